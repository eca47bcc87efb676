import { factsOf } from '@shared/domain/figures/matter-facts';
import { countMatter, countRequest, type MonthFigures, monthFiguresId } from '@shared/domain/figures/month-figures';
import { withOpenMatter, withOpenRequest } from '@shared/domain/figures/open-matters';
import { requestFactsOf } from '@shared/domain/figures/request-facts';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { minuteMs } from '@shared/kernel/time';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import type { StoredDocument, Transaction } from '@cloud/_platform/store';
import { byKind } from '@cloud/_repositories/documents';
import { type FigureCursor, findMonthFigures, readFigureCursor, readOpenMatters } from '@cloud/_repositories/figures';
import { findFollowUp } from '@cloud/_repositories/follow-ups';
import { findProposal } from '@cloud/_repositories/proposals';
import { findServiceRequest } from '@cloud/_repositories/service-requests';
import type { ClockStep } from './clock-step';

type Row = StoredDocument & { villageId: string; movedAtMs?: number; ratedAtMs?: number; proposalId?: string };

/** Where what is to be counted stands, by the instant at which it last changed. */
interface Source {
  collection: 'proposals' | 'followUps' | 'serviceRequests';
  field: 'movedAtMs' | 'ratedAtMs';
  /** Counts what the row is about. */
  count: (transaction: Transaction, row: Row) => Promise<void>;
}

const sources: readonly Source[] = [
  { collection: 'proposals', field: 'movedAtMs', count: (work, { id, villageId }) => countOne(work, id, villageId) },
  {
    collection: 'followUps',
    field: 'ratedAtMs',
    count: (work, { proposalId = '', villageId }) => countOne(work, proposalId, villageId),
  },
  {
    collection: 'serviceRequests',
    field: 'movedAtMs',
    count: (work, { id, villageId }) => countRequestOnce(work, id, villageId),
  },
];

/** An act is written with the instant at which it began: after so long, every one has either been written or failed. */
const settledMs = minuteMs;
const rowsAtOnce = 20;
/** Matters of one run: figures are in no hurry, and whoever comes behind them is. */
const mattersPerRun = 200;

/**
 * Counts what moved since the last time 办事情况: each matter anew, in a transaction of its own, so that stopping it
 * anywhere and running it again makes no difference. Reads what moved, and nothing of a village in which nothing did.
 */
export const countFigures: ClockStep = {
  name: 'count-figures',
  async run(ports) {
    let cursor = await readFigureCursor(ports.store);
    for (const source of sources) cursor = await countSource(ports, source, cursor);
  },
};

async function countSource(ports: Ports, source: Source, begun: FigureCursor): Promise<FigureCursor> {
  const { collection, field } = source;
  let cursor = begun;
  for (let counted = 0; counted < mattersPerRun; counted += rowsAtOnce) {
    const place = cursor[collection];
    const rows = (await ports.store.find(collection, {
      where: {},
      range: { field, from: place?.[0] ?? 0, to: ports.nowMs() - settledMs },
      orderBy: { field, direction: 'ascending' },
      limit: rowsAtOnce,
      ...(place ? { after: place } : {}),
    })) as Row[];
    for (const row of rows) await countOrLog(ports, source, row);
    const last = rows.at(-1);
    if (last) {
      const next = { ...cursor, [collection]: [Number(last[field]), last.id] };
      await ports.store.transact((transaction) => transaction.put('figureCursors', next));
      cursor = next;
    }
    if (rows.length < rowsAtOnce) break;
  }
  return cursor;
}

/** One that cannot be counted stops none of the others; it is counted when it moves again. */
async function countOrLog(ports: Ports, { count }: Source, row: Row): Promise<void> {
  try {
    await ports.store.transact((transaction) => count(transaction, row));
  } catch (error) {
    ports.log.error({ rowId: row.id, ...withoutPersonalData(error) }, 'something could not be counted');
  }
}

async function countOne(transaction: Transaction, proposalId: string, villageId: string): Promise<void> {
  const reads = byKind(transaction);
  const proposal = await findProposal(reads, proposalId, villageId);
  if (!proposal) return;
  const followUp = (await findFollowUp(reads, proposal)) ?? null;
  const kept = await keptMonths(transaction, factsOf(proposal, followUp).keys(), villageId);
  await putMonths(transaction, countMatter({ proposal, followUp }, kept), kept);
  await transaction.put('openMatters', withOpenMatter(await readOpenMatters(reads, villageId), proposal));
}

async function countRequestOnce(transaction: Transaction, requestId: string, villageId: string): Promise<void> {
  const reads = byKind(transaction);
  const request = await findServiceRequest(reads, requestId, villageId);
  if (!request) return;
  const kept = await keptMonths(transaction, requestFactsOf(request).keys(), villageId);
  await putMonths(transaction, countRequest(request, kept), kept);
  await transaction.put('openMatters', withOpenRequest(await readOpenMatters(reads, villageId), request));
}

type Kept = (month: string) => MonthFigures | undefined;

async function keptMonths(transaction: Transaction, months: Iterable<string>, villageId: string): Promise<Kept> {
  const kept = new Map<string, MonthFigures>();
  for (const month of months) {
    const figures = await findMonthFigures(byKind(transaction), monthFiguresId(villageId, month), villageId);
    if (figures) kept.set(month, figures);
  }
  return (month) => kept.get(month);
}

async function putMonths(transaction: Transaction, months: readonly MonthFigures[], kept: Kept): Promise<void> {
  for (const next of months) {
    const before = kept(next.month);
    if (!before || canonicalJson(before) !== canonicalJson(next)) await transaction.put('monthFigures', next);
  }
}
