import {
  type MonthFigures,
  monthFiguresId,
  monthFiguresShape,
  monthsBetween,
} from '@shared/domain/figures/month-figures';
import { noOpenMatters, type OpenMatters, openMattersId, openMattersShape } from '@shared/domain/figures/open-matters';
import { monthsOf } from '@shared/domain/points/period';
import type { Reader, StoredDocument } from '@cloud/_platform/store';
import { finderOf, finderOfMany, type ReadsById, type ReadsManyById } from './documents';

export const findMonthFigures = finderOf('monthFigures', monthFiguresShape);
const findManyMonths = finderOfMany('monthFigures', monthFiguresShape);
const findOpenMatters = finderOf('openMatters', openMattersShape);

/** What is open in a village; where nothing was counted yet, nothing. */
export async function readOpenMatters(reads: ReadsById, villageId: string): Promise<OpenMatters> {
  return (await findOpenMatters(reads, openMattersId(villageId), villageId)) ?? noOpenMatters(villageId);
}

/** The months of a period in which something happened, in their order; one read. */
export async function readMonthFigures(
  reads: ReadsManyById,
  villageId: string,
  period: string,
): Promise<MonthFigures[]> {
  const { from, to } = monthsOf(period);
  const ids = monthsBetween(from, to).map((month) => monthFiguresId(villageId, month));
  const found = await findManyMonths(reads, ids, villageId);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** How far the counting has come: of each source the last row that was counted. One for all villages. */
export interface FigureCursor extends StoredDocument {
  proposals?: readonly [atMs: number, id: string];
  followUps?: readonly [atMs: number, id: string];
  serviceRequests?: readonly [atMs: number, id: string];
}

/** Named anew whenever a matter adds something else than before; where it is missing, everything is counted again. */
export const figureCursorId = 'figures.2';

export async function readFigureCursor(store: Pick<Reader, 'get'>): Promise<FigureCursor> {
  const cursor = (await store.get('figureCursors', figureCursorId)) as FigureCursor | undefined;
  return cursor ?? { id: figureCursorId, kind: 'figureCursor' };
}
