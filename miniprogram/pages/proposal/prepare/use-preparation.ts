import type { PreparationPage } from '@shared/contract/proposal-pages';
import { checkPreparedness, type PreparednessResult } from '@shared/domain/proposal/preparedness-draft';
import type { Preparation } from '@shared/domain/proposal/proposal';
import type { PreparednessField } from '@shared/domain/village/preparedness-checklist';
import { prepareWords } from '@shared/text/words/prepare';
import { type Draft, useDraft } from '../../../cloud/drafts';

/** The form as it is typed: the amount stays a text until it is a number. */
export interface PreparationDraft extends Omit<Preparation, 'costYuan'> {
  cost: string;
  /** What the matter says in words, where they are for the sponsor to write. */
  wording: string;
}

export interface PreparationForm {
  draft: Draft<PreparationDraft>;
  /** What would be saved. */
  preparation: Preparation;
  wording: string;
  results: PreparednessResult[];
  /** The items of one field that are not met yet: their cures. */
  curesOf: (field: PreparednessField) => string | undefined;
  isChanged: boolean;
  /** Why it cannot be saved as it stands. */
  mistake: string | null;
}

/** What is filled in, kept on the phone and evaluated at every key by the cloud's own checklist. */
export function usePreparation(page: PreparationPage): PreparationForm {
  const { row, checklist } = page;
  const stored = draftOf(page);
  const kept = useDraft<PreparationDraft>(`proposal.prepare.${row.id}`, stored);
  // A form kept by an earlier version knows nothing of words that are still to be written.
  const draft = { ...kept, value: { ...stored, ...kept.value } };
  const preparation = preparationOf(draft.value);
  const { wording } = draft.value;
  const results = checkPreparedness(checklist, { body: wording, preparation });
  return {
    draft,
    preparation,
    wording,
    results,
    curesOf: (field) => results.find((result) => result.field === field && !result.isMet)?.cure,
    isChanged: JSON.stringify(draft.value) !== JSON.stringify(stored),
    mistake: mistakeIn(draft.value),
  };
}

function draftOf({ body, preparation }: PreparationPage): PreparationDraft {
  const { costYuan, ...rest } = preparation;
  return { ...rest, cost: costYuan === null ? '' : String(costYuan), wording: body };
}

function preparationOf({ cost, wording: _wording, ...rest }: PreparationDraft): Preparation {
  return { ...rest, costYuan: isAmount(cost) ? Number(cost.trim()) : null };
}

export function isAmount(cost: string): boolean {
  return /^\d{1,9}$/.test(cost.trim());
}

function mistakeIn({ cost, options, materials }: PreparationDraft): string | null {
  if (cost.trim() !== '' && !isAmount(cost)) return prepareWords.costWrong;
  const hasNamelessPart = [...options, ...materials].some(({ title }) => title.trim() === '');
  return hasNamelessPart ? prepareWords.titleMissing : null;
}
