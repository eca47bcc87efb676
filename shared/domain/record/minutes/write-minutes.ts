import { type Accepted, accept, change, type MessageDraft } from '../../../kernel/outcome';
import { dueAfterDays } from '../../../kernel/time';
import type { Meeting } from '../../agenda/meeting';
import type { PersonReference } from '../../member/person-reference';
import type { Minutes } from './minutes';
import { minutesPage, type MinutesCase, signingOf, type WrittenMinutes } from './minutes-case';

/**
 * Write the minutes up 整理纪要, when the evening is over; again where its adjournment was taken back and it went on.
 * What was signed before of an evening that went on is not signed any more.
 *
 * Records `MinutesWritten` with the hash that is to be signed, and the heads it rests on. Tells whoever led the evening,
 * and the clerk, to sign. Sealed minutes, and those that say the same already, stay as they are.
 */
export function writeMinutes(minutes: MinutesCase, meeting: Meeting, written: WrittenMinutes): Accepted {
  const isSame = minutes.written?.hash === written.hash && minutes.status === 'written';
  if (minutes.status === 'sealed' || isSame || meeting.status !== 'adjourned') return accept([]);
  const presider = ledLast(written.content);
  const dueAtMs = dueAfterDays(meeting.endedAtMs ?? written.atMs, meeting.rules?.minutesDaysMax ?? 0);
  const next: MinutesCase = {
    ...minutes,
    status: 'written',
    dueAtMs,
    presider,
    written,
    signatures: [],
  };
  const toSign = {
    code: 'minutesToSign',
    data: { title: minutes.meetingTitle, startAtMs: minutes.startAtMs, dueAtMs },
    page: minutesPage(minutes.meetingId),
  };
  const messages: MessageDraft[] = [
    { ...toSign, to: { kind: 'person', villagerId: presider.villagerId } },
    { ...toSign, to: { kind: 'role', role: 'clerk' } },
  ];
  const data = { meetingId: meeting.id, hash: written.hash, heads: written.heads.map((head) => ({ ...head })) };
  const inMeeting: Meeting = { ...meeting, signing: signingOf(next) };
  return accept(
    [
      change(next, { type: 'MinutesWritten', data }),
      change(inMeeting, { type: 'MinutesToSign', data: { minutesId: minutes.id, hash: written.hash } }),
    ],
    { messages },
  );
}

/** Whoever led the evening when it ended: the deputy to whom it was handed over, where the chair did not come back. */
function ledLast({ presider, handovers }: Minutes): PersonReference {
  const last = handovers.filter(({ itemId }) => itemId === null).at(-1);
  return last === undefined || last.choice === 'returned' ? presider : last.to;
}
