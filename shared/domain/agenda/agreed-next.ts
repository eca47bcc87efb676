import { dayOf } from '../../kernel/time';
import type { Meeting } from './meeting';

/**
 * When and where the last evening agreed to meet again, for the plan to begin from; null where it agreed nothing, where
 * that moment has passed, or where a meeting is being planned or convened for that day already.
 */
export function agreedNext(last: Meeting, open: readonly Meeting[], nowMs: number): Meeting['nextMeeting'] {
  const { nextMeeting } = last;
  if (!nextMeeting || nextMeeting.startAtMs <= nowMs) return null;
  const day = dayOf(nextMeeting.startAtMs);
  return open.some(({ startAtMs }) => dayOf(startAtMs) === day) ? null : nextMeeting;
}
