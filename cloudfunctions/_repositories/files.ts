import * as z from 'zod/mini';
import { type Photo, pictureTypes, soundTypes } from '@shared/domain/member/photo';
import { finderOf } from './documents';

/** A kept picture 照片 or voice note 语音: the document says whose it is; its bytes are wherever the platform keeps files. */
export const storedFileShape = z.object({
  id: z.string(),
  kind: z.literal('file'),
  villageId: z.string(),
  ownerId: z.string(),
  contentType: z.enum([...pictureTypes, ...soundTypes]),
  sizeBytes: z.int(),
  storedAtMs: z.int(),
});
type StoredFile = z.infer<typeof storedFileShape>;

export const findFile = finderOf('file', storedFileShape);

export function storedFileOf(photo: Photo, picture: Pick<StoredFile, 'contentType' | 'sizeBytes'>): StoredFile {
  const { id, villageId, ownerId, sinceMs } = photo;
  return { id, kind: 'file', villageId, ownerId, ...picture, storedAtMs: sinceMs };
}
