import { type Decision, decisionPage, decisionShape } from '@shared/domain/decision/decision';
import type { Article } from '@shared/domain/village/register';
import { dayOf } from '@shared/kernel/time';
import { registerWords } from '@shared/text/words/register';
import { findLimitMax } from '@cloud/_platform/store';
import { parseDocument } from '@cloud/_repositories/documents';
import type { PageReader } from '../page-reader';

/** The village's decisions as articles of the register: made from the decisions themselves, so that they never differ. */
export async function pastDecisions(reads: PageReader, villageId: string): Promise<Article[]> {
  const found = await reads.find('decision', {
    where: { villageId },
    orderBy: { field: 'adoptedAtMs', direction: 'descending' },
    limit: findLimitMax,
  });
  return found.map((document) => articleOf(parseDocument(decisionShape, document)));
}

function articleOf({ id, year, number, title, text, adoptedAtMs, setAsideAtMs }: Decision): Article {
  return {
    id,
    kind: 'decision',
    document: registerWords.decisions,
    number: registerWords.decisionNumber(year, number),
    edition: registerWords.ofYear(year),
    title,
    text,
    keywords: [],
    inForceFrom: dayOf(adoptedAtMs),
    ...(setAsideAtMs === null ? {} : { inForceTo: dayOf(setAsideAtMs) }),
  };
}

export const pageOfDecision = ({ id, kind }: Article): string | null => (kind === 'decision' ? decisionPage(id) : null);
