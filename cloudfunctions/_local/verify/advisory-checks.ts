import {
  type AdvisoryBox,
  advisoryBoxIds,
  type AdvisoryCounts,
  type AdvisoryPoll,
  countsIn,
} from '@shared/domain/advisory/advisory-poll';
import { type CaseCheck, problem } from './case-checks';
import { holdsWhatWasCast } from './vote-checks';

/** The ballots in a box are the last ones that villagers put into it. */
export const checkAdvisoryBox: CaseCheck = async (owner, events) =>
  holdsWhatWasCast((owner as AdvisoryBox).ballots, events, 'AdvisoryBallotCast')
    ? null
    : problem(owner, 'this box holds other ballots than were cast');

/** What a poll counted is what its sealed boxes hold, what was recorded, and no more than there are adults. */
export const checkAdvisory: CaseCheck = async (owner, events, store) => {
  const poll = owner as AdvisoryPoll;
  if (poll.status !== 'counted') return null;
  const boxes: AdvisoryBox[] = [];
  for (const boxId of advisoryBoxIds(poll)) {
    const box = (await store.get('advisoryBoxes', boxId)) as AdvisoryBox | undefined;
    if (!box?.isSealed) return problem(owner, 'a box of this counted poll is missing or not sealed');
    boxes.push(box);
  }
  const held = countsIn(boxes);
  const recorded = events.find(({ type }) => type === 'AdvisoryCounted')?.data as AdvisoryCounts | undefined;
  if (!poll.counts || !isSame(poll.counts, held) || !recorded || !isSame(recorded, held)) {
    return problem(owner, 'the counts of this poll are not those of its ballots');
  }
  const castCount = held.for + held.against + held.abstain;
  return castCount <= poll.adultCount ? null : problem(owner, 'this poll counts more ballots than adults');
};

function isSame(one: AdvisoryCounts, other: AdvisoryCounts): boolean {
  return (['for', 'against', 'abstain'] as const).every((name) => one[name] === other[name]);
}
