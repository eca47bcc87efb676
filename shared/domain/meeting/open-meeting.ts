import { assert } from '../../kernel/assert';
import { newChain, seal } from '../../kernel/case';
import { accept, change, type Change, type Outcome, refuse } from '../../kernel/outcome';
import { minuteMs } from '../../kernel/time';
import type { NotConvened } from '../agenda/acknowledge-notice';
import { type OnlyChair, unlessChair } from '../agenda/gates';
import { actingChair } from '../agenda/handover';
import type { Meeting } from '../agenda/meeting';
import { type StandingReport, standingReport } from '../agenda/standing-report';
import { type Actor, referenceTo } from '../member/actor';
import { holderKeyOf } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type Explanation, referenceToRule } from '../village/explanation';
import { type Floor, floorId } from './floor';
import { headcountConfirmed, type PresenceRoll } from './presence-roll';
import { firstShortOfQuorum, quorumNow, type QuorumNotReached, rulesOf } from './quorum-now';

export interface OpenMeeting {
  actor: Actor;
  nowMs: number;
  /** The village's open matters, for the report; a list that decides nothing. Without it only the gates are asked. */
  openMatters?: readonly Proposal[];
}

export type OpenMeetingRefusal =
  NotConvened | OnlyChair | { code: 'MeetingTooEarly'; opensAtMs: number; explanation: Explanation } | QuorumNotReached;

/** First instant at which the meeting may be opened: `openingMinutesBefore` the announced start. */
export function earliestOpeningAtMs(meeting: Meeting): number {
  return meeting.startAtMs - rulesOf(meeting).openingMinutesBefore.value * minuteMs;
}

/**
 * Open a council meeting 开会.
 *
 * Requirements, checked in this order:
 * - The meeting is convened and not yet opened, adjourned or cancelled.
 * - The actor is its chair.
 * - It is at most `openingMinutesBefore` minutes before the announced start.
 * - Every roll has reached its quorum.
 *
 * Records `MeetingOpened`; writes every roll, so that somebody leaving at this moment is seen; lays out the floor. The
 * report on earlier decisions is the current item, and `MattersReported` keeps what it tells: how every matter that is
 * being carried out stands, so that the minutes name also those that are neither closed out nor sent back.
 */
export function openMeeting(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: OpenMeeting,
): Outcome<OpenMeetingRefusal> {
  if (meeting.status !== 'convened') return refuse({ code: 'MeetingNotConvened', status: meeting.status });
  const notChair = unlessChair(meeting, command.actor);
  if (notChair) return notChair;
  const opening = explainOpeningTime(meeting, command.nowMs);
  if (!opening.isMet)
    return refuse({ code: 'MeetingTooEarly', opensAtMs: earliestOpeningAtMs(meeting), explanation: opening });
  const short = firstShortOfQuorum(rolls, command.nowMs, rulesOf(meeting));
  if (short) return refuse(short);
  const opened = openedMeeting(meeting, rolls, command);
  return accept([
    change(opened, {
      type: 'MeetingOpened',
      data: {
        startAtMs: meeting.startAtMs,
        itemId: opened.currentItemId,
        explanations: opened.quorumExplanations.map((explanation) => ({ ...explanation })),
      },
    }),
    ...rolls.map((roll) => headcountConfirmed(roll, command.nowMs)),
    change(emptyFloor(opened), { type: 'FloorOpened', data: { meetingId: meeting.id, itemId: opened.currentItemId } }),
    ...(command.openMatters ? [mattersReported(opened, standingReport(command.openMatters))] : []),
  ]);
}

function mattersReported(meeting: Meeting, report: StandingReport): Change {
  const matters = report.matters.map(({ proposalId: matterId, title, status, holder, dueAtMs, stuck }) => ({
    matterId,
    title: seal(title),
    status,
    holderKey: holderKeyOf(holder),
    dueAtMs,
    ...(stuck ? { need: seal(stuck.need), neededFromKey: holderKeyOf(stuck.from) } : {}),
  }));
  return change(
    { ...meeting, standingReport: report },
    { type: 'MattersReported', data: { itemId: meeting.currentItemId, matters, moreCount: report.moreCount } },
  );
}

/** The verdict on the hour 开会时间. */
export function explainOpeningTime(meeting: Meeting, nowMs: number): Explanation {
  const rule = rulesOf(meeting).openingMinutesBefore;
  const opensAtMs = earliestOpeningAtMs(meeting);
  return {
    code: 'openingTime',
    isMet: nowMs >= opensAtMs,
    numbers: { nowMs, opensAtMs, startAtMs: meeting.startAtMs, minutesBefore: rule.value },
    words: {},
    rule: referenceToRule(rule),
  };
}

function openedMeeting(meeting: Meeting, rolls: readonly PresenceRoll[], { actor, nowMs }: OpenMeeting): Meeting {
  const [first, ...others] = meeting.items;
  assert(first, 'a convened meeting has items');
  return {
    ...meeting,
    status: 'inSession',
    openedAtMs: nowMs,
    chair: actingChair(meeting) === null ? referenceTo(actor) : meeting.chair,
    currentItemId: first.id,
    items: [{ ...first, status: 'current', startedAtMs: nowMs }, ...others],
    quorumExplanations: quorumNow(rolls, nowMs, rulesOf(meeting)).map(({ explanation }) => explanation),
  };
}

function emptyFloor(meeting: Meeting): Floor {
  return {
    id: floorId(meeting.id),
    kind: 'floor',
    villageId: meeting.villageId,
    chain: newChain,
    meetingId: meeting.id,
    itemId: meeting.currentItemId,
    offeredIds: [],
    hands: [],
    orderSeed: null,
    pointsOfOrder: [],
    currentSpeechId: null,
    speeches: [],
  };
}
