import { castSecretBallot } from '@shared/domain/vote/cast-secret-ballot';
import { sealBox } from '@shared/domain/vote/seal-box';
import { putIn, type SecretBox } from '@shared/domain/vote/secret-box';
import { aSecretPoll, nextOf, secretBoxesOf } from '../../../helpers/a-poll';

const poll = aSecretPoll();
const [box] = secretBoxesOf(poll) as [SecretBox];
const ballot = { voterId: 'ch001', codeSlip: 'm', choiceSlip: 'y' };
const cast = (into: SecretBox, parts: Partial<typeof ballot> = {}) => castSecretBallot(into, { ...ballot, ...parts });
const after = (into: SecretBox, parts: Partial<typeof ballot> = {}) =>
  nextOf<SecretBox>(cast(into, parts), 'secretBox')[0] as SecretBox;

describe('casting a secret ballot', () => {
  it('keeps who voted, the code and the choice apart, each sorted', () => {
    expect(box.voterIds).toEqual(['ch001', 'cm001', 'cm003', 'cm005', 'cm007']);
    const two = after(after(box), { voterId: 'cm001', codeSlip: 'a', choiceSlip: 'z' });
    const three = after(two, { voterId: 'cm003', codeSlip: 'z', choiceSlip: 'a' });
    expect(three).toMatchObject({
      votedIds: ['ch001', 'cm001', 'cm003'],
      codeSlips: ['a', 'm', 'z'],
      choiceSlips: ['a', 'y', 'z'],
    });
  });

  it('records that somebody voted, and not one word more', () => {
    const outcome = cast(box);
    expect(outcome.ok && outcome.changes[0]?.event).toEqual({
      type: 'SecretBallotCast',
      data: { pollId: 'p1' },
      matterId: 'm1',
    });
  });

  it('takes a repeated ballot once, also when its closed choice looks different', () => {
    expect(cast(after(box), { choiceSlip: 'other' })).toEqual({ ok: true, changes: [] });
  });

  it('takes a repetition that comes after sealing', () => {
    const sealed = { ...after(box), isSealed: true };
    expect(cast(sealed)).toEqual({ ok: true, changes: [] });
  });

  it.each([
    ['somebody of another box', box, { voterId: 'ck001' }, 'BallotNotYours'],
    ['a second ballot', after(box), { codeSlip: 'n' }, 'BallotAlreadyCast'],
    ['a ballot after sealing', { ...box, isSealed: true }, {}, 'BallotPollClosed'],
    ['somebody else’s code', after(box), { voterId: 'cm001' }, 'BallotCodeTaken'],
    [
      'a repetition once the box is cleared',
      { ...after(box), isCleared: true, codeSlips: [] },
      {},
      'BallotAlreadyCast',
    ],
  ])('refuses %s', (_, into, parts, code) => {
    expect(cast(into, parts)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('never holds a thing twice', () => {
    expect(() => putIn(['a'], 'a')).toThrow('once');
  });
});

it('seals a secret box with the number of its ballots', () => {
  expect(sealBox({ status: 'closing' }, after(box))).toMatchObject({
    changes: [{ next: { isSealed: true }, event: { type: 'BoxSealed', data: { ballotCount: 1 } } }],
  });
});
