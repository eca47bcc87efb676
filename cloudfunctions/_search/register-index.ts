import MiniSearch from 'minisearch';
import type { Article } from '@shared/domain/village/register';
import { soundPairs } from './sounds';
import { pairs, type Segment } from './terms';

type Field = 'title' | 'keywords' | 'text' | 'cited' | 'sound';
const fields: Field[] = ['title', 'keywords', 'text', 'cited', 'sound'];

/** What people call it says more of an article than what is written in it. */
const boost: Record<Field, number> = { keywords: 3, title: 2, text: 1, cited: 1, sound: 1 };

/** A register made ready for searching. It is never changed: another edition is another index. */
export interface RegisterIndex {
  articles: readonly Article[];
  engine: MiniSearch;
  /** Whether a term occurs as it was written; what does not is perhaps mistyped. */
  knows: (term: string) => boolean;
  segment: Segment;
}

/** Index articles by title, keywords, text, where they stand, and how their names sound. */
export function buildRegisterIndex(articles: readonly Article[], segment: Segment = pairs): RegisterIndex {
  const known = new Set<string>();
  const engine = new MiniSearch({
    fields,
    idField: 'place',
    extractField: fieldOf,
    tokenize: (text, field) => {
      if (field === 'sound') return soundPairs(text).map(({ sound }) => sound);
      const terms = segment(text);
      for (const term of terms) known.add(term);
      return terms;
    },
    processTerm: (term) => term,
    searchOptions: { boost, combineWith: 'OR' },
  });
  engine.addAll(articles.map((article, place) => ({ article, place })));
  return { articles, engine, knows: (term) => known.has(term), segment };
}

interface Placed {
  article: Article;
  place: number;
}

function fieldOf({ article, place }: Placed, name: string): string {
  switch (name as Field | 'place') {
    case 'place':
      return String(place);
    case 'title':
      return article.title;
    case 'keywords':
      return article.keywords.join('\n');
    case 'text':
      return article.text;
    case 'cited':
      return `${article.document}\n${article.number}`;
    case 'sound':
      return [article.title, ...article.keywords].join('\n');
  }
}
