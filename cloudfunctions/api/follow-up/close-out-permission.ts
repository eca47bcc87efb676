import type { Permission } from '@shared/contract/common';
import { actorAt } from '@shared/domain/agenda/gates';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { NoMeetingInSession } from '@shared/domain/follow-up/confirmation';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { mayTravel, type RoadRefusal } from '@shared/domain/proposal/travel';
import { permissionOf } from '../permission';

/** Whether a matter can be closed out or sent back now: by the road, and with a meeting in session. */
export function closeOutPermission(
  verb: 'closeOut' | 'notYet',
  proposal: Proposal,
  { actor, meeting }: { actor: Actor; meeting: Meeting | undefined },
): Permission<RoadRefusal | NoMeetingInSession> {
  const road = mayTravel(proposal, verb, meeting ? actorAt(meeting, actor) : actor);
  return road.ok && !meeting ? { isOpen: false, refusal: { code: 'CloseOutNoMeeting' } } : permissionOf(road);
}
