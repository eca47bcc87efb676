import type { SessionDraftPage, SessionSheet } from '@shared/contract/pre-review-pages';
import { hasRole } from '@shared/domain/member/actor';
import { isOwnMatter } from '@shared/domain/pre-review/own-matter';
import { sessionMattersMax } from '@shared/domain/pre-review/pre-review-session';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { unlessReadsSheets } from '@cloud/_repositories/pre-review-sheets';
import { findPreReviewSession } from '@cloud/_repositories/pre-review-sessions';
import { listProposals } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** More raised matters than a village has waiting at once. */
const raisedMax = 100;

/** `pre-review.session-draft`: the prepared matters, longest waiting first, and the party members who may attend. */
export const sessionDraftView: View<'pre-review.session-draft'> = async ({ reads, actor, nowMs }) => {
  if (!hasRole(actor, 'branchReviewer')) return refuse({ code: 'RoleRequired', roles: ['branchReviewer'] });
  const village = await readVillage(reads, actor.villageId);
  const raised = await listProposals(reads, {
    where: { villageId: actor.villageId, status: 'raised' },
    orderBy: { field: 'statusSinceMs', direction: 'ascending' },
    limit: raisedMax,
  });
  return reply<SessionDraftPage>({
    matters: raised.flatMap((proposal) => {
      const { id: proposalId, title, author, sponsor, opinion } = proposal;
      if (!opinion) return [];
      const isOwn = isOwnMatter(actor, proposal);
      return [{ proposalId, title, authorName: author.name, sponsorName: sponsor?.name ?? null, opinion, isOwn }];
    }),
    partyMembers: village.partyMembers,
    attendeesMin: valueOf(village.rules, 'preReviewAttendeesMin'),
    mattersMax: sessionMattersMax,
    today: dayOf(nowMs),
  });
};

/** `pre-review.session`: the opinion sheets of one session, for those who keep them and those who watch over them. */
export const sessionView: View<'pre-review.session'> = async ({ reads, actor, payload }) => {
  const closed = unlessReadsSheets(actor);
  if (closed) return closed;
  const session = await findPreReviewSession(reads, payload.sessionId, actor.villageId);
  if (!session) return refuse({ code: 'SessionNotFound' });
  const village = await readVillage(reads, actor.villageId);
  return reply<SessionSheet>({
    sessionId: session.id,
    villageName: village.name,
    heldOn: session.heldOn,
    recordedByName: session.recordedBy.name,
    recordedAtMs: session.recordedAtMs,
    attendeeNames: session.attendees.map((person) => person.name),
    items: session.items,
  });
};
