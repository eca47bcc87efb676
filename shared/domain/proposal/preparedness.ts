import { type Explanation, referenceToRule } from '../village/explanation';
import type { PreparednessItem } from '../village/preparedness-checklist';
import type { Rule } from '../village/rule';
import { type RuleBook, ruleOf } from '../village/rule-book';
import type { Proposal } from './proposal';
import { failingItems, type PreparednessResult } from './preparedness-draft';

/** The checklist that a matter goes by: the one it began with. */
export function checklistOf(
  rules: RuleBook,
  { checklist }: Pick<Proposal, 'checklist'>,
): Rule<PreparednessItem[], 'preparednessChecklist'> {
  return checklist ?? ruleOf(rules, 'preparednessChecklist');
}

export { checkPreparedness, failingItems, type PreparednessResult } from './preparedness-draft';

/** The verdict on the preparedness of a matter: how many items there are, how many are met, and which are not. */
export function explainPreparedness(
  rule: Rule<PreparednessItem[]>,
  results: readonly PreparednessResult[],
): Explanation {
  const failing = failingItems(results);
  const failingCount = failing.length;
  return {
    code: 'checklist',
    isMet: failingCount === 0,
    numbers: { itemCount: results.length, metCount: results.length - failingCount, failingCount },
    words: Object.fromEntries(failing.map((item, index) => [`item${index + 1}`, item.title])),
    rule: referenceToRule(rule),
  };
}
