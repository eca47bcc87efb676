import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { assert } from '../../kernel/assert';
import { type Accepted, accept, type Change, change } from '../../kernel/outcome';
import { yearOf } from '../../kernel/time';
import type { Charter } from './charter';
import { beginCreditYear } from './credit-year';
import type { CreditTariff, DutyTariff } from './tariff';

/**
 * The tariff 积分细则 of one book of a village as it is in force, with its edition. Two documents a village, because the
 * books are never mixed. Each was validated where it entered (see tariff.ts).
 */
export const creditTariffDocumentShape = z.object({
  ...caseFields,
  kind: z.literal('tariff'),
  book: z.literal('moralCredit'),
  tariff: z.custom<CreditTariff>(),
  /** The editions before it, newest first: what was posted by one of them is judged by it. */
  earlier: z.optional(z.array(z.custom<CreditTariff>())),
  /** The cooperative's charter 章程; absent in villages founded before it was kept. */
  charter: z.optional(z.custom<Charter>()),
  enteredAtMs: z.int(),
});
export type CreditTariffDocument = z.infer<typeof creditTariffDocumentShape>;

export const dutyTariffDocumentShape = z.object({
  ...caseFields,
  kind: z.literal('tariff'),
  book: z.literal('duty'),
  tariff: z.custom<DutyTariff>(),
  earlier: z.optional(z.array(z.custom<DutyTariff>())),
  enteredAtMs: z.int(),
});
export type DutyTariffDocument = z.infer<typeof dutyTariffDocumentShape>;

export function tariffIdOf(villageId: string, book: 'moralCredit' | 'duty'): string {
  return `${villageId}.tariff.${book}`;
}

export interface EnterTariffs {
  villageId: string;
  credit: CreditTariff;
  charter?: Charter;
  duty: DutyTariff;
  nowMs: number;
}

/**
 * Enter the two tariffs and the charter of a village when it is founded.
 *
 * Records `TariffEntered` for each, and `CreditYearBegun`: the first year that is turned is the next one.
 */
export function enterTariffs({ villageId, credit, charter, duty, nowMs }: EnterTariffs): Change[] {
  const ofVillage = { kind: 'tariff' as const, villageId, chain: newChain, enteredAtMs: nowMs };
  const creditDocument: CreditTariffDocument = {
    ...ofVillage,
    id: tariffIdOf(villageId, 'moralCredit'),
    book: 'moralCredit',
    tariff: credit,
    ...(charter && { charter }),
  };
  const dutyDocument: DutyTariffDocument = {
    ...ofVillage,
    id: tariffIdOf(villageId, 'duty'),
    book: 'duty',
    tariff: duty,
  };
  const entered = [creditDocument, dutyDocument].map((document) => {
    const { book, edition, entries } = document.tariff;
    return change(document, { type: 'TariffEntered', data: { book, edition, entryCount: entries.length } });
  });
  return [...entered, beginCreditYear(villageId, yearOf(nowMs) + 1, credit, nowMs)];
}

type TariffDocument = CreditTariffDocument | DutyTariffDocument;

/** The tariff of a book in that edition, as long as the village had it; undefined for one that it never had. */
export function tariffOfEdition<Document extends TariffDocument>(
  { tariff, earlier = [] }: Document,
  edition: number,
): Document['tariff'] | undefined {
  return [tariff, ...earlier].find((one) => one.edition === edition);
}

/**
 * Enter the next edition of a tariff 新版细则, which the body that the village names for it has decided. Claims that were
 * made keep the entry that they were made by.
 *
 * Requires that it is of the same book and its edition follows the one in force: editions are counted without a gap.
 *
 * Records `TariffEntered`; the edition before it is kept.
 */
export function enterNextTariff<Document extends TariffDocument>(
  document: Document,
  next: Document['tariff'],
  nowMs: number,
): Accepted {
  const { book, tariff, earlier = [] } = document;
  assert(next.book === book, 'the books are never mixed');
  assert(next.edition === tariff.edition + 1, 'editions of a tariff are counted without a gap');
  const entered = { ...document, tariff: next, earlier: [tariff, ...earlier], enteredAtMs: nowMs };
  const { edition, entries } = next;
  return accept([change(entered, { type: 'TariffEntered', data: { book, edition, entryCount: entries.length } })]);
}
