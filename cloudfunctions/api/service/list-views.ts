import type { RequestRow } from '@shared/contract/service-pages';
import type { Actor } from '@shared/domain/member/actor';
import { hasRole } from '@shared/domain/member/actor';
import { isInHandsOf } from '@shared/domain/proposal/next-verb';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { gridIdsOf } from '@shared/domain/village/grids';
import type { Village } from '@shared/domain/village/village';
import { findLimitMax, type Query } from '@cloud/_platform/store';
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
      return among(context, 'dueAtMs', (request) => isInHandsOf(request, context.actor));
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

/** What is open in the reader's own areas as their grid member; in the whole village for the clerk, the chair and the town. */
function atDesk(context: Context, village: Village): Promise<Rows> {
  if (isOfWholeDesk(context.actor)) return page(context, { isOpen: true }, 'createdAtMs', 'ascending');
  const [gridId = '', ...others] = gridIdsOf(context.actor.villagerId, village);
  if (gridId === '') return Promise.resolve({ rows: [], next: null });
  if (others.length === 0) return page(context, { gridId, isOpen: true }, 'createdAtMs', 'ascending');
  return among(context, 'createdAtMs', (request) => [gridId, ...others].includes(request.gridId));
}

function isOfWholeDesk(actor: Actor): boolean {
  return (['clerk', 'chair', 'supervisor', 'townCoordinator'] as const).some((role) => hasRole(actor, role));
}

/** What is open in the village, as far as the reader is meant; one read looks through as many as a read may bring. */
async function among(
  context: Context,
  field: 'createdAtMs' | 'dueAtMs',
  isMeant: (request: ServiceRequest) => boolean,
): Promise<Rows> {
  const { rows, next } = await page(context, { isOpen: true }, field, 'ascending', findLimitMax);
  return { rows: rows.filter(isMeant), next };
}

async function page(
  context: Context,
  where: Query['where'],
  field: 'createdAtMs' | 'dueAtMs',
  direction: 'ascending' | 'descending',
  limit = pageRowsMax,
): Promise<Rows> {
  const rows = await listServiceRequests(context.reads, {
    where: { villageId: context.actor.villageId, ...where },
    orderBy: { field, direction },
    limit,
    ...after(context),
  });
  const last = rows.at(-1);
  return { rows, next: last && rows.length === limit ? { value: last[field], id: last.id } : null };
}

async function portion(context: Context, where: Query['where']): Promise<Portion<ServiceRequest>> {
  const { rows } = await page(context, where, 'createdAtMs', 'descending');
  return { rows, hasMore: rows.length === pageRowsMax };
}

function after({ payload: { cursor } }: Context): Pick<Query, 'after'> {
  return cursor === null ? {} : { after: [cursor.value, cursor.id] };
}
