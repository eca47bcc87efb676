import type { ChangedThing, NoticeDifference } from '../../domain/agenda/notice-change';
import { momentByDate } from '../dates';

const thingNames: Record<ChangedThing, string> = {
  start: '时间',
  place: '地点',
  title: '名称',
  length: '时长',
  itemAdded: '加了议题',
  itemRemoved: '去了议题',
  order: '先后',
  minutes: '各项时间',
  materials: '材料',
  guestAdded: '列席',
  guestRemoved: '列席',
};

/** What changed, in a few words: 时间、地点. `kinds` are their names with blanks between, as a message carries them. */
export function changedKinds(kinds: unknown): string {
  const names = String(kinds).split(' ') as ChangedThing[];
  return [...new Set(names.map((what) => thingNames[what]))].join('、');
}

/** One change, from what to what. */
export function differenceInWords({ what, from, to }: NoticeDifference, nowMs: number): string {
  switch (what) {
    case 'start':
      return `时间：原来${momentByDate(Number(from), nowMs)}，改到${momentByDate(Number(to), nowMs)}`;
    case 'place':
      return `地点：原来在${from}，改到${to}`;
    case 'title':
      return `名称：从“${from}”改成“${to}”`;
    case 'length':
      return `这一晚安排的时间：从 ${from} 分钟改成 ${to} 分钟`;
    case 'itemAdded':
      return `新加一件：${to}`;
    case 'itemRemoved':
      return `这次不议了：${from}`;
    case 'order':
      return '议题的先后换了';
    case 'minutes':
      return `“${from}”改成 ${to} 分钟`;
    case 'materials':
      return `“${to}”的材料换了`;
    case 'guestAdded':
      return `列席的加了${to}`;
    case 'guestRemoved':
      return `${from}不列席了`;
  }
}

export const noticeChangeWords = {
  title: '通知改过',
  sent: (number: number, when: string) => `第 ${number} 次通知，${when}发出`,
  readAnew: '改了以后请再看一遍，点“知道了”',
  change: '改时间、地点或议题',
  changing: '改会议通知',
  changeNote: '改好以后会重新发通知，写明改了什么；大家要重新点“知道了”。改时间的话，已请的假也要重新请。',
  send: '发变更通知',
  sendTitle: '现在发变更通知吗？',
  sendSentence: '全体成员会再收到一次通知，看过没看过从头记。',
  unchanged: '还没有改动',
  begin: '恢复原样',
} as const;
