import { similarMatters, type SpeechOfVillage } from '../proposal/similar';
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
 * those in which what was asked stands word for word, then those that are about the same thing (`alike`, best first).
 * Without a question, all.
 */
export function findDecisionsBy(
  { number, year, words }: DecisionQuestion,
  decisions: readonly RegisteredDecision[],
  alike: readonly { id: string; marks: string[] }[],
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
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const marksOf = new Map(alike.map(({ id, marks }) => [id, marks]));
  const ordered = [
    ...decisions.filter(isNumbered).map((decision) => foundBy(decision, marksOf.get(decision.id) ?? [])),
    ...literal.map((decision) => foundBy(decision, [words])),
    ...alike.flatMap(({ id, marks }) => {
      const decision = byId.get(id);
      return decision ? [foundBy(decision, marks)] : [];
    }),
  ];
  return [...new Map([...ordered].reverse().map((found) => [found.decision.id, found])).values()].reverse();
}

/** A hint is worth reading when so much of the shorter text is shared, or less in at least two words. */
const percentMin = 35;
const percentOfWordsMin = 18;
const hintsMax = 3;

/** What was decided before about something like a text, most alike first; one word in common is no hint. */
export function similarDecisions(text: string, decisions: readonly RegisteredDecision[], speech: SpeechOfVillage) {
  const matters = decisions.map((decision) => ({ ...decision, body: decision.text }));
  return similarMatters(text, matters, { limit: hintsMax * 2, ...speech })
    .filter(
      ({ percent, sharedWords }) => percent >= percentMin || (percent >= percentOfWordsMin && sharedWords.length >= 2),
    )
    .slice(0, hintsMax)
    .map(({ matter: { id, year, number, title }, sharedWords }) => ({ id, year, number, title, sharedWords }));
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
