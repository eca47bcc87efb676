import type { Page } from '@shared/contract/common';
import type { DeedRow } from '@shared/contract/boards';
import { publicName } from '@shared/domain/member/person-reference';
import { consentsOf, referenceToVillager } from '@shared/domain/member/villager';
import { isTheirs } from '@shared/domain/points/claim';
import { mayTakeDownDeed, showDeed } from '@shared/domain/points/show-deed';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { findClaim, listClaims } from '@cloud/_repositories/claims';
import { findVillager, findVillagers } from '@cloud/_repositories/villages';
import { type Command, reply, type View } from '../action';

const rowsMax = 20;

/** `points.show-deed`: load, decide, save. The rule itself is in shared/domain/points/show-deed. */
export const showDeedAction: Command<'points.show-deed'> = async ({ work, actor, nowMs, payload }) => {
  const { claimId, isShown, reason } = payload;
  const claim = await findClaim(work, claimId, actor.villageId);
  if (!claim) return refuse({ code: 'ClaimNotFound' });
  const claimant = await findVillager(work, claim.claimant.villagerId, actor.villageId);
  assert(claimant, 'a claim is of somebody of the village');
  return work.save(showDeed(claim, claimant, { actor, nowMs, isShown, reason }), { claimId });
};

/**
 * `points.good-deeds`: the wall, latest first. What people agreed to is asked when it is read: whoever takes back that
 * pictures of theirs are shown is gone from it at once.
 */
export const goodDeedsView: View<'points.good-deeds'> = async ({ reads, actor, payload: { cursor } }) => {
  const claims = await listClaims(reads, {
    where: { villageId: actor.villageId, isOnWall: true },
    orderBy: { field: 'shownAtMs', direction: 'descending' },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const ids = claims.map(({ claimant }) => claimant.villagerId);
  const people = await findVillagers(reads, ids, actor.villageId);
  const last = claims.at(-1);
  const rows = claims.flatMap((claim): DeedRow[] => {
    const villager = people.get(claim.claimant.villagerId);
    if (!villager || !consentsOf(villager).photosOnBoards) return [];
    const isMine = isTheirs(claim, actor);
    const { id: claimId, entry, text, isForHousehold, doneOn, photoIds } = claim;
    const name = isMine ? villager.name : publicName(referenceToVillager(villager));
    const mayTakeDown = mayTakeDownDeed(claim, actor);
    return [{ claimId, title: entry.title, text, name, isForHousehold, doneOn, photoIds, isMine, mayTakeDown }];
  });
  const next = last && claims.length === rowsMax ? { value: last.shownAtMs, id: last.id } : null;
  return reply<Page<DeedRow>>({ rows, next });
};
