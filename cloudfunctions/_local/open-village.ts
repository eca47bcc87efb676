import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log, Ports } from '@cloud/_platform/ports';
import { seenEveryMs } from './clock-runner';
import { DemoClock } from './demo-clock';
import { keepSetting, readSetting } from './demo-settings';
import { seedDemoVillage } from './demo-village/seed';
import { localPorts } from './local-ports';
import { SqliteStore } from './sqlite/sqlite-store';

const realNowMs = () => Date.now();

export interface OpenVillage {
  ports: Ports;
  clock: DemoClock;
  store: SqliteStore;
}

/** Where the pictures of a data folder lie. */
export function filesFolderOf(dataFolder: string): string {
  return join(dataFolder, 'files');
}

/** Opens the database of the data folder; an empty folder is given the demo village first. */
export async function openVillage(dataFolder: string, log: Log): Promise<OpenVillage> {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'village.db');
  if (!existsSync(file)) await seedInto(file, log);
  const store = new SqliteStore(file);
  const clock = new DemoClock({ realNowMs, offsetMs: await offsetToGoOn(store) });
  return { ports: await localPorts(store, clock, log, filesFolderOf(dataFolder)), clock, store };
}

/**
 * The village goes on from the evening on which it was left: while nobody serves it, its time stands still. After a
 * crash it goes on a little later than it was last seen, so that the clock never stands before its own records.
 */
async function offsetToGoOn(store: SqliteStore): Promise<number> {
  const offsetMs = Number((await readSetting(store, 'clockOffsetMs')) ?? 0);
  const seenAtMs = await readSetting(store, 'clockSeenAtMs');
  if (seenAtMs === undefined) return offsetMs;
  return Math.min(offsetMs, Number(seenAtMs) + seenEveryMs - realNowMs());
}

/** Everything is written to another file, which gets its name when it is complete: a crash leaves nothing half-made. */
async function seedInto(file: string, log: Log): Promise<void> {
  const unfinished = `${file}.unfinished`;
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${ending}`, { force: true });
  const store = new SqliteStore(unfinished, { isDurable: false });
  const clock = new DemoClock({ realNowMs, offsetMs: 0 });
  try {
    await seedDemoVillage(await localPorts(store, clock, log, filesFolderOf(dirname(file))), clock);
    clock.runOn();
    await keepSetting(store, 'clockOffsetMs', clock.offsetMs);
    await keepSetting(store, 'clockSeenAtMs', clock.nowMs());
  } finally {
    await store.close();
  }
  flushToDisk(unfinished);
  renameSync(unfinished, file);
}

function flushToDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
