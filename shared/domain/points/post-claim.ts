import { assert } from '../../kernel/assert';
import { type Accepted, accept, type Change, change } from '../../kernel/outcome';
import type { Explanation } from '../village/explanation';
import type { Account } from './account';
import { type Claim, isDeduction, passbookPage } from './claim';
import { deductPoints, type DeductPointsRefusal, postTransfer } from './post-transfer';
import { batchData, closedBatch, countRows, type PointsBatch, withRow } from './points-batch';
import { transferIdOf } from './transfer';

/**
 * Post one approved claim of a batch that is being posted: account, transfer, claim and batch together. A claim whose
 * entry has reached its cap meanwhile is not posted, nor a deduction for which the account holds too little; its person
 * is told by how much.
 *
 * Records `PointsReceived` or `PointsGiven`, and `ClaimPosted`, or `ClaimCapped`; and `BatchClaimPosted`, with the last one `BatchPosted`.
 */
export function postClaim(claim: Claim, batch: PointsBatch, account: Account, nowMs: number): Accepted {
  assert(batch.status === 'posting' && claim.batchId === batch.id, 'a claim is posted with its batch');
  assert(claim.status === 'approved', 'only what was approved is posted');
  assert(account.book === 'moralCredit' && account.ownerId === claim.beneficiaryId, 'points go to whoever earned them');
  const post = isDeduction(claim) ? deductPoints : postTransfer;
  const posted = post(account, {
    entry: claim.entry,
    tariffEdition: claim.entry.edition,
    sourceKind: 'claim',
    sourceId: claim.id,
    on: claim.doneOn,
    nowMs,
  });
  const transferId = transferIdOf(claim.entry.id, claim.id, claim.beneficiaryId);
  const next: Claim = posted.ok
    ? { ...claim, status: 'posted', transferId }
    : { ...claim, status: 'capped', capExplanation: capExplanation(claim, posted.refusal) };
  const settled = posted.ok
    ? { type: 'ClaimPosted', data: { transferId, points: claim.entry.points } }
    : { type: 'ClaimCapped', data: { ...posted.refusal } };
  const changes = [...(posted.ok ? posted.changes : []), change(next, settled), batchChange(batch, next, nowMs)];
  const message = {
    to: { kind: 'person' as const, villagerId: claim.claimant.villagerId },
    code: posted.ok ? 'pointsPosted' : 'pointsCapped',
    data: {
      title: claim.entry.title,
      points: claim.entry.points,
      isForHousehold: claim.isForHousehold,
      isDeduction: isDeduction(claim),
    },
    page: passbookPage,
  };
  return accept(changes, { messages: [message], records: posted.ok ? (posted.records ?? []) : [] });
}

function batchChange(batch: PointsBatch, claim: Claim, nowMs: number): Change {
  const counted = withRow(batch, claim);
  const isLast = countRows(counted, 'approved') === 0;
  const next = isLast ? closedBatch(counted, nowMs) : counted;
  return change(next, {
    type: isLast ? 'BatchPosted' : 'BatchClaimPosted',
    data: { ...batchData(next), claimId: claim.id },
  });
}

/** Why it was not posted; the tariff entry is the rule that it rests on. */
function capExplanation({ entry }: Claim, refusal: DeductPointsRefusal): Explanation {
  const { points } = entry;
  const rule = { id: entry.id, title: entry.title, source: entry.source };
  const because = (period: string, numbers: Record<string, number>): Explanation => {
    return { code: 'pointsCap', isMet: false, numbers, words: { period }, rule };
  };
  switch (refusal.code) {
    case 'TransferCapReached':
      return because(refusal.period, { points, pointsSoFar: refusal.pointsSoFar, pointsMax: refusal.pointsMax });
    case 'TransferBalanceTooLow':
      return because('balance', { points, balance: refusal.balance });
    case 'TransferTooOld':
      return because('tooOld', {});
  }
}
