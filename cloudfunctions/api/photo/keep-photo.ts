import { refuse } from '@shared/kernel/outcome';
import { findPhoto } from '@cloud/_repositories/photos/photos';
import type { Command } from '../action';

/** `photo.keep`: the photo was fetched before this transaction; here the caller learns whether it is theirs and kept. */
export const keepPhotoAction: Command<'photo.keep'> = async ({ work, actor, payload }) => {
  const photo = await findPhoto(work, payload.fileId, actor.villageId);
  if (!photo || photo.ownerId !== actor.villagerId) return refuse({ code: 'PhotoUnknown' });
  // What waited longer than a day for its last part, or to be used, is there no more.
  if (photo.status === 'awaited' || photo.status === 'removed') return refuse({ code: 'PhotoNotArrived' });
  return { ok: true, reply: { fileId: photo.id } };
};
