import type { Meeting } from '../agenda/meeting';
import { type Actor, hasRole } from '../member/actor';
import type { MinutesTask } from './task';

/** The minutes of a meeting that wait for somebody's signature; what they have signed already waits for the other. */
export function minutesTasks(actor: Actor, meeting: Meeting, nowMs: number): MinutesTask[] {
  const { signing, id: meetingId, title } = meeting;
  if (!signing || signing.isDone) return [];
  const { presiderId, signed, dueAtMs, isAddendum } = signing;
  const isPresider = presiderId === actor.villagerId || hasRole(actor, 'chair');
  const own = isPresider ? 'presider' : hasRole(actor, 'clerk') ? 'recorder' : null;
  if (own === null || signed.includes(own)) return [];
  return [{ kind: 'minutes', meetingId, title, isAddendum, dueAtMs, isOverdue: dueAtMs < nowMs }];
}
