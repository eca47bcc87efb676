import { momentInWords } from '../dates';

export const collectWords = {
  who: '这件事是谁提的',
  whoNote: '两个人的名字都会记下来：提议人和您',
  search: '写姓名',
  typed: (name: string) => `就写“${name}”，有网时再核对`,
  own: '是我自己提的',
  nobodyKnown: '名单还没有存到手机上。先写姓名，有网时再核对是哪一位。',
  body: '他说的是什么事',
  placeholder: '比如：二组桥头的路灯坏了半个月',
  voice: '让他自己说一段',
  photos: '拍几张照片',
  add: '记下，接着下一位',
  whoMissing: '先写是谁提的',
  nothingYet: '写一句话、录一段语音或者拍张照片，有一样就行',
  full: '已经记了很多，先等前面的发出去',
  whoAreYou: '手机还不知道您是谁。请到有网的地方打开一次首页，刚才写的还在。',
  noRoom: '手机里放不下了，请腾出一点地方。刚才写的还在。',
  list: '这次收集的',
  none: '还没有记。没有网也能记，都存在手机上，有网时自己会发。',
  sendNow: '现在发出去',
  change: '改一改',
  remove: '删掉',
  removeTitle: '真的删掉这一件？',
  removeSentence: '它还没有发出去，删掉就没有了。',
  clear: '把已经提上去的从这里拿走',
  states: { waiting: '在手机上', sent: '已提上去', refused: '没办成' },
  problems: {
    nobody: '花名册上没有找到这个名字，或者您不能替他填。点“改一改”，换个人或者改个字。',
    several: '花名册上有好几位叫这个名字。点“改一改”，选是哪一位。',
    gone: '照片或录音在手机上打不开了。点“改一改”，重新拍一张、录一段。',
  },
} as const;

const beginningCharsMax = 24;

/** What it is, in a line: the beginning of what was written, else what there is instead. */
export function collectedTitle(body: string, photoCount: number, seconds: number): string {
  const characters = Array.from(body);
  if (characters.length > 0)
    return characters.length > beginningCharsMax ? `${characters.slice(0, beginningCharsMax).join('')}…` : body;
  const parts = [seconds > 0 && `语音 ${seconds} 秒`, photoCount > 0 && `照片 ${photoCount} 张`];
  return parts.filter(Boolean).join('，');
}

export function collectedNote(name: string, madeAtMs: number, nowMs: number): string {
  return `${name} · ${momentInWords(madeAtMs, nowMs)}`;
}

export function waitingWords(count: number): string {
  return count === 0 ? '都发出去了' : `还有 ${count} 件在手机上，有网时自己会发`;
}
