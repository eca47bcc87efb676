import { type DeskPage, type DeskRow, type DeskTab } from '@shared/contract/pre-review-pages';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { mayDecideReconsideration } from '@shared/domain/pre-review/decide-reconsideration';
import { mayGiveReceipt } from '@shared/domain/pre-review/give-receipt';
import { mayPrepareOpinion } from '@shared/domain/pre-review/prepare-opinion';
import { checklistOf, checkPreparedness, failingItems } from '@shared/domain/proposal/preparedness';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { RuleBook } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dayOf, daysBetween } from '@shared/kernel/time';
import type { Query } from '@cloud/_platform/store';
import { listPreReviewSessions } from '@cloud/_repositories/pre-review-sessions';
import { listProposals } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { permissionOf } from '../permission';

type Context = ViewContext<'pre-review.desk'>;

const rowsMax = 20;
const excerptCharsMax = 60;
const readers = ['branchReviewer', 'townCoordinator'] as const;

/** `pre-review.desk`: what waits for a verdict, longest waiting first, and the sessions held. */
export const deskView: View<'pre-review.desk'> = async (context) => {
  const { actor, payload } = context;
  const tabs = tabsOf(actor);
  const [firstTab] = tabs;
  const tab = payload.tab ?? firstTab;
  if (tab === undefined || !tabs.includes(tab)) return refuse({ code: 'RoleRequired', roles: readers });
  const page = { tabs, tab, rows: [], receipts: [], sessions: [], preparedCount: 0 };
  if (tab === 'sessions') return reply<DeskPage>({ ...page, ...(await sessionsOf(context)) });
  if (tab === 'receipts') return reply<DeskPage>({ ...page, ...(await receiptsOf(context)) });
  return reply<DeskPage>({ ...page, ...(await mattersOf(context, tab)) });
};

function tabsOf(actor: Actor): DeskTab[] {
  const isReviewer = hasRole(actor, 'branchReviewer');
  const isTown = hasRole(actor, 'townCoordinator');
  return [
    ...(isReviewer ? (['raised'] as const) : []),
    ...(isTown ? (['reconsiderations'] as const) : []),
    ...(isReviewer || isTown ? (['receipts', 'sessions'] as const) : []),
  ];
}

async function mattersOf(context: Context, tab: Exclude<DeskTab, 'sessions' | 'receipts'>) {
  const { reads, actor, nowMs } = context;
  const status = tab === 'raised' ? 'raised' : 'underReconsideration';
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, status },
    orderBy: { field: 'statusSinceMs', direction: 'ascending' },
    limit: rowsMax,
    ...after(context),
  });
  const { rules } = await readVillage(reads, actor.villageId);
  const gate = tab === 'raised' ? mayPrepareOpinion : mayDecideReconsideration;
  const last = proposals.at(-1);
  return {
    rows: proposals.map((proposal) => ({
      ...rowOf(proposal, rules, nowMs),
      permission: permissionOf(gate(proposal, actor)),
    })),
    preparedCount: tab === 'raised' ? proposals.filter((proposal) => proposal.opinion !== null).length : 0,
    next: last && proposals.length === rowsMax ? { value: last.statusSinceMs, id: last.id } : null,
  };
}

function rowOf(proposal: Proposal, rules: RuleBook, nowMs: number): Omit<DeskRow, 'permission'> {
  const { id, title, body, author, sponsor, statusSinceMs, dueAtMs, supporterIds, status, opinion, steps } = proposal;
  const results = checkPreparedness(checklistOf(rules, proposal).value, proposal);
  return {
    proposalId: id,
    title,
    excerpt: Array.from(body).slice(0, excerptCharsMax).join(''),
    authorName: author.name,
    sponsorName: sponsor?.name ?? null,
    waitingDays: daysBetween(dayOf(statusSinceMs), dayOf(nowMs)),
    dueAtMs,
    isOverdue: dueAtMs < nowMs,
    supportCount: supporterIds.length,
    itemCount: results.length,
    metCount: results.length - failingItems(results).length,
    returnedCount: steps.filter((step) => step.verb === 'return').length,
    verdict: status === 'raised' ? (opinion?.verdict ?? null) : null,
  };
}

async function receiptsOf(context: Context) {
  const { reads, actor, nowMs } = context;
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId },
    range: { field: 'receiptDueAtMs', from: 1 },
    orderBy: { field: 'receiptDueAtMs', direction: 'ascending' },
    limit: rowsMax,
    ...after(context),
  });
  const last = proposals.at(-1);
  return {
    receipts: proposals.map((proposal) => ({
      proposalId: proposal.id,
      title: proposal.title,
      authorName: proposal.author.name,
      decidedOn: proposal.receipt?.decidedOn ?? '',
      dueAtMs: proposal.receiptDueAtMs,
      isOverdue: proposal.receiptDueAtMs < nowMs,
      give: permissionOf(mayGiveReceipt(proposal, actor)),
    })),
    next: last && proposals.length === rowsMax ? { value: last.receiptDueAtMs, id: last.id } : null,
  };
}

async function sessionsOf(context: Context) {
  const { reads, actor } = context;
  const sessions = await listPreReviewSessions(reads, {
    where: { villageId: actor.villageId },
    orderBy: { field: 'heldAtMs', direction: 'descending' },
    limit: rowsMax,
    ...after(context),
  });
  const last = sessions.at(-1);
  return {
    sessions: sessions.map((session) => ({
      sessionId: session.id,
      heldOn: session.heldOn,
      attendeeCount: session.attendees.length,
      titles: session.items.map((item) => item.title),
    })),
    next: last && sessions.length === rowsMax ? { value: last.heldAtMs, id: last.id } : null,
  };
}

function after({ payload: { cursor } }: Context): Pick<Query, 'after'> {
  return cursor === null ? {} : { after: [cursor.value, cursor.id] };
}
