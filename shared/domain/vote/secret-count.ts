import * as z from 'zod/mini';

/**
 * What came out of the boxes of a secret poll, merged: totals and codes, each by itself. It is made once, before the
 * boxes are cleared, and no count of a single box is ever written down.
 */
export const secretCountShape = z.object({
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** The codes of all ballots, sorted: a voter finds theirs among them. */
  codes: z.array(z.string()),
  /** The chair was warned that the counts show how people voted, and publishes them. */
  isPublished: z.boolean(),
});
export type SecretCount = z.infer<typeof secretCountShape>;

/** Why counts would show how individual people voted; null where they would not. */
export type Revealing = 'unanimous' | 'fewVoted' | null;

/** All alike: everybody knows how everybody voted. Fewer than the rule asks for: they are easily guessed. */
export function revealingCount(count: SecretCount, votersMin: number): Revealing {
  const counts = [count.for, count.against, count.abstain];
  const castCount = counts.reduce((sum, each) => sum + each, 0);
  if (castCount === 0) return null;
  if (counts.includes(castCount)) return 'unanimous';
  return castCount < votersMin ? 'fewVoted' : null;
}
