import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import type { Poll, PollStatus } from './poll';

export interface EnterHands {
  actor: Actor;
  nowMs: number;
  for: number;
  against: number;
  abstain: number;
}

export type EnterHandsRefusal =
  | RoleRequired
  | { code: 'PollNotByHands' }
  | { code: 'PollNotOpen'; status: PollStatus }
  | { code: 'PollHandsTooMany'; entered: number; electorateCount: number };

/**
 * Enter the counts of a show of hands 举手计数; they may be corrected until the poll closes.
 *
 * Requirements, checked in this order:
 * - The poll is by show of hands.
 * - It is open.
 * - The actor is the clerk.
 * - No more hands than members of the electorate.
 *
 * Records `HandsEntered` with the counts.
 */
export function enterHands(poll: Poll, command: EnterHands): Outcome<EnterHandsRefusal> {
  if (poll.method !== 'showOfHands') return refuse({ code: 'PollNotByHands' });
  if (poll.status !== 'open') return refuse({ code: 'PollNotOpen', status: poll.status });
  if (!hasRole(command.actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const counts = { for: command.for, against: command.against, abstain: command.abstain };
  const entered = counts.for + counts.against + counts.abstain;
  const electorateCount = poll.electorateIds.length;
  if (entered > electorateCount) return refuse({ code: 'PollHandsTooMany', entered, electorateCount });
  const hands = { ...counts, enteredBy: referenceTo(command.actor), atMs: command.nowMs };
  return accept([change({ ...poll, hands }, { type: 'HandsEntered', data: counts, matterId: poll.proposalId })]);
}
