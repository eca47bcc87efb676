import type { RequestRow } from '@shared/contract/service-pages';
import type { Actor } from '@shared/domain/member/actor';
import { hasRole } from '@shared/domain/member/actor';
import { heldBy, holderKeyOf } from '@shared/domain/proposal/holder';
import { referenceTo } from '@shared/domain/member/actor';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import type { Village } from '@shared/domain/village/village';
import type { Query } from '@cloud/_platform/store';
import { listServiceRequests } from '@cloud/_repositories/service-requests';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { newestFirst, pageRowsMax, type Portion } from '../proposal/newest-first';
import { requestRow } from './request-row';

type Context = ViewContext<'service.list'>;
interface Rows {
  rows: ServiceRequest[];
  next: { value: string | number; id: string } | null;
}

/** `service.list`: requests by page, each tab by an index of its own; what the desk has, longest waiting first. */
export const listRequestsView: View<'service.list'> = async (context) => {
  const village = await readVillage(context.reads, context.actor.villageId);
  const { rows, next } = await rowsOf(context, village);
  const { actor, nowMs } = context;
  return reply<{ rows: RequestRow[]; next: Rows['next'] }>({
    rows: rows.map((request) => requestRow(request, village, actor, nowMs)),
    next,
  });
};

function rowsOf(context: Context, village: Village): Promise<Rows> {
  switch (context.payload.tab) {
    case 'mine':
      return mine(context);
    case 'desk':
      return atDesk(context, village);
    case 'inHand':
      return page(context, { holderKey: holderKeyOf(heldBy(referenceTo(context.actor))) }, 'dueAtMs', 'ascending');
    case 'shared':
      return page(context, { isShared: true }, 'createdAtMs', 'descending');
  }
}

/** What the reader asked for, and what they filled in for others. */
async function mine(context: Context): Promise<Rows> {
  const { villagerId } = context.actor;
  const asked = await portion(context, { requesterId: villagerId });
  const filledIn = await portion(context, { helperId: villagerId });
  return newestFirst([asked, filledIn]);
}

/** What is open in the reader's own area as its grid member; in the whole village for the clerk, the chair and the town. */
function atDesk(context: Context, village: Village): Promise<Rows> {
  const gridId = isOfWholeDesk(context.actor) ? null : ownGridId(context.actor, village);
  if (gridId === undefined) return Promise.resolve({ rows: [], next: null });
  return page(context, { ...(gridId === null ? {} : { gridId }), isOpen: true }, 'createdAtMs', 'ascending');
}

function isOfWholeDesk(actor: Actor): boolean {
  return (['clerk', 'chair', 'supervisor', 'townCoordinator'] as const).some((role) => hasRole(actor, role));
}

/** The first area whose grid member the reader is. */
function ownGridId(actor: Actor, { grids }: Village): string | undefined {
  return grids.find(({ members = [] }) => members.some(({ villagerId }) => villagerId === actor.villagerId))?.id;
}

async function page(
  context: Context,
  where: Query['where'],
  field: 'createdAtMs' | 'dueAtMs',
  direction: 'ascending' | 'descending',
): Promise<Rows> {
  const rows = await listServiceRequests(context.reads, {
    where: { villageId: context.actor.villageId, ...where },
    orderBy: { field, direction },
    limit: pageRowsMax,
    ...after(context),
  });
  const last = rows.at(-1);
  return { rows, next: last && rows.length === pageRowsMax ? { value: last[field], id: last.id } : null };
}

async function portion(context: Context, where: Query['where']): Promise<Portion<ServiceRequest>> {
  const { rows } = await page(context, where, 'createdAtMs', 'descending');
  return { rows, hasMore: rows.length === pageRowsMax };
}

function after({ payload: { cursor } }: Context): Pick<Query, 'after'> {
  return cursor === null ? {} : { after: [cursor.value, cursor.id] };
}
