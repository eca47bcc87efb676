import { type AgendaItem, agendaItem, type Meeting } from '../agenda/meeting';
import { nextAmendment } from '../agenda/motion';
import { checkInOpensAtMs } from './check-in';
import { inquorateFromAtMs } from './declare-inquorate';
import { currentSpeech, type Floor, openPoint } from './floor';
import { floorQueue } from './floor-queue';
import { earliestOpeningAtMs } from './open-meeting';
import type { PresenceRoll } from './presence-roll';
import { quorumNow, rulesOf } from './quorum-now';
import { nextPendingItem } from './start-item';

/** Who looks at the evening; somebody who is chair and clerk at once is shown the chair's next act. */
export interface EveningPlace {
  isChair: boolean;
  isClerk: boolean;
  isOnRoll: boolean;
  isPresent: boolean;
}

/** The one thing that is next 下一步: what the screen puts under the thumb. */
export type NextAct =
  | 'readNotice'
  | 'waitForCheckIn'
  | 'checkMembersIn'
  | 'checkIn'
  | 'waitForMembers'
  | 'waitForHour'
  | 'open'
  | 'declareInquorate'
  | 'waitForOpening'
  | 'hearReport'
  | 'ruleOnPoint'
  | 'offerFloor'
  | 'hearSpeech'
  | 'takeHand'
  | 'stateConsensus'
  | 'writeMotion'
  | 'readOutMotion'
  | 'openPoll'
  | 'watchPoll'
  | 'vote'
  | 'startNextItem'
  | 'assign'
  | 'proposeNext'
  | 'adjourn'
  | 'resume'
  | 'listen'
  | 'over';

export function nextAct(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor | undefined,
  place: EveningPlace,
  nowMs: number,
): NextAct {
  switch (meeting.status) {
    case 'draft':
      return 'readNotice';
    case 'convened':
      return beforeOpening(meeting, rolls, place, nowMs);
    case 'inSession':
      return inSession(meeting, rolls, floor, place, nowMs);
    case 'suspended':
      return place.isChair ? 'resume' : 'listen';
    case 'adjourned':
    case 'inquorate':
    case 'cancelled':
      return 'over';
  }
}

function beforeOpening(meeting: Meeting, rolls: readonly PresenceRoll[], place: EveningPlace, nowMs: number): NextAct {
  if (nowMs < checkInOpensAtMs(meeting)) return place.isChair || place.isClerk ? 'waitForCheckIn' : 'readNotice';
  if (place.isChair) {
    const isQuorate = quorumNow(rolls, nowMs, rulesOf(meeting)).every(({ explanation }) => explanation.isMet);
    if (isQuorate) return nowMs < earliestOpeningAtMs(meeting) ? 'waitForHour' : 'open';
    return nowMs < inquorateFromAtMs(meeting) ? 'waitForMembers' : 'declareInquorate';
  }
  if (place.isClerk) return 'checkMembersIn';
  if (place.isOnRoll) return place.isPresent ? 'waitForOpening' : 'checkIn';
  return 'waitForOpening';
}

function inSession(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor | undefined,
  place: EveningPlace,
  nowMs: number,
): NextAct {
  if (meeting.openPollId !== null) return place.isChair ? 'watchPoll' : place.isPresent ? 'vote' : 'listen';
  if (!place.isChair) return place.isOnRoll && !place.isPresent && !place.isClerk ? 'checkIn' : 'listen';
  if (floor && openPoint(floor)) return 'ruleOnPoint';
  if (floor && currentSpeech(floor)) return 'hearSpeech';
  const item = agendaItem(meeting, meeting.currentItemId ?? '');
  if (item?.status === 'current' && item.kind === 'matter' && !isSettled(item)) {
    const queue = floor && floorQueue(floor, rolls, nowMs);
    if (item.consensus !== '') return towardsVote(item);
    if (queue && queue.notOffered.length > 0) return 'offerFloor';
    if (queue && queue.hands.length > 0) return 'takeHand';
    return 'stateConsensus';
  }
  if (item?.status === 'current' && item.kind === 'report') return 'hearReport';
  return nextPendingItem(meeting) ? 'startNextItem' : atTheEnd(meeting);
}

/** Everything was dealt with: who carries it out, when to meet again, and good night. */
function atTheEnd(meeting: Meeting): NextAct {
  if (meeting.items.some((item) => item.result === 'adopted' && item.assignment === null)) return 'assign';
  return meeting.nextMeeting === null ? 'proposeNext' : 'adjourn';
}

/** Written, amended, read out, voted on. */
function towardsVote({ motion, amendments }: AgendaItem): NextAct {
  if (motion === null) return 'writeMotion';
  return nextAmendment(amendments) !== undefined || motion.readOutAtMs !== null ? 'openPoll' : 'readOutMotion';
}

/** A vote was held, or it was put off. */
function isSettled(item: AgendaItem): boolean {
  return item.pollId !== null;
}
