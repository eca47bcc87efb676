import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, endOfDayMs, minuteMs } from '../../kernel/time';
import type { NotConvened } from '../agenda/acknowledge-notice';
import { type OnlyChair, unlessChair } from '../agenda/gates';
import { type Meeting, noticePage } from '../agenda/meeting';
import { releaseItems } from '../agenda/release-items';
import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import type { Explanation } from '../village/explanation';
import { headcountConfirmed, type PresenceRoll } from './presence-roll';
import { quorumNow, rulesOf } from './quorum-now';

export interface DeclareInquorate {
  actor: Actor;
  nowMs: number;
}

export type DeclareInquorateRefusal =
  | NotConvened
  | OnlyChair
  | { code: 'MeetingInquorateTooEarly'; fromAtMs: number; minutesAfter: number }
  | { code: 'MeetingQuorumReached'; explanation: Explanation }
  | RoadRefusal;

/** First instant at which the chair may declare the meeting inquorate. */
export function inquorateFromAtMs(meeting: Meeting): number {
  return meeting.startAtMs + rulesOf(meeting).inquorateMinutesAfter.value * minuteMs;
}

/**
 * Declare a meeting inquorate 人数不够，改期.
 *
 * Requirements, checked in this order:
 * - The meeting is convened and not yet opened.
 * - The actor is the chair.
 * - It is at least `inquorateMinutesAfter` minutes after the announced start.
 * - A roll is short of its quorum.
 *
 * Records `MeetingInquorate`, `HeadcountConfirmed` for every roll, and `ProposalReleased` for each matter. Tells the
 * council; the chair convenes anew with a new notice.
 */
export function declareInquorate(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  proposals: readonly Proposal[],
  command: DeclareInquorate,
): Outcome<DeclareInquorateRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const notChair = unlessChair(meeting, command.actor);
  if (notChair) return notChair;
  const fromAtMs = inquorateFromAtMs(meeting);
  const minutesAfter = rulesOf(meeting).inquorateMinutesAfter.value;
  if (command.nowMs < fromAtMs) return refuse({ code: 'MeetingInquorateTooEarly', fromAtMs, minutesAfter });
  const explanations = quorumNow(rolls, command.nowMs, rulesOf(meeting)).map(({ explanation }) => explanation);
  const [first] = explanations;
  if (first && explanations.every(({ isMet }) => isMet))
    return refuse({ code: 'MeetingQuorumReached', explanation: first });
  return endedUnopened(meeting, rolls, proposals, command, explanations);
}

/**
 * Let a meeting lapse that nobody opened or called off by the end of its day, so that no matter hangs on it.
 * The clock does this.
 *
 * Requirements, checked in this order:
 * - The meeting is convened and not yet opened.
 * - The day of its announced start is over.
 *
 * Records what {@link declareInquorate} records.
 */
export function lapseMeeting(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  proposals: readonly Proposal[],
  command: DeclareInquorate,
): Outcome<DeclareInquorateRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const fromAtMs = endOfDayMs(dayOf(meeting.startAtMs)) + 1;
  const minutesAfter = rulesOf(meeting).inquorateMinutesAfter.value;
  if (command.nowMs < fromAtMs) return refuse({ code: 'MeetingInquorateTooEarly', fromAtMs, minutesAfter });
  const explanations = quorumNow(rolls, command.nowMs, rulesOf(meeting)).map(({ explanation }) => explanation);
  return endedUnopened(meeting, rolls, proposals, command, explanations);
}

function endedUnopened(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  proposals: readonly Proposal[],
  { actor, nowMs }: DeclareInquorate,
  explanations: Explanation[],
): Outcome<RoadRefusal> {
  const ended: Meeting = {
    ...meeting,
    status: 'inquorate',
    isOpen: false,
    endedAtMs: nowMs,
    quorumExplanations: explanations,
  };
  const released = releaseItems(ended, proposals, { actor, nowMs, reason: '' });
  if (!released.ok) return released;
  const data = { explanations: explanations.map((explanation) => ({ ...explanation })) };
  const notice: MessageDraft = {
    to: { kind: 'people', villagerIds: rolls.flatMap((roll) => roll.members.map((member) => member.villagerId)) },
    code: 'meetingInquorate',
    data: {
      title: meeting.title,
      startAtMs: meeting.startAtMs,
      shortBy: explanations.find(({ isMet }) => !isMet)?.numbers.shortBy ?? 0,
    },
    page: noticePage(meeting.id),
  };
  return accept(
    [
      change(released.meeting, { type: 'MeetingInquorate', data }),
      ...rolls.map((roll) => headcountConfirmed(roll, nowMs)),
      ...released.changes,
    ],
    { messages: [notice, ...released.messages] },
  );
}
