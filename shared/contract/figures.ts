import * as z from 'zod/mini';
import type { Figures, Waiting } from '../domain/figures/figures';
import { figureLists } from '../domain/figures/list-names-draft';
import type { FigureRow } from '../domain/figures/list-behind';
import { periodPattern } from '../domain/points/period';
import type { Holder } from '../domain/proposal/holder';
import type { RequestStatus } from '../domain/service/status';
import { cursor, type Page, text } from './common';
import { view } from './declare';
import type { MatterRow } from './proposal-pages';

/** Who has how much, as the reader may see who it is. */
export interface WaitingModel extends Omit<Waiting, 'oldestId' | 'unitName'> {
  /** Null where it was handed on since it was counted. */
  holder: Holder | null;
  oldest: { id: string; title: string } | null;
}

/** The village's figures 办事情况 of a month, a quarter or a year, and of what is open now. */
export interface FiguresPage extends Omit<Figures, 'waiting'> {
  period: string;
  before: string;
  /** Null at this month, quarter or year. */
  after: string | null;
  /** The month, quarter and year to change to. */
  current: { month: string; quarter: string; year: string };
  /** Whoever has most first, as many as a list shows. */
  waiting: WaitingModel[];
  waitingMoreCount: number;
}

/** A request as a list of the village shows it: what was asked is between those concerned, and is not said to others. */
export interface FigureRequest {
  id: string;
  /** Null where it is none of the reader's business. */
  title: string | null;
  status: RequestStatus;
  isEnded: boolean;
}

/** A matter or a request that a figure has counted. */
export interface FigureRowModel extends FigureRow {
  /** Its place in the list; a matter may stand in it twice. */
  place: number;
  matter: MatterRow | null;
  /** The request that it has counted, in the lists of requests. */
  request: FigureRequest | null;
}

const period = z.string().check(z.regex(periodPattern));

export const figuresContract = {
  /** Without a period, of this year. */
  'village.figures': view<FiguresPage>()(z.strictObject({ period: z.nullable(period) })),
  'village.figure-list': view<Page<FigureRowModel>>()(
    z.strictObject({
      period,
      list: z.enum(figureLists),
      /** Which stretch, rating or holder; empty where the list needs none. */
      of: text(60, 0),
      cursor,
    }),
  ),
};
