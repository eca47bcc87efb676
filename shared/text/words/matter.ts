import type { MatterStep } from '../../contract/proposal-pages';
import type { Verb } from '../../domain/proposal/road';
import type { ProposalStatus } from '../../domain/proposal/status';
import { calendarDayInWords } from '../dates';
import { lookAgain } from '../refusals/sentences';
import { statusNames, verbNames } from './proposal';

export const listWords = {
  tabs: { open: '正在走的', mine: '我的', toSponsor: '等收集', done: '走完的' },
  empty: {
    open: '村里眼下没有正在商量的事。有什么不方便的，提一件吧。',
    mine: '您提的、收集的、支持的事，都会在这里。现在还没有。',
    toSponsor: '没有等着收集的议题，都有人管了。',
    done: '还没有走完的事。办完、回访过的，会留在这里。',
  },
  raise: '提一件事',
  shownAsOf: '看到的可能不是最新的',
} as const;

export const matterWords = {
  hand: '现在',
  ended: '这件事已经走完了，谁手里都不用再挂着',
  unwritten: '还没有写成文字。收集的人听了录音、看了照片，会写下来',
  writtenDownBy: '文字由谁写下',
  lit: '回访过了，村里又亮了一盏灯。这件事走完了',
  story: '说的是什么事',
  photos: '提议时拍的照片',
  by: '提议人',
  helper: '帮填人',
  sponsor: '收集人',
  noSponsor: '还没有人收集',
  raisedOn: '提出时间',
  support: '我也支持',
  supporting: '您支持了这件事',
  withdrawSupport: '取消支持',
  follow: '跟着这件事，有进展告诉我',
  unfollow: '不再跟着这件事',
  prepared: '准备得怎么样',
  preparedAll: '准备清单都做到了',
  category: '类别',
  affected: '关系到谁',
  outcomeWanted: '盼着办成什么样',
  options: '有哪些办法',
  cost: '要花多少钱',
  costSource: '钱从哪来',
  materials: '给大家看的材料',
  notPrepared: '这一步由收集人来补：关系到谁、有哪些办法、花多少钱。',
  prepare: '补材料',
  opinion: '村党组织怎么说',
  opinionOfTown: '镇里复议怎么说',
  failing: '还差这几样',
  decision: '议定的结果',
  seeDecision: '看决议全文',
  followUp: '落实到哪了',
  assignee: '责任人',
  dueOn: '约定办完',
  reports: '进展',
  reportDone: '报办完',
  visit: '回访',
  visitManner: { home: '上门', phone: '电话' },
  steps: '一路怎么走过来的',
  mergedInto: '已经并进另一件事，一起办',
  seeMerged: '去看那一件',
  seeRequest: '看服务台那件诉求',
  partOf: '这件事是从另一件里拆出来的',
  seeWhole: '去看原来那件',
  splitInto: '说的是两件事，拆出去了',
  saidBefore: '拆分以前，提议人是这样说的',
  seeMeeting: '看夜话通知和议程',
  closed: '别的办法',
  closedNote: '哪些现在还不能办，为什么',
  byClock: '到时间自动',
  more: '还能这样办',
} as const;

