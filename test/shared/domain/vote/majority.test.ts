import fc from 'fast-check';
import type { Majority, Rule } from '@shared/domain/village/rule';
import { explainMajority, isAdopted } from '@shared/domain/vote/majority';
import type { Tally } from '@shared/domain/vote/poll';
import { explanationSentence } from '@shared/text/explanations';

const half: Majority = { numerator: 1, denominator: 2, base: 'present', comparison: 'moreThan' };

function ruleWith(value: Majority): Rule<Majority> {
  const source = { document: '群众议事会规则', article: '第 4 条', edition: '2025 年版' };
  return { id: 'councilMajority', title: '表决通过的要求', value, source, effectiveFrom: '2025-01-01' };
}

function tallyOf(forCount: number, against: number, abstain = 0, notVoting = 0): Tally {
  return { for: forCount, against, abstain, notVoting };
}

const voters = (tally: Tally, memberCount = 31) => ({
  electorateCount: tally.for + tally.against + tally.abstain + tally.notVoting,
  memberCount,
});

describe('the majority', () => {
  it.each([
    ['adopts one over half of those present', half, tallyOf(11, 9), true],
    ['refuses exactly half of those present, though nobody is against', half, tallyOf(10, 0, 10), false],
    ['counts who abstains or does not vote against, with base present', half, tallyOf(10, 1, 5, 5), false],
    [
      'adopts two-thirds exactly under 以上',
      { ...half, numerator: 2, denominator: 3, comparison: 'atLeast' },
      tallyOf(14, 7),
      true,
    ],
    [
      'refuses one short of two-thirds',
      { ...half, numerator: 2, denominator: 3, comparison: 'atLeast' },
      tallyOf(13, 8),
      false,
    ],
    ['counts absent members against, with base members', { ...half, base: 'members' }, tallyOf(15, 0), false],
    ['adopts sixteen of thirty-one members', { ...half, base: 'members' }, tallyOf(16, 0), true],
    ['leaves abstentions out, with base cast', { ...half, base: 'cast' }, tallyOf(2, 1, 18), true],
    ['never adopts a tie', { ...half, base: 'cast', comparison: 'atLeast' }, tallyOf(10, 10), false],
    [
      'never adopts with more against, however low the threshold',
      { ...half, numerator: 1, denominator: 10 },
      tallyOf(4, 6),
      false,
    ],
    [
      'never adopts without a vote in favour',
      { ...half, base: 'cast', comparison: 'atLeast' },
      tallyOf(0, 0, 20),
      false,
    ],
  ] as [string, Majority, Tally, boolean][])('%s', (_, majority, tally, expected) => {
    expect(isAdopted(tally, voters(tally), majority)).toBe(expected);
    expect(explainMajority(tally, voters(tally), ruleWith(majority)).isMet).toBe(expected);
  });

  it('agrees with counting by hand for every small council', () => {
    for (let present = 1; present <= 12; present += 1) {
      for (let yes = 0; yes <= present; yes += 1) {
        for (let no = 0; yes + no <= present; no += 1) {
          const tally = tallyOf(yes, no, 0, present - yes - no);
          // More than half of those present: those in favour outnumber all the others together.
          expect(isAdopted(tally, voters(tally), half)).toBe(yes > present - yes);
        }
      }
    }
  });

  const tallies = fc.record({ for: fc.nat(40), against: fc.nat(40), abstain: fc.nat(40), notVoting: fc.nat(40) });
  const majorities = fc.record({
    numerator: fc.integer({ min: 1, max: 7 }),
    denominator: fc.constant(7),
    base: fc.constantFrom('present' as const, 'members' as const, 'cast' as const),
    comparison: fc.constantFrom('atLeast' as const, 'moreThan' as const),
  });

  it('never adopts with as many against as for, or nobody for', () => {
    fc.assert(
      fc.property(tallies, majorities, (tally, majority) => {
        const adopted = isAdopted(tally, voters(tally, 160), majority);
        return !adopted || (tally.for > 0 && tally.for > tally.against);
      }),
    );
  });

  it('never loses by one more vote in favour from somebody who had not voted', () => {
    fc.assert(
      fc.property(tallies, majorities, (tally, majority) => {
        fc.pre(tally.notVoting > 0);
        const more = { ...tally, for: tally.for + 1, notVoting: tally.notVoting - 1 };
        return !isAdopted(tally, voters(tally, 160), majority) || isAdopted(more, voters(more, 160), majority);
      }),
    );
  });

  it('names the fewest votes that would have done', () => {
    fc.assert(
      fc.property(tallies, majorities, (tally, majority) => {
        fc.pre(majority.base !== 'cast' && tally.for > tally.against);
        const { required = 0 } = explainMajority(tally, voters(tally, 160), ruleWith(majority)).numbers;
        return isAdopted(tally, voters(tally, 160), majority) === tally.for >= required;
      }),
    );
  });

  it('refuses to explain a tally that forgets somebody', () => {
    expect(() => explainMajority(tallyOf(1, 1), { electorateCount: 3, memberCount: 9 }, ruleWith(half))).toThrow(
      'every member',
    );
  });
});

describe('the sentence of the majority', () => {
  const said = (majority: Majority, tally: Tally) =>
    explanationSentence(explainMajority(tally, voters(tally), ruleWith(majority)));

  it.each([
    [half, tallyOf(11, 6, 3), '同意 11 票，反对 6 票，到会未回避 20 人；11×2=22 > 20×1=20，过半数，通过'],
    [half, tallyOf(10, 6, 4), '同意 10 票，反对 6 票，到会未回避 20 人；10×2=20 ≤ 20×1=20，没有达到过半数，未通过'],
    [half, tallyOf(5, 5), '同意 5 票，反对 5 票，到会未回避 10 人；反对和同意一样多，未通过'],
    [half, tallyOf(4, 6), '同意 4 票，反对 6 票，到会未回避 10 人；反对比同意多，未通过'],
    [half, tallyOf(0, 0, 4), '同意 0 票，反对 0 票，到会未回避 4 人；没有人同意，未通过'],
    [
      { numerator: 2, denominator: 3, base: 'members', comparison: 'atLeast' },
      tallyOf(21, 0),
      '同意 21 票，反对 0 票，应到 31 人；21×3=63 ≥ 31×2=62，三分之二以上，通过',
    ],
    [
      { numerator: 2, denominator: 3, base: 'cast', comparison: 'atLeast' },
      tallyOf(13, 8, 9),
      '同意 13 票，反对 8 票，同意和反对合计 21 票；13×3=39 < 21×2=42，没有达到三分之二以上，未通过',
    ],
  ] as [Majority, Tally, string][])('shows the arithmetic (%#)', (majority, tally, sentence) => {
    expect(said(majority, tally)).toBe(sentence);
  });
});
