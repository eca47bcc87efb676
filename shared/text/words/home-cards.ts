import type { Task } from '../../domain/home/task';
import { dayInWords, daysLeft } from '../dates';
import { requestTitle } from './service-names';

/** A task as a card of the home page says it. */
export interface TaskWords {
  title: string;
  note: string;
  /** Until when, or how it stands; a badge. */
  until: string;
  isUrgent: boolean;
  action: string;
}

/** Until when, or since when it is late. */
export function untilWords(dueAtMs: number, isOverdue: boolean, nowMs: number): string {
  return isOverdue ? `过期了，${daysLeft(dueAtMs, nowMs)}` : daysLeft(dueAtMs, nowMs);
}

const pointsAsked: Record<Extract<Task, { kind: 'points' }>['act'], { what: string; action: string }> = {
  openReview: { what: '这个月收齐了，可以开始评议', action: '去开始评议' },
  review: { what: '等着评议', action: '去评议' },
  publish: { what: '评议完了，该公示了', action: '去公示' },
  post: { what: '公示完了，可以入账', action: '去入账' },
  answer: { what: '有人对积分提了异议，要您答复', action: '去答复' },
};

export function pointsTaskWords(task: Extract<Task, { kind: 'points' }>, nowMs: number): TaskWords {
  const { month, claimCount, act, dueAtMs, isOverdue } = task;
  const { what: note, action } = pointsAsked[act];
  return {
    title: `${pointsMonth(month)}的积分${claimCount > 0 ? `（${claimCount} 笔）` : ''}`,
    note,
    until: untilWords(dueAtMs, isOverdue, nowMs),
    isUrgent: isOverdue,
    action,
  };
}

function pointsMonth(month: string): string {
  return month.startsWith('0.') ? '期初' : `${Number(month.slice(5))}月`;
}

export function correctionTaskWords(task: Extract<Task, { kind: 'correction' }>, nowMs: number): TaskWords {
  const { month, count, dueAtMs, isOverdue } = task;
  return {
    title: `${pointsMonth(month)}的积分，${count} 笔更正`,
    note: '问过当事人了，等您核实了定',
    until: untilWords(dueAtMs, isOverdue, nowMs),
    isUrgent: isOverdue,
    action: '去核实',
  };
}

export function memberChangesWords(
  { count, sinceMs }: Extract<Task, { kind: 'memberChanges' }>,
  nowMs: number,
): TaskWords {
  return {
    title: `${count} 件社员变动`,
    note: '入社、退社、迁户这些，等您确认',
    until: `${dayInWords(sinceMs, nowMs)}起`,
    isUrgent: false,
    action: '去确认',
  };
}

export function explainWords({ points, about, dueAtMs }: Extract<Task, { kind: 'explain' }>, nowMs: number): TaskWords {
  return {
    title: about === 'deduction' ? `有人提出扣 ${points} 分` : `有人请求更正您的 ${points} 分`,
    note: '定下来以前，您可以说明当时的情况',
    until: untilWords(dueAtMs, false, nowMs),
    isUrgent: false,
    action: '去说明',
  };
}

export function minutesTaskWords(task: Extract<Task, { kind: 'minutes' }>, nowMs: number): TaskWords {
  return {
    title: task.title,
    note: task.isAddendum ? '会议纪要有一份补正，等您签字' : '会议纪要整理好了，等您看过签字',
    until: untilWords(task.dueAtMs, task.isOverdue, nowMs),
    isUrgent: task.isOverdue,
    action: '去签字',
  };
}

export function stuckWords(task: Extract<Task, { kind: 'stuck' }>, nowMs: number): TaskWords {
  return {
    title: task.title,
    note: `卡住了，等您帮一把：${task.need}`,
    until: `${dayInWords(task.sinceMs, nowMs)}起`,
    isUrgent: true,
    action: '去看看',
  };
}

export function atTownWords(task: Extract<Task, { kind: 'atTown' }>, nowMs: number): TaskWords {
  return {
    title: `${task.count} 件${task.of === 'matters' ? '议题' : '诉求'}报到镇里了`,
    note: '过期太久，村里还没有办下来，请镇里过问',
    until: `最久的${daysLeft(task.dueAtMs, nowMs)}`,
    isUrgent: true,
    action: '看看是哪几件',
  };
}

export function requestTaskWords(task: Extract<Task, { kind: 'request' }>, nowMs: number): TaskWords {
  return {
    title: requestTitle(task.title),
    note: requestNote(task),
    until: untilWords(task.dueAtMs, task.isOverdue, nowMs),
    isUrgent: task.isOverdue,
    action: '去办',
  };
}

function requestNote({ status, isToTakeOn }: Extract<Task, { kind: 'request' }>): string {
  if (isToTakeOn) return '诉求交给您这边办，请接办或退回';
  if (status === 'received') return '有人提诉求，请您去看看';
  if (status === 'checked') return '诉求看过了，请您派人去办';
  return status === 'handled' ? '诉求办好了，请您回访' : '诉求派给您办，办好报一声';
}
