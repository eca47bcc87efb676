import { ConnectionLost } from './connection-lost';

/** The pauses before each repeat: short at first, then giving a weak network time. */
export const repeatPausesMs = [500, 1_500, 4_000] as const;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Asks again when no answer came, or one that decides nothing (`isUndecided`). The request carries its id, so the cloud
 * acts on it once however often it arrives.
 */
export async function withRepeats<T>(ask: () => Promise<T>, isUndecided: (answer: T) => boolean): Promise<T> {
  for (const pauseMs of repeatPausesMs) {
    try {
      const answer = await ask();
      if (!isUndecided(answer)) return answer;
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
    }
    await pause(pauseMs);
  }
  return ask();
}
