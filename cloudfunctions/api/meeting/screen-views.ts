import type { ScreenPage } from '@shared/contract/screen';
import { agendaItem, type Meeting } from '@shared/domain/agenda/meeting';
import { unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { checkInOpensAtMs } from '@shared/domain/meeting/check-in';
import { currentSpeech, type Floor } from '@shared/domain/meeting/floor';
import { floorQueue } from '@shared/domain/meeting/floor-queue';
import type { PresenceRoll } from '@shared/domain/meeting/presence-roll';
import { quorumNow, rulesOf } from '@shared/domain/meeting/quorum-now';
import { screenPhase } from '@shared/domain/meeting/screen-phase';
import { agreedCount, failedRounds } from '@shared/domain/vote/hand-count';
import type { Poll } from '@shared/domain/vote/poll';
import { refuse } from '@shared/kernel/outcome';
import { addDays, dayOf, endOfDayMs, secondMs } from '@shared/kernel/time';
import { checkInCode, checkInSeal, codeWindow } from '@cloud/_platform/check-in-codes';
import { isScreenSeal, screenSeal } from '@cloud/_platform/screen-tickets';
import type { Ports } from '@cloud/_platform/ports';
import { findFloor, findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findPoll } from '@cloud/_repositories/polls';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';
import { boxesOf, castCount } from '../vote/ballots-shown';

/** `meeting.screen-ticket`: with which chair or clerk opens the big screen on the hall's computer, until the next night. */
export const screenTicketView: View<'meeting.screen-ticket'> = async ({ reads, actor, payload, ports }) => {
  const meeting = await findMeeting(reads, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'MeetingNotFound' });
  const notLeading = unlessChairOrClerk(meeting, actor);
  if (notLeading) return notLeading;
  const subject = {
    villageId: meeting.villageId,
    meetingId: meeting.id,
    untilMs: endOfDayMs(addDays(dayOf(meeting.startAtMs), 1)),
  };
  return reply({ ...subject, seal: screenSeal(ports.secretKey('screen'), subject) });
};

/** `meeting.screen`: what hangs on the wall; asked by nobody in particular, with a ticket. */
export const screenView: View<'meeting.screen'> = async ({ reads, nowMs, payload, ports }) => {
  const { villageId, meetingId, untilMs, seal, seen } = payload;
  const isGood = nowMs <= untilMs && isScreenSeal(ports.secretKey('screen'), { villageId, meetingId, untilMs }, seal);
  const meeting = isGood ? await findMeeting(reads, meetingId, villageId) : undefined;
  if (!meeting) return refuse({ code: 'ScreenTicketInvalid' });
  const rolls = await readRolls(reads, meeting);
  const floor = meeting.openedAtMs === null ? undefined : await findFloor(reads, meeting);
  const poll = await pollOnScreen(reads, meeting);
  const count = poll?.isOpen === true && poll.boxIds.length > 0 ? castCount(poll, await boxesOf(reads, poll)) : null;
  const code = codeOnScreen(meeting, nowMs, ports);
  const phase = screenPhase(meeting, nowMs);
  const chains = [meeting, ...rolls, floor, poll].map((one) => one?.chain.seq ?? 0).join('.');
  const revision = `${phase}-${chains}-${count ?? 0}-${code?.changesAtMs ?? 0}`;
  if (revision === seen) return reply({ revision, page: null });
  const page: ScreenPage = {
    readAtMs: nowMs,
    phase,
    ...headOf(meeting, rolls, nowMs),
    ...floorOf(floor, rolls, nowMs),
    poll: poll ? pollOf(poll, count) : null,
    code,
    isBusy: meeting.openPollId !== null || (floor !== undefined && currentSpeech(floor) !== undefined),
  };
  return reply({ revision, page });
};

/** The poll that runs, or the one that was held on the current item. */
async function pollOnScreen(reads: PageReader, meeting: Meeting): Promise<Poll | undefined> {
  const pollId = meeting.openPollId ?? agendaItem(meeting, meeting.currentItemId ?? '')?.pollId ?? null;
  return pollId === null ? undefined : findPoll(reads, pollId, meeting.villageId);
}

function headOf(meeting: Meeting, rolls: readonly PresenceRoll[], nowMs: number) {
  const { title, place, startAtMs, openedAtMs, endedAtMs, currentItemId, nextMeeting } = meeting;
  const item = agendaItem(meeting, currentItemId ?? '');
  const isReadOut = (item?.motion?.readOutAtMs ?? null) !== null;
  const quorums = meeting.rules === null ? [] : quorumNow(rolls, nowMs, rulesOf(meeting));
  return {
    title,
    place,
    startAtMs,
    openedAtMs,
    endedAtMs,
    currentItemId,
    nextMeeting,
    councilName: rolls.map((roll) => roll.councilName).join(' · '),
    chairName: meeting.chair.name,
    quorums: quorums.map(({ councilName, explanation: { numbers } }) => ({
      councilName,
      presentCount: numbers.presentCount ?? 0,
      requiredCount: numbers.required ?? 0,
      memberCount: numbers.memberCount ?? 0,
    })),
    items: meeting.items.map(({ id: itemId, kind, title: name, recommendsTo, status, result }) => {
      return { itemId, kind, title: name, recommendsTo, status, result };
    }),
    consensus: item?.consensus ?? '',
    motion: isReadOut ? (item?.motion?.text ?? '') : '',
  };
}

function floorOf(floor: Floor | undefined, rolls: readonly PresenceRoll[], nowMs: number) {
  const speech = floor && currentSpeech(floor);
  const queue = floor && floorQueue(floor, rolls, nowMs);
  const next = queue && (queue.notOffered[0] ?? queue.hands[0]);
  const speaking = speech && {
    name: speech.speaker.name,
    guestCapacity: speech.guestCapacity,
    startedAtMs: speech.startedAtMs,
    endsAtMs: speech.endsAtMs,
  };
  return { speaking: speaking ?? null, nextName: next?.name ?? '' };
}

function pollOf(poll: Poll, count: number | null): ScreenPage['poll'] {
  const { method, motion, amendment, status, tally, explanation, electorateIds } = poll;
  return {
    method,
    motion,
    isAmendment: amendment !== null,
    tally,
    explanation,
    electorateCount: electorateIds.length,
    castCount: count,
    isCounting: status === 'closing',
    recount: recountOf(poll),
  };
}

/** That the two tellers' counts differ is for the whole hall to see; by how much is not, until the vote is over. */
function recountOf({ handCount, isOpen, rules }: Poll): { differedCount: number; roundsMax: number } | null {
  if (!isOpen || !handCount || agreedCount(handCount)) return null;
  const differedCount = failedRounds(handCount);
  return differedCount > 0 ? { differedCount, roundsMax: rules.tellerRoundsMax } : null;
}

function codeOnScreen(meeting: Meeting, nowMs: number, ports: Ports): ScreenPage['code'] {
  const isArriving = meeting.status === 'convened' && meeting.rules !== null && nowMs >= checkInOpensAtMs(meeting);
  if (!isArriving) return null;
  const seconds = rulesOf(meeting).checkInCodeSeconds;
  const window = codeWindow(nowMs, seconds);
  const key = ports.secretKey('check-in');
  const seal = checkInSeal(key, meeting.id, window);
  return { code: checkInCode(key, meeting.id, window), seal, changesAtMs: (window + 1) * seconds * secondMs };
}
