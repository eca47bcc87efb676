import type { Meeting } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Floor } from '@shared/domain/meeting/floor';
import { refuse } from '@shared/kernel/outcome';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findFloor, findMeeting, readRolls } from '@cloud/_repositories/meetings';

export interface Evening {
  meeting: Meeting;
  rolls: PresenceRoll[];
}

export interface EveningWithFloor extends Evening {
  floor: Floor;
}

const meetingNotFound = () => refuse({ code: 'MeetingNotFound' });
const floorNotFound = () => refuse({ code: 'FloorNotFound' });

/** A meeting of the actor's village with its rolls, or the refusal. */
export async function loadEvening(reads: ReadsById, meetingId: string, villageId: string) {
  const meeting = await findMeeting(reads, meetingId, villageId);
  if (!meeting) return meetingNotFound();
  const evening: Evening = { meeting, rolls: await readRolls(reads, meeting) };
  return { ok: true as const, evening };
}

/** The same with its floor, which exists from the opening on. */
export async function loadEveningWithFloor(reads: ReadsById, meetingId: string, villageId: string) {
  const loaded = await loadEvening(reads, meetingId, villageId);
  if (!loaded.ok) return loaded;
  const floor = await findFloor(reads, loaded.evening.meeting);
  if (!floor) return floorNotFound();
  const evening: EveningWithFloor = { ...loaded.evening, floor };
  return { ok: true as const, evening };
}
