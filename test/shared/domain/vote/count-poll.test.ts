import { countPoll, pollVoided } from '@shared/domain/vote/count-poll';
import { sealBox } from '@shared/domain/vote/seal-box';
import { agreedOn, aPoll, boxesOf, closing } from '../../../helpers/a-poll';
import { aMeeting } from '../../../helpers/evening-builder';

const closingPoll = aPoll({ status: 'closing', closing });
const sealed = boxesOf(closingPoll).map((box) => ({ ...box, isSealed: true }));

describe('counting a poll', () => {
  it('counts who did not vote', () => {
    expect(countPoll(closingPoll, sealed, 3_000)).toMatchObject({
      poll: { tally: { notVoting: 9 } },
      isAdopted: false,
    });
  });

  it('takes what both tellers counted', () => {
    const poll = {
      ...closingPoll,
      method: 'showOfHands' as const,
      boxIds: [],
      handCount: agreedOn({ for: 5, against: 3, abstain: 0 }),
    };
    expect(countPoll(poll, [], 3_000)).toMatchObject({
      poll: {
        status: 'closed',
        isOpen: false,
        closedAtMs: 3_000,
        tally: { for: 5, against: 3, abstain: 0, notVoting: 1 },
      },
      isAdopted: true,
    });
  });

  it.each([
    ['an open poll', aPoll(), sealed, 'only a closing poll'],
    [
      'a poll declared void',
      { ...closingPoll, closing: { ...closing, voidReason: 'x' } },
      sealed,
      'only a closing poll',
    ],
    ['boxes that are not sealed', closingPoll, boxesOf(closingPoll), 'every box is sealed'],
    ['some boxes only', closingPoll, sealed.slice(1), 'every box is sealed'],
  ] as const)('never counts %s', (_, poll, boxes, invariant) => {
    expect(() => countPoll(poll, boxes, 3_000)).toThrow(invariant);
  });

  it('ends without a count only what was declared void', () => {
    expect(() => pollVoided(closingPoll, aMeeting(), 3_000)).toThrow('declared void');
  });
});

describe('sealing a box', () => {
  it('is recorded once', () => {
    const [box] = boxesOf(closingPoll);
    const outcome = box && sealBox(closingPoll, box);
    expect(outcome).toMatchObject({ changes: [{ next: { isSealed: true }, event: { type: 'BoxSealed' } }] });
    expect(box && sealBox(closingPoll, { ...box, isSealed: true })).toEqual({ ok: true, changes: [] });
  });

  it('never happens while the poll is open', () => {
    const [box] = boxesOf(aPoll());
    expect(() => box && sealBox(aPoll(), box)).toThrow('once their poll is closing');
  });
});
