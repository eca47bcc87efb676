import type { MotionModel } from '@shared/contract/motion-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { type Meeting, agendaItem } from '@shared/domain/agenda/meeting';
import type { Floor } from '@shared/domain/meeting/floor';
import { type PresenceRoll, presentMembers } from '@shared/domain/meeting/presence-roll';
import { quorumNow } from '@shared/domain/meeting/quorum-now';
import type { Actor } from '@shared/domain/member/actor';
import { askRecusal } from '@shared/domain/vote/ask-recusal';
import { currentMatter } from '@shared/domain/vote/current-matter';
import { electorateOf, openPoll } from '@shared/domain/vote/open-poll';
import { recuseMember } from '@shared/domain/vote/recuse-member';
import { leaderId } from '@shared/domain/vote/tellers';
import { refuse } from '@shared/kernel/outcome';
import { findFloor, findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { reply, type View } from '../action';
import { motionModel } from '../meeting/motion-model';
import { leaderFor, recordsForName } from '../leader';
import { permissionOf } from '../permission';
import { listedMember, recusalRequestsFor, recusalsFor } from './recusals-shown';

/** `vote.opening`: what stands before a vote on one item: the headcount, who stands aside, and what may be done. */
export const openingView: View<'vote.opening'> = async ({ reads, actor, nowMs, payload }) => {
  const meeting = await findMeeting(reads, payload.meetingId, actor.villageId);
  const item = meeting && agendaItem(meeting, payload.itemId);
  if (!meeting || !item?.proposalId) return refuse({ code: 'PollMeetingNotFound' });
  const rolls = await readRolls(reads, meeting);
  const floor = await findFloor(reads, meeting);
  const leader = leaderFor(meeting, rolls, actor);
  const present = rolls.flatMap((roll) => presentMembers(roll, nowMs));
  const motion = motionModel({ meeting, rolls }, item, { actor, leader }, nowMs);
  const words = wordsOf(motion);
  const situation = {
    meeting,
    rolls,
    floor,
    actor,
    leader,
    nowMs,
    itemId: item.id,
    presentCount: present.length,
    words,
  };
  const electorateIds = electorateOf(item, rolls, nowMs);
  const methods = methodsOf(situation, electorateIds);
  return reply({
    readAtMs: nowMs,
    meetingId: meeting.id,
    itemId: item.id,
    proposalId: item.proposalId,
    title: item.title,
    recommendsTo: item.recommendsTo,
    consensus: item.consensus,
    motion,
    pollId: item.pollId,
    presentCount: present.length,
    memberCount: rolls.reduce((sum, roll) => sum + roll.members.length, 0),
    electorateCount: electorateIds.length,
    quorums: meeting.rules ? quorumNow(rolls, nowMs, meeting.rules) : [],
    members: rolls.flatMap((roll) => roll.members).map((member) => listedMember(actor, member)),
    tellerChoices: present
      .filter(({ villagerId }) => electorateIds.includes(villagerId) && villagerId !== leaderId(meeting))
      .map((member) => listedMember(actor, member)),
    recused: recusalsFor(actor, item.recused),
    recusalRequests: recusalRequestsFor({ actor, leader }, meeting, item),
    readerId: actor.villagerId,
    recordsForName: recordsForName(actor, leader),
    methods,
    secretVotersMin: meeting.rules?.secretVotersMin.value ?? 0,
    permissions: permissionsOf(situation, methods),
  });
};

/** What would be voted on now: the next amendment, else the motion. */
function wordsOf({ amendments, nextAmendmentId, text }: MotionModel): Situation['words'] {
  const next = amendments.find(({ amendmentId }) => amendmentId === nextAmendmentId);
  return { motion: next?.text ?? text, amendmentId: nextAmendmentId };
}

interface Situation {
  meeting: Meeting;
  rolls: PresenceRoll[];
  floor: Floor | undefined;
  actor: Actor;
  /** In whose name the poll would be opened. */
  leader: Actor;
  nowMs: number;
  itemId: string;
  presentCount: number;
  words: { motion: string; amendmentId: string | null };
}

type Methods = OpeningModel['methods'];

/** Asks the rule about each method, with words and tellers in place of what the chair has yet to choose. */
function methodsOf(situation: Situation, electorateIds: readonly string[]): Methods {
  const { meeting, rolls, floor, leader, nowMs, itemId, presentCount, words } = situation;
  const rest = { pollId: 'p', force: 'decision', bodyThatDecides: null, objectionAnswerDays: 1, ...words } as const;
  const [one = '', other = '', watcherId = ''] = electorateIds.filter((id) => id !== leaderId(meeting));
  const tellers = watcherId === '' ? null : { tellerIds: [one, other], watcherId };
  return (meeting.rules?.pollMethods.value ?? []).map((method) => ({
    method,
    permission: permissionOf(
      openPoll(meeting, rolls, floor, { actor: leader, nowMs, itemId, presentCount, method, tellers, ...rest }),
    ),
  }));
}

function permissionsOf(situation: Situation, methods: Methods): OpeningModel['permissions'] {
  const { meeting, rolls, actor, leader, itemId } = situation;
  const otherId = someoneElse(situation);
  const [first] = methods;
  const open = methods.find(({ permission }) => permission.isOpen) ?? first;
  const asked = { actor, itemId, requestId: 'r', reason: '-', offices: { chair: [], clerk: [], supervisor: [] } };
  return {
    open: open?.permission ?? { isOpen: false, refusal: { code: 'MeetingNotInSession', status: meeting.status } },
    askRecusal: permissionOf(askRecusal(meeting, rolls, { ...asked, villagerId: otherId })),
    // A matter on tonight's agenda is on the road's way to `defer`; what is in question is who, and when.
    defer: permissionOf(currentMatter(meeting, itemId, leader)),
    recuse: permissionOf(recuseMember(meeting, rolls, { actor, itemId, villagerId: actor.villagerId, reason: '-' })),
    recuseOthers: permissionOf(recuseMember(meeting, rolls, { actor, itemId, villagerId: otherId, reason: '-' })),
  };
}

/** Somebody on the rolls, present or not, of whom one may ask whether they could still stand aside. */
function someoneElse({ meeting, rolls, actor, itemId }: Situation): string {
  const item = agendaItem(meeting, itemId);
  const waiting = item?.recusalRequests.filter(({ status }) => status === 'asked').map(({ member }) => member) ?? [];
  const out = [actor, ...(item?.recused ?? []), ...waiting].map(({ villagerId }) => villagerId);
  const members = rolls.flatMap((roll) => roll.members);
  return members.find(({ villagerId }) => !out.includes(villagerId))?.villagerId ?? '';
}
