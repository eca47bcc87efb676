import type { PassbookPage, PassbookRow } from '@shared/contract/points-pages';
import { holdsAnyOffice } from '@shared/domain/member/helper';
import { accountIdOf, balanceOf } from '@shared/domain/points/account';
import type { Claim } from '@shared/domain/points/claim';
import { openingEntryId } from '@shared/domain/points/opening-balance';
import type { Transfer } from '@shared/domain/points/transfer';
import { accountChosen, listTransfers, readAccount } from '@cloud/_repositories/accounts';
import { findClaims } from '@cloud/_repositories/claims';
import { reply, type View, type ViewContext } from '../action';

const rowsMax = 20;
type Context = ViewContext<'points.passbook'>;

/** `points.passbook`: one of the reader's own accounts, newest first, with the reason of every entry. */
export const passbookView: View<'points.passbook'> = async (context) => {
  const { reads, actor, payload } = context;
  const { book, ownerId } = accountChosen(payload.account, actor);
  const account = await readAccount(reads, actor.villageId, book, ownerId);
  const transfers = await transfersOf(context, accountIdOf(actor.villageId, book, ownerId));
  const claims = await claimsBehind(context, transfers);
  const last = transfers.at(-1);
  const page: PassbookPage = {
    account: payload.account,
    book,
    ownerName: actor.name,
    balance: balanceOf(account),
    receivedPoints: account.receivedPoints,
    givenPoints: account.givenPoints,
    hasHousehold: actor.householdId !== '',
    hasDuty: holdsAnyOffice(actor),
    rows: transfers.map((transfer) => passbookRow(transfer, claims)),
    next: last && transfers.length === rowsMax ? { value: last.turnover, id: last.id } : null,
  };
  return reply(page);
};

function transfersOf({ reads, payload: { cursor } }: Context, accountId: string): Promise<Transfer[]> {
  return listTransfers(reads, {
    where: { accountId },
    orderBy: { field: 'turnover', direction: 'descending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
}

/** The claims of which these transfers come, in one read. */
function claimsBehind({ reads, actor }: Context, transfers: readonly Transfer[]): Promise<ReadonlyMap<string, Claim>> {
  const ids = transfers.filter(({ sourceKind }) => sourceKind === 'claim').map(({ sourceId }) => sourceId);
  return findClaims(reads, ids, actor.villageId);
}

function passbookRow(transfer: Transfer, claims: ReadonlyMap<string, Claim>): PassbookRow {
  const { id, title, direction, points, balance, reversesId } = transfer;
  const { source, tariffEdition, tariffEntryId, on, postedAtMs, sourceKind, sourceId } = transfer;
  const claim = claims.get(sourceId);
  const review = claim?.reviews.at(-1);
  const evidence = claim && {
    text: claim.text,
    photoIds: claim.photoIds,
    claimantName: claim.claimant.name,
    reviewerNames: review?.reviewers.map((person) => person.name) ?? [],
    heldOn: review?.heldOn ?? '',
  };
  return {
    transferId: id,
    title,
    direction,
    points,
    balance,
    isReversal: reversesId !== null,
    source,
    tariffEdition,
    on: tariffEntryId === openingEntryId ? null : on,
    postedAtMs,
    sourceKind,
    sourceId,
    evidence: evidence ?? null,
  };
}
