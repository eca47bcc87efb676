import fc from 'fast-check';
import { enterCount, type EnterCount } from '@shared/domain/vote/enter-count';
import { agreedCount, failedRounds, type HandCount } from '@shared/domain/vote/hand-count';
import { type Poll, pollStatuses } from '@shared/domain/vote/poll';
import { agreedOn, aHandPoll, aPoll, closing, nextOf, noCount } from '../../../helpers/a-poll';
import { theChair, theClerk, theMember } from '../../../helpers/evening-builder';

const counts = { for: 5, against: 3, abstain: 1, invalid: 0 };
const own = (number: 1 | 2, parts: Partial<EnterCount> = {}): EnterCount => ({
  actor: theMember(number),
  nowMs: 2_000,
  tellerId: `cm00${number}`,
  ...counts,
  ...parts,
});
const after = (poll: Poll, command: EnterCount) => nextOf<Poll>(enterCount(poll, command), 'poll')[0] as Poll;
const countOf = (poll: Poll) => poll.handCount as HandCount;
const paper = { issued: 9, returned: 9, spoiled: 0, unused: 0, enteredBy: closing.by, atMs: 1 };

describe('two tellers', () => {
  it('agree when both counted the same, each in their own name', () => {
    const one = after(aHandPoll(), own(1));
    expect(agreedCount(countOf(one))).toBeNull();
    const both = after(one, own(2));
    expect(agreedCount(countOf(both))).toMatchObject(counts);
    expect(enterCount(one, own(2))).toMatchObject({
      changes: [
        { event: { type: 'TellerCounted', data: { tellerId: 'cm002', round: 1, ...counts, isByClerk: false } } },
      ],
    });
  });

  it('have each count entered by the clerk, recorded as such', () => {
    const outcome = enterCount(aHandPoll(), own(1, { actor: theClerk }));
    expect(outcome).toMatchObject({ changes: [{ event: { data: { tellerId: 'cm001', isByClerk: true } } }] });
    const [poll] = nextOf<Poll>(outcome, 'poll');
    expect(poll?.handCount?.rounds[0]?.counts[0]?.enteredBy.villagerId).toBe('ck001');
  });

  it('may correct a count until the other has counted', () => {
    const corrected = after(after(aHandPoll(), own(1)), own(1, { for: 4, abstain: 2, isCorrection: true }));
    expect(countOf(corrected).rounds).toMatchObject([{ counts: [{ tellerId: 'cm001', for: 4 }] }]);
  });

  it('count again, both of them, while they differ, and no more after the third time', () => {
    let poll = aHandPoll();
    for (let round = 1; round <= 3; round += 1) {
      expect(failedRounds(countOf(poll))).toBe(round - 1);
      poll = after(after(poll, own(1)), own(2, { for: 4, against: 4 }));
    }
    expect(countOf(poll).rounds).toHaveLength(3);
    expect(enterCount(poll, own(1))).toMatchObject({ refusal: { code: 'PollCountDisputed', roundsMax: 3 } });
  });

  it('settle it with a third count that agrees', () => {
    let poll = aHandPoll();
    for (let round = 1; round <= 2; round += 1) poll = after(after(poll, own(1)), own(2, { for: 4, against: 4 }));
    poll = after(after(poll, own(2)), own(1));
    expect(agreedCount(countOf(poll))).toMatchObject(counts);
    expect(failedRounds(countOf(poll))).toBe(2);
  });
});

describe('a count', () => {
  const agreed = aHandPoll('showOfHands', { handCount: agreedOn({ for: 5, against: 3, abstain: 1 }) });
  const onPaper = aHandPoll('paper', { handCount: { ...noCount, paper } });

  const counted = after(aHandPoll(), own(1));
  const secondRound = after(counted, own(2, { for: 4, against: 4 }));

  it('comes into the round that was counted, and tells what stands there', () => {
    expect(enterCount(secondRound, own(1, { round: 2 })).ok).toBe(true);
    expect(enterCount(secondRound, own(1, { round: 1 }))).toMatchObject({ refusal: { round: 1, currentRound: 2 } });
    expect(enterCount(counted, own(1))).toMatchObject({ refusal: { isSame: true } });
    expect(enterCount(counted, own(1, { for: 6, against: 2 }))).toMatchObject({ refusal: { isSame: false } });
    expect(enterCount(counted, own(1, { for: 6, against: 2, isCorrection: true })).ok).toBe(true);
  });

  it.each(pollStatuses.filter((status) => status !== 'open'))('is refused while the poll is %s', (status) => {
    expect(enterCount(aHandPoll('paper', { status }), own(1))).toMatchObject({
      refusal: { code: 'PollNotOpen', status },
    });
  });

  it.each([
    ['a poll by phone', aPoll(), {}, 'PollNotByTellers'],
    ['somebody who does not count here', aHandPoll(), { tellerId: 'cm003' }, 'PollNoSuchTeller'],
    ['the other teller', aHandPoll(), { tellerId: 'cm002' }, 'RoleRequired'],
    ['the chair', aHandPoll(), { actor: theChair }, 'RoleRequired'],
    ['papers that are not reconciled', aHandPoll('paper'), {}, 'PollPaperNotReconciled'],
    ['a count after both agreed', agreed, {}, 'PollCountAgreed'],
    ['a count of the round before', secondRound, { round: 1 }, 'PollRoundOver'],
    ['a count of a round to come', aHandPoll(), { round: 2 }, 'PollRoundOver'],
    ['the same count twice', counted, { isCorrection: true }, 'PollCountEntered'],
    ['another count that does not know of the first', counted, { for: 6, against: 2 }, 'PollCountEntered'],
    ['one hand more than the electorate', aHandPoll(), { abstain: 2 }, 'PollCountTooMany'],
    ['an invalid hand', aHandPoll(), { abstain: 0, invalid: 1 }, 'PollCountTooMany'],
    ['a paper too few', onPaper, { abstain: 0 }, 'PollPaperCountDiffers'],
    ['a paper too many', onPaper, { invalid: 1 }, 'PollPaperCountDiffers'],
  ] as [string, Poll, Partial<EnterCount>, string][])('refuses %s', (_, poll, parts, code) => {
    expect(enterCount(poll, own(1, parts))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('on paper accounts for every paper in the box, readable or not', () => {
    expect(enterCount(onPaper, own(1, { abstain: 0, invalid: 1 })).ok).toBe(true);
  });

  it('stands exactly when two tellers entered the same, whatever they enter', () => {
    const hands = fc.record({ for: fc.nat(3), against: fc.nat(3), abstain: fc.nat(3) });
    const entries = fc.array(fc.record({ number: fc.constantFrom(1 as const, 2 as const), hands }), { maxLength: 12 });
    fc.assert(
      fc.property(entries, (entered) => {
        let poll = aHandPoll();
        for (const { number, hands: shown } of entered) {
          const before = agreedCount(countOf(poll));
          const outcome = enterCount(poll, own(number, { invalid: 0, ...shown }));
          if (before) expect(outcome).toMatchObject({ refusal: { code: 'PollCountAgreed' } });
          if (outcome.ok) [poll] = nextOf<Poll>(outcome, 'poll') as [Poll];
        }
        const { rounds } = countOf(poll);
        expect(rounds.length).toBeLessThanOrEqual(3);
        for (const { counts: both } of rounds.slice(0, -1)) {
          expect(new Set(both.map(({ tellerId }) => tellerId)).size).toBe(2);
        }
      }),
    );
  });
});
