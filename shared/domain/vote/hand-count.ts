import * as z from 'zod/mini';
import { personReferenceShape } from '../member/person-reference';

/** What one teller 计票人 counted. `invalid` 废票 are papers that nobody can read; by show of hands there are none. */
export const tellerCountShape = z.object({
  tellerId: z.string(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  invalid: z.int(),
  /** The teller, or the clerk who entered it in the teller's name. */
  enteredBy: personReferenceShape,
  atMs: z.int(),
});
export type TellerCount = z.infer<typeof tellerCountShape>;

/** The papers of a poll reconciled 发票核对: issued = returned + spoiled + unused. */
export const paperShape = z.object({
  issued: z.int(),
  /** Put into the box. */
  returned: z.int(),
  /** Handed back spoilt, and another given out for them. */
  spoiled: z.int(),
  unused: z.int(),
  enteredBy: personReferenceShape,
  atMs: z.int(),
});
export type Paper = z.infer<typeof paperShape>;

/** Two tellers count, a watcher 监票人 looks on. Each round holds the two counts; the round that agrees stands. */
export const handCountShape = z.object({
  tellers: z.array(personReferenceShape),
  watcher: personReferenceShape,
  rounds: z.array(z.object({ counts: z.array(tellerCountShape) })),
  paper: z.nullable(paperShape),
});
export type HandCount = z.infer<typeof handCountShape>;

/** Both have counted. */
export function isRoundDone({ counts }: HandCount['rounds'][number]): boolean {
  return counts.length === 2;
}

/** The counts on which both tellers agree, once they do. */
export function agreedCount({ rounds }: Pick<HandCount, 'rounds'>): TellerCount | null {
  const [one, other] = rounds.at(-1)?.counts ?? [];
  const agrees = one && other && (['for', 'against', 'abstain', 'invalid'] as const).every((k) => one[k] === other[k]);
  return agrees ? one : null;
}

/** The round that is counted now 第几遍; once both agree, the one that stands. */
export function currentRound({ rounds }: HandCount): number {
  const last = rounds.at(-1);
  return rounds.length + (last === undefined || (isRoundDone(last) && !agreedCount({ rounds })) ? 1 : 0);
}

/** Rounds in which the two counts differed. */
export function failedRounds(count: HandCount): number {
  return count.rounds.filter(isRoundDone).length - (agreedCount(count) ? 1 : 0);
}
