import { createHmac } from 'node:crypto';
import { sealChars } from '@shared/domain/meeting/check-in-by-code';

/**
 * The six digits that a hall shows during one window of time 签到码, bound to their meeting by a key that never leaves
 * the server: useless for another meeting, and soon useless for this one.
 */
export function checkInCode(key: string, meetingId: string, window: number): string {
  const digest = createHmac('sha256', key).update(`${meetingId}\n${window}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/**
 * What the hall's picture to scan carries for one window: 132 bits of the same key's seal, which nobody guesses, bound
 * to its meeting and window like the digits.
 */
export function checkInSeal(key: string, meetingId: string, window: number): string {
  return createHmac('sha256', key).update(`seal\n${meetingId}\n${window}`).digest('base64url').slice(0, sealChars);
}

/** The number of the window in which an instant lies. */
export function codeWindow(nowMs: number, seconds: number): number {
  return Math.floor(nowMs / (seconds * 1_000));
}
