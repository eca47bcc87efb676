import type { News } from '../../domain/home/news';
import type { Task } from '../../domain/home/task';
import type { Verb } from '../../domain/proposal/road';
import { clockParts } from '../../kernel/time';
import { dayInWords, daysLeft, momentInWords } from '../dates';
import { eveningAsSaid } from '../spoken/moments';
import {
  correctionTaskWords,
  explainWords,
  memberChangesWords,
  minutesTaskWords,
  pointsTaskWords,
  requestTaskWords,
  atTownWords,
  stuckWords,
  type TaskWords,
  untilWords,
} from './home-cards';
import { statusNames } from './proposal';

export const homeWords = {
  raise: '提一件事',
  raiseNote: '一句话就行',
  mineToDo: '现在要您办的事',
  news: '自上次来以后',
  fresh: '邻居新提的',
  ownMatters: '您提的、您收集的',
  nothingToDo: '眼下没有要您办的事，歇一歇。村里哪里不方便，随时可以提。',
  village: '村里',
  allMatters: '村里的事',
  allMattersNote: '一件件走到哪了，都看得见',
  myMatters: '我的事',
  evenings: '夜话日历',
  decisions: '议定的事',
  followUps: '正在落实的事',
  rules: '规矩和村规民约',
  points: '道德信用',
  messages: '消息',
  me: '我',
  services: '便民',
  shop: '积分超市',
  others: '还有别的',
  story: '村里的故事',
  quiet: '村里的事，点上灯，坐下来慢慢商量。',
} as const;

/** 早上好，林国栋 — by the hour of the village. */
export function greeting(name: string, nowMs: number): string {
  const { hour } = clockParts(nowMs);
  const hello = hour < 5 ? '夜深了' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好';
  return name === '' ? hello : `${hello}，${name}`;
}

/** What today holds, in one sentence. */
export function todaySentence(tasks: readonly Task[], nowMs: number): string {
  const tonight = tasks.find((task) => task.kind === 'meeting' && (task.isToday || task.isInSession));
  if (tonight?.kind !== 'meeting') return homeWords.quiet;
  if (tonight.isInSession) return `${tonight.place}的夜话正在开`;
  return `${eveningAsSaid(tonight.startAtMs, nowMs)}，${tonight.place}开夜话`;
}

/** What is asked for at each verb, said to the person whose turn it is. */
const asked: Partial<Record<Verb, { what: string; action: string }>> = {
  sponsor: { what: '等人收集', action: '去看看，收下来' },
  admit: { what: '等您预审', action: '去预审' },
  resubmit: { what: '退回来了，要补一补', action: '去补材料' },
  convene: { what: '等着排进夜话', action: '去排议程' },
  recordStep: { what: '要按程序走下一步', action: '去记一步' },
  handOver: { what: '表决通过，要公示、交办', action: '去公示、交办' },
  acceptHandOver: { what: '交给您办，请接办或退回', action: '去接办' },
  answerNewDate: { what: '有人申请改期，等您答复', action: '去答复' },
  reportProgress: { what: '该报进展了', action: '报进展' },
  resume: { what: '先挂起的，到时候看看能不能接着办', action: '去看看' },
  closeOut: { what: '报办完了，等着在会上销号', action: '去看看' },
  reportHandled: { what: '请您照规定去办', action: '报办理结果' },
  answer: { what: '要给村民一个答复', action: '去答复' },
  recordVisit: { what: '请您上门回访', action: '记回访' },
};

/** `预审通过 · 3月2日`: what became of a matter that one follows. */
export function newsNote({ status, sinceMs }: News, nowMs: number): string {
  return `${statusNames[status]} · ${dayInWords(sinceMs, nowMs)}`;
}

