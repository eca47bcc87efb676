import { canonicalJson } from '@shared/kernel/canonical-json';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import type { RuleChange } from '@shared/domain/village/rule-change';
import type { Village } from '@shared/domain/village/village';
import { type CaseCheck, problem } from './case-checks';

/** A change of a rule stands where its last event left it, and was not confirmed by whoever recorded it. */
export const checkRuleChange: CaseCheck = async (owner, events) => {
  const { status, isOpen, recordedBy, checkedBy } = owner as RuleChange;
  const last = events.at(-1)?.data as { status?: string } | undefined;
  if (last?.status !== status || isOpen !== (status === 'recorded')) {
    return problem(owner, 'this change of a rule is not where its last event left it');
  }
  const isOwn = checkedBy?.villagerId === recordedBy.villagerId;
  return isOwn ? problem(owner, 'this change of a rule was confirmed by whoever recorded it') : null;
};

/** The rules that a village changed are, in its rule book, what the last confirmed change of each says. */
export const checkRuleBook: CaseCheck = async (owner, events, store) => {
  const { rules } = owner as CaseDocument & Village;
  const lastChangeOf = new Map(events.filter(({ type }) => type === 'RuleBookChanged').map(changeOf));
  for (const [ruleId, changeId] of lastChangeOf) {
    const confirmed = (await store.get('ruleChanges', changeId)) as RuleChange | undefined;
    const inForce = (rules.rules as Record<string, unknown>)[ruleId];
    if (!confirmed || canonicalJson(confirmed.after) !== canonicalJson(inForce)) {
      return problem(owner, `the rule ${ruleId} of this village is not what was confirmed`);
    }
  }
  return null;
};

function changeOf(event: CaseEvent): [ruleId: string, changeId: string] {
  const { ruleId, changeId } = event.data as { ruleId: string; changeId: string };
  return [ruleId, changeId];
}
