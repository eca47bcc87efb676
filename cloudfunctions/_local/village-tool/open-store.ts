import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader, Store } from '@cloud/_platform/store';
import { SqliteSnapshot } from '../sqlite/sqlite-snapshot';
import { SqliteStore } from '../sqlite/sqlite-store';

/** The options by which the tools are told where a village lives. */
export const placeOptions = ['data', 'env'] as const;

export interface Place {
  data?: string;
  env?: string;
}

export interface Opened<Kind extends Reader> {
  store: Kind;
  close: () => Promise<void>;
}

/** For reading a whole village: the embedded cloud gives it as it is at one moment. */
export async function openForReading(place: Place): Promise<Opened<Reader>> {
  if (place.env) return openCloudBase(place.env);
  const file = databaseFileOf(place);
  if (!existsSync(file)) throw new Error(`there is no database at ${file}`);
  const snapshot = new SqliteSnapshot(file);
  return { store: snapshot, close: async () => snapshot.close() };
}

/** For comparing with what is there; where nothing is, nothing is made. */
export async function openForLooking(place: Place): Promise<Opened<Store>> {
  if (place.env || existsSync(databaseFileOf(place))) return openForWriting(place);
  const empty = new SqliteStore(':memory:');
  return { store: empty, close: () => empty.close() };
}

/** For writing; a data folder is made when there is none. */
export async function openForWriting(place: Place): Promise<Opened<Store>> {
  if (place.env) return openCloudBase(place.env);
  mkdirSync(folderOf(place), { recursive: true });
  const store = new SqliteStore(databaseFileOf(place));
  return { store, close: () => store.close() };
}

function folderOf({ data }: Place): string {
  return data ?? (process.env.DATA_DIR || '.data');
}

function databaseFileOf(place: Place): string {
  return join(folderOf(place), 'village.db');
}

/** The keys stand in the environment, where the SDK looks for them itself; without them nothing is tried. */
async function openCloudBase(environmentId: string): Promise<Opened<Store>> {
  for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']) {
    if (!process.env[name]) throw new Error(`${name} is not set, and without it CloudBase lets nobody in`);
  }
  // The SDK takes for its own environment what this names.
  process.env.SCF_NAMESPACE = environmentId;
  const [{ CloudBaseStore }, { openDatabase }] = await Promise.all([
    import('@cloud/_platform/cloudbase/cloudbase-store'),
    import('@cloud/_platform/cloudbase/sdk'),
  ]);
  return { store: new CloudBaseStore(openDatabase()), close: async () => undefined };
}
