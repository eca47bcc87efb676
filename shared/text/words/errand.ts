import type { ErrandStatus } from '../../domain/neighbourhood/errand';
import { dayInWords, untilInWords } from '../dates';

export const errandStatusNames: Record<ErrandStatus, string> = {
  asked: '等人接',
  running: '正在代办',
  finished: '办好了',
  closed: '办结了',
  dropped: '不办了',
};
export const errandTabs = { mine: '我托的', running: '我代办的', open: '村里的' };

export const errandWords = {
  intro: '不方便跑的事，请村里代办。交出去的材料双方都打勾，还齐了才算办结。',
  ask: '托一件事',
  askTitle: '托一件事',
  what: '要办什么',
  whatPlaceholder: '比如：去镇里领老年优待证',
  forWhom: '替谁托',
  forWhomNote: '不选就是自己',
  forWhomPicker: { title: '替谁托', search: '写姓名或拼音开头', none: '没有找到这位村民' },
  papers: '要交哪些材料',
  papersHint: '一行写一样，没有就不写',
  papersPlaceholder: '身份证\n户口簿',
  send: '托出去',
  whatFirst: '先写要办什么',
  none: {
    mine: '您还没有托过。跑腿的事，点下面的“托一件事”。',
    running: '没有您正在代办的。交给您的代办单，会在这里。',
    open: '村里没有在办的代办单。有人托了事，会排在这里。',
  },
  villager: '托办的人',
  askedBy: '替他托的人',
  runner: '代办的人',
  nobody: '还没有人接',
  slip: '材料',
  noPapers: '没有材料',
  addPaper: '加一份材料',
  paperName: '材料名称',
  given: '村民交出',
  taken: '代办的人接手',
  backTaken: '村民收回',
  backGiven: '代办的人还出',
  notYet: '还没有',
  tick: '打勾',
  enterFor: '替他记',
  enterTitle: '替村民记一笔',
  enterSentence: '没有手机的，听他怎么说，替他记下来。',
  how: '他怎么说的',
  howHint: '比如：当面点清、电话里说收到了',
  take: '我来代办',
  assign: '交给谁代办',
  reassign: '换个人代办',
  pickRunner: { title: '交给谁', search: '写姓名或拼音开头', none: '没有找到这个人' },
  chooseRunner: '选代办的人',
  runnerFirst: '先选代办的人',
  until: '哪天以前办好',
  why: '为什么换',
  report: '说说办到哪了',
  reportText: '办到哪了',
  finish: '办好了',
  finishText: '办成什么样',
  finishSentence: '材料要在几天内还齐，还齐了对方确认办结。',
  close: '都还齐了，办结',
  closeTitle: '办结？',
  closeSentence: '事办好了，材料都还齐了。',
  drop: '不办了',
  dropTitle: '不办了？',
  reason: '为什么',
  reports: '办到哪了',
  result: '办成什么样',
  endReason: '说明',
  print: '打印代办单',
};

export function outWords(count: number): string {
  return count === 0 ? '' : `${count} 份材料在外`;
}

export function dueWords(dueAtMs: number, nowMs: number, isOverdue: boolean): string {
  return isOverdue ? `${dayInWords(dueAtMs, nowMs)}到期，已经过了` : untilInWords(dueAtMs, nowMs);
}
