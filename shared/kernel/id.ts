import * as z from 'zod/mini';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of 16 characters (80 bits) made from random bytes; the caller brings the randomness. */
export function idFrom(randomBytes: Uint8Array): string {
  return Array.from(randomBytes.slice(0, 16), (byte) => alphabet.charAt(byte % 32)).join('');
}

/** Ids as they come from outside: short, without anything that could climb out of a key. */
export const idShape = z.string().check(z.regex(/^[\w.:-]{1,100}$/));

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isInCalendar(on: string): boolean {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const daysMax = (monthDays[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0);
  return day >= 1 && day <= daysMax;
}

/** A Shanghai calendar day that exists: the thirty-first of February would silently become a day of March. */
export const dayShape = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((on) => isInCalendar(on), 'notInCalendar'),
);
