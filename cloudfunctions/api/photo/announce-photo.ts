import { announcedPhoto, judgeAnnounced } from '@shared/domain/member/photo';
import { uploadPath } from '@cloud/_repositories/photos/photo-paths';
import type { Command } from '../action';

/** `photo.announce`: where the caller's phone may put one photo or voice note. Whoever is bound may. */
export const announcePhotoAction: Command<'photo.announce'> = async ({ work, actor, nowMs, newId, payload, ports }) => {
  const refused = judgeAnnounced(payload);
  if (refused) return refused;
  const photo = announcedPhoto(newId(), actor, nowMs, payload);
  await work.add(photo);
  return { ok: true, reply: { fileId: photo.id, uploadPath: uploadPath(ports, photo.id) } };
};
