import type { Page } from '@shared/contract/common';
import type { MyClaimRow } from '@shared/contract/points-pages';
import { householdOwnerId } from '@shared/domain/points/account';
import type { Claim } from '@shared/domain/points/claim';
import type { BatchStatus, PointsBatch } from '@shared/domain/points/points-batch';
import { openCorrection } from '@shared/domain/points/claim';
import { mayExplainPoints } from '@shared/domain/points/explain-points';
import { mayProposeCorrection } from '@shared/domain/points/propose-correction';
import { mayShowDeed } from '@shared/domain/points/show-deed';
import { mayWithdrawClaim } from '@shared/domain/points/withdraw-claim';
import { assert } from '@shared/kernel/assert';
import { listClaims } from '@cloud/_repositories/claims';
import { listOpenBatches } from '@cloud/_repositories/points-batches';
import { findVillager } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { permissionOf } from '../permission';
import { claimRow } from './claim-row';

const rowsMax = 20;
type Context = ViewContext<'points.claims'>;

/** `points.claims`: what the reader and their household claimed, newest first. */
export const claimsView: View<'points.claims'> = async (context) => {
  const { actor } = context;
  const mine = await portion(context, actor.villagerId);
  const ours = actor.householdId === '' ? [] : await portion(context, householdOwnerId(actor.householdId));
  const batches = await listOpenBatches(context.reads, actor.villageId);
  const charsMin = batches[0]?.rules.claimTextCharsMin ?? 0;
  const all = [...mine, ...ours].sort(newestFirst);
  const claims = all.slice(0, rowsMax);
  const last = claims.at(-1);
  const reader = await findVillager(context.reads, actor.villagerId, actor.villageId);
  assert(reader, 'the reader is of the village');
  const hasMore = all.length > rowsMax || mine.length === rowsMax || ours.length === rowsMax;
  return reply<Page<MyClaimRow>>({
    rows: claims.map((claim) => ({
      ...claimRow(claim, actor),
      withdraw: permissionOf(mayWithdrawClaim(claim, statusOf(claim, batches), actor)),
      explain: permissionOf(mayExplainPoints(claim, actor)),
      appeal: permissionOf(mayProposeCorrection(claim, actor)),
      show: permissionOf(mayShowDeed(claim, reader, actor)),
      isOnWall: claim.isOnWall,
      textCharsMin: openCorrection(claim)?.charsMin ?? charsMin,
    })),
    next: last && hasMore ? { value: last.claimedAtMs, id: last.id } : null,
  });
};

async function portion({ reads, actor, payload }: Context, beneficiaryId: string): Promise<Claim[]> {
  const { cursor } = payload;
  return listClaims(reads, {
    where: { villageId: actor.villageId, beneficiaryId },
    orderBy: { field: 'claimedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
}

function newestFirst(one: Claim, other: Claim): number {
  return other.claimedAtMs - one.claimedAtMs || (one.id < other.id ? 1 : -1);
}

/** What is in none of the open batches was posted with its own. */
function statusOf(claim: Claim, batches: readonly PointsBatch[]): BatchStatus {
  return batches.find(({ id }) => id === claim.batchId)?.status ?? 'posted';
}
