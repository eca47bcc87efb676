import {
  attachedPhoto,
  type Medium,
  mayBeAttached,
  mediumOf,
  type Photo,
  photoShape,
} from '@shared/domain/member/photo';
import type { Ports } from '@cloud/_platform/ports';
import type { StoredDocument, Transaction } from '@cloud/_platform/store';
import { finderOf, parseDocument } from '../documents';
import { findFile } from '../files';
import type { UnitOfWork } from '../unit-of-work';

/** Most photos that one act makes part of something; what was part of something before does not count. */
const newPhotosMax = 9;

/** Where a photo stands. One that was stored before photos were looked at has no such document and is shown. */
export const findPhoto = finderOf('photo', photoShape);

/** The photo outside any act, whatever its village. */
export async function readPhoto({ store }: Ports, fileId: string): Promise<Photo | undefined> {
  const document = await store.get('photos', fileId);
  return document && parseDocument(photoShape, document);
}

/** The photo that is looked at under this name; decided on only after it was read again by its id. */
export async function findPhotoByTrace(ports: Ports, traceId: string): Promise<Photo | undefined> {
  const orderBy = { field: 'sinceMs', direction: 'descending' } as const;
  const [found] = await ports.store.find('photos', { where: { traceId }, orderBy, limit: 1 });
  const photo = found && (await readPhoto(ports, found.id));
  return photo?.traceId === traceId ? photo : undefined;
}

/** Takes one step with a photo in a transaction of its own; gives it as it is then. */
export function changePhoto(ports: Ports, fileId: string, step: (photo: Photo) => Photo): Promise<Photo | undefined> {
  return ports.store.transact(async (transaction) => {
    const photo = await photoIn(transaction, fileId);
    if (!photo) return undefined;
    const next = step(photo);
    if (next !== photo) await transaction.put('photos', next);
    return next;
  });
}

export async function photoIn(transaction: Transaction, fileId: string): Promise<Photo | undefined> {
  const document: StoredDocument | undefined = await transaction.get('photos', fileId);
  return document && parseDocument(photoShape, document);
}

/**
 * Whether an act may refer to all of these pictures: kept ones of the village that are not hidden. Those that become
 * part of something by it are noted when the act is accepted.
 */
export async function usePhotos(work: UnitOfWork, fileIds: readonly string[], villageId: string): Promise<boolean> {
  let newCount = 0;
  for (const fileId of new Set(fileIds)) {
    const use = await useFile(work, fileId, villageId, 'picture');
    if (!use) return false;
    if (use.isNew) newCount += 1;
  }
  return newCount <= newPhotosMax;
}

/** Whether an act may refer to this voice note: only whoever recorded it may, and only until somebody hid it. */
export async function useVoice(
  work: UnitOfWork,
  fileId: string,
  owner: Pick<Photo, 'villageId'> & { villagerId: string },
): Promise<boolean> {
  const use = await useFile(work, fileId, owner.villageId, 'sound');
  return use?.ownerId === owner.villagerId;
}

/** Notes that a kept file becomes part of something; null where it is none of this medium, or hidden. */
async function useFile(work: UnitOfWork, fileId: string, villageId: string, medium: Medium) {
  const file = await findFile(work, fileId, villageId);
  if (!file || mediumOf(file.contentType) !== medium) return null;
  const photo = await findPhoto(work, fileId, villageId);
  if (photo && !mayBeAttached(photo)) return null;
  const isNew = photo !== undefined && !photo.isAttached;
  if (isNew) work.putOnceAccepted(attachedPhoto(photo));
  return { ownerId: file.ownerId, isNew };
}
