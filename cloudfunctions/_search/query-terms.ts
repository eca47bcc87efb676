import speech from '../../config/register/speech.json';
import { emptyWords } from '@shared/text/words/empty-words';
import type { RegisterIndex } from './register-index';
import { soundPairs } from './sounds';
import { normalised, words } from './terms';

/** What is looked for, how much it counts, and what somebody said to mean it. */
export interface QueryTerm {
  term: string;
  weight: number;
  /** `stray` is a pair across the border of two words: perhaps a word that the dictionary does not know, perhaps chance. */
  kind: 'word' | 'stray' | 'speech' | 'sound';
  said: string;
  /** The word of the register that is looked for; for a sound there is none. */
  meant: string;
}

/** Their own word counts for more than ours for it, and how it sounds for less than how it is written. */
const weightOf = { word: 1, stray: 0.5, speech: 0.7, sound: 0.6 };

/** The terms of a question: its words, other words for the same thing, and the sound of what the register does not know. */
export function queryTerms({ segment, knows }: RegisterIndex, question: string): QueryTerm[] {
  const asked = emptyWords.reduce((left, word) => left.split(word).join(' '), normalised(question));
  const whole = new Set(words(asked).flatMap(segment));
  const own = segment(asked).map((term) => termOf(whole.has(term) ? 'word' : 'stray', term, term, term));
  const others = speech
    .flatMap((group) => otherWords(group, normalised(question)))
    .flatMap(({ said, word }) => segment(word).map((term) => termOf('speech', term, said, word)));
  const heard = soundPairs(asked)
    .filter(({ said }) => !knows(said))
    .map(({ sound, said }) => termOf('sound', sound, said, ''));
  return firstOfEach([...own, ...others, ...heard]);
}

/** Where a word of the group was said, the group's other words. */
function otherWords(group: readonly string[], asked: string): { said: string; word: string }[] {
  const said = group.filter((word) => asked.includes(word)).sort((one, other) => other.length - one.length)[0];
  return said === undefined ? [] : group.filter((word) => word !== said).map((word) => ({ said, word }));
}

function termOf(kind: QueryTerm['kind'], term: string, said: string, meant: string): QueryTerm {
  return { term, weight: weightOf[kind], kind, said, meant };
}

function firstOfEach(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Map<string, QueryTerm>();
  for (const one of terms) if (!seen.has(one.term)) seen.set(one.term, one);
  return [...seen.values()];
}
