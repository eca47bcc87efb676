import type { Task } from '../../domain/home/task';
import { dayInWords } from '../dates';

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
  return isOverdue ? `${dayInWords(dueAtMs, nowMs)} 已过期` : `${dayInWords(dueAtMs, nowMs)} 前`;
}

const pointsAsked: Record<Extract<Task, { kind: 'points' }>['act'], { what: string; action: string }> = {
  openReview: { what: '这个月收齐了，可以开始评议', action: '去开始评议' },
  review: { what: '等着评议', action: '去评议' },
  publish: { what: '评议完了，该公示了', action: '去公示' },
  post: { what: '公示期满，可以入账', action: '去入账' },
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
  return month.startsWith('0.') ? '期初' : `${Number(month.slice(5))} 月`;
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
    note: '入社、退社、迁户这些，等您核定',
    until: `${dayInWords(sinceMs, nowMs)} 起`,
    isUrgent: false,
    action: '去核定',
  };
}

export function explainWords({ points, about, dueAtMs }: Extract<Task, { kind: 'explain' }>, nowMs: number): TaskWords {
  return {
    title: about === 'deduction' ? `有人提请扣 ${points} 分` : `有人提请更正您的 ${points} 分`,
    note: '定下来以前，您可以说明当时的情况',
    until: untilWords(dueAtMs, false, nowMs),
    isUrgent: false,
    action: '去说明',
  };
}
