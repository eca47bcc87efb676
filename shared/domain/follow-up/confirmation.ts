import type { EventData } from '../../kernel/case';
import { change, type Change, refuse, type Refused } from '../../kernel/outcome';
import type { Meeting } from '../agenda/meeting';
import type { Explanation } from '../village/explanation';

/** The meeting confirms a close-out while fewer than half of those present object. */
export function explainConfirmation(presentCount: number, objectedCount: number): Explanation {
  const objectedTimesTwo = objectedCount * 2;
  return {
    code: 'confirmation',
    isMet: objectedTimesTwo < presentCount,
    numbers: { presentCount, objectedCount, objectedTimesTwo },
    words: {},
    rule: null,
  };
}

/** What the meeting decided on a matter stands in the meeting's own chain too, where the minutes find it. */
export function notedInMeeting(
  meeting: Meeting,
  type: 'MatterClosedOut' | 'MatterSentBack',
  data: EventData,
  matterId: string,
): Change {
  return change(meeting, { type, data, matterId });
}

/** Matters are closed out before a meeting, and this one is not in session. */
export interface NoMeetingInSession {
  code: 'CloseOutNoMeeting';
}

export function unlessMeeting({ status }: Meeting): Refused<NoMeetingInSession> | undefined {
  return status === 'inSession' ? undefined : refuse({ code: 'CloseOutNoMeeting' });
}
