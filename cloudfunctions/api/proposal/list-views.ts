import type { Page } from '@shared/contract/common';
import type { MatterRow } from '@shared/contract/proposal-pages';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { findLimitMax, type Query } from '@cloud/_platform/store';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View, type ViewContext } from '../action';
import { matterRow } from './matter-row';
import { newestFirst, pageRowsMax, type Portion } from './newest-first';

type Context = ViewContext<'proposal.list'>;

/** `proposal.list`: the village's matters by page, newest first; those that wait for a sponsor, longest waiting first. */
export const listProposalsView: View<'proposal.list'> = async (context) => {
  const page = await pageOf(context);
  const rows = page.rows.map((proposal) => matterRow(proposal, context.actor, context.nowMs));
  return reply<Page<MatterRow>>({ rows, next: page.next });
};

function pageOf(context: Context): Promise<Page<Proposal>> {
  switch (context.payload.tab) {
    case 'open':
      return newest(context, true);
    case 'done':
      return newest(context, false);
    case 'toSponsor':
      return waitingForSponsor(context);
    case 'mine':
      return mine(context);
  }
}

async function newest(context: Context, isOpen: boolean): Promise<Page<Proposal>> {
  return newestFirst([await portion(context, { isOpen }, pageRowsMax)]);
}

/** Raised or taken up by the reader, and those still open that the reader supports. */
async function mine(context: Context): Promise<Page<Proposal>> {
  const { villagerId } = context.actor;
  const authored = await portion(context, { authorId: villagerId }, pageRowsMax);
  const sponsored = await portion(context, { sponsorId: villagerId }, pageRowsMax);
  const open = await portion(context, { isOpen: true }, findLimitMax);
  const supported = open.rows.filter((proposal) => proposal.supporterIds.includes(villagerId));
  // Where more open matters lie further back, the last one read is the end of what is known of the supported ones.
  const end = open.hasMore ? open.rows.slice(-1) : [];
  const page = newestFirst([authored, sponsored, { rows: [...supported, ...end], hasMore: open.hasMore }]);
  const isMine = (proposal: Proposal) =>
    [proposal.authorId, proposal.sponsorId, ...proposal.supporterIds].includes(villagerId);
  return { rows: page.rows.filter(isMine), next: page.next };
}

async function portion(context: Context, where: Query['where'], limit: number): Promise<Portion<Proposal>> {
  const rows = await listProposals(context.reads, {
    where: { villageId: context.actor.villageId, ...where },
    orderBy: { field: 'createdAtMs', direction: 'descending' },
    limit,
    ...after(context),
  });
  return { rows, hasMore: rows.length === limit };
}

async function waitingForSponsor(context: Context): Promise<Page<Proposal>> {
  const rows = await listProposals(context.reads, {
    where: { villageId: context.actor.villageId, status: 'submitted' },
    orderBy: { field: 'statusSinceMs', direction: 'ascending' },
    limit: pageRowsMax,
    ...after(context),
  });
  const last = rows.at(-1);
  return { rows, next: last && rows.length === pageRowsMax ? { value: last.statusSinceMs, id: last.id } : null };
}

function after({ payload: { cursor } }: Context): Pick<Query, 'after'> {
  return cursor === null ? {} : { after: [cursor.value, cursor.id] };
}
