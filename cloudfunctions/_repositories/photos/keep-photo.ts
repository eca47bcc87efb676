import { arrivedPhoto, bytesMaxOf, judgeUpload, type KeepPhotoRefusal, type Photo } from '@shared/domain/member/photo';
import { assert } from '@shared/kernel/assert';
import type { Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { storedFileOf } from '../files';
import { joinParts } from './join-parts';
import { reviewPath, uploadPath, uploadPaths } from './photo-paths';
import { photoIn } from './photos';
import { fileTypeOf } from './file-type';
import { askForReview } from './review-photo';

/**
 * Keeps what a phone has put where it was told to; what is no photo, or no voice note, is wiped. Parts that came lie there
 * until the others have come. Broken off anywhere, it can be done again.
 */
export async function keepUpload(
  ports: Ports,
  photo: Photo,
  callerKey: string,
): Promise<Refused<KeepPhotoRefusal> | null> {
  const { bytes, refused: unjoined } = await readUpload(ports, photo);
  if (unjoined?.refusal.code === 'PhotoPartsMissing') return unjoined;
  const refused = unjoined ?? (await keepBytes(ports, photo, bytes, callerKey));
  // The clock wipes what is left when this does not come about.
  if (unjoined || bytes !== null) await ports.files.remove(uploadPaths(ports, photo));
  return refused;
}

async function readUpload(ports: Ports, photo: Photo) {
  if (photo.parts) return joinParts(ports, photo.id, photo.parts);
  return { bytes: await ports.files.read(uploadPath(ports, photo.id), bytesMaxOf(photo.medium)), refused: null };
}

/**
 * Keeps bytes as a photo: first where nobody sees them, then the documents that make them known; then the platform is
 * asked to look at them.
 */
export async function keepBytes(
  ports: Ports,
  photo: Photo,
  bytes: Uint8Array | 'tooLarge' | null,
  callerKey: string,
): Promise<Refused<KeepPhotoRefusal> | null> {
  const type = bytes === null || bytes === 'tooLarge' ? null : fileTypeOf(bytes);
  const refused = judgeUpload(bytes, type, photo.medium);
  if (refused) return refused;
  assert(bytes !== null && bytes !== 'tooLarge' && type !== null, 'what is kept are bytes of a known type');
  await ports.files.write(reviewPath(ports, photo.id), bytes);
  const nowMs = ports.nowMs();
  const kept = await ports.store.transact(async (transaction) => {
    const before = await photoIn(transaction, photo.id);
    if (before && before.status !== 'awaited') return before;
    const next = arrivedPhoto(before ?? photo, nowMs);
    await transaction.put('photos', next);
    await transaction.add('files', storedFileOf(next, { contentType: type, sizeBytes: bytes.length }));
    return next;
  });
  await askForReview(ports, kept, callerKey);
  return null;
}
