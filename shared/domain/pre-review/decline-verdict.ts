import { type Refused, refuse } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { heldBy } from '../proposal/holder';
import type { Explanation } from '../village/explanation';
import { type Article, type ArticleKind, isArticleInForce } from '../village/register';
import { lastDayUnder } from '../village/rule-clock';
import { citableArticles } from '../village/village-register';
import { type Basis, type DeclineGround, nothingFound, type Ruling, type VerdictDraft } from './opinion-findings';
import { plainReasonRefusal, type ReasonRefusal } from './plain-reason';
import { possibleHandlers } from './possible-handlers';

export type DeclineVerdictRefusal =
  | ReasonRefusal
  | { code: 'DeclineArticleMissing' }
  | { code: 'DeclineArticleNotCitable'; articleId: string }
  | { code: 'DeclineHandlerUnfit' }
  | { code: 'DeclineDateOutside'; earliestOn: string; latestOn: string };

const kindsByGround: Record<DeclineGround, readonly ArticleKind[]> = {
  settledByLawOrPolicy: ['law', 'policy'],
  settledByCovenant: ['covenant'],
};

/** The articles in force on the day that may carry a decline on this ground. */
export function articlesFor(articles: readonly Article[], ground: DeclineGround, on: string): Article[] {
  return articles.filter((article) => kindsByGround[ground].includes(article.kind) && isArticleInForce(article, on));
}

/**
 * Decline a matter that a law, a policy or the covenant has settled already: it is done by the rule 依规办理.
 *
 * Requirements, checked in this order:
 * - At least one article is cited.
 * - Each article is of the register, of the ground's kind, and in force today.
 * - The reason says something in plain words.
 * - The handler holds an office in the village, or sits in its two committees.
 * - The date lies between today and `handledByRuleDaysMax` days from now.
 *
 * The handler has it, until that date.
 */
export function judgeDecline(
  { village, register, nowMs, calendar }: Basis,
  draft: Extract<VerdictDraft, { verdict: 'decline' }>,
): Ruling | Refused<DeclineVerdictRefusal> {
  const today = dayOf(nowMs);
  if (draft.articleIds.length === 0) return refuse({ code: 'DeclineArticleMissing' });
  const citable = articlesFor(citableArticles(register), draft.ground, today);
  const unknown = draft.articleIds.find((id) => !citable.some((article) => article.id === id));
  if (unknown !== undefined) return refuse({ code: 'DeclineArticleNotCitable', articleId: unknown });
  const reasonRefusal = plainReasonRefusal(village.rules, draft.reason);
  if (reasonRefusal) return refuse(reasonRefusal);
  const handler = possibleHandlers(village).find((person) => person.villagerId === draft.handlerId);
  if (!handler) return refuse({ code: 'DeclineHandlerUnfit' });
  const { on: latestOn } = lastDayUnder(village.rules, 'handledByRuleDaysMax', today, calendar);
  if (draft.dueOn < today || draft.dueOn > latestOn) {
    return refuse({ code: 'DeclineDateOutside', earliestOn: today, latestOn });
  }
  const cited = citable.filter((article) => draft.articleIds.includes(article.id));
  return {
    ok: true,
    findings: {
      ...nothingFound,
      verdict: 'decline',
      ground: draft.ground,
      articleIds: cited.map((article) => article.id),
      reason: draft.reason,
      handler,
      dueOn: draft.dueOn,
    },
    explanation: explainCitation(draft.ground, cited),
    holder: heldBy(handler),
    dueAtMs: endOfDayMs(draft.dueOn),
    term: null,
  };
}

/** The first article is the rule of the explanation; all of them are named in its words. */
function explainCitation(ground: DeclineGround, cited: readonly Article[]): Explanation {
  const [first] = cited;
  const named = cited.map((article, index) => [`article${index + 1}`, `${article.number} ${article.title}`.trim()]);
  return {
    code: 'citation',
    isMet: true,
    numbers: { articleCount: cited.length },
    words: { ground, ...(Object.fromEntries(named) as Record<string, string>) },
    rule: first
      ? {
          id: first.id,
          title: first.title,
          source: { document: first.document, article: first.number, edition: first.edition },
        }
      : null,
  };
}
