import { accountIdOf } from '@shared/domain/points/account';
import { type Claim, isCorrected } from '@shared/domain/points/claim';
import { type CreditYear, creditYearIdOf } from '@shared/domain/points/credit-year';
import type { MemberChange } from '@shared/domain/points/member-change';
import type { Order } from '@shared/domain/points/order';
import { openingEntryId } from '@shared/domain/points/opening-balance';
import { isOpeningMonth, type PointsBatch } from '@shared/domain/points/points-batch';
import { settlementEntryId } from '@shared/domain/points/settle-points';
import type { Transfer } from '@shared/domain/points/transfer';
import { yearEndEntryId } from '@shared/domain/points/turn-credit-year';
import { dayOf } from '@shared/kernel/time';
import type { CollectionName } from '@cloud/_platform/collections';
import type { Reader } from '@cloud/_platform/store';

/** What is wrong with the road by which a transfer came into the ledger; null where it came by all of it. */
export async function problemOfRoad(store: Reader, transfer: Transfer): Promise<string | null> {
  if (transfer.reversesId !== null) return problemOfReversal(store, transfer);
  switch (transfer.sourceKind) {
    case 'claim':
      return problemOfClaim(store, transfer);
    case 'meeting':
      return problemOfDuty(store, transfer, 'meetings', transfer.sourceId);
    case 'matter':
      return problemOfDuty(store, transfer, 'proposals', transfer.sourceId.replace(/\.followUp.*$/, ''));
    case 'order':
      return problemOfOrder(store, transfer);
    case 'membership':
      return problemOfSettlement(store, transfer);
    case 'year':
      return problemOfYear(store, transfer);
  }
}

async function find<Document>(store: Reader, collection: CollectionName, id: string): Promise<Document | undefined> {
  return (await store.get(collection, id)) as unknown as Document | undefined;
}

async function problemOfClaim(store: Reader, transfer: Transfer): Promise<string | null> {
  const claim = await find<Claim>(store, 'claims', transfer.sourceId);
  if (!claim) return 'the claim of this posting is missing';
  const { entry, beneficiaryId, villageId } = claim;
  const isItsOwn = claim.status === 'posted' && claim.transferId === transfer.id;
  const isSame = entry.id === transfer.tariffEntryId && entry.points === transfer.points;
  const goesTo = accountIdOf(villageId, 'moralCredit', beneficiaryId);
  const direction = entry.direction === 'deduct' ? 'given' : 'received';
  if (!isItsOwn || !isSame || goesTo !== transfer.accountId || direction !== transfer.direction) {
    return 'this posting is not what its claim says';
  }
  const batch = await find<PointsBatch>(store, 'pointsBatches', claim.batchId);
  if (!batch?.rows.some(({ claimId, status }) => claimId === claim.id && status === 'posted')) {
    return 'the claim of this posting is in no batch';
  }
  return problemOfReview(claim, batch) ?? problemOfNotice(claim, batch, transfer);
}

/** Judged by enough neighbours, none of whom proposed it or gains by it; who would lose by it was heard before. */
function problemOfReview(claim: Claim, batch: PointsBatch): string | null {
  // An opening balance is judged by the notice alone; what an objection was upheld against is judged like any claim.
  if (claim.entry.id === openingEntryId && isOpeningMonth(batch.month)) return null;
  const review = claim.reviews.at(-1);
  if (review?.verdict !== 'approved') return 'the claim of this posting was not approved';
  if (review.reviewers.length < batch.rules.reviewGroupMin) return 'too few judged the claim of this posting';
  const concerned = [claim.claimant.villagerId, claim.proposer?.villagerId];
  if (review.reviewers.some(({ villagerId }) => concerned.includes(villagerId))) {
    return 'somebody judged their own claim';
  }
  const { hearing } = claim;
  const isHeard = hearing && (hearing.explanation !== null || review.atMs >= hearing.untilMs);
  return claim.entry.direction === 'deduct' && !isHeard ? 'nobody was heard before this deduction' : null;
}

function problemOfNotice(claim: Claim, { noticeToOn }: PointsBatch, transfer: Transfer): string | null {
  if (noticeToOn === null || dayOf(transfer.postedAtMs) <= noticeToOn)
    return 'this posting was not on notice to its end';
  return claim.objections.every(({ answer }) => answer !== null) ? null : 'an objection to this posting has no answer';
}

async function problemOfDuty(
  store: Reader,
  { book }: Transfer,
  collection: 'meetings' | 'proposals',
  id: string,
): Promise<string | null> {
  if (book !== 'duty') return 'villagers’ points come of no meeting or matter';
  return (await store.get(collection, id)) ? null : 'what this duty point was earned by is missing';
}

async function problemOfOrder(store: Reader, transfer: Transfer): Promise<string | null> {
  const order = await find<Order>(store, 'orders', transfer.sourceId);
  return order?.transferId === transfer.id && transfer.direction === 'given'
    ? null
    : 'the reservation that this paid for is missing';
}

async function problemOfSettlement(store: Reader, transfer: Transfer): Promise<string | null> {
  const { sourceId, points, tariffEntryId } = transfer;
  if (tariffEntryId !== settlementEntryId) return 'a member’s points are settled by the charter alone';
  const left = await find<MemberChange>(store, 'memberChanges', sourceId);
  if (left) {
    const isSettled = left.status === 'confirmed' && left.settlement?.points === points;
    return isSettled ? null : 'this settlement is not what the change of membership says';
  }
  const late = await find<Claim>(store, 'claims', sourceId);
  const came = late ? late.status === 'posted' && late.entry.points : await pointsThatCameBack(store, sourceId);
  return came !== false && came <= points ? null : 'this settlement comes of nothing';
}

/** What a reversal gave back to somebody who had left; false where there is none such. */
async function pointsThatCameBack(store: Reader, transferId: string): Promise<number | false> {
  const back = await find<Transfer>(store, 'transfers', transferId);
  return back?.direction === 'received' && back.reversesId !== null && back.points;
}

async function problemOfYear(store: Reader, transfer: Transfer): Promise<string | null> {
  const { villageId, sourceId, tariffEntryId, direction, points, on } = transfer;
  const year = Number(sourceId.slice(villageId.length + 1));
  const turned = await find<CreditYear>(store, 'creditYears', creditYearIdOf(villageId, year));
  if (!turned || on !== `${year}-01-01`) return 'the year of this posting was never turned';
  const isEnd = tariffEntryId === yearEndEntryId && direction === 'given' && turned.yearEnd !== null;
  const { base } = turned;
  const isBase = direction === 'received' && base?.id === tariffEntryId && base.points === points;
  return isEnd || isBase ? null : 'this posting is not what the turn of its year gives or takes';
}

/** Taken back whole, and only after somebody decided it. */
async function problemOfReversal(store: Reader, reversal: Transfer): Promise<string | null> {
  const transfer = await find<Transfer>(store, 'transfers', reversal.reversesId ?? '');
  const isWhole =
    transfer?.accountId === reversal.accountId &&
    transfer.points === reversal.points &&
    transfer.direction !== reversal.direction &&
    transfer.reversesId === null;
  if (!isWhole) return 'this reversal does not take back a whole posting';
  if (transfer.sourceKind === 'order') return null;
  const claim = transfer.sourceKind === 'claim' ? await find<Claim>(store, 'claims', transfer.sourceId) : undefined;
  return claim && isCorrected(claim) ? null : 'nobody decided this correction';
}
