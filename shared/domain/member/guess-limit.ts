import { refuse, type Refused } from '../../kernel/outcome';
import { minuteMs } from '../../kernel/time';

/**
 * What keeps others from guessing. These are limits of the product's safety, like the wrong check-in codes, and no rule
 * of a village: none may loosen them.
 */
export const guessesMax = 5;
export const guessPauseMinutes = 30;

/** How often somebody tried, or was guessed at, and when last. */
export interface Guesses {
  count: number;
  lastAtMs: number;
}

export type BindingPaused = { code: 'BindingPaused'; untilMs: number };

const pauseMs = guessPauseMinutes * minuteMs;

/** Until when no further guess is taken; null when one may be made. */
export function pausedUntilMs(guesses: Guesses | undefined, nowMs: number): number | null {
  if (!guesses || guesses.count < guessesMax) return null;
  const untilMs = guesses.lastAtMs + pauseMs;
  return nowMs < untilMs ? untilMs : null;
}

export function unlessPaused(guesses: Guesses | undefined, nowMs: number): Refused<BindingPaused> | undefined {
  const untilMs = pausedUntilMs(guesses, nowMs);
  return untilMs === null ? undefined : refuse({ code: 'BindingPaused', untilMs });
}

/** One guess more; what lies longer back than the pause is forgotten. */
export function oneGuessMore(guesses: Guesses | undefined, nowMs: number): Guesses {
  const isForgotten = !guesses || nowMs >= guesses.lastAtMs + pauseMs;
  return { count: isForgotten ? 1 : guesses.count + 1, lastAtMs: nowMs };
}
