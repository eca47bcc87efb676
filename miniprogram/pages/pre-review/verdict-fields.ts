import type { JudgePage } from '@shared/contract/pre-review-pages';
import type { DeclineGround, VerdictDraft } from '@shared/domain/pre-review/opinion-findings';
import { opinionWords } from '@shared/text/words/pre-review-opinion';

export type VerdictKind = VerdictDraft['verdict'];

/** What was filled in so far, for every kind of verdict at once: going to and fro loses nothing. */
export interface VerdictFields {
  verdict: VerdictKind | null;
  failingItemIds: string[];
  ground: DeclineGround;
  articleIds: string[];
  reason: string;
  handlerId: string;
  dueOn: string | null;
  matterKindId: string;
  bodyId: string;
}

export interface VerdictFormProps {
  page: JudgePage;
  fields: VerdictFields;
  onChange: (part: Partial<VerdictFields>) => void;
}

/** Most characters of a reason; the contract holds the same. */
export const reasonCharsMax = 500;

/** The opinion prepared before, or what the page proposes. */
export function initialFields(page: JudgePage): VerdictFields {
  const { opinion, status, checklist, suggestions } = page;
  const prepared = status === 'raised' ? opinion : null;
  const isCovenant = suggestions.settledByLawOrPolicy.length === 0 && suggestions.settledByCovenant.length > 0;
  const ground = prepared?.ground ?? (isCovenant ? 'settledByCovenant' : 'settledByLawOrPolicy');
  const failing = checklist.filter((item) => !item.isMet).map((item) => item.id);
  return {
    verdict: prepared?.verdict ?? null,
    failingItemIds: prepared?.verdict === 'return' ? prepared.failingItemIds : failing,
    ground: ground === 'insufficientlyPrepared' ? 'settledByLawOrPolicy' : ground,
    articleIds: prepared?.articleIds ?? [],
    reason: prepared?.reason ?? '',
    handlerId: prepared?.handler?.villagerId ?? '',
    dueOn: prepared?.dueOn ?? null,
    matterKindId: prepared?.matterKind ?? proposedKind(page),
    bodyId: prepared?.body ?? '',
  };
}

/** The sponsor's, or the first of the category. Without a category the first of all kinds would say nothing of the matter. */
function proposedKind({ categoryTitle, routerAnswers }: JudgePage): string {
  return categoryTitle === null ? '' : (routerAnswers[0]?.matterKindId ?? '');
}

/** Why it cannot be sent yet; what the rules ask is said by their own refusals. */
export function whatIsMissing(fields: VerdictFields): string | null {
  if (fields.verdict === null) return opinionWords.verdictMissing;
  const needsKind = fields.verdict === 'admit' || fields.verdict === 'route';
  if (needsKind && fields.matterKindId === '') return opinionWords.kindMissing;
  return fields.verdict === 'decline' && fields.dueOn === null ? opinionWords.dueMissing : null;
}

/** The verdict to send, without what belongs to other kinds; null while something is missing. */
export function verdictOf(fields: VerdictFields, page: JudgePage) {
  const { verdict, matterKindId, ground, handlerId, dueOn } = fields;
  const reason = fields.reason.trim();
  const answer = page.routerAnswers.find((one) => one.matterKindId === matterKindId);
  switch (verdict) {
    case null:
      return null;
    case 'admit':
      return { verdict, matterKindId, reason };
    case 'return': {
      const failing = page.checklist.filter((item) => !item.isMet).map((item) => item.id);
      return { verdict, failingItemIds: fields.failingItemIds.filter((id) => failing.includes(id)), reason };
    }
    case 'decline': {
      const citable = page.articles[ground].map((article) => article.id);
      const articleIds = fields.articleIds.filter((id) => citable.includes(id));
      return dueOn === null ? null : { verdict, ground, articleIds, reason, handlerId, dueOn };
    }
    case 'route': {
      const receivers = answer?.receivers ?? [];
      const chosen = receivers.find((receiver) => receiver.bodyId === fields.bodyId) ?? receivers[0];
      return { verdict, matterKindId, bodyId: chosen?.bodyId ?? '', reason };
    }
  }
}
