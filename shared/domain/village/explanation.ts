import * as z from 'zod/mini';
import { sourceShape } from './rule';

/** The rule that a verdict rests on, as it was when the verdict was given. */
export const ruleReferenceShape = z.object({ id: z.string(), title: z.string(), source: sourceShape });
export type RuleReference = z.infer<typeof ruleReferenceShape>;

/**
 * An explained verdict: what was found, the integers it was computed from, and the rule with its source.
 * Screen, minutes and event log show the same, because `shared/text/explanations` makes the sentence from this value.
 * `code` names the arithmetic; `numbers` and `words` are what its sentence needs.
 */
export const explanationShape = z.object({
  code: z.enum([
    'quorum',
    'majority',
    'noticeWindow',
    'urgentNotice',
    'openingTime',
    'checklist',
    'citation',
    'router',
    'deadline',
    'confirmation',
    'rating',
    'reviewGroup',
    'pointsCap',
  ]),
  isMet: z.boolean(),
  numbers: z.record(z.string(), z.int()),
  words: z.record(z.string(), z.string()),
  rule: z.nullable(ruleReferenceShape),
});
export type Explanation = z.infer<typeof explanationShape>;

/** The part of a rule that an explanation carries. */
export function referenceToRule(rule: RuleReference): RuleReference {
  return { id: rule.id, title: rule.title, source: rule.source };
}
