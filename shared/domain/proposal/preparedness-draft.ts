import type { PreparednessField, PreparednessItem } from '../village/preparedness-checklist';
import type { Preparation, Proposal } from './proposal';

/*
 * Types alone are imported here: the phone takes this file to check a draft, and zod would come along with the shapes.
 */

type Value = string | number | null | readonly unknown[];

/** One item of the checklist, evaluated: whether it is met, and how to cure it when it is not. */
export interface PreparednessResult {
  id: string;
  field: PreparednessField;
  title: string;
  cure: string;
  isMet: boolean;
}

/**
 * Evaluates the preparedness checklist 准备清单 over what was filled in so far.
 * Runs on the phone at every key and in the pre-review alike; it binds the sponsor, never the villager's first sentence.
 */
export function checkPreparedness(
  checklist: readonly PreparednessItem[],
  { body, preparation }: Pick<Proposal, 'body' | 'preparation'>,
): PreparednessResult[] {
  const values: Preparation & { wording: string } = { ...preparation, wording: body };
  return checklist.map((item) => ({
    id: item.id,
    field: item.field,
    title: item.title,
    cure: item.cure,
    isMet: isItemMet(item, values[item.field]),
  }));
}

/** The items that would have the matter returned as insufficiently prepared 准备不充分. */
export function failingItems(results: readonly PreparednessResult[]): PreparednessResult[] {
  return results.filter((result) => !result.isMet);
}

function isItemMet(item: PreparednessItem, value: Value): boolean {
  switch (item.test) {
    case 'filled':
      return isFilled(value);
    case 'atLeastChars':
      return typeof value === 'string' && charsOf(value) >= item.charsMin;
    case 'atLeastItems':
      return Array.isArray(value) && value.length >= item.itemsMin;
    case 'hasMaterial':
      return Array.isArray(value) && value.length > 0;
  }
}

/** An amount of zero is an answer; a blank text or an empty list is none. */
function isFilled(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'number') return true;
  return typeof value === 'string' ? charsOf(value) > 0 : value.length > 0;
}

/** Characters as people count them, blanks at both ends not counted. */
function charsOf(text: string): number {
  return Array.from(text.trim()).length;
}
