import type { EveningPage, EveningReader } from '@shared/contract/meeting-pages';
import { currentItem, leads, unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { rollMember, rollOf } from '@shared/domain/agenda/presence-roll';
import { adjournMeeting } from '@shared/domain/meeting/adjourn-meeting';
import { presentCountOf } from '@shared/domain/meeting/confirm-headcount';
import { declareInquorate } from '@shared/domain/meeting/declare-inquorate';
import { type Floor, openPoint } from '@shared/domain/meeting/floor';
import { grantTime } from '@shared/domain/meeting/grant-time';
import { raisePointOfOrder, ruleOnPoint } from '@shared/domain/meeting/point-of-order';
import { nextAct } from '@shared/domain/meeting/next-act';
import { openMeeting } from '@shared/domain/meeting/open-meeting';
import { isHere } from '@shared/domain/meeting/presence-roll';
import { raiseHand } from '@shared/domain/meeting/raise-hand';
import { recordForChair } from '@shared/domain/meeting/record-for-chair';
import { nextPendingItem, startItem } from '@shared/domain/meeting/start-item';
import { stateConsensus } from '@shared/domain/meeting/state-consensus';
import { resumeMeeting, suspendMeeting } from '@shared/domain/meeting/suspend-meeting';
import { undoableNow } from '@shared/domain/meeting/undo-act';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { refuse } from '@shared/kernel/outcome';
import { findFloor, findRevision } from '@cloud/_repositories/meetings';
import { reply, type View } from '../action';
import { meetingHead } from '../agenda/meeting-head';
import { leaderFor, recordsForName } from '../leader';
import { permissionOf } from '../permission';
import { type Evening, loadEvening } from './evening';
import { eveningChair } from './evening-chair';
import { motionModel } from './motion-model';
import { eveningFloor, eveningItems, quorumStates } from './evening-page';

/** `meeting.evening`: one page for chair, clerk, member and villager; a plan is not shown as an evening. */
export const eveningView: View<'meeting.evening'> = async ({ reads, actor, nowMs, payload }) => {
  const loaded = await loadEvening(reads, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  if (meeting.convenedAtMs === null) return refuse({ code: 'MeetingNotFound' });
  const floor = meeting.openedAtMs === null ? undefined : await findFloor(reads, meeting);
  const leader = leaderFor(meeting, rolls, actor);
  const reader = readerOf({ actor, leader }, loaded.evening, floor);
  const current = currentItem(meeting);
  return reply({
    readAtMs: nowMs,
    meeting: { ...meetingHead(meeting, actor), openedAtMs: meeting.openedAtMs, endedAtMs: meeting.endedAtMs },
    reader,
    next: nextAct(meeting, rolls, floor, reader, nowMs),
    quorums: quorumStates(meeting, rolls, actor, nowMs),
    presentCount: presentCountOf(rolls, nowMs),
    memberCount: rolls.reduce((sum, roll) => sum + roll.members.length, 0),
    headcountAtMs: rolls[0]?.headcountAtMs ?? null,
    items: eveningItems(meeting, { actor, leader }),
    currentItemId: meeting.currentItemId,
    nextItemId: nextPendingItem(meeting)?.id ?? null,
    openPollId: meeting.openPollId,
    floor: floor ? eveningFloor(floor, loaded.evening, actor, nowMs) : null,
    motion: current?.kind === 'matter' ? motionModel(loaded.evening, current, { actor, leader }, nowMs) : null,
    chair: eveningChair(meeting, rolls, actor, nowMs),
    recorderName: meeting.recorder?.name ?? '',
    nextMeeting: meeting.nextMeeting,
    undo: undoableNow({ meeting, rolls, floor, proposals: [] }, { actor: leader, nowMs }),
    permissions: {
      ...permissionsOf(loaded.evening, floor, { actor, leader }, nowMs),
      recordForChair: permissionOf(recordForChair(meeting, rolls, { actor, nowMs })),
    },
  });
};

function readerOf({ actor, leader }: Who, { meeting, rolls }: Evening, floor: Floor | undefined): EveningReader {
  const { villagerId } = actor;
  const roll = rollOf(rolls, villagerId);
  const member = roll && rollMember(roll, villagerId);
  return {
    villagerId,
    isChair: leads(meeting, leader),
    isClerk: hasRole(actor, 'clerk'),
    recordsForName: recordsForName(actor, leader),
    isOnRoll: member !== undefined,
    isPresent: member !== undefined && isHere(member),
    hasHandUp: floor?.hands.some((hand) => hand.villagerId === villagerId) ?? false,
    wasOffered: floor?.offeredIds.includes(villagerId) ?? false,
  };
}

/** The reader, and in whose name they lead. */
interface Who {
  actor: Actor;
  leader: Actor;
}

function permissionsOf(
  { meeting, rolls }: Evening,
  floor: Floor | undefined,
  who: Who,
  nowMs: number,
): Omit<EveningPage['permissions'], 'recordForChair'> {
  return {
    open: permissionOf(openMeeting(meeting, rolls, { actor: who.leader, nowMs })),
    declareInquorate: permissionOf(declareInquorate(meeting, rolls, [], { actor: who.leader, nowMs })),
    suspend: permissionOf(suspendMeeting(meeting, { actor: who.leader })),
    resume: permissionOf(resumeMeeting(meeting, { actor: who.leader })),
    inSession: floor ? permissionsInSession({ meeting, rolls }, floor, who, nowMs) : null,
  };
}

function permissionsInSession({ meeting, rolls }: Evening, floor: Floor, { actor, leader }: Who, nowMs: number) {
  const next = nextPendingItem(meeting);
  const current = currentItem(meeting)?.id ?? '';
  const mine = { actor, nowMs, villagerId: actor.villagerId };
  return {
    adjourn: permissionOf(adjournMeeting(meeting, rolls, floor, [], { actor: leader, nowMs })),
    startNextItem: permissionOf(startItem(meeting, floor, { actor: leader, nowMs, itemId: next?.id ?? '', seed: 0 })),
    stateConsensus: permissionOf(
      stateConsensus(meeting, rolls, floor, {
        actor: leader,
        nowMs,
        itemId: current,
        text: '',
        hasOfferedAll: false,
      }),
    ),
    raiseHand: permissionOf(raiseHand(meeting, rolls, floor, { ...mine, stance: null })),
    raisePoint: permissionOf(raisePointOfOrder(meeting, rolls, floor, { ...mine, pointId: 'p', text: '' })),
    ruleOnPoint: permissionOf(
      ruleOnPoint(meeting, floor, {
        actor: leader,
        nowMs,
        pointId: openPoint(floor)?.id ?? '',
        isUpheld: true,
        text: '-',
      }),
    ),
    grantTime: permissionOf(grantTime(meeting, floor, { actor, nowMs, minutes: 1 })),
    leadsFloor: unlessChairOrClerk(meeting, actor) === undefined,
  };
}

/** `meeting.revision`: what phones in the hall ask again and again; it changes when the page must be read anew. */
export const revisionView: View<'meeting.revision'> = async ({ reads, actor, payload }) => {
  const revision = await findRevision(reads, payload.meetingId, actor.villageId);
  return revision === undefined ? refuse({ code: 'MeetingNotFound' }) : reply({ revision });
};
