import { type EventData, seal } from '../../kernel/case';
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
  matter: { id: string; title: string; reason: string },
  data: EventData,
): Change {
  const { id: proposalId, title, reason } = matter;
  const reported = { proposalId, title, reason, isClosed: type === 'MatterClosedOut' };
  const next: Meeting = {
    ...meeting,
    reported: [...meeting.reported.filter((other) => other.proposalId !== proposalId), reported],
  };
  return change(next, { type, data: { ...data, title: seal(title), reason: seal(reason) }, matterId: proposalId });
}

/** Matters are closed out before a meeting, and this one is not in session. */
export interface NoMeetingInSession {
  code: 'CloseOutNoMeeting';
}

export function unlessMeeting({ status }: Meeting): Refused<NoMeetingInSession> | undefined {
  return status === 'inSession' ? undefined : refuse({ code: 'CloseOutNoMeeting' });
}
