import { assert } from '../../kernel/assert';
import { accept, change, type Outcome } from '../../kernel/outcome';
import { endOfDayMs } from '../../kernel/time';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { carrierOf } from './carrier';
import { type DateNotAllowed, unlessAhead } from './date-ahead';
import type { FollowUp } from './follow-up';
import { dueDaysMax } from './limits';

export interface ResumeMatter {
  actor: Actor;
  nowMs: number;
  dueOn: string;
}

export type ResumeMatterRefusal = RoadRefusal | DateNotAllowed;

/**
 * Resume a matter that was on hold 恢复办理.
 *
 * Requirements, checked in this order:
 * - The matter is on hold, and the actor is the chair.
 * - The new due date is a day between tomorrow and three years from now.
 *
 * Records `ProposalResumed` and `HoldEnded`. The assignee has it again until the new date.
 */
export function resumeMatter(
  proposal: Proposal,
  followUp: FollowUp,
  command: ResumeMatter,
): Outcome<ResumeMatterRefusal> {
  const { actor, nowMs, dueOn } = command;
  const road = mayTravel(proposal, 'resume', actor);
  if (!road.ok) return road;
  const dateNo = unlessAhead(dueOn, nowMs, dueDaysMax);
  if (dateNo) return dateNo;
  const holder = carrierOf(proposal);
  assert(holder, 'somebody carries out a matter that was put on hold');
  const travelled = travel(proposal, 'resume', {
    actor,
    nowMs,
    holder,
    dueAtMs: endOfDayMs(dueOn),
    data: { dueOn },
  });
  if (!travelled.ok) return travelled;
  const holds = followUp.holds.map((hold) => (hold.resumedAtMs === null ? { ...hold, resumedAtMs: nowMs } : hold));
  const event = { type: 'HoldEnded', data: { dueOn }, matterId: proposal.id };
  return accept([travelled.change, change({ ...followUp, holds, dueOn }, event)], { messages: [travelled.message] });
}
