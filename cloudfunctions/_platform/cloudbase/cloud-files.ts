import { deleteFile, getTempFileURL, uploadFile } from 'wx-server-sdk';
import { assert } from '@shared/kernel/assert';
import type { Files } from '../files';
import { StoreBusy } from '../store';

/** A function's environment variable: what the cloud id of every file of this environment begins with. */
const placeVariable = 'FILES_AT';
/** How long a picture may take to come out of the storage. */
const readWithinMs = 10_000;
const isThere = 0;
/** Most files that one question may name. */
const removedAtOnceMax = 50;

interface Sdk {
  getTempFileURL(asked: { fileList: string[] }): Promise<{ fileList: { status: number; tempFileURL: string }[] }>;
  uploadFile(asked: { cloudPath: string; fileContent: Buffer }): Promise<unknown>;
  deleteFile(asked: { fileList: string[] }): Promise<unknown>;
}

const sdk = { getTempFileURL, uploadFile, deleteFile } as unknown as Sdk;

/** `cloud://environment.bucket/`: phones put it before a path to show a picture. Set by the deployment. */
export function filesPlace(): string {
  return process.env[placeVariable] ?? '';
}

/** Pictures in the environment's cloud storage, through the SDK, which may read and write everything there. */
export const cloudFiles: Files = {
  async read(path, bytesMax) {
    const address = await passingAddress(path);
    return address === null ? null : orBusy(() => download(address, bytesMax));
  },
  async write(path, bytes) {
    await orBusy(() => sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) }));
  },
  async remove(paths) {
    for (let from = 0; from < paths.length; from += removedAtOnceMax) {
      const fileList = paths.slice(from, from + removedAtOnceMax).map(cloudId);
      await orBusy(() => sdk.deleteFile({ fileList }));
    }
  },
  async passingAddress(path) {
    const address = await passingAddress(path);
    assert(address !== null, 'an address is asked for what is there');
    return address;
  },
};

function cloudId(path: string): string {
  const place = filesPlace();
  assert(/^cloud:\/\/.+\/$/.test(place), `${placeVariable} is set to what the ids of files begin with`);
  return `${place}${path}`;
}

async function passingAddress(path: string): Promise<string | null> {
  const { fileList } = await orBusy(() => sdk.getTempFileURL({ fileList: [cloudId(path)] }));
  const [found] = fileList;
  return found?.status === isThere && found.tempFileURL !== '' ? found.tempFileURL : null;
}

/** The storage gives an address to what is not there, too; only following it tells. */
async function download(address: string, bytesMax: number): Promise<Uint8Array | 'tooLarge' | null> {
  const response = await fetch(address, { signal: AbortSignal.timeout(readWithinMs) });
  if (response.status === 404) return null;
  assert(response.ok && response.body, 'the storage gives what it has an address for');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > bytesMax) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whatever goes wrong on the way to the storage may go right when it is asked again under the same request. */
async function orBusy<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new StoreBusy(`the file storage did not do it (${(error as { errCode?: number }).errCode ?? 'no code'})`);
  }
}
