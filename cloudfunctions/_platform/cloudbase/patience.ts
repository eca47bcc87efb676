import { StoreBusy } from '../store';

/** How long the store tries again before it says that it is busy. */
export interface Patience {
  /** From the first try on. */
  giveUpAfterMs: number;
  /** The longest pause before the first repeat; it doubles with every repeat, up to the other. */
  firstPauseMs: number;
  longestPauseMs: number;
  nowMs(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** Shorter than the phone waits for a function, and long enough for a hall of people voting at once. */
export const usualPatience: Patience = {
  giveUpAfterMs: 8_000,
  firstPauseMs: 15,
  longestPauseMs: 400,
  nowMs: () => Date.now(),
  random: () => Math.random(),
};

/**
 * Tries until it is done: `attempt` gives its result, or `null` to be tried again after a pause. The pauses are of
 * random length, so that those who met once do not meet again.
 */
export async function tryPatiently<T>(patience: Patience, attempt: () => Promise<{ result: T } | null>): Promise<T> {
  const startedAtMs = patience.nowMs();
  let pauseMsMax = patience.firstPauseMs;
  for (;;) {
    const done = await attempt();
    if (done) return done.result;
    const pauseMs = patience.random() * pauseMsMax;
    if (patience.nowMs() + pauseMs - startedAtMs > patience.giveUpAfterMs) throw new StoreBusy('met others every time');
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMsMax = Math.min(pauseMsMax * 2, patience.longestPauseMs);
  }
}
