import type { NoticeModel } from '../../contract/decision';
import type { Force } from '../../domain/vote/poll';
import { calendarDayInWords } from '../dates';

export const forceNames: Record<Force, string> = { decision: '决议', recommendation: '建议' };

export const noticeStateNames: Record<NoticeModel['state'], string> = {
  notPublished: '等公示',
  running: '公示中',
  over: '公示完了',
  setAside: '异议成立，重新上会',
};

/** The public notice with its clock, in one sentence. */
export function noticeSentence(notice: NoticeModel): string {
  const { fromOn, toOn, state, daysLeft } = notice;
  if (state === 'setAside') return decisionWords.setAside;
  if (fromOn === null || toOn === null) return '记录员还没有公示。';
  const span = `公示从${calendarDayInWords(fromOn)}到${calendarDayInWords(toOn)}，首尾两天都算`;
  if (state === 'over') return `${span}，已经公示完了。`;
  return daysLeft === 1 ? `${span}，今天是最后一天。` : `${span}，连今天还有 ${daysLeft} 天。`;
}

export const decisionWords = {
  codeCaption: '扫一扫，看办到哪一步',
  tabs: { decisions: '决议', polls: '历次表决' },
  search: '找一找以前怎么定的',
  searchPlaceholder: '比如：7 号、路灯',
  nothingFound: '没有找到。换个说法，或者只写一两个字试试。',
  pollsEmpty: '还没有结束的表决。表决一结束，票数就公布在这里。',
  empty: '还没有表决通过的事。夜话上表决通过的，都会记在这里。',
  textTitle: '决议原文',
  tallyTitle: '表决情况',
  noticeTitle: '公示',
  setAside: '有村民提出异议并且成立，这件决议不再算数，要重新上会。',
  toPoll: '看表决',
  toMatter: '看这件事的全程',
  publish: '开始公示',
  publishTitle: '开始公示',
  publishConfirm: '从今天起公示',
  object: '我有不同意见',
  objectTitle: '提出异议',
  objectSentence: '每人只能提一次，村务监督会给您答复。答复之前，这件事不会交办。',
  objectLabel: '哪里不妥，为什么',
  objectConfirm: '提出异议',
  objectIncomplete: '请至少写 5 个字，说清楚哪里不妥',
  objectionsTitle: '异议和答复',
  objectionsEmpty: '公示期间还没有人提异议',
  answer: '答复',
  answerTitle: '答复这条异议',
  answerVerdict: '异议成立吗',
  answerLabel: '理由',
  answerHint: '用大白话说清楚，提异议的人能看懂',
  answerIncomplete: '请选定是否成立，并写明理由',
  dismiss: '不成立，决议照办',
  uphold: '成立，重新上会',
  upholdNote: '决议不再算数，这件事退回理事长重新安排',
  answerConfirm: '答复',
  handOver: '交办',
  bringToBody: '交有权的会决定',
  print: '打印这件决议',
  download: '下载公示，打印张贴',
  sealLine: '（盖章）',
  signLines: ['理事长签字', '记录员签字'],
} as const;

export function publishSentence(noticeDays: number): string {
  return `从今天起公示，连今天一共 ${noticeDays} 天。公示期间村民可以提异议，公示完了才能交办。`;
}

export function objectionsOpen(count: number): string {
  return `${count} 条异议等答复`;
}

/** 三月夜话表决通过 · 3月10日. */
export function adoptedSentence(meetingTitle: string, day: string): string {
  return `${meetingTitle}表决通过 · ${day}`;
}

/** 村民三3月12日提的. */
export function objectionHeading(name: string, isMine: boolean, day: string): string {
  return `${isMine ? '我' : name}${day}提的`;
}

export function answerHeading(name: string, isUpheld: boolean, day: string): string {
  return `${name}${day}答复：${isUpheld ? '异议成立' : '异议不成立'}`;
}

export function answerDueSentence(who: string, until: string): string {
  return `由${who}在${until}答复`;
}
