import { type Photo, photoShape } from '@shared/domain/member/photo';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { Reader, StoredDocument } from '@cloud/_platform/store';
import { readAll } from '../read-all';

/** Every photo that was kept is known as a file of the same person and village; the first that is not. */
export async function faultInPhotos(store: Reader): Promise<Fault | null> {
  for await (const document of readAll(store, 'photos')) {
    const problem = await problemOf(store, document);
    if (problem) return { kind: 'photo', id: document.id, problem };
  }
  return null;
}

async function problemOf(store: Reader, document: StoredDocument): Promise<string | null> {
  const parsed = photoShape.safeParse(document);
  if (!parsed.success) return 'this record has not the shape of its kind';
  const photo: Photo = parsed.data;
  // What was only announced has no file, also after it was removed.
  if (photo.status === 'awaited' || photo.status === 'removed') return null;
  const file = (await store.get('files', photo.id)) as { ownerId?: unknown; villageId?: unknown } | undefined;
  if (!file) return 'the file of this photo does not exist';
  const isSame = file.ownerId === photo.ownerId && file.villageId === photo.villageId;
  return isSame ? null : 'its file is somebody else’s';
}
