import { setPageAddress } from '@shared/domain/village/page-address';
import { readVillage } from '@cloud/_repositories/villages';
import { type Command, reply, type View } from '../action';

/** `village.set-page-address`: load, decide, save. */
export const setPageAddressAction: Command<'village.set-page-address'> = async ({ work, actor, payload }) => {
  const village = await readVillage(work, actor.villageId);
  const address = payload.address === null ? null : payload.address.trim();
  return work.save(setPageAddress(village, { actor, address }), {});
};

/** `village.page-address`: the address that the notices of the village carry. */
export const pageAddressView: View<'village.page-address'> = async ({ reads, actor }) => {
  const { pageAddress } = await readVillage(reads, actor.villageId);
  return reply({ address: pageAddress });
};
