import { dayMs } from '../../kernel/time';
import { type Holder, holderKeyOf } from './holder';

/** What is in somebody's hands until a date, and how far the ladder 督办 has climbed since the date passed. */
export interface Held {
  isOpen: boolean;
  /** Null exactly where it is at its end. */
  holder: Holder | null;
  holderKey: string;
  /** Until when, UTC milliseconds; 0 at its end. */
  dueAtMs: number;
  ladder: { stepsTaken: number; toldIds: string[] };
  /** How many days before the date the holder is reminded. */
  reminderDays: number;
  /** When the clock must look at it again, UTC milliseconds; 0 when never. */
  ladderAtMs: number;
}

/** The same in other hands, or until another date: then the ladder begins at its foot again. */
export function handedTo(
  before: Held,
  to: { holder: Holder | null; dueAtMs: number; atMs: number },
): Pick<Held, 'holder' | 'holderKey' | 'dueAtMs' | 'ladder' | 'ladderAtMs'> {
  const { holder, dueAtMs } = to;
  const holderKey = holderKeyOf(holder);
  // A report in between does not let an overdue matter climb the ladder from its foot again.
  const staysPut = dueAtMs === before.dueAtMs && holderKey === before.holderKey;
  return {
    holder,
    holderKey,
    dueAtMs,
    ladder: staysPut ? before.ladder : { stepsTaken: 0, toldIds: [] },
    ladderAtMs: staysPut ? before.ladderAtMs : firstLookAtMs(to, before.reminderDays),
  };
}

/** When the clock looks for the first time: days before the date to remind, else at the date; 0 never. */
function firstLookAtMs({ atMs, dueAtMs }: { atMs: number; dueAtMs: number }, reminderDays: number): number {
  const remindAtMs = dueAtMs - reminderDays * dayMs;
  return remindAtMs > atMs ? remindAtMs : dueAtMs;
}
