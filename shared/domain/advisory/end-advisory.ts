import { assert } from '../../kernel/assert';
import { type Accepted, accept, type Change, change } from '../../kernel/outcome';
import type { AdvisoryBox, AdvisoryCounts, AdvisoryPoll } from './advisory-poll';
import { advisoryPage } from './open-advisory';

/**
 * Seal one box 封箱 of a poll whose last day is over; also a box that nobody used, or a late ballot could still make it.
 * Sealing again changes nothing.
 *
 * Records `AdvisoryBoxSealed` with the number of its ballots.
 */
export function sealAdvisoryBox(poll: AdvisoryPoll, box: AdvisoryBox, nowMs: number): Accepted {
  assert(nowMs >= poll.endsAtMs, 'boxes are sealed once the last day is over');
  if (box.isSealed) return accept([]);
  const data = { pollId: poll.id, ballotCount: box.ballots.length };
  return accept([change({ ...box, isSealed: true }, { type: 'AdvisoryBoxSealed', data, matterId: poll.proposalId })]);
}

/**
 * Count the sealed boxes 计数, once. Nothing follows from it: the matter stays where it is.
 *
 * Records `AdvisoryCounted`. Whoever follows the matter is told.
 */
export function countAdvisory(poll: AdvisoryPoll, counts: AdvisoryCounts, title: string): Accepted {
  if (poll.status !== 'open') return accept([]);
  // Whoever came to the roster after the adults were counted has voted by right and is one of them.
  const adultCount = Math.max(poll.adultCount, counts.for + counts.against + counts.abstain);
  const next: AdvisoryPoll = { ...poll, status: 'counted', isOpen: false, counts, adultCount };
  const message = {
    to: { kind: 'followers' as const, proposalId: poll.proposalId },
    code: 'advisoryCounted',
    data: { title, ...counts, adultCount },
    page: advisoryPage(poll.proposalId),
  };
  const event = { type: 'AdvisoryCounted', data: { ...counts, adultCount }, matterId: poll.proposalId };
  return accept([change(next, event)], { messages: [message] });
}

/** Ends a matter's open advisory poll 取消 with the matter itself; its ballots count for nothing. Records `AdvisoryCancelled`. */
export function advisoryCancelled(poll: AdvisoryPoll): Change {
  assert(poll.isOpen, 'only an open advisory poll is cancelled');
  const next: AdvisoryPoll = { ...poll, status: 'cancelled', isOpen: false };
  return change(next, { type: 'AdvisoryCancelled', data: { number: poll.number }, matterId: poll.proposalId });
}
