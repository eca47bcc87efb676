import { type Actor, hasRole } from '../member/actor';
import type { Holder } from '../proposal/holder';
import { isInHandsOf } from '../proposal/next-verb';
import type { Proposal } from '../proposal/proposal';
import type { ServiceRequest } from '../service/service-request';
import type { RequestTask, StuckTask } from './task';
import { byUrgency } from './task-order';

/** The requests 诉求 at the service desk that are in the reader's hands now: to check, to give to somebody, to do, to visit. */
export function requestTasks(actor: Actor, requests: readonly ServiceRequest[], nowMs: number): RequestTask[] {
  const tasks = requests
    .filter((request) => isInHandsOf(request, actor))
    .map(({ id: requestId, title, status, acceptance, dueAtMs }): RequestTask => {
      const isToTakeOn = acceptance !== null;
      return { kind: 'request', requestId, title, status, isToTakeOn, dueAtMs, isOverdue: dueAtMs < nowMs };
    });
  return byUrgency(tasks) as RequestTask[];
}

/** Matters that are stuck 卡住了 and go on when the reader helps. */
export function stuckTasks(actor: Actor, proposals: readonly Proposal[]): StuckTask[] {
  return proposals.flatMap(({ id: proposalId, title, stuck, holder }) => {
    if (stuck === null || isInHandsOf({ holder }, actor) || !isAskedForHelp(actor, stuck.from)) return [];
    return [{ kind: 'stuck' as const, proposalId, title, need: stuck.need, sinceMs: stuck.atMs }];
  });
}

/** The two committees are asked as people: whoever of the village carries matters out sits in one of them. */
function isAskedForHelp(actor: Actor, from: Holder): boolean {
  const isOfCommittees = hasRole(actor, 'assignee') && hasRole(actor, 'villager');
  return isInHandsOf({ holder: from }, actor) || (isBodyOf(from, 'twoCommittees') && isOfCommittees);
}

function isBodyOf(holder: Holder, body: string): boolean {
  return holder.kind === 'body' && holder.body === body;
}
