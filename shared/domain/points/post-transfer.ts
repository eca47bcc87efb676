import { assert } from '../../kernel/assert';
import { accept, change, type Accepted, type Outcome, refuse } from '../../kernel/outcome';
import type { Source } from '../village/rule';
import { type Account, balanceOf, issuingAccountIdOf, turnoverOf } from './account';
import { type Capped, type CapReached, capReached, countersAfter, yearTextOf } from './caps';
import { type SourceKind, type Transfer, transferIdOf } from './transfer';

/** What a transfer is for, and where it comes from. */
export interface Reason {
  entry: { id: string; points: number; title: string; source: Source };
  tariffEdition: number;
  sourceKind: SourceKind;
  sourceId: string;
  /** The day of the deed. */
  on: string;
  nowMs: number;
}

/** What is posted: an entry of a tariff as it was when the deed was claimed or done; its day counts for the caps. */
export interface Posting extends Reason {
  entry: Capped & { title: string; source: Source };
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
  const refusal = refusalOfCaps(account, posting);
  if (refusal) return refuse(refusal);
  const counted = { ...account, ...countersAfter(account, posting.entry, posting.on) };
  return moved(counted, transferOf(account, posting, 'received'));
}

function refusalOfCaps(account: Account, { entry, on }: Posting): PostTransferRefusal | undefined {
  const earliestYear = account.latestYear - 1;
  if (Number(yearTextOf(on)) < earliestYear) return { code: 'TransferTooOld', on, earliestYear };
  const reached = capReached(account.counters, entry, on);
  return reached && { code: 'TransferCapReached', ...reached };
}

export type GivePointsRefusal = { code: 'TransferBalanceTooLow'; points: number; balance: number; shortBy: number };

/**
 * Take points from an account 支出: what somebody redeems, or what is deducted. That it happens once is guaranteed by the
 * transfer's id.
 *
 * Requirements, checked in this order:
 * - The account holds as many points: no balance falls below zero.
 *
 * Records `PointsGiven` and adds the transfer.
 */
export function givePoints(account: Account, reason: Reason): Outcome<GivePointsRefusal> {
  const { points } = reason.entry;
  const balance = balanceOf(account);
  if (points > balance) return refuse({ code: 'TransferBalanceTooLow', points, balance, shortBy: points - balance });
  return moved(account, transferOf(account, reason, 'given'));
}

/**
 * Give points to an account that are no award 转入: what another account gave up for it, what it is opened with. That it
 * happens once is guaranteed by the transfer's id.
 *
 * Records `PointsReceived` and adds the transfer.
 */
export function receivePoints(account: Account, reason: Reason): Accepted {
  return moved(account, transferOf(account, reason, 'received'));
}

export type DeductPointsRefusal = PostTransferRefusal | GivePointsRefusal;

/**
 * Take the points of a deduction 扣分 from an account, by an entry of the tariff.
 *
 * Requirements, checked in this order:
 * - The deed lies in the latest year of the account or the year before.
 * - The entry's caps by month and year are not exceeded; a deduction is taken whole or not at all.
 * - The account holds as many points: no balance falls below zero.
 *
 * Records `PointsGiven` and adds the transfer.
 */
export function deductPoints(account: Account, posting: Posting): Outcome<DeductPointsRefusal> {
  const refusal = refusalOfCaps(account, posting);
  if (refusal) return refuse(refusal);
  return givePoints({ ...account, ...countersAfter(account, posting.entry, posting.on) }, posting);
}

/** The account after the transfer, whose event and balance say the same as the transfer itself. */
export function moved(account: Account, transfer: Transfer): Accepted {
  const { direction, points } = transfer;
  assert(Number.isInteger(points) && points > 0, 'a transfer moves a positive whole number of points');
  const next: Account =
    direction === 'received'
      ? { ...account, receivedPoints: account.receivedPoints + points }
      : { ...account, givenPoints: account.givenPoints + points };
  const balance = balanceOf(next);
  assert(
    balance === transfer.balance && balance >= 0,
    'a transfer leaves the balance that it states, never below zero',
  );
  assert(turnoverOf(next) === transfer.turnover, 'a transfer has its place behind all before it');
  const { id: transferId, tariffEntryId, tariffEdition, sourceId, on, reversesId } = transfer;
  const data = { transferId, points, tariffEntryId, tariffEdition, sourceId, on, balance };
  const type = direction === 'received' ? 'PointsReceived' : 'PointsGiven';
  const reversing = reversesId === null ? {} : { reversesId };
  return accept([change(next, { type, data: { ...data, ...reversing } })], { records: [transfer] });
}

function transferOf(account: Account, reason: Reason, direction: Transfer['direction']): Transfer {
  const { entry, tariffEdition, sourceKind, sourceId, on, nowMs } = reason;
  return {
    id: transferIdOf(entry.id, sourceId, account.ownerId),
    kind: 'transfer',
    villageId: account.villageId,
    book: account.book,
    accountId: account.id,
    counterAccountId: issuingAccountIdOf(account.villageId, account.book),
    direction,
    tariffEntryId: entry.id,
    tariffEdition,
    title: entry.title,
    source: entry.source,
    points: entry.points,
    balance: balanceOf(account) + (direction === 'received' ? entry.points : -entry.points),
    turnover: turnoverOf(account) + entry.points,
    sourceKind,
    sourceId,
    reversesId: null,
    on,
    postedAtMs: nowMs,
  };
}
