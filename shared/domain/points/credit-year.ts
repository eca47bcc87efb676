import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';
import { accept, change, type Accepted, type Change } from '../../kernel/outcome';
import { addDays, dayOf, startOfDayMs } from '../../kernel/time';
import { passbookPage } from './claim';
import type { CreditEntry, CreditTariff, YearEnd } from './tariff';

/**
 * The turn of a year 年终结转和年初开户 in a village's book of moral credit. waiting: nothing was told yet · noticed: what
 * ends was told, or nothing ends · ending: accounts are closed down to what the rule keeps · opening: the year's base is
 * given · open: done. `dueAtMs` is when the clock goes on with it.
 */
export const creditYearShape = z.object({
  ...caseFields,
  kind: z.literal('creditYear'),
  year: z.int(),
  status: z.enum(['waiting', 'noticed', 'ending', 'opening', 'open']),
  isOpen: z.boolean(),
  dueAtMs: z.int(),
  /** By which rule the year before ends, as it was told; null where everything is carried over. */
  yearEnd: z.nullable(z.custom<YearEnd>()),
  /** What the year is opened with, as the tariff stood on its first day; null where nothing is given. */
  base: z.nullable(z.custom<CreditEntry>()),
  tariffEdition: z.int(),
  /** How far the phase has come in its list; null at its beginning. */
  after: z.nullable(z.tuple([z.string(), z.string()])),
  endedCount: z.int(),
  endedPoints: z.int(),
  openedCount: z.int(),
  openedPoints: z.int(),
});
export type CreditYear = z.infer<typeof creditYearShape>;

export function creditYearIdOf(villageId: string, year: number): string {
  return `${villageId}.creditYear.${year}`;
}

/** What transfers of the turn name as their source. */
export function yearSourceId({ villageId, year }: Pick<CreditYear, 'villageId' | 'year'>): string {
  return `${villageId}.${year}`;
}

export function firstDayOf(year: number): string {
  return `${year}-01-01`;
}

/** The last day on which an end that takes points may still be told. */
export function noticeOnOf(year: number, { noticeDays }: YearEnd): string {
  return addDays(firstDayOf(year), -noticeDays);
}

export const takesPoints = (yearEnd: YearEnd | undefined): yearEnd is YearEnd =>
  yearEnd !== undefined && yearEnd.keeps !== 'all';

/**
 * The next turn of a year, from the tariff as it is. Where an end would take points and its notice can no longer be
 * given in time, that one year carries everything over.
 *
 * Records `CreditYearBegun`.
 */
export function beginCreditYear(villageId: string, year: number, tariff: CreditTariff, nowMs: number): Change {
  const { yearEnd } = tariff;
  const isToTell = takesPoints(yearEnd) && dayOf(nowMs) <= noticeOnOf(year, yearEnd);
  const begun: CreditYear = {
    id: creditYearIdOf(villageId, year),
    kind: 'creditYear',
    villageId,
    chain: newChain,
    year,
    status: isToTell ? 'waiting' : 'noticed',
    isOpen: true,
    dueAtMs: startOfDayMs(isToTell ? noticeOnOf(year, yearEnd) : firstDayOf(year)),
    yearEnd: null,
    base: null,
    tariffEdition: tariff.edition,
    after: null,
    endedCount: 0,
    endedPoints: 0,
    openedCount: 0,
    openedPoints: 0,
  };
  return change(begun, { type: 'CreditYearBegun', data: { year, dueAtMs: begun.dueAtMs } });
}

/**
 * Tell the village what the end of the year takes, `noticeDays` before. Told a day too late it takes nothing: nobody
 * loses points without having had the days to use them.
 *
 * Records `CreditYearAnnounced`. Every villager is told.
 */
export function announceYearEnd(creditYear: CreditYear, tariff: CreditTariff, nowMs: number): Accepted {
  const { year } = creditYear;
  const { yearEnd } = tariff;
  const isInTime = takesPoints(yearEnd) && dayOf(nowMs) <= noticeOnOf(year, yearEnd);
  const next: CreditYear = {
    ...creditYear,
    status: 'noticed',
    dueAtMs: startOfDayMs(firstDayOf(year)),
    yearEnd: isInTime ? yearEnd : null,
    tariffEdition: tariff.edition,
  };
  const data = { year, keeps: next.yearEnd?.keeps ?? 'all', pointsMax: next.yearEnd?.pointsMax ?? 0 };
  const message = {
    to: { kind: 'role' as const, role: 'villager' },
    code: 'creditYearEnds',
    data: { title: next.yearEnd?.title ?? '', endsAtMs: next.dueAtMs - 1, ...data },
    page: passbookPage,
  };
  return accept([change(next, { type: 'CreditYearAnnounced', data })], { messages: isInTime ? [message] : [] });
}
