import type { ProposedRow } from '@shared/contract/points-pages';
import type { Page } from '@shared/contract/common';
import { standingToProposer } from '@shared/domain/points/proposed-standing';
import { listClaims } from '@cloud/_repositories/claims';
import { findBatches } from '@cloud/_repositories/points-batches';
import { reply, type View } from '../action';

const rowsMax = 20;

/** `points.proposed`: what the reader proposed for others, newest first, and where each stands as far as they may know. */
export const proposedView: View<'points.proposed'> = async ({ reads, actor, payload: { cursor } }) => {
  const { villageId, villagerId } = actor;
  const claims = await listClaims(reads, {
    where: { villageId, proposerId: villagerId },
    orderBy: { field: 'claimedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const batches = await findBatches(
    reads,
    claims.map(({ batchId }) => batchId),
    villageId,
  );
  const last = claims.at(-1);
  const rows = claims.flatMap((claim): ProposedRow[] => {
    const batch = batches.get(claim.batchId);
    if (!batch) return [];
    const { id: claimId, claimant, entry, doneOn, claimedAtMs } = claim;
    const { title, points, direction } = entry;
    const standing = standingToProposer(claim, batch);
    return [{ claimId, name: claimant.name, title, points, direction, doneOn, claimedAtMs, standing }];
  });
  const next = last && claims.length === rowsMax ? { value: last.claimedAtMs, id: last.id } : null;
  return reply<Page<ProposedRow>>({ rows, next });
};