/** A task as a card says it. */
export function taskWords(task: Task, nowMs: number): TaskWords {
  switch (task.kind) {
    case 'poll':
      return { title: task.title, note: '正在表决，轮到您投票', until: '现在', isUrgent: true, action: '去投票' };
    case 'count':
      return { title: task.title, until: '现在', isUrgent: true, ...countAsked[task.act] };
    case 'recusal':
      return {
        title: task.title,
        note: `有 ${task.count} 份回避申请，等您在表决前决定`,
        until: task.isInSession ? '现在' : daysLeft(task.startAtMs, nowMs),
        isUrgent: task.isInSession,
        action: '去决定',
      };
    case 'meeting':
      return meetingWords(task, nowMs);
    case 'plan':
      return {
        title: '夜话还没排好',
        note: `准备${momentInWords(task.startAtMs, nowMs)}开`,
        until: '草稿',
        isUrgent: false,
        action: '接着排议程',
      };
    case 'matter':
      return {
        title: task.title,
        note: matterNote(task),
        until: untilWords(task.dueAtMs, task.isOverdue, nowMs),
        isUrgent: task.isOverdue,
        action: (task.verb && asked[task.verb]?.action) ?? '去看看',
      };
    case 'matters':
      return {
        title: `${task.count} 件议题${asked[task.verb]?.what ?? '等着办'}`,
        note: `${task.titles.map((title) => `“${title}”`).join('、')}${task.count > task.titles.length ? ' 等' : ''}`,
        until: task.overdueCount > 0 ? `${task.overdueCount} 件过期了` : `最早的${daysLeft(task.dueAtMs, nowMs)}`,
        isUrgent: task.overdueCount > 0,
        action: asked[task.verb]?.action ?? '去看看',
      };
    case 'objection':
      return {
        title: task.title,
        note: '有人对这件决议提了异议，要您答复',
        until: untilWords(task.dueAtMs, task.isOverdue, nowMs),
        isUrgent: task.isOverdue,
        action: '去答复',
      };
    case 'points':
      return pointsTaskWords(task, nowMs);
    case 'explain':
      return explainWords(task, nowMs);
    case 'correction':
      return correctionTaskWords(task, nowMs);
    case 'memberChanges':
      return memberChangesWords(task, nowMs);
    case 'minutes':
      return minutesTaskWords(task, nowMs);
    case 'stuck':
      return stuckWords(task, nowMs);
    case 'request':
      return requestTaskWords(task, nowMs);
    case 'atTown':
      return atTownWords(task, nowMs);
    case 'ownMatter':
      return { title: task.title, note: statusNames[task.status], until: '', isUrgent: task.isOverdue, action: '看看' };
  }
}

const countAsked: Record<Extract<Task, { kind: 'count' }>['act'], { note: string; action: string }> = {
  reconcile: { note: '正在用纸票表决，请先核对发出、收回的张数', action: '去核对' },
  count: { note: '请您计票：数好了就报数', action: '去报数' },
  watch: { note: '请您监票，看两位计票人数票', action: '去看看' },
};

function matterNote(task: Extract<Task, { kind: 'matter' }>): string {
  if (task.isObjected) return '有人提了异议，答复以后才能交办';
  return (task.verb && asked[task.verb]?.what) ?? `在您手里：${statusNames[task.status]}`;
}

function meetingWords(task: Extract<Task, { kind: 'meeting' }>, nowMs: number): TaskWords {
  const when = task.isToday ? eveningAsSaid(task.startAtMs, nowMs) : momentInWords(task.startAtMs, nowMs);
  const standing = { guest: '', expected: '请您到会', onLeave: '您请了假', present: '您已签到' }[task.attendance];
  const place = `${task.isInSession ? '正在' : `${when}，`}${task.place}${task.isInSession ? '开着' : ''}`;
  return {
    title: task.title,
    note: [place, standing].filter((part) => part !== '').join('；'),
    until: task.isInSession ? '正在开' : task.isToday ? '今天' : daysLeft(task.startAtMs, nowMs),
    isUrgent: task.isInSession,
    action: task.isInSession || (task.isToday && task.isInCharge) ? '进会场' : '看通知和议程',
  };
}
