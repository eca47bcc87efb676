import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import { actingChair } from '../agenda/handover';
import type { Meeting } from '../agenda/meeting';
import { type Actor, hasRole, referenceTo } from '../member/actor';
import { type CheckInNotOpen, memberOn, unlessCheckInOpen } from './check-in';
import { isHere, type PresenceRoll } from './presence-roll';

export type RecordForChairRefusal =
  | CheckInNotOpen
  | { code: 'RecorderOnlyClerk' }
  | { code: 'RecorderNotByRule' }
  | { code: 'RecorderChairAway'; chairName: string }
  | { code: 'RecorderAlready'; name: string };
export type StopRecordingRefusal = OnlyChairOrClerk | { code: 'RecorderNone' };

/**
 * Record for the chair 代为记录: the chair leads in the hall by word alone, and the clerk's device enters what the chair
 * says. Each such act names both.
 *
 * Requirements, checked in this order:
 * - The meeting is convened, in session or suspended, and check-in has begun.
 * - The actor is the clerk.
 * - The rule `clerkRecordsForChair` as the notice froze it allows it.
 * - The chair is here.
 * - Nobody records for the chair yet.
 *
 * Records `RecorderNamed`.
 */
export function recordForChair(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Outcome<RecordForChairRefusal> {
  const closed = unlessCheckInOpen(meeting, nowMs);
  if (closed) return closed;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RecorderOnlyClerk' });
  if (!meeting.rules?.clerkRecordsForChair) return refuse({ code: 'RecorderNotByRule' });
  const chair = presider(meeting);
  if (!isChairHere(meeting, rolls)) return refuse({ code: 'RecorderChairAway', chairName: chair.name });
  if (meeting.recorder) return refuse({ code: 'RecorderAlready', name: meeting.recorder.name });
  const next: Meeting = { ...meeting, recorder: { ...referenceTo(actor), chair, sinceMs: nowMs } };
  return accept([change(next, { type: 'RecorderNamed', data: { chairId: chair.villagerId } })]);
}

/**
 * Stop recording for the chair 不再代记.
 *
 * Requirements, checked in this order:
 * - The actor is chair or clerk.
 * - Somebody records for the chair.
 *
 * Records `RecorderReleased`.
 */
export function stopRecording(meeting: Meeting, { actor }: { actor: Actor }): Outcome<StopRecordingRefusal> {
  const closed = unlessChairOrClerk(meeting, actor);
  if (closed) return closed;
  if (!meeting.recorder) return refuse({ code: 'RecorderNone' });
  const data = { recorderId: meeting.recorder.villagerId };
  return accept([change({ ...meeting, recorder: null }, { type: 'RecorderReleased', data })]);
}

/**
 * For whom the actor's acts as chair count: the chair for whom this clerk records, as long as the chair is in the hall.
 * Undefined where the actor acts in their own name.
 */
export function recordsFor(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  actor: Actor,
): Meeting['chair'] | undefined {
  const { recorder } = meeting;
  if (recorder?.villagerId !== actor.villagerId || !hasRole(actor, 'clerk')) return undefined;
  return isChairHere(meeting, rolls) ? presider(meeting) : undefined;
}

/** Whoever leads now: the chair, or the deputy to whom the chair was handed over. */
function presider(meeting: Meeting): Meeting['chair'] {
  return actingChair(meeting) ?? meeting.chair;
}

function isChairHere(meeting: Meeting, rolls: readonly PresenceRoll[]): boolean {
  const found = memberOn(rolls, presider(meeting).villagerId);
  return found !== undefined && isHere(found.member);
}
