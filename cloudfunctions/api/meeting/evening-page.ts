import type { EveningFloor, EveningItem, EveningSpeech, QuorumState } from '@shared/contract/meeting-pages';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { councilName } from '@shared/domain/agenda/shown-people';
import type { Floor, Speech } from '@shared/domain/meeting/floor';
import { currentSpeech, timesSpoken } from '@shared/domain/meeting/floor';
import { floorShares } from '@shared/domain/meeting/floor-shares';
import { floorQueue } from '@shared/domain/meeting/floor-queue';
import { isHere } from '@shared/domain/meeting/presence-roll';
import { quorumNow, rulesOf } from '@shared/domain/meeting/quorum-now';
import type { Actor } from '@shared/domain/member/actor';
import { minuteMs } from '@shared/kernel/time';
import { itemRecusals } from '../vote/recusals-shown';
import type { Evening } from './evening';

/** The rings: each council's quorum now, and who is missing. A meeting that is over shows how it opened. */
export function quorumStates(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  actor: Actor,
  nowMs: number,
): QuorumState[] {
  if (meeting.rules === null) return [];
  const quorums = quorumNow(rolls, nowMs, rulesOf(meeting));
  return rolls.flatMap((roll, index) => {
    const explanation =
      (meeting.endedAtMs === null ? undefined : meeting.quorumExplanations[index]) ?? quorums[index]?.explanation;
    if (!explanation) return [];
    // Hundreds of names are no news in a hall; the clerk's list has them.
    const missing = roll.members
      .filter((member) => !isHere(member))
      .map((member) => ({
        villagerId: member.villagerId,
        name: councilName(actor, member),
        isOnLeave: member.leaveReason !== null,
      }));
    return [
      { councilName: roll.councilName, explanation, missing: meeting.endedAtMs === null && !roll.of ? missing : [] },
    ];
  });
}

export function eveningItems(meeting: Meeting, reader: { actor: Actor; leader: Actor }): EveningItem[] {
  return meeting.items.map((whole) => {
    const { id: itemId, kind, proposalId, title, recommendsTo, minutes, status, startedAtMs } = whole;
    const { consensus, pollId, result } = whole;
    const agreed = whole.assignment && {
      assigneeName: whole.assignment.assignee.name,
      dueOn: whole.assignment.dueOn,
    };
    const recusals = itemRecusals(reader, meeting, whole);
    const item = { itemId, kind, proposalId, title, recommendsTo, minutes, status, startedAtMs };
    return { ...item, consensus, pollId, result, recusals, assignment: agreed };
  });
}

export function eveningFloor(floor: Floor, { meeting, rolls }: Evening, actor: Actor, nowMs: number): EveningFloor {
  const { notOffered, hands } = floorQueue(floor, rolls, nowMs);
  const current = currentSpeech(floor);
  return {
    current: current ? shownSpeech(current, actor) : null,
    notOffered: notOffered.map((person) => ({ villagerId: person.villagerId, name: councilName(actor, person) })),
    hands: hands.map((hand) => ({
      villagerId: hand.villagerId,
      name: councilName(actor, hand),
      raisedAtMs: hand.raisedAtMs,
      stance: hand.stance,
      itemTimes: timesSpoken(floor, hand.villagerId),
    })),
    orderSeed: floor.orderSeed,
    speechMs: rulesOf(meeting).speechMinutesMax * minuteMs,
    shares: floorShares(floor, nowMs).map(({ speaker, ...share }) => ({
      name: councilName(actor, speaker),
      isMine: speaker.villagerId === actor.villagerId,
      ...share,
    })),
    points: floor.pointsOfOrder
      .filter((point) => point.itemId === floor.itemId)
      .map(({ id: pointId, raisedBy, text, ruling }) => ({
        pointId,
        name: councilName(actor, raisedBy),
        text,
        ruling: ruling && { isUpheld: ruling.isUpheld, text: ruling.text },
      }))
      .reverse(),
    offeredCount: floor.offeredIds.length,
    takenBackIds: floor.takenBackIds ?? [],
    speeches: floor.speeches
      .filter((speech) => speech.itemId === floor.itemId)
      .map((speech) => shownSpeech(speech, actor))
      .reverse(),
  };
}

function shownSpeech(speech: Speech, actor: Actor): EveningSpeech {
  const { id: speechId, guestCapacity, startedAtMs, endsAtMs, endedAtMs, gist, stance, speaker, edition = 0 } = speech;
  const isMine = speaker.villagerId === actor.villagerId;
  return {
    speechId,
    name: councilName(actor, speaker),
    guestCapacity,
    isMine,
    startedAtMs,
    endsAtMs,
    endedAtMs,
    gist,
    stance,
    edition,
  };
}
