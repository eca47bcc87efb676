import { assert } from '../../kernel/assert';
import { fewestReaching, reaches } from '../../kernel/fraction';
import { type Explanation, referenceToRule } from '../village/explanation';
import type { Majority, Rule } from '../village/rule';
import type { Tally } from './poll';

/** Of whom a majority is reckoned. */
export interface Voters {
  /** Present at opening and not recused. */
  electorateCount: number;
  /** Members of all rolls, present or not, recused or not. */
  memberCount: number;
}

/** The base of the arithmetic 计算基数: whoever is `present` weighs against unless in favour; `cast` is for + against. */
export function baseOf(tally: Tally, voters: Voters, majority: Majority): number {
  switch (majority.base) {
    case 'present':
      return voters.electorateCount;
    case 'members':
      return voters.memberCount;
    case 'cast':
      return tally.for + tally.against;
  }
}

type Verdict = 'reached' | 'notReached' | 'nobodyFor' | 'asManyAgainst';

function verdictOf(tally: Tally, base: number, majority: Majority): Verdict {
  if (tally.for === 0) return 'nobodyFor';
  if (tally.against >= tally.for) return 'asManyAgainst';
  return reaches(tally.for, base, majority, majority.comparison) ? 'reached' : 'notReached';
}

/**
 * Whether a motion is adopted 通过. With no vote in favour, or as many against as for, nothing is adopted under any
 * rule. 过半数 excludes half, 以上 includes the number itself (Civil Code art. 1259).
 */
export function isAdopted(tally: Tally, voters: Voters, majority: Majority): boolean {
  return verdictOf(tally, baseOf(tally, voters, majority), majority) === 'reached';
}

/** The verdict on a motion with its arithmetic: the counts, the base, and the two products. */
export function explainMajority(tally: Tally, voters: Voters, rule: Rule<Majority>): Explanation {
  const majority = rule.value;
  const cast = tally.for + tally.against + tally.abstain;
  assert(cast + tally.notVoting === voters.electorateCount, 'a tally accounts for every member of the electorate');
  const base = baseOf(tally, voters, majority);
  const verdict = verdictOf(tally, base, majority);
  const required = Math.max(1, fewestReaching(base, majority, majority.comparison));
  return {
    code: 'majority',
    isMet: verdict === 'reached',
    numbers: {
      for: tally.for,
      against: tally.against,
      abstain: tally.abstain,
      notVoting: tally.notVoting,
      electorateCount: voters.electorateCount,
      memberCount: voters.memberCount,
      base,
      required,
      numerator: majority.numerator,
      denominator: majority.denominator,
      forTimesDenominator: tally.for * majority.denominator,
      baseTimesNumerator: base * majority.numerator,
    },
    words: { base: majority.base, comparison: majority.comparison, verdict },
    rule: referenceToRule(rule),
  };
}
