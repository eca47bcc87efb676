import { assert } from '../../kernel/assert';
import type { EventData } from '../../kernel/case';
import { type Change, change } from '../../kernel/outcome';
import type { Meeting } from '../agenda/meeting';
import type { Explanation } from '../village/explanation';
import type { BallotBox } from './ballot-box';
import { tallyOf } from './ballot-boxes';
import { amendmentDecided, withPollOnItem } from './amendment-poll';
import { withItemPart } from './current-matter';
import { agreedCount } from './hand-count';
import { explainMajority } from './majority';
import type { Closing, Poll, Tally } from './poll';

/** A poll whose ballots are counted, and its verdict. */
export interface CountedPoll {
  poll: Poll & { status: 'closed'; tally: Tally; explanation: Explanation };
  closing: Closing;
  isAdopted: boolean;
}

/**
 * Count a closing poll 计票, once: the ballots of its sealed boxes, the merged count of its secret ballots, or what both
 * tellers counted. The tally equals the ballots, one a member, and never more than the electorate.
 */
export function countPoll(poll: Poll, boxes: readonly BallotBox[], nowMs: number): CountedPoll {
  const { closing } = poll;
  assert(poll.status === 'closing' && closing?.voidReason === null, 'only a closing poll is counted, once');
  assert(
    poll.method !== 'open' || (boxes.length === poll.boxIds.length && boxes.every((box) => box.isSealed)),
    'every box is sealed before counting',
  );
  const electorateCount = poll.electorateIds.length;
  const tally = poll.method === 'open' ? tallyOf(boxes, electorateCount) : countedTally(poll, electorateCount);
  assert(tally.notVoting >= 0, 'there are never more ballots than voters');
  const explanation = explainMajority(tally, { electorateCount, memberCount: poll.memberCount }, poll.majority);
  const counted = { ...poll, status: 'closed' as const, isOpen: false, closedAtMs: nowMs, tally, explanation };
  return { poll: counted, closing, isAdopted: explanation.isMet };
}

/** Secret ballots as they were merged, or the count on which both tellers agree; what is invalid counts for nothing. */
function countedTally({ handCount, secretCount }: Poll, electorateCount: number): Tally {
  const counts = secretCount ?? (handCount && agreedCount(handCount));
  assert(counts, 'a poll without open boxes is counted before it closes');
  const { for: inFavour, against, abstain } = counts;
  return { for: inFavour, against, abstain, notVoting: electorateCount - inFavour - against - abstain };
}

/** The decision that a poll made, as the meeting's record names it. */
export interface NumberedDecision {
  id: string;
  year: number;
  number: number;
}

/** The poll's own last event, and the meeting free for its next act. */
export function pollClosed(counted: CountedPoll, meeting: Meeting, decision: NumberedDecision | null): Change[] {
  const { poll, isAdopted } = counted;
  const matterId = poll.proposalId;
  const numbered = decision && { year: decision.year, number: decision.number };
  const inMeetingData = { pollId: poll.id, isAdopted, decision: numbered };
  const inMeeting = withItemPart({ ...meeting, openPollId: null }, poll.itemId, {
    status: 'done',
    endedAtMs: poll.closedAtMs,
    result: isAdopted ? 'adopted' : 'rejected',
  });
  return [
    pollCounted(counted, decision?.id ?? null),
    change(inMeeting, { type: 'PollClosedInMeeting', data: inMeetingData, matterId }),
  ];
}

/** An amendment's own end: it makes no decision and changes the motion only. */
export function amendmentClosed(counted: CountedPoll, meeting: Meeting): Change[] {
  return [pollCounted(counted, null), amendmentDecided(counted, meeting)];
}

function pollCounted({ poll, isAdopted }: CountedPoll, decisionId: string | null): Change {
  const explanation = { ...poll.explanation } as unknown as EventData;
  const how = { method: poll.method, ...(poll.secretCount ? { codes: poll.secretCount.codes } : {}) };
  const data = { ...poll.tally, isAdopted, explanation, ...how };
  return change({ ...poll, decisionId }, { type: 'PollClosed', data, matterId: poll.proposalId });
}

/** A closing poll without a count 作废: its sealed ballots count for nothing, and the item may be voted on again. */
export function pollVoided(poll: Poll, meeting: Meeting, nowMs: number): Change[] {
  assert(
    poll.status === 'closing' && poll.closing?.voidReason,
    'only a poll that was declared void ends without a count',
  );
  const matterId = poll.proposalId;
  const inMeeting = withPollOnItem({ ...meeting, openPollId: null }, poll, null);
  return [
    change({ ...poll, status: 'void', isOpen: false, closedAtMs: nowMs }, { type: 'PollVoided', data: {}, matterId }),
    change(inMeeting, { type: 'PollVoidedInMeeting', data: { pollId: poll.id }, matterId }),
  ];
}
