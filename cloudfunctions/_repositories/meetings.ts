import * as z from 'zod/mini';
import { type Meeting, meetingShape } from '@shared/domain/agenda/meeting';
import { type PresenceRoll, presenceRollShape } from '@shared/domain/agenda/presence-roll';
import { type ReadReceipt, readReceiptShape } from '@shared/domain/agenda/read-receipt';
import { type Floor, floorId, floorShape } from '@shared/domain/meeting/floor';
import { assert } from '@shared/kernel/assert';
import { sha256 } from '@cloud/_platform/sha256';
import { findLimitMax, type Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument, type ReadsById } from './documents';

export const findMeeting = finderOf('meeting', meetingShape);
export const findReadReceipt = finderOf('readReceipt', readReceiptShape);
const findRoll = finderOf('presenceRoll', presenceRollShape);
const findFloorById = finderOf('floor', floorShape);

/** The rolls that the notice froze; a draft has none. */
export async function readRolls(reads: ReadsById, meeting: Meeting): Promise<PresenceRoll[]> {
  const rolls: PresenceRoll[] = [];
  for (const rollId of meeting.rollIds) {
    const roll = await findRoll(reads, rollId, meeting.villageId);
    assert(roll, 'a convened meeting has each of its rolls');
    rolls.push(roll);
  }
  return rolls;
}

/** The floor, from the opening of the meeting on. */
export function findFloor(reads: ReadsById, meeting: Meeting): Promise<Floor | undefined> {
  return findFloorById(reads, floorId(meeting.id), meeting.villageId);
}

/** A list of meetings by their index; the query names the village. */
export async function listMeetings(reads: Finds, query: Query): Promise<Meeting[]> {
  const documents = await reads.find('meeting', query);
  return documents.map((document) => parseDocument(meetingShape, document));
}

/** Who has read the notice; a council has fewer members than one list holds. */
export async function listReadReceipts(reads: Finds, meetingId: string): Promise<ReadReceipt[]> {
  const documents = await reads.find('readReceipt', {
    where: { meetingId },
    orderBy: { field: 'readAtMs', direction: 'ascending' },
    limit: findLimitMax,
  });
  return documents.map((document) => parseDocument(readReceiptShape, document));
}

const revisionShape = z.object({ villageId: z.string(), atMs: z.int(), actId: z.string() });

/**
 * A short name of the meeting's present state, `atMs-hash`: it changes with every act that phones in the hall must see,
 * and tells a phone whether the page it holds is older.
 */
export async function findRevision(
  reads: ReadsById,
  meetingId: string,
  villageId: string,
): Promise<string | undefined> {
  const document = await reads.get('revision', meetingId);
  if (!document) return undefined;
  const revision = parseDocument(revisionShape, document);
  return revision.villageId === villageId ? `${revision.atMs}-${sha256(revision.actId).slice(0, 8)}` : undefined;
}
