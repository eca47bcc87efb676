import { callView } from './call';
import { readerId } from './reader';

/** The home page says who reads; it gets the time to do so. */
const laterMs = 2_000;

/**
 * Whoever comes by a card or a message opens a page that does not say who reads, and what they do there could not be
 * kept for them on a weak network: the phone asks once, quietly.
 */
export function learnReader(): void {
  setTimeout(() => void knowReader(), laterMs);
}

/** Waits until the phone knows who reads, where the cloud can be asked. */
export async function knowReader(): Promise<void> {
  if (readerId() === null) await callView('member.me', {}).catch(() => undefined);
}
