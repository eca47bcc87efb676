import * as z from 'zod/mini';
import { finderOf, type ReadsById } from './documents';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** An uploaded picture 照片: the document says whose it is; its bytes are wherever the platform keeps files. */
export const storedFileShape = z.object({
  id: z.string(),
  kind: z.literal('file'),
  villageId: z.string(),
  ownerId: z.string(),
  contentType: z.enum(pictureTypes),
  sizeBytes: z.int(),
  storedAtMs: z.int(),
});
export type StoredFile = z.infer<typeof storedFileShape>;

export const findFile = finderOf('file', storedFileShape);

/** Whether all of the ids are files of the village: what an act may refer to. */
export async function areFilesOfVillage(
  reads: ReadsById,
  fileIds: readonly string[],
  villageId: string,
): Promise<boolean> {
  for (const fileId of fileIds) if (!(await findFile(reads, fileId, villageId))) return false;
  return true;
}
