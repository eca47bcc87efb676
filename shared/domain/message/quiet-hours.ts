import { addDays, clockParts, dayOf, hourMs, minuteMs, startOfDayMs } from '../../kernel/time';
import type { Card } from './template';

/** Hours of the night in which WeChat disturbs nobody 免打扰时段, as a village's clock shows them: `21:30` to `07:00`. */
export interface QuietHours {
  /** The first quiet minute. */
  from: string;
  /** The first minute that is quiet no longer. */
  to: string;
}

/** A meeting belongs to tonight until so many hours after its start, also past midnight. */
const eveningHours = 12;

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function at(on: string, time: string): number {
  return startOfDayMs(on) + minutesOf(time) * minuteMs;
}

/**
 * When a message that is due at that instant may be sent at the earliest: at once outside the quiet hours, else when
 * they end. The first minute of them is quiet, the minute of their end is not; equal ends mean no quiet hours.
 */
export function earliestSendMs(dueAtMs: number, { from, to }: QuietHours): number {
  const { on, hour, minute } = clockParts(dueAtMs);
  const now = hour * 60 + minute;
  const [first, end] = [minutesOf(from), minutesOf(to)];
  if (first === end) return dueAtMs;
  const isOverMidnight = first > end;
  const isQuiet = isOverMidnight ? now >= first || now < end : now >= first && now < end;
  if (!isQuiet) return dueAtMs;
  return at(isOverMidnight && now >= first ? addDays(on, 1) : on, to);
}

/** The next time that a clock of the village shows this: today's where it is still to come, else tomorrow's. */
export function nextTimeOfDayMs(afterMs: number, time: string): number {
  const today = at(dayOf(afterMs), time);
  return afterMs < today ? today : at(addDays(dayOf(afterMs), 1), time);
}

/** What the person has just asked for themself, and waits for. */
const askedForCodes: readonly string[] = ['bindingConfirmed'];

/**
 * Whether a message may come in the quiet hours: what its person asked for, and what is about a meeting of this evening
 * 今晚的会, from the day of its start until twelve hours behind it.
 */
export function mayDisturb(
  { code, card }: { code: string; card: Pick<Card, 'template'> | null },
  startAtMs: unknown,
  atMs: number,
): boolean {
  if (askedForCodes.includes(code)) return true;
  if (card?.template !== 'meeting' || typeof startAtMs !== 'number') return false;
  const isToday = dayOf(startAtMs) === dayOf(atMs);
  return isToday || (startAtMs <= atMs && atMs < startAtMs + eveningHours * hourMs);
}
