import { momentInWords } from './dates';

/** The words that the screens' components carry themselves; all others come to them from the pages. */
export const componentWords = {
  connectionLost: '没有连上，网络可能不太好。您填的内容还在，请再试一次。',
  offline: '现在没有连上。',
  keptUnsent: '没有连上。已经记在手机上，有网时自己会再发，也可以现在再试。',
  notAnswered: '暂时办不了',
  refusedForUnknownReason: '这件事现在办不了，请更新后再试',
  stale: '网络不太好，看到的是刚才的内容',
  look: '看看',
  nextQuestion: '下一步',
  questionBefore: '上一步',
  retry: '再试一次',
  loading: '正在打开',
  pending: '正在办理',
  back: '返回',
  readAloud: '读给我听',
  readAloudShort: '朗读',
  stopReading: '别读了',
  stopReadingShort: '停下',
  toHome: '回首页',
  recognise: '去认一认',
  close: '关闭',
  cancel: '先不办',
  more: '看更多',
  noMore: '都在这里了',
  loadingMore: '正在取更多',
  overdue: '过期了',
  unitPeople: '人',
  unitHouseholds: '户',
  optional: '可不填',
  choose: '请选择',
  add: '加一',
  subtract: '减一',
  chosen: '已选',
  photo: '照片',
  photoAdd: '加照片',
  photoRemove: '删掉这张照片',
  photoRetry: '再传一次',
  photoGoingUp: (percent: number) => `已传 ${percent}%`,
  photoFailed: '没有传上去',
  photoRefused: '这张照片不能用，换一张试试',
  size: '字号',
  sizes: { system: '跟随手机的字号', normal: '标准', elder: '关怀版大字', largest: '特大字，两倍大' },
  theme: '明暗',
  themes: { system: '跟随手机', light: '白天', dark: '夜里' },
  here: '现在到这一步',
  timeUp: '时间到了，请慢慢收尾',
  votes: { for: '同意', against: '反对', abstain: '弃权' },
  roadEnded: '这件事已经走完',
  quorum: { present: '实到', members: '应到', required: '至少' },
} as const;

export const photoPlaces = {
  notLoaded: '照片没有打开',
  states: { inReview: '照片审核中', hidden: '照片没有通过检查', removed: '照片已经不在了' },
} as const;

/** 上次看到的：昨天下午三点二十分 */
export function seenEarlier(atMs: number, nowMs: number): string {
  return `上次看到的：${momentInWords(atMs, nowMs)}`;
}

/** What the reader did and has not reached the cloud, and what was refused meanwhile. */
export function unsentWords(waiting: number, refused: number): string {
  const parts = [waiting > 0 && `还有 ${waiting} 件没发出去`, refused > 0 && `有 ${refused} 件没办成`];
  return parts.filter(Boolean).join('，');
}

/** The question when a new version is ready. */
export const newVersionWords = {
  title: '有新版本了',
  content: '现在换上要重新打开一下，几秒钟就好。没发出去的事都还在。',
  confirmText: '现在换',
  cancelText: '以后再说',
};

export function holderWords(holder: string, until: string | null): string {
  return until ? `在${holder}手里，${until}` : `在${holder}手里`;
}

export function supportWords(count: number): string {
  return count === 0 ? '还没有人支持' : `${count} 人支持`;
}

export function shortWords(shortBy: number, unit: string): string {
  return `还差 ${shortBy} ${unit}`;
}

export function reachedWords(unit: string): string {
  return `到会${unit}数够了`;
}

export function charsWords(chars: number, charsMax: number): string {
  return chars > charsMax ? `多了 ${chars - charsMax} 个字` : `${chars}/${charsMax}`;
}

export function photoWords(count: number, photosMax: number): string {
  return `${count}/${photosMax} 张`;
}

export function roadLabel(words: string): string {
  return `这件事走到哪一步：${words}`;
}

export function questionWords(position: number, total: number): string {
  return `第 ${position} 问，共 ${total} 问`;
}

export function stepWords(position: number, total: number, name: string): string {
  return `第 ${position} 步，共 ${total} 步：${name}`;
}

/** Where a matter is that needed no meeting. */
export function noMeetingWords(name: string): string {
  return `不用开会，直接办：${name}`;
}

/** 3:05 of a timer, or how long it is over. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 ? `超 ${clock}` : clock;
}
