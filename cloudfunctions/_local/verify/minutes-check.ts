import { meetingShape } from '@shared/domain/agenda/meeting';
import { hashOfMinutes, type MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { type MeetingRecord, type RecordedCase } from '@shared/domain/record/minutes/meeting-record';
import { minutesOf } from '@shared/domain/record/minutes/minutes-of';
import type { Fault } from '@shared/domain/record/verify-chain';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { CaseDocument } from '@shared/kernel/case';
import { sha256 } from '@cloud/_platform/sha256';
import { parseDocument, storeByKind } from '@cloud/_repositories/documents';
import { readMeetingRecord } from '@cloud/_repositories/meeting-record';
import type { CaseCheck } from './case-checks';
import { faultInSigning } from './minutes-signing-check';

/** Written minutes are what the meeting's record says up to the heads they name, and carry the hash that was signed. */
export const checkMinutes: CaseCheck = async (owner, events, store) => {
  const { written, meetingId } = owner as MinutesCase;
  if (!written) return null;
  const problem = (sentence: string): Fault => ({ kind: owner.kind, id: owner.id, problem: sentence });
  const last = events.filter(({ type }) => type === 'MinutesWritten').at(-1)?.data as { hash?: string } | undefined;
  if (last?.hash !== written.hash) return problem('these minutes carry another hash than was recorded');
  if (hashOfMinutes(written, sha256) !== written.hash) return problem('these minutes do not have their own hash');
  const signing = faultInSigning(owner as MinutesCase, events);
  if (signing) return signing;
  const document = await store.get('meetings', meetingId);
  if (!document) return problem('the meeting of these minutes is missing');
  const read = await readMeetingRecord(storeByKind(store), parseDocument(meetingShape, document));
  if (!read.ok) return read.fault;
  const roll = faultInRolls(read.record);
  if (roll) return roll;
  const verdict = minutesOf(upTo(read.record, written), sha256);
  if (!verdict.ok) return verdict.fault;
  const again = hashOfMinutes({ content: verdict.minutes, heads: written.heads }, sha256);
  return again === written.hash ? null : problem('these minutes are not what the record of their meeting says');
};

/** Who was present from when until when stands on the rolls as the events tell it, up to now. */
function faultInRolls(record: MeetingRecord): Fault | null {
  const verdict = minutesOf(record, sha256);
  if (!verdict.ok) return verdict.fault;
  const attendance = verdict.minutes.attendance.map(({ attendees }) =>
    attendees.map(({ person, presences }) => [
      person.villagerId,
      presences.map(({ fromAtMs, toAtMs }) => ({ fromAtMs, toAtMs })),
    ]),
  );
  for (const [index, { document }] of record.rolls.entries()) {
    const held = document.members.map(({ villagerId, intervals }) => [villagerId, intervals]);
    if (canonicalJson(held) === canonicalJson(attendance[index] ?? [])) continue;
    return { kind: document.kind, id: document.id, problem: 'this roll holds other presences than were recorded' };
  }
  return null;
}

/** The record as it was when the minutes were written: what came later is not in them. */
function upTo(record: MeetingRecord, { heads }: Pick<NonNullable<MinutesCase['written']>, 'heads'>): MeetingRecord {
  const cut = <Case extends CaseDocument>({ document, events }: RecordedCase<Case>): RecordedCase<Case> => {
    const seq = heads.find(({ caseId }) => caseId === document.id)?.seq ?? 0;
    return { document, events: events.slice(0, seq) };
  };
  const { meeting, rolls, floor, polls } = record;
  return { meeting: cut(meeting), rolls: rolls.map(cut), floor: floor && cut(floor), polls: polls.map(cut) };
}
