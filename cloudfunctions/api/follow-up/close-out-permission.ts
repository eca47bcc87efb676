import type { Permission } from '@shared/contract/common';
import type { NoMeetingInSession } from '@shared/domain/follow-up/confirmation';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { mayTravel, type RoadRefusal } from '@shared/domain/proposal/travel';
import { permissionOf } from '../permission';

/** Whether a matter can be closed out or sent back now: by the road, and with a meeting in session. */
export function closeOutPermission(
  verb: 'closeOut' | 'notYet',
  proposal: Proposal,
  { actor, isInSession }: { actor: Actor; isInSession: boolean },
): Permission<RoadRefusal | NoMeetingInSession> {
  const road = mayTravel(proposal, verb, actor);
  return road.ok && !isInSession ? { isOpen: false, refusal: { code: 'CloseOutNoMeeting' } } : permissionOf(road);
}
