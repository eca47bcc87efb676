import type { AnyRefusal } from '../../contract';
import type { Refusal } from '../../kernel/outcome';
import { componentWords } from '../components';

/** The sentence for each code of a union of refusals: one that is missing does not compile. */
export type Sentences<R extends Refusal> = {
  [Code in R['code']]: (refusal: Extract<R, { code: Code }>) => string;
};

/** The end of a refusal of what has moved on since its reader saw it. */
export const lookAgain = '，请刷新再看';

/** What has been brought along so far: filled while modules load, and only looked into afterwards. */
const known = new Map<string, (refusal: never) => string>();

/**
 * Brings the sentences of a stage's refusals along: `bringSentences<RefusalOf<keyof typeof meetingContract>>({ … })` at
 * the end of the stage's file. All that its actions may answer must be among them, also what another stage words.
 */
export function bringSentences<R extends Refusal>(sentences: Sentences<R>): void {
  for (const [code, sentence] of Object.entries(sentences)) known.set(code, sentence as (refusal: never) => string);
}

/** Whether the sentence for a code has been brought along. */
export function hasSentence(code: string): boolean {
  return known.has(code);
}

/**
 * What a person reads when something is refused: why, and where it helps, by which rule. A code that nobody brought a
 * sentence for, as from a cloud newer than the phone, gets a neutral one.
 */
export function refusalSentence(refusal: AnyRefusal): string {
  const sentence = known.get(refusal.code) as ((refusal: AnyRefusal) => string) | undefined;
  return sentence ? sentence(refusal) : componentWords.refusedForUnknownReason;
}
