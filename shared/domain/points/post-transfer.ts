import { assert } from '../../kernel/assert';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import type { Source } from '../village/rule';
import { type Account, balanceOf, issuingAccountIdOf } from './account';
import { type Capped, type CapReached, capReached, countersAfter, yearTextOf } from './caps';
import { type SourceKind, type Transfer, transferIdOf } from './transfer';

/** What is posted: an entry of a tariff as it was when the deed was claimed or done. */
export interface Posting {
  entry: Capped & { title: string; source: Source };
  tariffEdition: number;
  sourceKind: SourceKind;
  sourceId: string;
  /** The day of the deed, whose month and year count for the caps. */
  on: string;
  nowMs: number;
}

export type PostTransferRefusal =
  ({ code: 'TransferCapReached' } & CapReached) | { code: 'TransferTooOld'; on: string; earliestYear: number };

/**
 * Post a transfer to an account 入账. That it is posted once is guaranteed by its id.
 *
 * Requirements, checked in this order:
 * - The deed lies in the latest year of the account or the year before: further back nothing is counted any more.
 * - The entry's caps by month and year are not exceeded; an award is given whole or not at all.
 *
 * Records `PointsReceived` and adds the transfer.
 */
export function postTransfer(account: Account, posting: Posting): Outcome<PostTransferRefusal> {
  const { entry, on } = posting;
  assert(Number.isInteger(entry.points) && entry.points > 0, 'a transfer moves a positive whole number of points');
  const earliestYear = account.latestYear - 1;
  if (Number(yearTextOf(on)) < earliestYear) return refuse({ code: 'TransferTooOld', on, earliestYear });
  const reached = capReached(account.counters, entry, on);
  if (reached) return refuse({ code: 'TransferCapReached', ...reached });
  const transfer = transferOf(account, posting);
  const next: Account = {
    ...account,
    receivedPoints: account.receivedPoints + transfer.points,
    ...countersAfter(account, entry, on),
  };
  const { id: transferId, points, tariffEntryId, tariffEdition, sourceId } = transfer;
  const data = { transferId, points, tariffEntryId, tariffEdition, sourceId, on, balance: balanceOf(next) };
  return accept([change(next, { type: 'PointsReceived', data })], { records: [transfer] });
}

function transferOf(account: Account, { entry, tariffEdition, sourceKind, sourceId, on, nowMs }: Posting): Transfer {
  return {
    id: transferIdOf(entry.id, sourceId, account.ownerId),
    kind: 'transfer',
    villageId: account.villageId,
    book: account.book,
    accountId: account.id,
    fromAccountId: issuingAccountIdOf(account.villageId, account.book),
    tariffEntryId: entry.id,
    tariffEdition,
    title: entry.title,
    source: entry.source,
    points: entry.points,
    sourceKind,
    sourceId,
    on,
    postedAtMs: nowMs,
  };
}
