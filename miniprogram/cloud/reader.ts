import { draftOwner } from '../demo/identity';
import { Listeners } from './listeners';
import { dropKept, readKept, writeKept } from './phone-storage';

const storageKey = () => `reader:${draftOwner()}`;
const listeners = new Listeners<[before: string]>();

/** The villager whom the cloud last took this phone's person for; null before it said so, and after an unbinding. */
export function readerId(): string | null {
  return readKept<string>(storageKey());
}

/** The cloud said who the reader is, or that it knows nobody (null). What was kept for somebody else must go. */
export function noteReader(villagerId: string | null): void {
  const before = readerId();
  if (before === villagerId) return;
  if (villagerId === null) dropKept(storageKey());
  else writeKept(storageKey(), villagerId);
  if (before !== null) listeners.tell(before);
}

/** Told when the reader is no longer the one before. */
export function onReaderLeft(listener: (before: string) => void): void {
  listeners.add(listener);
}
