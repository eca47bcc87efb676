import type { SearchReason } from '@shared/contract/register-pages';
import type { Article } from '@shared/domain/village/register';
import { queryTerms, type QueryTerm } from './query-terms';
import type { RegisterIndex } from './register-index';
import { soundPairs } from './sounds';

export interface RegisterHit {
  article: Article;
  /** How much it answers; worth something only beside the others of the same question. */
  score: number;
  /** What to mark in the article. */
  marks: string[];
  reasons: SearchReason[];
}

/** What scores below this share of the best is about something else. */
const shareMin = 0.06;
const marksMax = 12;
const reasonsMax = 3;

/** The articles that answer a question in village speech, best first. */
export function searchRegister(index: RegisterIndex, question: string): RegisterHit[] {
  const asked = queryTerms(index, question);
  const weights = new Map(asked.map(({ term, weight }) => [term, weight]));
  const found = index.engine.search(question, {
    tokenize: () => [...weights.keys()],
    boostTerm: (term) => weights.get(term) ?? 0,
  });
  const least = (found[0]?.score ?? 0) * shareMin;
  return found.flatMap(({ id, score, match }) => {
    const article = index.articles[Number(id)];
    if (!article || score < least) return [];
    return [
      hitOf(
        article,
        score,
        asked.filter(({ term }) => term in match),
      ),
    ];
  });
}

function hitOf(article: Article, score: number, matched: readonly QueryTerm[]): RegisterHit {
  const reasons = matched.flatMap((term) => reasonOf(article, term));
  const shared = matched.filter(({ kind }) => kind === 'word' || kind === 'stray').map(({ term }) => term);
  const marks = wordsMadeOf([...shared, ...reasons.map(({ found }) => found)], `${article.title}\n${article.text}`);
  return { article, score, marks: marks.slice(0, marksMax), reasons: distinct(reasons).slice(0, reasonsMax) };
}

/** Pieces that touch or overlap in the text are one word to a reader: 路灯 and 灯坏 mark 路灯坏. */
function wordsMadeOf(pieces: readonly string[], text: string): string[] {
  const isMarked = new Array<boolean>(text.length).fill(false);
  const low = text.toLowerCase();
  for (const piece of pieces) {
    for (let at = low.indexOf(piece); at >= 0; at = low.indexOf(piece, at + 1))
      isMarked.fill(true, at, at + piece.length);
  }
  const found = text
    .split('')
    .map((character, at) => (isMarked[at] ? character : ' '))
    .join('');
  return [...new Set(found.split(' ').filter((word) => word !== ''))];
}

function reasonOf(article: Article, { kind, term, said, meant }: QueryTerm): SearchReason[] {
  switch (kind) {
    case 'word':
    case 'stray':
      return [];
    case 'speech': {
      // Whoever said the article's own word needs no other.
      const isNews = textsOf(article).includes(meant) && !textsOf(article).includes(said);
      return isNews ? [{ kind, said, found: meant }] : [];
    }
    case 'sound': {
      const heard = soundPairs(namesOf(article)).find(({ sound }) => sound === term);
      return heard ? [{ kind, said, found: heard.said }] : [];
    }
  }
}

const namesOf = ({ title, keywords }: Article) => [title, ...keywords].join('\n');
const textsOf = (article: Article) => `${namesOf(article)}\n${article.text}`;

/** One reason for each thing that was said. */
function distinct(reasons: readonly SearchReason[]): SearchReason[] {
  return reasons.filter(({ said }, at) => reasons.findIndex((one) => one.said === said) === at);
}
