import { canonicalJson } from '../../kernel/canonical-json';
import { type Refused, refuse } from '../../kernel/outcome';
import type { ClockRuleId } from './clock-rules';
import type { PreparednessField, PreparednessItem } from './preparedness-checklist';
import { type Rule, unitOf } from './rule';
import { isLadderRising, type RuleBook, ruleOf } from './rule-book';
import type { ChangeableRule } from './rule-change';

/** An item as the clerk writes it: how it is tested follows from the field. */
export interface ItemDraft {
  id: string;
  field: PreparednessField;
  countMin: number;
  title: string;
  cure: string;
}

/** What the clerk enters: the whole checklist anew, or one clock. */
export type RuleDraft =
  | { rule: 'preparednessChecklist'; items: readonly ItemDraft[] }
  | { rule: ClockRuleId; days: number; unit: 'days' | 'workingDays' };

export type NewRuleRefusal =
  | { code: 'ChecklistEmpty' }
  | { code: 'ChecklistItemTwice'; title: string }
  | { code: 'ChecklistItemBlank' }
  | { code: 'RuleUnchanged' }
  | LadderNotRising;

/** The steps of the ladder would no longer come one after the other. */
export type LadderNotRising = { code: 'LadderNotRising' };

interface Renewed {
  ok: true;
  before: ChangeableRule;
  after: ChangeableRule;
}

/**
 * The rule as it would be.
 *
 * Requirements, checked in this order:
 * - A checklist has at least one item.
 * - Each item says what must hold and how to put it right.
 * - No item stands there twice, by its id or by its words.
 * - Something is different from the rule as it is.
 * - Each step of the ladder comes after the one before.
 *
 * Its source keeps document and article; the edition is named by whoever records it.
 */
export function newRule(
  rules: RuleBook,
  draft: RuleDraft,
  { edition, effectiveFrom }: { edition: string; effectiveFrom: string },
): Renewed | Refused<NewRuleRefusal> {
  const since = (before: ChangeableRule) => ({ source: { ...before.source, edition }, effectiveFrom });
  if (draft.rule === 'preparednessChecklist') {
    const before = ruleOf(rules, draft.rule);
    const items = itemsOf(draft.items, before.value);
    const refusal = unlessSound(items);
    if (refusal) return refuse(refusal);
    if (canonicalJson(items) === canonicalJson(before.value)) return refuse({ code: 'RuleUnchanged' });
    return { ok: true, before, after: { ...before, ...since(before), value: items } };
  }
  const before: Rule<number, ClockRuleId> = ruleOf(rules, draft.rule);
  if (draft.days === before.value && draft.unit === unitOf(before)) return refuse({ code: 'RuleUnchanged' });
  const { id, title } = before;
  const unit = draft.unit === 'workingDays' ? { unit: draft.unit } : {};
  const after = { id, title, value: draft.days, ...unit, ...since(before) };
  return unlessRising(rules, after) ?? { ok: true, before, after };
}

/** Refuses a clock with which the ladder would not climb step by step. */
export function unlessRising(rules: RuleBook, after: ChangeableRule): Refused<LadderNotRising> | undefined {
  return isLadderRising({ ...rules.rules, [after.id]: after }) ? undefined : refuse({ code: 'LadderNotRising' });
}

function unlessSound(items: readonly PreparednessItem[]): NewRuleRefusal | undefined {
  if (items.length === 0) return { code: 'ChecklistEmpty' };
  if (items.some(({ title, cure }) => title === '' || cure === '')) return { code: 'ChecklistItemBlank' };
  const isTwice = ({ id, title }: PreparednessItem, at: number) =>
    items.findIndex((other) => other.id === id || other.title === title) < at;
  const twice = items.find(isTwice);
  return twice && { code: 'ChecklistItemTwice', title: twice.title };
}

/** The items with the tests that their fields allow. Those that are there already keep their ids; a new one gets its own. */
function itemsOf(drafts: readonly ItemDraft[], present: readonly PreparednessItem[]): PreparednessItem[] {
  const taken = new Set(present.map(({ id }) => id));
  const free = Array.from({ length: 26 }, (_, index) => `added${String.fromCharCode(65 + index)}`).filter(
    (id) => !taken.has(id),
  );
  return drafts.map((draft) => {
    const id = taken.has(draft.id) ? draft.id : (free.shift() ?? draft.id);
    return { id, field: draft.field, ...testOf(draft), title: draft.title.trim(), cure: draft.cure.trim() };
  });
}

function testOf({ field, countMin }: ItemDraft) {
  switch (field) {
    case 'affected':
    case 'outcomeWanted':
    case 'costSource':
      return { test: 'atLeastChars', charsMin: countMin } as const;
    case 'materials':
      if (countMin === 1) return { test: 'hasMaterial' } as const;
      return { test: 'atLeastItems', itemsMin: countMin } as const;
    case 'options':
      return { test: 'atLeastItems', itemsMin: countMin } as const;
    case 'wording':
    case 'category':
    case 'costYuan':
      return { test: 'filled' } as const;
  }
}
