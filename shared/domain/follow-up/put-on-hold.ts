import { seal } from '../../kernel/case';
import { accept, change, type Outcome } from '../../kernel/outcome';
import { endOfDayMs } from '../../kernel/time';
import type { Actor } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import type { FollowUp } from './follow-up';
import { reviewDaysMax } from './limits';

export interface PutOnHold {
  actor: Actor;
  nowMs: number;
  reason: string;
  reviewOn: string;
}

export type PutOnHoldRefusal = RoadRefusal | DateNotAllowed;

/**
 * Put a matter on hold 挂起, because it waits for money or an approval.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor is the chair.
 * - The review date is a day between tomorrow and a year from now.
 *
 * Records `ProposalPutOnHold` and `HoldBegan`. The chair has it until the review date.
 */
export function putOnHold(proposal: Proposal, followUp: FollowUp, command: PutOnHold): Outcome<PutOnHoldRefusal> {
  const { actor, nowMs, reason, reviewOn } = command;
  const road = mayTravel(proposal, 'putOnHold', actor);
  if (!road.ok) return road;
  const dateNo = unlessAhead(reviewOn, nowMs, reviewDaysMax);
  if (dateNo) return dateNo;
  const travelled = travel(proposal, 'putOnHold', {
    actor,
    nowMs,
    holder: heldByRole('chair'),
    dueAtMs: endOfDayMs(reviewOn),
    reason,
    data: { reviewOn },
  });
  if (!travelled.ok) return travelled;
  const hold = { reason, fromAtMs: nowMs, reviewOn, resumedAtMs: null };
  const event = { type: 'HoldBegan', data: { reviewOn, reason: seal(reason) }, matterId: proposal.id };
  return accept([travelled.change, change({ ...followUp, holds: [...followUp.holds, hold] }, event)], {
    messages: [travelled.message],
  });
}
