import * as z from 'zod/mini';
import type { DecideReconsiderationRefusal } from '../domain/pre-review/decide-reconsideration';
import type { DecideSessionRefusal } from '../domain/pre-review/decide-session';
import type { PrepareOpinionRefusal } from '../domain/pre-review/prepare-opinion';
import type { RequestReconsiderationRefusal } from '../domain/pre-review/request-reconsideration';
import type { ResubmitRefusal } from '../domain/pre-review/resubmit-proposal';
import type { RouteAdmittedRefusal } from '../domain/pre-review/route-admitted';
import type { GiveReceiptRefusal } from '../domain/pre-review/give-receipt';
import { tellingWays } from '../domain/message/message';
import type { RoleRequired } from '../domain/member/actor';
import type { TooManyToDesk } from '../domain/service/matter-at-desk';
import { cursor, day, id, instant, text } from './common';
import { command, view } from './declare';
import {
  type AuthorHistoryPage,
  type DeskPage,
  deskTabs,
  type JudgePage,
  type LedgerPage,
  type SessionDraftPage,
  type SessionSheet,
} from './pre-review-pages';
import type { ProposalNotFound } from './proposal';

export interface SessionNotFound {
  code: 'SessionNotFound';
}

/** Most characters of a reason. */
export const reasonCharsMax = 500;

const ofMatter = z.strictObject({ proposalId: id });
/** What may be left open while a form is filled in is refused by the rule, in its own words. */
const reason = text(reasonCharsMax, 0);
const chosenId = text(100, 0);
const chosenIds = z.array(id).check(z.maxLength(20));

const admit = z.strictObject({ verdict: z.literal('admit'), matterKindId: chosenId, reason });
const returnToSponsor = z.strictObject({ verdict: z.literal('return'), failingItemIds: chosenIds, reason });
const decline = z.strictObject({
  verdict: z.literal('decline'),
  ground: z.enum(['settledByLawOrPolicy', 'settledByCovenant']),
  articleIds: chosenIds,
  reason,
  handlerId: chosenId,
  dueOn: day,
});
const route = z.strictObject({ verdict: z.literal('route'), matterKindId: chosenId, bodyId: chosenId, reason });

export const preReviewContract = {
  'pre-review.prepare-opinion': command<{ preparedAtMs: number }, PrepareOpinionRefusal | ProposalNotFound>()(
    z.strictObject({
      proposalId: id,
      opinion: z.discriminatedUnion('verdict', [admit, returnToSponsor, decline, route]),
    }),
  ),
  'pre-review.decide-session': command<
    { sessionId: string },
    DecideSessionRefusal | TooManyToDesk | ProposalNotFound
  >()(
    z.strictObject({
      heldOn: day,
      attendeeIds: z.array(id).check(z.maxLength(60)),
      /** `preparedAtMs` is of the opinion that was before the session. */
      matters: z.array(z.strictObject({ proposalId: id, preparedAtMs: instant })).check(z.maxLength(20)),
    }),
  ),
  'pre-review.route': command<{ dueAtMs: number }, RouteAdmittedRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, matterKindId: chosenId, bodyId: chosenId, reason }),
  ),
  'pre-review.resubmit': command<{ dueAtMs: number }, ResubmitRefusal | ProposalNotFound>()(ofMatter),
  'pre-review.request-reconsideration': command<
    { dueAtMs: number },
    RequestReconsiderationRefusal | ProposalNotFound
  >()(z.strictObject({ proposalId: id, reason: text(reasonCharsMax) })),
  'pre-review.decide-reconsideration': command<
    { proposalId: string },
    DecideReconsiderationRefusal | ProposalNotFound
  >()(z.strictObject({ proposalId: id, opinion: z.discriminatedUnion('verdict', [admit, decline, route]) })),
  'pre-review.give-receipt': command<Record<string, never>, GiveReceiptRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, way: z.nullable(z.enum(tellingWays)) }),
  ),
  'pre-review.author-history': view<AuthorHistoryPage, ProposalNotFound | RoleRequired>()(ofMatter),
  'pre-review.ledger': view<LedgerPage, RoleRequired>()(z.strictObject({ cursor })),
  'pre-review.desk': view<DeskPage, RoleRequired>()(z.strictObject({ tab: z.nullable(z.enum(deskTabs)), cursor })),
  'pre-review.matter': view<JudgePage, ProposalNotFound | RoleRequired>()(ofMatter),
  'pre-review.session-draft': view<SessionDraftPage, RoleRequired>()(z.strictObject({})),
  'pre-review.session': view<SessionSheet, SessionNotFound | RoleRequired>()(z.strictObject({ sessionId: id })),
};
