import * as z from 'zod/mini';
import {
  articleConsequenceCharsMax,
  articleDocumentCharsMax,
  articleEditionCharsMax,
  articleKeywordCharsMax,
  articleKeywordCharsMin,
  articleKeywordsMax,
  articleLinkCharsMax,
  articleNumberCharsMax,
  articleTextCharsMax,
  articleTitleCharsMax,
  questionCharsMax,
} from '../domain/village/article-draft';
import type { ConfirmAmendmentRefusal, SendBackAmendmentRefusal } from '../domain/village/confirm-amendment';
import { placeCharsMax, presiderCharsMax, sentBackCharsMax } from '../domain/village/council-change-draft';
import { assemblyPeopleMax, covenantChangesMax } from '../domain/village/covenant-draft';
import type { EndArticleRefusal } from '../domain/village/end-article';
import type { EnterArticleRefusal } from '../domain/village/enter-article';
import type { RecordAmendmentRefusal } from '../domain/village/record-amendment';
import { cursor, day, id, text } from './common';
import { command, view } from './declare';
import type { CovenantPage, RegisterPage } from './register-pages';

export type AmendmentNotFound = { code: 'AmendmentNotFound' };

const count = z.int().check(z.nonnegative(), z.lte(assemblyPeopleMax));
const capMax = z.int().check(z.nonnegative(), z.lte(10_000_000));
const keywords = z
  .array(text(articleKeywordCharsMax, articleKeywordCharsMin))
  .check(z.minLength(1), z.maxLength(articleKeywordsMax));
const words = {
  number: text(articleNumberCharsMax, 0),
  title: text(articleTitleCharsMax),
  text: text(articleTextCharsMax),
  keywords,
};
const cap = z.strictObject({ itemId: id, title: text(30), max: capMax, unit: text(20) });
const covenantText = z.strictObject({
  ...words,
  reward: text(articleConsequenceCharsMax, 0),
  penalty: text(articleConsequenceCharsMax, 0),
  /** Limits that the article sets; left out, those that it had stay. */
  caps: z.optional(z.array(cap).check(z.maxLength(10))),
});
const articlePayload = z.strictObject({
  kind: z.enum(['law', 'policy']),
  document: text(articleDocumentCharsMax),
  edition: text(articleEditionCharsMax),
  ...words,
  /** Empty where there is none. */
  link: text(articleLinkCharsMax, 0),
  inForceFrom: day,
});

export const registerContract = {
  'register.enter-article': command<{ articleId: string }, EnterArticleRefusal>()(
    z.strictObject({ article: articlePayload, replacesId: z.nullable(id) }),
  ),
  'register.end-article': command<Record<string, never>, EndArticleRefusal>()(
    z.strictObject({ articleId: id, inForceTo: day, reason: text(200, 2) }),
  ),
  'register.record-amendment': command<{ amendmentId: string }, RecordAmendmentRefusal>()(
    z.strictObject({
      sitting: z.strictObject({
        heldOn: day,
        place: text(placeCharsMax),
        presiderName: text(presiderCharsMax),
        of: z.enum(['adults', 'households']),
        entitledCount: count,
        presentCount: count,
        forCount: count,
        againstCount: count,
        abstainCount: count,
      }),
      changes: z
        .array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('reword'), articleId: id, text: covenantText }),
            z.strictObject({ kind: z.literal('add'), text: covenantText }),
            z.strictObject({ kind: z.literal('repeal'), articleId: id }),
          ]),
        )
        .check(z.minLength(1), z.maxLength(covenantChangesMax)),
      edition: text(articleEditionCharsMax),
      filedOn: day,
      fromOn: day,
    }),
  ),
  'register.confirm-amendment': command<Record<string, never>, ConfirmAmendmentRefusal | AmendmentNotFound>()(
    z.strictObject({ amendmentId: id }),
  ),
  'register.send-back-amendment': command<Record<string, never>, SendBackAmendmentRefusal | AmendmentNotFound>()(
    z.strictObject({ amendmentId: id, reason: text(sentBackCharsMax, 2) }),
  ),
  /** What is in force, or with `past` what was; without a question, everything by its kind. */
  'register.search': view<RegisterPage>()(
    z.strictObject({
      question: text(questionCharsMax, 0),
      kind: z.nullable(z.enum(['law', 'policy', 'covenant', 'decision'])),
      past: z.boolean(),
      cursor,
    }),
  ),
  /** The covenant in force, or the edition that an amendment replaced. */
  'register.covenant': view<CovenantPage, AmendmentNotFound>()(z.strictObject({ replacedBy: z.nullable(id) })),
};
