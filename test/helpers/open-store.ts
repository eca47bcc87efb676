import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import type { OpenedStore as Opened } from '../store/contract';

export interface OpenedStore extends Opened {
  /** Reached over a wire: too slow to run each transaction twice on principle. */
  isDistant: boolean;
}

/** An empty store for a world: SQLite in memory, or with `TEST_STORE=cloudbase` the CloudBase store on its stand-in. */
export async function openStore(): Promise<OpenedStore> {
  if (process.env.TEST_STORE === 'cloudbase') {
    // Only when it is wanted: the SDK takes a moment to load.
    const { openCloudBase } = await import('./cloudbase/open-cloudbase');
    return { ...(await openCloudBase()), isDistant: true };
  }
  const store = new SqliteStore(':memory:');
  return { store, close: () => store.close(), isDistant: false };
}
