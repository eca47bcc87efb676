import type { Meeting } from '@shared/domain/agenda/meeting';
import { recordsFor } from '@shared/domain/meeting/record-for-chair';
import type { PresenceRoll } from '@shared/domain/meeting/presence-roll';
import type { Actor } from '@shared/domain/member/actor';
import { readRolls } from '@cloud/_repositories/meetings';
import type { PageReader } from './page-reader';

/** In whose name the reader would lead: whoever records for the chair is shown what the chair may do. */
export function leaderFor(meeting: Meeting, rolls: readonly PresenceRoll[], actor: Actor): Actor {
  const chair = recordsFor(meeting, rolls, actor);
  return chair ? { ...actor, ...chair, roles: ['villager', 'councilMember', 'chair'] } : actor;
}

/** The same, for a page that needs the rolls for nothing else: they are read for the recording clerk alone. */
export async function findLeader(reads: PageReader, meeting: Meeting, actor: Actor): Promise<Actor> {
  if (meeting.recorder?.villagerId !== actor.villagerId) return actor;
  return leaderFor(meeting, await readRolls(reads, meeting), actor);
}

/** Whose acts the reader enters; empty where the reader acts in their own name. */
export function recordsForName(actor: Actor, leader: Actor): string {
  return leader === actor ? '' : leader.name;
}
