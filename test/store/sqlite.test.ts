import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { storeContract } from './contract';

storeContract('SQLite in memory', async () => {
  const store = new SqliteStore(':memory:');
  return { store, close: () => store.close() };
});

storeContract('SQLite on disk', () => onDisk(true));

storeContract('SQLite on disk, written in haste', () => onDisk(false));

async function onDisk(isDurable: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const store = new SqliteStore(join(folder, 'village.db'), { isDurable });
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, close };
}
