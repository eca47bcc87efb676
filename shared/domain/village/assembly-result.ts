import { fewestReaching, reaches } from '../../kernel/fraction';
import { refuse, type Refused } from '../../kernel/outcome';
import type { AssemblySitting } from './covenant-amendment';
import type { Explanation } from './explanation';
import type { Body } from './router';

export type AssemblyRefusal =
  | { code: 'AssemblyCountsDisagree' }
  | { code: 'AssemblyTooFew'; shortBy: number }
  | { code: 'AssemblyNotAdopted'; required: number };

/**
 * Whether the assembly decided validly, by the thresholds that the router holds for it.
 *
 * Requirements, checked in this order:
 * - Nobody is present who is not entitled, and nobody is counted twice.
 * - The quorum of those who were counted, adults or households, is reached.
 * - More are in favour than the majority asks for.
 *
 * Answers with the arithmetic of both.
 */
export function assemblyResult(body: Body, sitting: AssemblySitting): Explanation[] | Refused<AssemblyRefusal> {
  const { entitledCount, presentCount, forCount, againstCount, abstainCount } = sitting;
  const castCount = forCount + againstCount + abstainCount;
  if (presentCount > entitledCount || castCount > presentCount) return refuse({ code: 'AssemblyCountsDisagree' });
  const quorum = body.thresholds?.quorums.find(({ of }) => of === sitting.of)?.quorum;
  const majority = body.thresholds?.majority;
  if (!quorum || !majority) return refuse({ code: 'AssemblyCountsDisagree' });
  const required = fewestReaching(entitledCount, quorum, quorum.comparison);
  if (presentCount < required) return refuse({ code: 'AssemblyTooFew', shortBy: required - presentCount });
  const needed = fewestReaching(presentCount, majority, majority.comparison);
  const isAdopted = forCount > againstCount && reaches(forCount, presentCount, majority, majority.comparison);
  if (!isAdopted) return refuse({ code: 'AssemblyNotAdopted', required: needed });
  const rule = { id: body.id, title: body.title, source: body.source };
  const { numerator, denominator, comparison } = quorum;
  return [
    {
      code: 'quorum',
      isMet: true,
      numbers: {
        memberCount: entitledCount,
        presentCount,
        required,
        shortBy: 0,
        numerator,
        denominator,
        presentTimesDenominator: presentCount * denominator,
        membersTimesNumerator: entitledCount * numerator,
      },
      words: { comparison },
      rule,
    },
    {
      code: 'majority',
      isMet: true,
      numbers: {
        for: forCount,
        against: againstCount,
        abstain: abstainCount,
        notVoting: presentCount - castCount,
        electorateCount: presentCount,
        memberCount: entitledCount,
        base: presentCount,
        required: needed,
        numerator: majority.numerator,
        denominator: majority.denominator,
        forTimesDenominator: forCount * majority.denominator,
        baseTimesNumerator: presentCount * majority.numerator,
      },
      words: { base: 'present', comparison: majority.comparison, verdict: 'reached' },
      rule,
    },
  ];
}
