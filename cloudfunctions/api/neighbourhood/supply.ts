import {
  claimSupply,
  confirmSupply,
  deliverSupply,
  giveSupplyBack,
  withdrawSupply,
} from '@shared/domain/neighbourhood/claim-supply';
import { publishSupply } from '@shared/domain/neighbourhood/publish-supply';
import { refuse } from '@shared/kernel/outcome';
import { findSupply } from '@cloud/_repositories/neighbourhood';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `neighbourhood.publish-supply`: load, decide, save. The rule itself is in shared/domain/neighbourhood. */
export const publishSupplyAction: Command<'neighbourhood.publish-supply'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const village = await readVillage(work, actor.villageId);
  const supplyId = newId();
  return work.save(publishSupply(village, { actor, nowMs, supplyId, ...payload }), { supplyId });
};

/** `neighbourhood.claim-supply`. */
export const claimSupplyAction: Command<'neighbourhood.claim-supply'> = async ({ work, actor, nowMs, payload }) => {
  const supply = await findSupply(work, payload.supplyId, actor.villageId);
  if (!supply) return refuse({ code: 'SupplyNotFound' });
  return work.save(claimSupply(supply, { actor, nowMs, untilOn: payload.untilOn }), {});
};

/** `neighbourhood.give-supply-back`. */
export const giveSupplyBackAction: Command<'neighbourhood.give-supply-back'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const supply = await findSupply(work, payload.supplyId, actor.villageId);
  if (!supply) return refuse({ code: 'SupplyNotFound' });
  return work.save(giveSupplyBack(supply, { actor, nowMs, reason: payload.reason }), {});
};

/** `neighbourhood.deliver-supply`. */
export const deliverSupplyAction: Command<'neighbourhood.deliver-supply'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const supply = await findSupply(work, payload.supplyId, actor.villageId);
  if (!supply) return refuse({ code: 'SupplyNotFound' });
  const { rules } = await readVillage(work, actor.villageId);
  if (!(await usePhotos(work, payload.photoIds, actor.villageId)))
    return refuse({ code: 'NeighbourhoodPhotoNotFound' });
  const { text, photoIds } = payload;
  return work.save(deliverSupply(supply, rules, { actor, nowMs, text, photoIds }), {});
};

/** `neighbourhood.confirm-supply`. */
export const confirmSupplyAction: Command<'neighbourhood.confirm-supply'> = async ({ work, actor, nowMs, payload }) => {
  const supply = await findSupply(work, payload.supplyId, actor.villageId);
  if (!supply) return refuse({ code: 'SupplyNotFound' });
  const { isReceived, text } = payload;
  return work.save(confirmSupply(supply, { actor, nowMs, isReceived, text }), {});
};

/** `neighbourhood.withdraw-supply`. */
export const withdrawSupplyAction: Command<'neighbourhood.withdraw-supply'> = async ({ work, actor, payload }) => {
  const supply = await findSupply(work, payload.supplyId, actor.villageId);
  if (!supply) return refuse({ code: 'SupplyNotFound' });
  return work.save(withdrawSupply(supply, { actor, reason: payload.reason }), {});
};
