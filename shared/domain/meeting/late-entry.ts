import { agendaItem, type Meeting } from '../agenda/meeting';
import type { Floor } from './floor';

/** When an act of the floor is carried out, and when it was done on a device that had no line 补送. */
export interface Entered {
  nowMs: number;
  /** By the clock of the device. */
  atMs?: number | undefined;
}

/**
 * The moment that counts for what was entered without a line: as the device says, but neither in the future, nor before
 * the item was taken up, nor before what the floor already holds. The event itself carries the cloud's own time.
 */
export function momentOf(meeting: Meeting, floor: Floor, { nowMs, atMs }: Entered): number {
  if (atMs === undefined) return nowMs;
  const startedAtMs = agendaItem(meeting, floor.itemId ?? '')?.startedAtMs ?? meeting.openedAtMs ?? nowMs;
  const last = floor.speeches.at(-1);
  return Math.min(nowMs, Math.max(atMs, startedAtMs, last?.endedAtMs ?? last?.startedAtMs ?? 0));
}