export const actionWords = {
  sponsor: '我来收集',
  sponsorTitle: '收集这件事？',
  sponsorSentence: '收集以后由您把办法、花费和材料补齐，在会上替它说话。收集了就不能再退给别人。',
  sponsorConfirm: '收下来',
  withdraw: '撤回这件事',
  withdrawTitle: '撤回这件事？',
  withdrawSentence: '撤回以后这件事就停在这里，支持的人会收到消息，不能再恢复；以后可以重新提。',
  withdrawReason: '为什么撤回',
  withdrawConfirm: '撤回',
  route: '转给网格服务台',
  routeTitle: '转给网格服务台？',
  routeSentence: '报修、办证这类不用开会的事，转给服务台直接办。转了以后不再走议事会。',
  routeReason: '为什么不用开会（大白话，至少 10 个字）',
  routeConfirm: '转给服务台',
  merge: '并进相近的事',
  mergeTitle: '并进哪一件？',
  mergeSentence: '并进去以后这件事不再单独走，支持的人一起算到那一件上。并错了，一天之内可以撤销。',
  mergeNone: '没有找到相近的、还在走的事。',
  mergeReason: '为什么并进去（提议人自己并可不填）',
  mergeConfirm: '并进去',
  undoMerge: '撤销并入',
  undoMergeTitle: '撤销并入？',
  undoMergeSentence: '撤销以后这件事回到并入以前的地方单独走，跟着并过去的支持者也回到这一件上。',
  undoMergeConfirm: '撤销并入',
  undoSplit: '撤销拆分',
  undoSplitTitle: '撤销拆分？',
  undoSplitSentence: '撤销以后这件事合回原来那件，照原来的话办，支持的人都算到那一件上。',
  undoSplitConfirm: '撤销拆分',
} as const;

export const reasonCharsMax = 500;

/** The button that leads to the page where a verb is taken. */
export const pageActionWords = {
  judge: '写预审意见',
  reconsider: '办复议',
  askReconsideration: '请求复议',
  cure: '补好再交',
  split: '拆成两件',
  plan: '排进夜话',
  answerObjection: '答复异议',
  procedure: '走有权的会的程序',
  handOver: '交办',
  reassign: '换人或改日期',
  accept: '接办或退回',
  answerNewDate: '答复改期',
  report: '报进展',
  hold: '先挂起',
  resume: '接着办',
  closeOut: '销号',
  handled: '报办理结果',
  answer: '答复',
  visit: '记回访',
  reopen: '重新办理',
} as const;

export function yuanWords(costYuan: number | null): string {
  if (costYuan === null) return '还没估';
  if (costYuan === 0) return '不花钱';
  return `${String(costYuan).replace(/\B(?=(\d{3})+$)/g, ',')} 元`;
}

export function checklistProgress(metCount: number, itemCount: number): string {
  return metCount === itemCount ? matterWords.preparedAll : `准备清单 ${itemCount} 项，做到 ${metCount} 项`;
}

export function noticeWords(noticeToOn: string | null): string {
  return noticeToOn === null ? '还没有公示' : `公示到${calendarDayInWords(noticeToOn)}`;
}

export function percentWords(percent: number): string {
  return percent >= 100 ? '办完了' : `办了 ${percent}%`;
}

export function ratingWords(rating: number): string {
  return ['', '很不满意', '不满意', '一般', '满意', '很满意'][rating] ?? '';
}

/** 回访：满意（4 分，满分 5 分）. */
export function visitWords(rating: number): string {
  return `${matterWords.visit}：${ratingWords(rating)}（${rating} 分，满分 5 分）`;
}

/** What happened at a step: the verb alone, or with where it led. */
export function stepWhat(step: Pick<MatterStep, 'verb' | 'to'>): string {
  return verbNames[step.verb] ?? statusNames[step.to];
}

export function stepWho(step: Pick<MatterStep, 'byName' | 'onBehalfOfName'>): string {
  const name = step.byName === '' ? matterWords.byClock : step.byName;
  return step.onBehalfOfName === null ? name : `${name}（替${step.onBehalfOfName}）`;
}

export const badgeWords = { stuck: '卡住了', toAccept: '等接办' } as const;

/** The tone of a matter's badge. */
export function statusTone(status: ProposalStatus, isOverdue: boolean): 'lamp' | 'good' | 'bad' | 'calm' | 'rest' {
  if (isOverdue) return 'bad';
  if (status === 'visited') return 'good';
  if (status === 'returned' || status === 'onHold' || status === 'deferred') return 'lamp';
  return status === 'rejected' || status === 'withdrawn' || status === 'merged' ? 'rest' : 'calm';
}

/** A closed verb and why, in one line; in a list of them nobody need be told each time to look again. */
export function closedVerb(verb: Verb, why: string): string {
  return `${verbNames[verb]}：${why.replace(lookAgain, '')}`;
}
