import { maySeeInReview } from '@shared/domain/member/photo';
import { refuse } from '@shared/kernel/outcome';
import { reviewPath } from '@cloud/_repositories/photos/photo-paths';
import { findPhoto } from '@cloud/_repositories/photos/photos';
import { reply, type View } from '../action';

/** `photo.read`: asked only for a photo that does not show itself, so that a page of photos stays one call. */
export const photoView: View<'photo.read'> = async ({ reads, actor, payload, ports }) => {
  const photo = await findPhoto(reads, payload.fileId, actor.villageId);
  if (!photo || photo.status === 'awaited') return refuse({ code: 'PhotoUnknown' });
  const { id, status } = photo;
  const isSeen = status === 'inReview' && maySeeInReview(photo, actor);
  return reply({ status, address: isSeen ? await ports.files.passingAddress(reviewPath(ports, id)) : null });
};
