import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { idFrom } from '@shared/kernel/id';
import type { Ports } from '@cloud/_platform/ports';
import type { Binding } from '@cloud/_repositories/member/bindings';
import type { StoredFile } from '@cloud/_repositories/files';

/**
 * Keeps a picture: first its bytes, on disk and under their name only when they are whole, then the document that
 * makes it known. What breaks off in between is never served, for nothing knows of it.
 */
export async function keepPicture(
  ports: Ports,
  folder: string,
  picture: { bytes: Buffer; contentType: StoredFile['contentType']; owner: Binding },
): Promise<StoredFile> {
  const { bytes, contentType, owner } = picture;
  const id = idFrom(ports.randomBytes(16));
  await writeWhole(folder, id, bytes);
  const file: StoredFile = {
    id,
    kind: 'file',
    villageId: owner.villageId,
    ownerId: owner.villagerId,
    contentType,
    sizeBytes: bytes.length,
    storedAtMs: ports.nowMs(),
  };
  await ports.store.transact((transaction) => transaction.add('files', file));
  return file;
}

async function writeWhole(folder: string, id: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${id}.unfinished`);
  const handle = await open(unfinished, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(unfinished, join(folder, id));
}
