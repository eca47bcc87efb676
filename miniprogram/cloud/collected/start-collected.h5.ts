import { readKept } from '../phone-storage';
import { readerId } from '../reader';
import { collectedKey } from './collected';

/** A browser fetches the sender only for whoever has something to send. */
export function startCollected(): void {
  const reader = readerId();
  if (reader !== null && readKept<unknown[]>(collectedKey(reader))) {
    void import('./send-collected').then(({ sendCollected }) => sendCollected());
  }
}
