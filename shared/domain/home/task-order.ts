import type { Task } from './task';

/** The most urgent first; within one urgency the earliest date. */
export function byUrgency(tasks: readonly Task[]): Task[] {
  return tasks
    .map((task) => ({ task, urgency: urgencyOf(task), dateMs: dateOf(task) }))
    .sort((one, other) => one.urgency - other.urgency || one.dateMs - other.dateMs)
    .map(({ task }) => task);
}

function urgencyOf(task: Task): number {
  switch (task.kind) {
    case 'poll':
    case 'count':
      return 0;
    case 'recusal':
      return task.isInSession ? 0 : 4;
    case 'meeting':
      return task.isInSession ? 1 : task.isToday ? 2 : 4;
    case 'matter':
      return task.isOverdue && task.verb !== 'sponsor' ? 3 : task.verb === 'sponsor' ? 5 : 4;
    case 'matters':
      return task.overdueCount > 0 && task.verb !== 'sponsor' ? 3 : task.verb === 'sponsor' ? 5 : 4;
    case 'objection':
    case 'points':
    case 'correction':
    case 'minutes':
    case 'request':
      return task.isOverdue ? 3 : 4;
    case 'stuck':
    case 'atTown':
      return 3;
    case 'plan':
    case 'explain':
    case 'memberChanges':
      return 4;
    case 'ownMatter':
      return 6;
  }
}

function dateOf(task: Task): number {
  switch (task.kind) {
    case 'poll':
    case 'count':
      return 0;
    case 'recusal':
    case 'meeting':
    case 'plan':
      return task.startAtMs;
    case 'memberChanges':
    case 'stuck':
      return task.sinceMs;
    case 'matter':
    case 'matters':
    case 'objection':
    case 'correction':
    case 'points':
    case 'explain':
    case 'minutes':
    case 'request':
    case 'atTown':
    case 'ownMatter':
      return task.dueAtMs;
  }
}
