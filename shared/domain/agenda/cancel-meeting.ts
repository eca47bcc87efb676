import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { type OnlyChair, unlessChair } from './gates';
import { type Meeting, type MeetingStatus, noticePage } from './meeting';
import type { PresenceRoll } from './presence-roll';
import { releaseItems } from './release-items';

export interface CancelMeeting {
  actor: Actor;
  nowMs: number;
  reason: string;
}

export type CancelMeetingRefusal = { code: 'MeetingNotCancellable'; status: MeetingStatus } | OnlyChair | RoadRefusal;

/**
 * Cancel a meeting before it opens 取消会议. Another time, place or agenda is a new notice, see change-notice.
 *
 * Requirements, checked in this order:
 * - The meeting is a draft or convened.
 * - The actor is the chair.
 *
 * Records `MeetingCancelled`, and `ProposalReleased` for each matter it held. Tells the council where a notice was sent.
 */
export function cancelMeeting(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  proposals: readonly Proposal[],
  command: CancelMeeting,
): Outcome<CancelMeetingRefusal> {
  const { status } = meeting;
  if (status !== 'draft' && status !== 'convened') return refuse({ code: 'MeetingNotCancellable', status });
  const notChair = unlessChair(meeting, command.actor);
  if (notChair) return notChair;
  const cancelled: Meeting = {
    ...meeting,
    status: 'cancelled',
    isOpen: false,
    cancelReason: command.reason,
    endedAtMs: command.nowMs,
  };
  const event = {
    type: 'MeetingCancelled',
    data: { wasConvened: status === 'convened', reason: seal(command.reason) },
  };
  if (status === 'draft') return accept([change(cancelled, event)]);
  const released = releaseItems(cancelled, proposals, command);
  if (!released.ok) return released;
  const notice: MessageDraft = {
    to: { kind: 'people', villagerIds: rolls.flatMap((roll) => roll.members.map((member) => member.villagerId)) },
    code: 'meetingCancelled',
    data: { title: meeting.title, startAtMs: meeting.startAtMs, reason: command.reason },
    page: noticePage(meeting.id),
  };
  return accept([change(released.meeting, event), ...released.changes], { messages: [notice, ...released.messages] });
}
