import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { type PapersDoNotFit, unlessPapersFit } from './counts-draft';
import type { Poll, PollStatus } from './poll';

export interface ReconcilePaper {
  actor: Actor;
  nowMs: number;
  issued: number;
  returned: number;
  spoiled: number;
  unused: number;
  /** Whoever enters it has seen the earlier numbers and changes them. */
  isCorrection?: boolean | undefined;
}

export type ReconcilePaperRefusal =
  | RoleRequired
  | { code: 'PollNotOnPaper' }
  | { code: 'PollNotOpen'; status: PollStatus }
  | { code: 'PollCountBegun' }
  | { code: 'PollPaperEntered'; isSame: boolean }
  | PapersDoNotFit;

const papersOf = ['issued', 'returned', 'spoiled', 'unused'] as const;

/**
 * Reconcile the papers 发票核对, before anybody counts votes: every paper that was given out is somewhere.
 *
 * Requirements, checked in this order:
 * - The poll is on paper.
 * - It is open.
 * - The actor is the clerk, a teller or the watcher.
 * - Nobody has counted votes yet.
 * - Nobody has reconciled them, or it is corrected knowingly.
 * - No more papers were put in than the electorate has members.
 * - issued = returned + spoiled + unused.
 *
 * Records `PaperReconciled` with the four numbers.
 */
export function reconcilePaper(poll: Poll, command: ReconcilePaper): Outcome<ReconcilePaperRefusal> {
  const { handCount } = poll;
  if (poll.method !== 'paper' || !handCount) return refuse({ code: 'PollNotOnPaper' });
  if (poll.status !== 'open') return refuse({ code: 'PollNotOpen', status: poll.status });
  const { actor, issued, returned, spoiled, unused } = command;
  const counters = [...handCount.tellers, handCount.watcher].map((person) => person.villagerId);
  if (!hasRole(actor, 'clerk') && !counters.includes(actor.villagerId)) {
    return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  }
  if (handCount.rounds.length > 0) return refuse({ code: 'PollCountBegun' });
  const before = handCount.paper;
  const isSame = before !== null && papersOf.every((key) => before[key] === command[key]);
  if (before && (isSame || command.isCorrection !== true)) return refuse({ code: 'PollPaperEntered', isSame });
  const numbers = { issued, returned, spoiled, unused };
  const misfit = unlessPapersFit(numbers, poll.electorateIds.length);
  if (misfit) return misfit;
  const paper = { ...numbers, enteredBy: referenceTo(actor), atMs: command.nowMs };
  const next: Poll = { ...poll, handCount: { ...handCount, paper } };
  return accept([change(next, { type: 'PaperReconciled', data: numbers, matterId: poll.proposalId })]);
}
