import { type RuleChange, ruleChangeShape } from '@shared/domain/village/rule-change';
import { type Finds, finderOf, parseDocument } from './documents';

export const findRuleChange = finderOf('ruleChange', ruleChangeShape);

/** As many as a page shows. */
const shownMax = 20;

/** The last changes of a village's rules that wait, or that were confirmed or sent back, newest first. */
export async function listRuleChanges(reads: Finds, villageId: string, isOpen: boolean): Promise<RuleChange[]> {
  const documents = await reads.find('ruleChange', {
    where: { villageId, isOpen },
    orderBy: { field: 'recordedAtMs', direction: 'descending' },
    limit: shownMax,
  });
  return documents.map((document) => parseDocument(ruleChangeShape, document));
}
