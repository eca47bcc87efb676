import fc from 'fast-check';
import { firstShortOfQuorum, quorumNow } from '@shared/domain/meeting/quorum-now';
import { explainQuorum, isQuorumReached, quorumCount } from '@shared/domain/meeting/quorum';
import { explanationSentence } from '@shared/text/explanations';
import { aConvenedEvening, anEmptyRoll, fridayEvening, present, smallVillage } from '../../../helpers/a-meeting';

const rule = smallVillage().rules.rules.councilQuorum;
const twoThirds = rule.value;
const { meeting } = aConvenedEvening();
const rules = meeting.rules ?? fail();
function fail(): never {
  throw new Error('a convened meeting has rules');
}

describe('the quorum', () => {
  it.each([
    [9, 6],
    [31, 21],
    [20, 14],
    [1, 1],
    [2, 2],
    [3, 2],
  ])('of %i members is %i', (members, needed) => {
    expect(quorumCount(members, twoThirds)).toBe(needed);
    expect(isQuorumReached(members, needed, twoThirds)).toBe(true);
    expect(isQuorumReached(members, needed - 1, twoThirds)).toBe(false);
  });

  it('is never reached by a body without members', () => {
    expect(isQuorumReached(0, 0, twoThirds)).toBe(false);
  });

  it('excludes half where more than half is asked', () => {
    const half = { numerator: 1, denominator: 2, comparison: 'moreThan' } as const;
    expect([4, 5].map((count) => isQuorumReached(8, count, half))).toEqual([false, true]);
    expect(quorumCount(8, half)).toBe(5);
  });

  it('says its arithmetic as the rule book prints it', () => {
    expect(explanationSentence(explainQuorum(31, 20, rule))).toBe(
      '应到 31 人，实到 20 人；20×3=60 < 31×2=62，还差 1 人',
    );
    expect(explanationSentence(explainQuorum(31, 21, rule))).toBe(
      '应到 31 人，实到 21 人；21×3=63 ≥ 31×2=62，到会人数够了',
    );
  });

  it('is the fewest that reach it, for any council and any fraction', () => {
    const part = fc.integer({ min: 1, max: 12 });
    const anyQuorum = fc.tuple(part, part, fc.constantFrom('atLeast' as const, 'moreThan' as const));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), anyQuorum, (members, [one, other, comparison]) => {
        const quorum = { numerator: Math.min(one, other), denominator: Math.max(one, other), comparison };
        const needed = quorumCount(members, quorum);
        expect(isQuorumReached(members, needed, quorum)).toBe(true);
        expect(needed <= 1 || !isQuorumReached(members, needed - 1, quorum)).toBe(true);
        expect(explainQuorum(members, needed, { ...rule, value: quorum }).numbers.shortBy).toBe(0);
      }),
    );
  });

  it('is asked of every roll for itself', () => {
    const roll = anEmptyRoll();
    const other = { ...roll, id: 'e1.roll.other', councilName: '邻村议事会' };
    const rolls = [present(roll, 9), present(other, 5)];
    expect(quorumNow(rolls, fridayEvening, rules).map(({ explanation }) => explanation.isMet)).toEqual([true, false]);
    expect(firstShortOfQuorum(rolls, fridayEvening, rules)).toMatchObject({
      councilName: '邻村议事会',
      required: 6,
      shortBy: 1,
    });
    expect(firstShortOfQuorum([present(roll, 6), present(other, 6)], fridayEvening, rules)).toBeUndefined();
  });
});
