import { similarMatters } from '../proposal/similar';
import type { RegisteredDecision } from './decision-register';

/** What is asked for: a number, a year, and words in lower case; null and empty where nothing was said of it. */
export interface DecisionQuestion {
  number: number | null;
  year: number | null;
  words: string;
}

export interface FoundDecision {
  decision: RegisteredDecision;
  excerpt: string;
  marks: string[];
}

const excerptChars = 60;
const excerptCharsBefore = 16;

/**
 * The decisions that answer a question, best first: the one whose number was said (2026 年第 7 号, 第 7 号, 7 号), then
 * those in which what was asked stands word for word, then those that are about the same thing. Without a question, all.
 */
export function findDecisionsBy(
  { number, year, words }: DecisionQuestion,
  decisions: readonly RegisteredDecision[],
  emptyWords: readonly string[],
): FoundDecision[] {
  const isNumbered = (decision: RegisteredDecision) =>
    (number !== null || year !== null) &&
    (number === null || decision.number === number) &&
    (year === null || decision.year === year);
  if (words === '') {
    const all = number === null && year === null ? decisions : decisions.filter(isNumbered);
    return all.map((decision) => foundBy(decision, []));
  }
  const literal = decisions.filter(({ title, text }) => lowered(`${title}\n${text}`).includes(words));
  const alike = asComparable(words, decisions, { limit: decisions.length, emptyWords });
  const wordsOf = new Map(alike.map(({ matter, sharedWords }) => [matter.decision.id, sharedWords]));
  const ordered = [
    ...decisions.filter(isNumbered).map((decision) => foundBy(decision, wordsOf.get(decision.id) ?? [])),
    ...literal.map((decision) => foundBy(decision, [words])),
    ...alike.map(({ matter, sharedWords }) => foundBy(matter.decision, sharedWords)),
  ];
  return [...new Map([...ordered].reverse().map((found) => [found.decision.id, found])).values()].reverse();
}

/** What was decided before about something like a text, most alike first. */
export function similarDecisions(
  text: string,
  decisions: readonly RegisteredDecision[],
  options: { limit: number; emptyWords: readonly string[] },
) {
  return asComparable(text, decisions, options).map(({ matter: { decision }, sharedWords }) => {
    const { id, year, number, title } = decision;
    return { id, year, number, title, sharedWords };
  });
}

function asComparable(
  text: string,
  decisions: readonly RegisteredDecision[],
  options: { limit: number; emptyWords: readonly string[] },
) {
  const matters = decisions.map((decision) => {
    return { id: decision.id, title: decision.title, body: decision.text, decision };
  });
  return similarMatters(text, matters, options);
}

const lowered = (text: string) => text.normalize('NFKC').toLowerCase();

function foundBy(decision: RegisteredDecision, marks: string[]): FoundDecision {
  const text = decision.text.replace(/\s+/gu, ' ');
  const places = marks.map((mark) => lowered(text).indexOf(mark)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - excerptCharsBefore);
  const start = places.length === 0 ? 0 : from;
  const isCut = text.length > start + excerptChars;
  const excerpt = `${start > 0 ? '…' : ''}${text.slice(start, start + excerptChars)}${isCut ? '…' : ''}`;
  return { decision, excerpt, marks };
}
