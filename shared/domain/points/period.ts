import { addDays } from '../../kernel/time';

/** A month `2026-03`, a quarter `2026-Q1`, or a year `2026`. */
export const periodPattern = /^20\d\d(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/** The first and last month of a period. */
export function monthsOf(period: string): { from: string; to: string } {
  const [year = '', part] = period.split('-');
  if (part === undefined) return { from: `${year}-01`, to: `${year}-12` };
  if (!part.startsWith('Q')) return { from: period, to: period };
  const last = Number(part.slice(1)) * 3;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { from: month(last - 2), to: month(last) };
}

/** The month, the quarter and the year in which a day lies. */
export function periodsOf(on: string): { month: string; quarter: string; year: string } {
  const [year = '', month = ''] = on.split('-');
  return { month: `${year}-${month}`, quarter: `${year}-Q${Math.ceil(Number(month) / 3)}`, year };
}

/** The period of the same length before it. */
export function periodBefore(period: string): string {
  return sameLength(period, addDays(`${monthsOf(period).from}-01`, -1));
}

/** The period of the same length behind it. */
export function periodAfter(period: string): string {
  return sameLength(period, addDays(`${monthsOf(period).to}-28`, 4));
}

function sameLength(period: string, on: string): string {
  const { month, quarter, year } = periodsOf(on);
  return period.includes('Q') ? quarter : period.includes('-') ? month : year;
}
