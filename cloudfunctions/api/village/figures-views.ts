import type { FigureRowModel } from '@shared/contract/figures';
import { listBehind } from '@shared/domain/figures/list-behind';
import { readMonthFigures, readOpenMatters } from '@cloud/_repositories/figures';
import { readFigures } from '@cloud/_repositories/figures-shown';
import { findProposalsById } from '@cloud/_repositories/proposals';
import { reply, type View, type ViewContext } from '../action';
import { matterRow } from '../proposal/matter-row';
import { pageRowsMax } from '../proposal/newest-first';

/** `village.figures`: how the village's matters go, for anybody of the village. */
export const figuresView: View<'village.figures'> = async ({ reads, actor, nowMs, payload: { period } }) =>
  reply(await readFigures(reads, actor, { period, nowMs }));

/** `village.figure-list`: the list behind a figure, as long as the figure says; twenty at a time. */
export const figureListView: View<'village.figure-list'> = async (context) => {
  const { reads, actor, nowMs, payload } = context;
  const months = await readMonthFigures(reads, actor.villageId, payload.period);
  const open = await readOpenMatters(reads, actor.villageId);
  const all = listBehind(payload, { months, open, nowMs });
  const from = placeBehind(context);
  const portion = all.slice(from, from + pageRowsMax);
  const matters = await findProposalsById(
    reads,
    portion.map(({ id }) => id),
    actor.villageId,
  );
  const rows = portion.map((row, index): FigureRowModel => {
    const matter = matters.get(row.id);
    return { ...row, place: from + index, matter: matter ? matterRow(matter, actor, nowMs) : null };
  });
  const last = rows.at(-1);
  const hasMore = last !== undefined && all.length > from + pageRowsMax;
  return reply({ rows, next: hasMore ? { value: last.place, id: last.id } : null });
};

function placeBehind({ payload: { cursor } }: ViewContext<'village.figure-list'>): number {
  const place = Number(cursor?.value ?? -1);
  return Number.isSafeInteger(place) ? Math.max(0, place + 1) : 0;
}
