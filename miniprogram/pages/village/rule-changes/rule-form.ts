import type { PayloadOf } from '@shared/contract';
import type { RuleChangesPage } from '@shared/contract/village';
import type { PreparednessField, PreparednessItem } from '@shared/domain/village/preparedness-checklist';
import { checklistItemsMax, decidedByCharsMax } from '@shared/domain/village/rule-change-draft';
import { editionOf } from '@shared/text/words/rule-change';

export type ItemForm = Extract<
  PayloadOf<'village.record-rule'>['draft'],
  { rule: 'preparednessChecklist' }
>['items'][number];
type ClockId = RuleChangesPage['clocks'][number]['id'];

/** The clerk's form, half-filled or whole. */
export interface RuleForm {
  rule: 'preparednessChecklist' | ClockId | null;
  items: ItemForm[];
  days: number;
  unit: 'days' | 'workingDays';
  decidedBy: string;
  decidedOn: string | null;
  edition: string;
}

/** The form as it begins: the checklist as it is. */
export function newRuleForm({ checklist, today }: RuleChangesPage): RuleForm {
  return {
    rule: null,
    items: checklist.value.map(itemForm),
    days: 1,
    unit: 'days',
    decidedBy: '',
    decidedOn: null,
    edition: editionOf(today),
  };
}

/** What changes in the form when a rule is chosen: a clock begins as it is. */
export function chosenRule({ clocks }: RuleChangesPage, rule: NonNullable<RuleForm['rule']>): Partial<RuleForm> {
  const clock = clocks.find(({ id }) => id === rule);
  return clock ? { rule, days: clock.value, unit: clock.unit ?? 'days' } : { rule };
}

/** A new item; the cloud gives it an id of its own. */
export function addedItem(items: readonly ItemForm[]): ItemForm | null {
  if (items.length >= checklistItemsMax) return null;
  const isFree = (number: number) => !items.some(({ id }) => id === `new${number}`);
  let number = items.length;
  while (!isFree(number)) number += 1;
  return { id: `new${number}`, field: 'affected', countMin: 4, title: '', cure: '' };
}

/** How an item counts, by its field: characters of a text, entries of a list, or nothing to count. */
export function countedIn(field: PreparednessField): 'chars' | 'entries' | null {
  if (field === 'wording' || field === 'category' || field === 'costYuan') return null;
  return field === 'options' || field === 'materials' ? 'entries' : 'chars';
}

/** An item as it stands on the checklist, to be changed. */
export function itemForm(item: PreparednessItem): ItemForm {
  const { id, field, title, cure } = item;
  const countMin = item.test === 'atLeastChars' ? item.charsMin : item.test === 'atLeastItems' ? item.itemsMin : 1;
  return { id, field, countMin, title, cure };
}

/** What is sent; null while something is missing. */
export function ruleOfForm(form: RuleForm): PayloadOf<'village.record-rule'> | null {
  const { rule, items, days, unit, decidedOn } = form;
  const decidedBy = form.decidedBy.trim();
  const edition = form.edition.trim();
  const isSaid = decidedBy.length >= 2 && decidedBy.length <= decidedByCharsMax && edition.length >= 2;
  if (rule === null || decidedOn === null || !isSaid || edition.length > 40) return null;
  if (rule !== 'preparednessChecklist') return { draft: { rule, days, unit }, decidedBy, decidedOn, edition };
  if (items.some(({ title, cure }) => title.trim() === '' || cure.trim() === '')) return null;
  return { draft: { rule, items }, decidedBy, decidedOn, edition };
}
