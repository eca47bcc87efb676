import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type LeaderRecused, type OnlyChair, unlessChair, unlessLeaderRecused } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import { type Actor, referenceTo } from '../member/actor';
import { agreedCount, failedRounds } from './hand-count';
import type { Closing, Poll, PollStatus } from './poll';

export interface ClosePoll {
  actor: Actor;
  nowMs: number;
}

export type ClosePollRefusal =
  | OnlyChair
  | LeaderRecused
  | { code: 'PollNotOpen'; status: PollStatus }
  | { code: 'PollCountNotAgreed'; failedCount: number; roundsMax: number };

/**
 * Close a poll 结束表决: from here on its boxes are sealed one by one and then counted once, see finish-poll.
 * Closing a poll that is closing already only carries on with that.
 *
 * Requirements, checked in this order:
 * - The actor leads the meeting, and does not stand aside from the item.
 * - The poll is open, or closing to be counted.
 * - By show of hands and on paper: both tellers have counted the same.
 *
 * Records `PollClosing`.
 */
export function closePoll(meeting: Meeting, poll: Poll, command: ClosePoll): Outcome<ClosePollRefusal> {
  const notLeading = unlessLeadsPoll(meeting, poll, command.actor);
  if (notLeading) return notLeading;
  if (poll.status === 'closing' && poll.closing?.voidReason === null) return accept([]);
  if (poll.status !== 'open') return refuse({ code: 'PollNotOpen', status: poll.status });
  if (poll.handCount && !agreedCount(poll.handCount)) {
    const roundsMax = poll.rules.tellerRoundsMax;
    return refuse({ code: 'PollCountNotAgreed', failedCount: failedRounds(poll.handCount), roundsMax });
  }
  const closing = { by: referenceTo(command.actor), atMs: command.nowMs, voidReason: null };
  return accept([change(closingPoll(poll, closing), { type: 'PollClosing', data: {}, matterId: poll.proposalId })]);
}

export interface VoidPoll extends ClosePoll {
  reason: string;
}

export type VoidPollRefusal = OnlyChair | LeaderRecused | { code: 'PollNotOpen'; status: PollStatus };

/**
 * Declare an open poll void 表决作废, because it was opened by mistake; the item may be voted on again.
 *
 * Requirements, checked in this order:
 * - The actor leads the meeting, and does not stand aside from the item.
 * - The poll is open, or closing to be void.
 *
 * Records `PollVoiding` with the reason. The ballots stay in their sealed boxes and count for nothing.
 */
export function voidPoll(meeting: Meeting, poll: Poll, command: VoidPoll): Outcome<VoidPollRefusal> {
  return unlessLeadsPoll(meeting, poll, command.actor) ?? voiding(poll, command);
}

function unlessLeadsPoll(meeting: Meeting, poll: Poll, actor: Actor) {
  return unlessChair(meeting, actor) ?? unlessLeaderRecused(poll, actor);
}

/**
 * Declare a poll void that nobody closed 没人结束的表决, before the clock adjourns its meeting: what was not closed by
 * the chair before the meeting is no decision.
 *
 * Requirements, checked in this order:
 * - The poll is open, or closing to be void.
 *
 * Records `PollVoiding` with the reason.
 */
export function voidForgottenPoll(poll: Poll, command: VoidPoll): Outcome<VoidPollRefusal> {
  return voiding(poll, command);
}

function voiding(poll: Poll, command: VoidPoll): Outcome<VoidPollRefusal> {
  if (poll.status === 'closing' && poll.closing !== null && poll.closing.voidReason !== null) return accept([]);
  if (poll.status !== 'open') return refuse({ code: 'PollNotOpen', status: poll.status });
  const closing = { by: referenceTo(command.actor), atMs: command.nowMs, voidReason: command.reason.trim() };
  const event = { type: 'PollVoiding', data: { reason: seal(closing.voidReason) }, matterId: poll.proposalId };
  return accept([change(closingPoll(poll, closing), event)]);
}

function closingPoll(poll: Poll, closing: Closing): Poll {
  return { ...poll, status: 'closing', closing };
}
