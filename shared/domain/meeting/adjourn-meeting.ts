import {
  accept,
  type AwardDraft,
  change,
  type Change,
  type MessageDraft,
  type Outcome,
  refuse,
} from '../../kernel/outcome';
import { type OnlyChair, type PollOpen, type NotInSession, unlessChair, unlessNoPollOpen } from '../agenda/gates';
import { type Meeting, noticePage } from '../agenda/meeting';
import { releaseItems } from '../agenda/release-items';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { currentSpeech, type Floor, withSpeech } from './floor';
import { type PointOfOrderFirst, unlessNoPoint } from './point-of-order';
import { departed, isHere, type PresenceRoll, wasPresentAtAll } from './presence-roll';

export interface AdjournMeeting {
  actor: Actor;
  nowMs: number;
}

export type AdjournMeetingRefusal =
  NotInSession | OnlyChair | PollOpen | PointOfOrderFirst | { code: 'FloorBusy'; speakerName: string } | RoadRefusal;

/**
 * Adjourn a meeting 散会.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is the chair.
 * - No poll is open.
 * - No point of order waits, and nobody is speaking.
 *
 * Records `MeetingAdjourned`, `PresenceEnded` for every roll, and `ProposalReleased` for each matter that was not
 * settled. Every member who was present at all earns `meetingAttended`, whatever they voted or said.
 */
export function adjournMeeting(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  proposals: readonly Proposal[],
  command: AdjournMeeting,
): Outcome<AdjournMeetingRefusal> {
  const { actor, nowMs } = command;
  if (meeting.status !== 'inSession' && meeting.status !== 'suspended') {
    return refuse({ code: 'MeetingNotInSession', status: meeting.status });
  }
  const closed = unlessChair(meeting, actor) ?? unlessNoPollOpen(meeting);
  if (closed) return closed;
  const point = unlessNoPoint(floor);
  if (point) return point;
  const speaking = currentSpeech(floor);
  if (speaking) return refuse({ code: 'FloorBusy', speakerName: speaking.speaker.name });
  return endedEvening(meeting, rolls, proposals, { actor, nowMs });
}

export type AdjournForgottenRefusal = NotInSession | PollOpen | RoadRefusal;

/**
 * Adjourn a meeting that nobody adjourned 没人宣布散会, so that no matter hangs on it and nobody counts as present for
 * ever. The clock does this when the day after the announced start is over; a poll left open is declared void before.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - No poll is open.
 *
 * Records what {@link adjournMeeting} records, and `SpeechEnded` where somebody was still speaking. Tells the chair.
 */
export function adjournForgotten(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  proposals: readonly Proposal[],
  { actor, nowMs }: AdjournMeeting,
): Outcome<AdjournForgottenRefusal> {
  if (meeting.status !== 'inSession' && meeting.status !== 'suspended') {
    return refuse({ code: 'MeetingNotInSession', status: meeting.status });
  }
  const closed = unlessNoPollOpen(meeting);
  if (closed) return closed;
  const ended = endedEvening(meeting, rolls, proposals, { actor, nowMs });
  if (!ended.ok) return ended;
  const { title, startAtMs } = meeting;
  const toChair: MessageDraft = {
    to: { kind: 'role', role: 'chair' },
    code: 'meetingLeftOpen',
    data: { title, startAtMs },
    page: noticePage(meeting.id),
  };
  return {
    ...ended,
    changes: [...ended.changes, ...speechEnded(floor, nowMs)],
    messages: [toChair, ...(ended.messages ?? [])],
  };
}

/** Whoever was noted as speaking is not any more. */
function speechEnded(floor: Floor, nowMs: number): Change[] {
  const speech = currentSpeech(floor);
  if (!speech) return [];
  const next: Floor = { ...withSpeech(floor, { ...speech, endedAtMs: nowMs }), currentSpeechId: null };
  return [change(next, { type: 'SpeechEnded', data: { meetingId: floor.meetingId, speechId: speech.id } })];
}

function endedEvening(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  proposals: readonly Proposal[],
  { actor, nowMs }: AdjournMeeting,
): Outcome<RoadRefusal> {
  // Who leads is asked of the evening as it was: the chair that was handed over for the item that is up ends with it.
  const ended = { ...adjourned(meeting, nowMs), currentItemId: meeting.currentItemId };
  const released = releaseItems(ended, proposals, { actor, nowMs, reason: '' });
  if (!released.ok) return released;
  const attendees = rolls.flatMap((roll) => roll.members.filter(wasPresentAtAll));
  return accept(
    [
      change(
        { ...released.meeting, currentItemId: null },
        {
          type: 'MeetingAdjourned',
          data: { attendeeCount: attendees.length, releasedCount: released.changes.length },
        },
      ),
      ...rolls.map((roll) => presenceEnded(roll, nowMs)),
      ...released.changes,
    ],
    {
      messages: released.messages,
      // Duty points are the council's 履职积分; who comes to another body's meeting earns none by it.
      awards: (meeting.body ? [] : attendees).map(({ villagerId }): AwardDraft => ({
        trigger: 'meetingAttended',
        villagerId,
        sourceId: meeting.id,
      })),
    },
  );
}

/** The current item is over; an item that was never begun stays pending unless its matter is released. */
function adjourned(meeting: Meeting, nowMs: number): Meeting {
  return {
    ...meeting,
    status: 'adjourned',
    isOpen: false,
    endedAtMs: nowMs,
    items: meeting.items.map((item) =>
      item.status === 'current' ? { ...item, status: 'done', endedAtMs: nowMs } : item,
    ),
  };
}

/** Everybody's presence ends with the evening. */
function presenceEnded(roll: PresenceRoll, atMs: number): Change {
  const members = roll.members.map((member) => (isHere(member) ? departed(member, atMs) : member));
  const next: PresenceRoll = { ...roll, members };
  const attendeeIds = roll.members.filter(wasPresentAtAll).map((member) => member.villagerId);
  return change(next, { type: 'PresenceEnded', data: { meetingId: roll.meetingId, attendeeIds } });
}
