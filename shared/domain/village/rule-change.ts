import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import type { ClockRuleId } from './clock-rules';
import type { PreparednessItem } from './preparedness-checklist';
import type { Rule } from './rule';

/** What a village may change of its rules by itself so far: the checklist, and the clocks before the meeting. */
export type ChangeableRule = Rule<PreparednessItem[], 'preparednessChecklist'> | Rule<number, ClockRuleId>;

/**
 * A change of one rule 修改规则: a decision of the body that the rule book names, entered by the clerk, in force once
 * somebody else has confirmed it. Together these documents are the rule's editions.
 */
export const ruleChangeShape = z.object({
  ...caseFields,
  kind: z.literal('ruleChange'),
  status: z.enum(['recorded', 'confirmed', 'sentBack']),
  /** True while somebody has to confirm it. */
  isOpen: z.boolean(),
  ruleId: z.string(),
  /** The rule as it was when this was recorded: should it have changed since, this cannot be confirmed any more. */
  before: z.custom<ChangeableRule>(),
  after: z.custom<ChangeableRule>(),
  /** Who decided it, where: in the clerk's words. */
  decidedBy: z.string(),
  decidedOn: z.string(),
  recordedBy: personReferenceShape,
  recordedAtMs: z.int(),
  /** Who confirmed it or sent it back; null while it waits. */
  checkedBy: z.nullable(personReferenceShape),
  checkedAtMs: z.nullable(z.int()),
  /** The edition of the rule book in which it came into force; null unless confirmed. */
  edition: z.nullable(z.int()),
  sentBackReason: z.nullable(z.string()),
});
export type RuleChange = z.infer<typeof ruleChangeShape>;
