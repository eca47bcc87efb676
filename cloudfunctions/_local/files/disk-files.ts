import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from '@cloud/_platform/files';

/** The pictures that are shown lie at the top of the folder, under the id of their document alone. */
const shown = /^photos\//;
const inReview = /^review\//;

/** Pictures in a folder, each under its name only when it is whole. */
export function diskFiles(folder: string): Files {
  const locate = (path: string) => join(folder, path.replace(shown, ''));
  return {
    async read(path, bytesMax) {
      const size = await stat(locate(path)).then(
        (found) => found.size,
        () => null,
      );
      if (size === null) return null;
      return size > bytesMax ? 'tooLarge' : readFile(locate(path));
    },
    write: (path, bytes) => writeWhole(locate(path), bytes),
    async remove(paths) {
      for (const path of paths) await rm(locate(path), { force: true });
    },
    passingAddress: async (path) => `/files/in-review/${path.replace(inReview, '')}`,
  };
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.unfinished`;
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
  await rename(unfinished, file);
}
