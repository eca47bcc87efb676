import type { KeepPhotoRefusal } from '@shared/domain/member/photo';
import type { Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { findBinding } from '@cloud/_repositories/member/bindings';
import { keepUpload } from '@cloud/_repositories/photos/keep-photo';
import { readPhoto } from '@cloud/_repositories/photos/photos';

/** Fetches the caller's own photo from where the phone has put it; anybody else's is left alone. */
export async function bringPhoto(
  ports: Ports,
  callerKey: string,
  { fileId }: { fileId: string },
): Promise<Refused<KeepPhotoRefusal> | null> {
  const binding = await findBinding({ get: (_, id) => ports.store.get('bindings', id) }, callerKey);
  const photo = binding && (await readPhoto(ports, fileId));
  if (!photo || photo.ownerId !== binding.villagerId || photo.villageId !== binding.villageId) return null;
  if (photo.status !== 'awaited') return null;
  const refused = await keepUpload(ports, photo, callerKey);
  // The same request, sent twice, may have found what the other had just joined and wiped.
  const isKept = refused && (await readPhoto(ports, fileId))?.status === 'inReview';
  return isKept ? null : refused;
}
