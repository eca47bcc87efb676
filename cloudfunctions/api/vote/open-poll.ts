import type { AgendaItem } from '@shared/domain/agenda/meeting';
import { routeOfMatter } from '@shared/domain/proposal/route-of-matter';
import { valueOf } from '@shared/domain/village/rule-book';
import { openPoll } from '@shared/domain/vote/open-poll';
import type { Force } from '@shared/domain/vote/poll';
import { refuse } from '@shared/kernel/outcome';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findFloor, findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findProposal } from '@cloud/_repositories/proposals';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `vote.open-poll`: load, decide, save. The rule itself is in shared/domain/vote/open-poll. */
export const openPollAction: Command<'vote.open-poll'> = async ({ work, actor, nowMs, payload, newId }) => {
  const meeting = await findMeeting(work, payload.meetingId, actor.villageId);
  if (!meeting) return refuse({ code: 'PollMeetingNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  const item = meeting.items.find((candidate) => candidate.id === payload.itemId);
  const pollId = newId();
  const outcome = openPoll(meeting, await readRolls(work, meeting), await findFloor(work, meeting), {
    actor,
    nowMs,
    pollId,
    itemId: payload.itemId,
    motion: payload.motion,
    amendmentId: payload.amendmentId ?? null,
    method: payload.method,
    tellers: payload.tellers ?? null,
    presentCount: payload.presentCount,
    objectionAnswerDays: valueOf(rules, 'objectionAnswerDays'),
    ...(meeting.body ? ownDecision : await forceOf(work, item, actor.villageId)),
  });
  return work.save(outcome, { pollId });
};

/** Another body meets to decide what is its own. */
const ownDecision = { force: 'decision', bodyThatDecides: null } as const;

/**
 * Whether the council settles the matter: not, where it was announced as a recommendation; else by the router, in whose
 * table a kind that it does not hold is the council's own.
 */
async function forceOf(
  work: ReadsById,
  item: AgendaItem | undefined,
  villageId: string,
): Promise<{ force: Force; bodyThatDecides: string | null }> {
  if (item?.recommendsTo) return { force: 'recommendation', bodyThatDecides: item.recommendsTo };
  const proposal = item?.proposalId ? await findProposal(work, item.proposalId, villageId) : undefined;
  const { router } = await readRegister(work, villageId);
  const route = proposal && routeOfMatter(router, proposal);
  return route?.matterKind.councilMay === 'recommend'
    ? { force: 'recommendation', bodyThatDecides: route.body.title }
    : { force: 'decision', bodyThatDecides: null };
}
