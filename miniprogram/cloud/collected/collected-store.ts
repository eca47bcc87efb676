import { dropFile } from '../kept-file';
import { Listeners } from '../listeners';
import { dropKept, readKept, writeKept } from '../phone-storage';
import { onReaderLeft, readerId } from '../reader';
import { type Collected, collectedKey, keptNamesOf } from './collected';

/** More than anybody collects on one walk. */
export const collectedMax = 100;

const listeners = new Listeners();

// Somebody else reads now: what was said to the one before is not theirs.
onReaderLeft((before) => {
  (readKept<Collected[]>(collectedKey(before)) ?? []).forEach(dropFilesOf);
  dropKept(collectedKey(before));
  listeners.tell();
});

/** Everything of this reader, oldest first. Read anew each time: another tab may have added. */
export function listCollected(): Collected[] {
  const reader = readerId();
  return (reader && readKept<Collected[]>(collectedKey(reader))) || [];
}

function keep(all: readonly Collected[]): boolean {
  const reader = readerId();
  if (reader === null) return false;
  const isKept = writeKept(collectedKey(reader), all);
  if (isKept) listeners.tell();
  return isKept;
}

/** Keeps one more; false when the phone has no room, or does not know who is collecting. */
export function addCollected(collected: Collected): boolean {
  const all = listCollected();
  return all.length < collectedMax && keep([...all, collected]);
}

/** Notes what became of one; one that was taken out meanwhile stays out. */
export function changeCollected(requestId: string, part: Partial<Collected>): void {
  keep(listCollected().map((each) => (each.requestId === requestId ? { ...each, ...part } : each)));
}

/** Takes one out; with its files unless they go on in a form. */
export function takeCollected(requestId: string, keepsFiles = false): Collected | undefined {
  const all = listCollected();
  const taken = all.find((each) => each.requestId === requestId);
  if (!taken) return undefined;
  keep(all.filter((each) => each !== taken));
  if (!keepsFiles) dropFilesOf(taken);
  return taken;
}

export function dropFilesOf(collected: Collected): void {
  keptNamesOf(collected).forEach((name) => void dropFile(name));
}

export function onCollectedChange(listener: () => void): () => void {
  return listeners.add(listener);
}
