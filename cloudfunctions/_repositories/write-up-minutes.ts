import { type Meeting, meetingShape } from '@shared/domain/agenda/meeting';
import { systemActorId } from '@shared/domain/member/actor';
import { headsOf } from '@shared/domain/record/minutes/meeting-record';
import { hashOfMinutes, type WrittenMinutes } from '@shared/domain/record/minutes/minutes-case';
import { minutesOf } from '@shared/domain/record/minutes/minutes-of';
import { writeMinutes } from '@shared/domain/record/minutes/write-minutes';
import type { Ports } from '@cloud/_platform/ports';
import { sha256 } from '@cloud/_platform/sha256';
import { parseDocument, storeByKind } from './documents';
import { readMeetingRecord } from './meeting-record';
import { findMeeting } from './meetings';
import { findMinutes } from './minutes';
import { actOnBehalf } from './system-act';

/**
 * Writes up the minutes of a meeting that is over. The record is read and followed outside the transaction; inside, the
 * head of the meeting's chain says whether it is still the one that was read. May be begun again at any time.
 */
export async function writeUpMinutes(ports: Ports, meetingId: string): Promise<void> {
  const { store } = ports;
  const document = await store.get('meetings', meetingId);
  const meeting = document && parseDocument(meetingShape, document);
  if (meeting?.status !== 'adjourned') return;
  const written = await composed(ports, meeting);
  if (!written) return;
  const { villageId } = meeting;
  const actId = `${meetingId}.minutes.${meeting.chain.seq}`;
  await actOnBehalf(ports, { actId, villageId, actorId: systemActorId }, async (work) => {
    const now = await findMeeting(work, meetingId, villageId);
    const minutes = await findMinutes(work, meeting);
    if (!minutes || now?.chain.hash !== meeting.chain.hash) return;
    await work.save(writeMinutes(minutes, now, written), null);
  });
}

/** Nothing where the record is broken: that is logged, and found again by whoever verifies the village's record. */
async function composed(ports: Ports, meeting: Meeting): Promise<WrittenMinutes | null> {
  const read = await readMeetingRecord(storeByKind(ports.store), meeting);
  const verdict = read.ok ? minutesOf(read.record, sha256) : read;
  if (!read.ok || !verdict.ok) {
    const fault = read.ok ? (verdict.ok ? null : verdict.fault) : read.fault;
    ports.log.error({ meetingId: meeting.id, fault }, 'the record of a meeting is broken');
    return null;
  }
  const content = { content: verdict.minutes, heads: headsOf(read.record) };
  return { ...content, hash: hashOfMinutes(content, sha256), atMs: ports.nowMs() };
}
