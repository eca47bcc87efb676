import type { MotionModel } from '@shared/contract/motion-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { type Meeting, agendaItem } from '@shared/domain/agenda/meeting';
import { type PresenceRoll, presentMembers } from '@shared/domain/meeting/presence-roll';
import { quorumNow } from '@shared/domain/meeting/quorum-now';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { deferItem } from '@shared/domain/vote/defer-item';
import { electorateOf, openPoll } from '@shared/domain/vote/open-poll';
import { recuseMember } from '@shared/domain/vote/recuse-member';
import { refuse } from '@shared/kernel/outcome';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findProposal } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';
import { motionModel } from '../meeting/motion-model';
import { permissionOf } from '../permission';
import { recusalsFor } from './recusals-shown';

/** `vote.opening`: what stands before a vote on one item: the headcount, who stands aside, and what may be done. */
export const openingView: View<'vote.opening'> = async ({ reads, actor, nowMs, payload }) => {
  const meeting = await findMeeting(reads, payload.meetingId, actor.villageId);
  const item = meeting && agendaItem(meeting, payload.itemId);
  if (!meeting || !item?.proposalId) return refuse({ code: 'PollMeetingNotFound' });
  const rolls = await readRolls(reads, meeting);
  const proposal = await findProposal(reads, item.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'PollMeetingNotFound' });
  const present = rolls.flatMap((roll) => presentMembers(roll, nowMs));
  const motion = motionModel({ meeting, rolls }, item, { actor, leader: actor }, nowMs);
  return reply({
    meetingId: meeting.id,
    itemId: item.id,
    title: item.title,
    consensus: item.consensus,
    motion,
    pollId: item.pollId,
    presentCount: present.length,
    memberCount: rolls.reduce((sum, roll) => sum + roll.members.length, 0),
    electorateCount: electorateOf(item, rolls, nowMs).length,
    quorums: meeting.rules ? quorumNow(rolls, nowMs, meeting.rules) : [],
    present:
      unlessChairOrClerk(meeting, actor) === undefined
        ? present.map(({ villagerId, name, isNamePublic }) => ({ villagerId, name, isNamePublic }))
        : [],
    recused: recusalsFor(actor, item.recused),
    readerId: actor.villagerId,
    permissions: permissionsOf({
      meeting,
      rolls,
      proposal,
      actor,
      nowMs,
      itemId: item.id,
      presentCount: present.length,
      words: wordsOf(motion),
    }),
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
  proposal: Proposal;
  actor: Actor;
  nowMs: number;
  itemId: string;
  presentCount: number;
  words: { motion: string; amendmentId: string | null };
}

/** Asks the rules themselves, with words in place of what the chair has yet to write. */
function permissionsOf(situation: Situation): OpeningModel['permissions'] {
  const { meeting, rolls, proposal, actor, nowMs, itemId, presentCount, words } = situation;
  const rest = { pollId: 'p', method: 'open', force: 'decision', bodyThatDecides: null } as const;
  const other = rolls
    .flatMap((roll) => presentMembers(roll, nowMs))
    .find((member) => member.villagerId !== actor.villagerId);
  return {
    open: permissionOf(
      openPoll(meeting, rolls, { actor, nowMs, itemId, presentCount, objectionAnswerDays: 1, ...words, ...rest }),
    ),
    defer: permissionOf(deferItem(meeting, proposal, { actor, nowMs, itemId, reason: '-', nextMeetingDaysMax: 1 })),
    recuse: permissionOf(recuseMember(meeting, rolls, { actor, itemId, villagerId: actor.villagerId, reason: '-' })),
    recuseOthers: permissionOf(
      recuseMember(meeting, rolls, { actor, itemId, villagerId: other?.villagerId ?? '', reason: '-' }),
    ),
  };
}
