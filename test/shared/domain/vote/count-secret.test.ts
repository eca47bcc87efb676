import {
  awaitsPublishing,
  clearBox,
  countSecretBallots,
  publishResult,
  publishWaiting,
} from '@shared/domain/vote/count-secret';
import { type Poll, pollStatuses } from '@shared/domain/vote/poll';
import type { SecretBox } from '@shared/domain/vote/secret-box';
import { revealingCount } from '@shared/domain/vote/secret-count';
import { aSecretPoll, closing, nextOf, secretBoxesOf } from '../../../helpers/a-poll';
import { aMeeting, theChair, theClerk } from '../../../helpers/evening-builder';

const poll = aSecretPoll({ status: 'closing', closing });
const [one, other] = secretBoxesOf(poll) as [SecretBox, SecretBox];
const sealed = [
  { ...one, isSealed: true, votedIds: ['ch001', 'cm001'], codeSlips: ['a', 'b'], choiceSlips: ['c', 'd'] },
  { ...other, isSealed: true, votedIds: ['ck001'], codeSlips: ['e'], choiceSlips: ['f'] },
];
const opened = { codes: ['3', '1', '2'], choices: ['for', 'against', 'for'] as const };
const counted = { for: 2, against: 1, abstain: 0, codes: ['1', '2', '3'], isPublished: false };

describe('counting secret ballots', () => {
  it('merges all boxes into totals and sorted codes, and records their number alone', () => {
    expect(countSecretBallots(poll, sealed, opened)).toEqual({
      ok: true,
      changes: [
        {
          next: { ...poll, secretCount: counted },
          event: { type: 'SecretBallotsCounted', data: { castCount: 3 }, matterId: 'm1' },
        },
      ],
    });
  });

  it('counts once', () => {
    expect(countSecretBallots({ ...poll, secretCount: counted }, sealed, opened)).toEqual({ ok: true, changes: [] });
  });

  it.each([
    ['a poll that is open', { ...poll, status: 'open' as const }, sealed, opened, 'while it closes'],
    ['a box that is open', poll, [one, other], { codes: [], choices: [] }, 'every box is sealed'],
    ['some boxes only', poll, sealed.slice(1), opened, 'every box is sealed'],
    ['a cleared box', poll, sealed.map((box) => ({ ...box, isCleared: true })), opened, 'none cleared'],
    ['a code too few', poll, sealed, { ...opened, codes: ['1', '2'] }, 'as many codes'],
    ['a choice too many', poll, sealed, { ...opened, choices: [...opened.choices, 'for' as const] }, 'as many codes'],
  ])('never counts %s', (_, one, boxes, slips, invariant) => {
    expect(() => countSecretBallots(one, boxes, slips)).toThrow(invariant);
  });
});

describe('clearing a box', () => {
  const countedPoll = { ...poll, secretCount: counted };

  it('leaves who has voted, once', () => {
    const [cleared] = nextOf<SecretBox>(clearBox(countedPoll, sealed[0] as SecretBox), 'secretBox');
    expect(cleared).toMatchObject({
      votedIds: ['ch001', 'cm001'],
      codeSlips: [],
      choiceSlips: [],
      isCleared: true,
    });
    expect(cleared && clearBox(countedPoll, cleared)).toEqual({ ok: true, changes: [] });
  });

  it('happens uncounted where the poll is void', () => {
    const voided = { ...poll, closing: { ...closing, voidReason: '开错了' } };
    expect(clearBox(voided, sealed[0] as SecretBox)).toMatchObject({ changes: [{ event: { type: 'BoxCleared' } }] });
  });

  it('never happens before the count, nor to an open box', () => {
    expect(() => clearBox(poll, sealed[0] as SecretBox)).toThrow('counted or void');
    expect(() => clearBox(countedPoll, one)).toThrow('counted or void');
  });
});

describe('counts that show how people voted', () => {
  it.each([
    [{ for: 9, against: 0, abstain: 0 }, 'unanimous'],
    [{ for: 0, against: 0, abstain: 1 }, 'unanimous'],
    [{ for: 3, against: 1, abstain: 0 }, 'fewVoted'],
    [{ for: 4, against: 1, abstain: 0 }, null],
    [{ for: 0, against: 0, abstain: 0 }, null],
  ] as const)('%j: %s', (counts, expected) => {
    expect(revealingCount({ ...counted, ...counts }, 5)).toBe(expected);
  });

  const unanimous: Poll = { ...poll, secretCount: { ...counted, for: 9, against: 0 } };

  it('wait for the chair', () => {
    expect(awaitsPublishing(unanimous)).toBe(true);
    expect(awaitsPublishing({ ...poll, secretCount: { ...counted, for: 6 } })).toBe(false);
    expect(awaitsPublishing(poll)).toBe(false);
  });

  it('are published by the chair, or by the clock when nobody did', () => {
    for (const outcome of [publishResult(aMeeting(), unanimous, { actor: theChair }), publishWaiting(unanimous)]) {
      expect(outcome).toMatchObject({ changes: [{ event: { type: 'RevealingResultPublished', data: {} } }] });
      expect(nextOf<Poll>(outcome, 'poll').map(awaitsPublishing)).toEqual([false]);
    }
  });

  it('are published by nobody else, and only where they wait', () => {
    expect(publishResult(aMeeting(), unanimous, { actor: theClerk })).toMatchObject({
      refusal: { code: 'MeetingOnlyChair' },
    });
    expect(publishResult(aMeeting(), poll, { actor: theChair })).toMatchObject({
      refusal: { code: 'PollNotAwaiting' },
    });
  });

  it.each(pollStatuses.filter((status) => status !== 'closing'))('are not waiting in a poll that is %s', (status) => {
    expect(publishResult(aMeeting(), { ...unanimous, status }, { actor: theChair })).toMatchObject({
      refusal: { code: 'PollNotAwaiting', status },
    });
  });
});
