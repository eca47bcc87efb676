import type { FigureRequest, FigureRowModel } from '@shared/contract/figures';
import {
  type FigureRow,
  isListOfRequests,
  isListOfTown,
  listAtTown,
  listBehind,
} from '@shared/domain/figures/list-behind';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { readMonthFigures, readOpenMatters } from '@cloud/_repositories/figures';
import { readFigures } from '@cloud/_repositories/figures-shown';
import { findProposalsById } from '@cloud/_repositories/proposals';
import { findServiceRequests } from '@cloud/_repositories/service-requests';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { matterRow } from '../proposal/matter-row';
import { pageRowsMax } from '../proposal/newest-first';

/** `village.figures`: how the village's matters go, for anybody of the village. */
export const figuresView: View<'village.figures'> = async ({ reads, actor, nowMs, payload: { period } }) =>
  reply(await readFigures(reads, actor, { period, nowMs }));

/** `village.figure-list`: the list behind a figure, as long as the figure says; twenty at a time. */
export const figureListView: View<'village.figure-list'> = async (context) => {
  const all = await wholeList(context);
  const from = placeBehind(context);
  const portion = all.slice(from, from + pageRowsMax);
  const shown = await shownOf(context, portion);
  const rows = portion.map((row, index): FigureRowModel => ({ ...row, place: from + index, ...shown(row.id) }));
  const last = rows.at(-1);
  const hasMore = last !== undefined && all.length > from + pageRowsMax;
  return reply({ rows, next: hasMore ? { value: last.place, id: last.id } : null });
};

async function wholeList({ reads, actor, nowMs, payload }: ViewContext<'village.figure-list'>): Promise<FigureRow[]> {
  const { list, of, period } = payload;
  const open = await readOpenMatters(reads, actor.villageId);
  if (isListOfTown(list)) {
    const { rules } = await readVillage(reads, actor.villageId);
    return listAtTown(list, open, rules, { nowMs, calendar });
  }
  const months = await readMonthFigures(reads, actor.villageId, period);
  return listBehind({ list, of }, { months, open, nowMs });
}

type Shown = Pick<FigureRowModel, 'matter' | 'request'>;

/** What the rows are about, in one read: matters, or requests. */
async function shownOf(
  { reads, actor, nowMs, payload }: ViewContext<'village.figure-list'>,
  portion: readonly FigureRow[],
): Promise<(id: string) => Shown> {
  const ids = portion.map(({ id }) => id);
  if (isListOfRequests(payload.list)) {
    const requests = await findServiceRequests(reads, ids, actor.villageId);
    return (id) => {
      const request = requests.get(id);
      return { matter: null, request: request ? requestOf(request, actor) : null };
    };
  }
  const matters = await findProposalsById(reads, ids, actor.villageId);
  return (id) => {
    const matter = matters.get(id);
    return { matter: matter ? matterRow(matter, actor, nowMs) : null, request: null };
  };
}

function requestOf(request: ServiceRequest, actor: Actor): FigureRequest {
  const { id, title, status, isOpen } = request;
  return { id, title: isOwnOrShared(request, actor) ? title : null, status, isEnded: !isOpen };
}

/** What the whole village may see, what one has a part in, and everything to whoever looks after the whole desk. */
function isOwnOrShared(request: ServiceRequest, actor: Actor): boolean {
  const { isShared, requesterId, helperId, doer, visitor } = request;
  const ofDesk = (['clerk', 'chair', 'supervisor', 'townCoordinator'] as const).some((role) => hasRole(actor, role));
  const people = [requesterId, helperId, doer?.villagerId, visitor?.villagerId];
  return isShared || ofDesk || people.includes(actor.villagerId);
}

function placeBehind({ payload: { cursor } }: ViewContext<'village.figure-list'>): number {
  const place = Number(cursor?.value ?? -1);
  return Number.isSafeInteger(place) ? Math.max(0, place + 1) : 0;
}
