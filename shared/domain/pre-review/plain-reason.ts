import { type RuleBook, valueOf } from '../village/rule-book';

export type ReasonRefusal =
  | { code: 'OpinionReasonTooShort'; charsMin: number; chars: number }
  | { code: 'OpinionReasonEmpty'; phrase: string; charsMin: number };

/**
 * Whether a reason says something in plain words: enough characters remain when blanks, punctuation and the rule book's
 * empty phrases are taken away.
 */
export function plainReasonRefusal(rules: RuleBook, reason: string): ReasonRefusal | undefined {
  const charsMin = valueOf(rules, 'plainReasonCharsMin');
  const said = bare(reason);
  const found = valueOf(rules, 'emptyReasonPhrases').filter((phrase) => said.includes(bare(phrase)));
  // The longest first, so that a phrase within another leaves no crumbs.
  const longestFirst = [...found].sort((one, other) => other.length - one.length);
  const left = longestFirst.reduce((text, phrase) => text.replaceAll(bare(phrase), ''), said);
  const chars = Array.from(left).length;
  if (chars >= charsMin) return undefined;
  const [phrase] = longestFirst;
  return phrase === undefined
    ? { code: 'OpinionReasonTooShort', charsMin, chars }
    : { code: 'OpinionReasonEmpty', phrase, charsMin };
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
