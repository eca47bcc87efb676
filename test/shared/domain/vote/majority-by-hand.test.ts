import { explainQuorum, isQuorumReached } from '@shared/domain/meeting/quorum';
import type { Majority, Quorum } from '@shared/domain/village/rule';
import { explainMajority, isAdopted } from '@shared/domain/vote/majority';

const source = { document: '群众议事会规则', article: '第 4 条', edition: '2025 年版' };

/** Every voter of the base is written down and crossed out; no formula of the house is used. */
function adoptedByHand(people: readonly string[], absentCount: number, majority: Majority): boolean {
  const inFavour = people.filter((choice) => choice === 'for').length;
  const against = people.filter((choice) => choice === 'against').length;
  if (inFavour === 0 || inFavour <= against) return false;
  const voted = people.filter((choice) => choice === 'for' || choice === 'against').length;
  const base = { present: people.length, members: people.length + absentCount, cast: voted }[majority.base];
  // The others of the base are as many times the fraction's rest: compared by adding, one person at a time.
  let asked = 0;
  let reached = 0;
  for (let person = 0; person < base; person += 1) asked += majority.numerator;
  for (let vote = 0; vote < inFavour; vote += 1) reached += majority.denominator;
  return majority.comparison === 'atLeast' ? !(reached < asked) : asked < reached;
}

const fractions = [
  [1, 2],
  [2, 3],
  [3, 4],
  [1, 1],
] as const;
const bases = ['present', 'members', 'cast'] as const;
const comparisons = ['moreThan', 'atLeast'] as const;
const majorities = fractions.flatMap(([numerator, denominator]) =>
  bases.flatMap((base) => comparisons.map((comparison) => ({ numerator, denominator, base, comparison }))),
);

describe.each(majorities)('%j', (majority) => {
  it('agrees with counting by hand for all councils of up to sixty and all splits', () => {
    const wrong: string[] = [];
    let splitCount = 0;
    for (let present = 1; present <= 60; present += 1) {
      const absentCount = present % 4;
      for (let inFavour = 0; inFavour <= present; inFavour += 1) {
        for (let against = 0; inFavour + against <= present; against += 1) {
          const rest = present - inFavour - against;
          const abstain = Math.floor(rest / 2);
          const tally = { for: inFavour, against, abstain, notVoting: rest - abstain };
          const people = Object.entries(tally).flatMap(([choice, count]) => Array<string>(count).fill(choice));
          const voters = { electorateCount: present, memberCount: present + absentCount };
          if (isAdopted(tally, voters, majority) !== adoptedByHand(people, absentCount, majority)) {
            wrong.push(JSON.stringify({ present, inFavour, against }));
          }
          splitCount += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(splitCount).toBe(39_710);
  });

  it('is explained by the two products that decide it', () => {
    const rule = {
      id: 'councilMajority',
      title: '表决通过的要求',
      value: majority,
      source,
      effectiveFrom: '2025-01-01',
    };
    for (let inFavour = 1; inFavour <= 60; inFavour += 1) {
      const tally = { for: inFavour, against: 0, abstain: 60 - inFavour, notVoting: 0 };
      const { isMet, numbers } = explainMajority(tally, { electorateCount: 60, memberCount: 63 }, rule);
      const { forTimesDenominator = 0, baseTimesNumerator = 0 } = numbers;
      expect(isMet).toBe(
        majority.comparison === 'atLeast'
          ? forTimesDenominator >= baseTimesNumerator
          : forTimesDenominator > baseTimesNumerator,
      );
    }
  });
});

describe('two-thirds of a council', () => {
  const quorum: Quorum = { numerator: 2, denominator: 3, comparison: 'atLeast' };
  const rule = { id: 'councilQuorum', title: '到会人数要求', value: quorum, source, effectiveFrom: '2025-01-01' };

  it('is reached by the smallest number that three times over is no less than twice the members, for 1 to 500', () => {
    for (let members = 1; members <= 500; members += 1) {
      // Counted up from nobody: the first whose thirds are all there.
      let fewest = 0;
      while (fewest + fewest + fewest < members + members) fewest += 1;
      expect([fewest - 1, fewest, fewest + 1].map((present) => isQuorumReached(members, present, quorum))).toEqual([
        false,
        true,
        true,
      ]);
      expect(explainQuorum(members, fewest - 1, rule)).toMatchObject({
        isMet: false,
        numbers: { required: fewest, shortBy: 1 },
      });
      expect(explainQuorum(members, fewest, rule)).toMatchObject({ isMet: true, numbers: { shortBy: 0 } });
    }
  });
});
