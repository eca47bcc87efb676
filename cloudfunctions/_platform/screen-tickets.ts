import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a screen in the hall may read: one meeting, until an instant. */
export interface TicketSubject {
  villageId: string;
  meetingId: string;
  untilMs: number;
}

/**
 * The seal of a screen's ticket 大屏幕入场券. Whoever holds it is nobody: it opens the one page that hangs on the wall,
 * and no act at all.
 */
export function screenSeal(key: string, { villageId, meetingId, untilMs }: TicketSubject): string {
  return createHmac('sha256', key).update(`${villageId}\n${meetingId}\n${untilMs}`).digest('hex').slice(0, 40);
}

export function isScreenSeal(key: string, subject: TicketSubject, seal: string): boolean {
  const expected = Buffer.from(screenSeal(key, subject));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
