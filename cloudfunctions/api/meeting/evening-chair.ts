import type { EveningChair } from '@shared/contract/meeting-pages';
import { currentItem, unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { actingChair } from '@shared/domain/agenda/handover';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { councilName } from '@shared/domain/agenda/shown-people';
import { handOverChair, leaderOf, takeBackChair } from '@shared/domain/meeting/hand-over-chair';
import { isPresent, type PresenceRoll } from '@shared/domain/meeting/presence-roll';
import type { Actor } from '@shared/domain/member/actor';
import { permissionOf } from '../permission';

/** Who leads the evening 主持, the handovers so far, and who could take over. */
export function eveningChair(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  actor: Actor,
  nowMs: number,
): EveningChair {
  const leader = leaderOf(meeting);
  const present = rolls.flatMap((roll) => roll.members.filter((member) => isPresent(member, nowMs)));
  const others = present.filter(({ villagerId }) => villagerId !== leader.villagerId);
  const enters = unlessChairOrClerk(meeting, actor) === undefined;
  const candidate = others[0]?.villagerId ?? '';
  const asked = { actor, nowMs, villagerId: candidate, reason: '-', isForItem: false, deputyIds: [] };
  return {
    leaderId: leader.villagerId,
    leaderName: councilName(actor, leader),
    isDeputy: actingChair(meeting) !== null,
    handovers: meeting.handovers.map(({ choice, from, to, itemId, reason, votesFor, presentCount, atMs }) => ({
      choice,
      fromName: councilName(actor, from),
      toName: councilName(actor, to),
      isForItem: itemId !== null,
      reason,
      votesFor,
      presentCount,
      atMs,
    })),
    candidates: enters ? others.map(({ villagerId, name, pinyin }) => ({ villagerId, name, pinyin })) : [],
    isLeaderRecused: currentItem(meeting)?.recused.some(({ villagerId }) => villagerId === leader.villagerId) ?? false,
    isLeaderAway: !present.some(({ villagerId }) => villagerId === leader.villagerId),
    handOver: permissionOf(handOverChair(meeting, rolls, { ...asked, votesFor: present.length })),
    takeBack: permissionOf(takeBackChair(meeting, rolls, { actor, nowMs, reason: '-' })),
  };
}
