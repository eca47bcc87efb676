import type { RegisteredDecision } from '@shared/domain/decision/decision-register';
import type { Article } from '@shared/domain/village/register';
import { indexOf } from '@cloud/_search/index-cache';
import { searchRegister } from '@cloud/_search/search-register';

/** Decisions about what somebody says, best first, found as the register is: in village speech, and by the sound. */
export function alikeDecisions(
  decisions: readonly RegisteredDecision[],
  words: string,
): { id: string; marks: string[] }[] {
  if (words === '') return [];
  const key = ['decisions', ...decisions.map(({ id }) => id)].join(' ');
  return searchRegister(indexOf(key, decisions.map(articleOf)), words).map(({ article: { id }, marks }) => ({
    id,
    marks,
  }));
}

/** As much of an article as is searched. */
function articleOf({ id, title, text }: RegisteredDecision): Article {
  return { id, kind: 'decision', document: '', number: '', edition: '', title, text, keywords: [], inForceFrom: '' };
}
