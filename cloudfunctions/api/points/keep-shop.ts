import { changeGood, countGood, enterGood, supplyGood } from '@shared/domain/points/keep-shop';
import { refuse } from '@shared/kernel/outcome';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findGood, readShopMonth } from '@cloud/_repositories/shop';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { Command } from '../action';

function isPhotoThere(work: UnitOfWork, photoId: string | null, villageId: string): Promise<boolean> {
  return usePhotos(work, photoId === null ? [] : [photoId], villageId);
}

/** `points.enter-good`: load, decide, save. The rule itself is in shared/domain/points/keep-shop. */
export const enterGoodAction: Command<'points.enter-good'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { villageId } = actor;
  if (!(await isPhotoThere(work, payload.photoId, villageId))) return refuse({ code: 'GoodPhotoNotFound' });
  const goodId = newId();
  return work.save(enterGood(villageId, { actor, nowMs, goodId, draft: payload }), { goodId });
};

/** `points.change-good`: load, decide, save. The rule itself is in shared/domain/points/keep-shop. */
export const changeGoodAction: Command<'points.change-good'> = async ({ work, actor, payload }) => {
  const { goodId, ...draft } = payload;
  const good = await findGood(work, goodId, actor.villageId);
  if (!good) return refuse({ code: 'GoodNotFound' });
  if (!(await isPhotoThere(work, draft.photoId, actor.villageId))) return refuse({ code: 'GoodPhotoNotFound' });
  return work.save(changeGood(good, { actor, draft }), { goodId });
};

/** `points.supply-good`: load, decide, save. The rule itself is in shared/domain/points/keep-shop. */
export const supplyGoodAction: Command<'points.supply-good'> = async ({ work, actor, nowMs, payload }) => {
  const good = await findGood(work, payload.goodId, actor.villageId);
  if (!good) return refuse({ code: 'GoodNotFound' });
  const month = await readShopMonth(work, actor.villageId, nowMs);
  const stockCount = good.stockCount + payload.quantity;
  return work.save(supplyGood(good, month, { actor, ...payload }), { stockCount });
};

/** `points.count-good`: load, decide, save. The rule itself is in shared/domain/points/keep-shop. */
export const countGoodAction: Command<'points.count-good'> = async ({ work, actor, nowMs, payload }) => {
  const good = await findGood(work, payload.goodId, actor.villageId);
  if (!good) return refuse({ code: 'GoodNotFound' });
  const month = await readShopMonth(work, actor.villageId, nowMs);
  return work.save(countGood(good, month, { actor, ...payload }), { stockCount: payload.countedCount });
};
