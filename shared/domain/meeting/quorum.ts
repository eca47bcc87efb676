import { fewestReaching, reaches } from '../../kernel/fraction';
import { type Explanation, referenceToRule } from '../village/explanation';
import type { Quorum, Rule } from '../village/rule';
import { presentMembers, type PresenceRoll } from './presence-roll';

/** Whether a roll of `memberCount` has its quorum with `presentCount`; a body without members never has. */
export function isQuorumReached(memberCount: number, presentCount: number, quorum: Quorum): boolean {
  return memberCount >= 1 && reaches(presentCount, memberCount, quorum, quorum.comparison);
}

/** Fewest members who must be present 到会人数要求. 三分之二以上 includes exactly two-thirds. */
export function quorumCount(memberCount: number, quorum: Quorum): number {
  return Math.max(1, fewestReaching(memberCount, quorum, quorum.comparison));
}

/** The verdict on the quorum with its arithmetic: 应到, 实到, the two products and the number short. */
export function explainQuorum(
  memberCount: number,
  presentCount: number,
  rule: Rule<Quorum>,
  of?: PresenceRoll['of'],
): Explanation {
  const quorum = rule.value;
  const required = quorumCount(memberCount, quorum);
  return {
    code: 'quorum',
    isMet: isQuorumReached(memberCount, presentCount, quorum),
    numbers: {
      memberCount,
      presentCount,
      required,
      shortBy: Math.max(0, required - presentCount),
      numerator: quorum.numerator,
      denominator: quorum.denominator,
      presentTimesDenominator: presentCount * quorum.denominator,
      membersTimesNumerator: memberCount * quorum.numerator,
    },
    words: { comparison: quorum.comparison, ...(of ? { of } : {}) },
    rule: referenceToRule(rule),
  };
}

export function explainRollQuorum(roll: PresenceRoll, atMs: number, rule: Rule<Quorum>): Explanation {
  return explainQuorum(roll.members.length, presentMembers(roll, atMs).length, rule, roll.of);
}
