import { accept, type AwardDraft, change, type Change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChair, type PollOpen, type NotInSession, unlessChair, unlessNoPollOpen } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import { releaseItems } from '../agenda/release-items';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { currentSpeech, type Floor } from './floor';
import { departed, isHere, type PresenceRoll, wasPresentAtAll } from './presence-roll';

export interface AdjournMeeting {
  actor: Actor;
  nowMs: number;
}

export type AdjournMeetingRefusal =
  NotInSession | OnlyChair | PollOpen | { code: 'FloorBusy'; speakerName: string } | RoadRefusal;

/**
 * Adjourn a meeting 散会.
 *
 * Requirements, checked in this order:
 * - The meeting is in session or suspended.
 * - The actor is the chair.
 * - No poll is open.
 * - Nobody is speaking.
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
  const speaking = currentSpeech(floor);
  if (speaking) return refuse({ code: 'FloorBusy', speakerName: speaking.speaker.name });
  const released = releaseItems(adjourned(meeting, nowMs), proposals, { actor, nowMs, reason: '' });
  if (!released.ok) return released;
  const attendees = rolls.flatMap((roll) => roll.members.filter(wasPresentAtAll));
  return accept(
    [
      change(released.meeting, {
        type: 'MeetingAdjourned',
        data: { attendeeCount: attendees.length, releasedCount: released.changes.length },
      }),
      ...rolls.map((roll) => presenceEnded(roll, nowMs)),
      ...released.changes,
    ],
    {
      messages: released.messages,
      awards: attendees.map(({ villagerId }): AwardDraft => ({
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
    currentItemId: null,
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
