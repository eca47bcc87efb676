import * as z from 'zod/mini';
import { noteCharsMax } from '../domain/follow-up/limits';
import type { AtTownTask, RequestTask } from '../domain/home/task';
import type { AnswerMatterRefusal } from '../domain/service/answer-matter';
import type { AskServiceRefusal } from '../domain/service/ask-service';
import type { AssignRequestRefusal } from '../domain/service/assign-request';
import type { BringToCouncilRefusal } from '../domain/service/bring-to-council';
import type { GiveBackRequestRefusal } from '../domain/service/give-back-request';
import type { RequestRoadRefusal } from '../domain/service/move-request';
import type { PassRequestRefusal } from '../domain/service/pass-request';
import type { RateRequestRefusal } from '../domain/service/rate-request';
import type { ReportRequestHandledRefusal } from '../domain/service/report-request-handled';
import type { SetGridMembersRefusal } from '../domain/service/set-grid-members';
import type { TakeOnRequestRefusal } from '../domain/service/take-on-request';
import type { VisitRequesterRefusal } from '../domain/service/visit-requester';
import type { WithdrawRequestRefusal } from '../domain/service/withdraw-request';
import { cursor, day, fileIds, id, type Page, text } from './common';
import { command, view } from './declare';
import type { UnitNotFound } from './follow-up';
import type { GridsPage, RequestPage, RequestPeoplePage, RequestRow } from './service-pages';

/** A request that is not in this village, or that is none of the reader's business. */
export interface ServiceRequestNotFound {
  code: 'ServiceRequestNotFound';
}

/** Somebody who is not on the village's roster. */
export interface ServicePersonNotFound {
  code: 'ServicePersonNotFound';
}

/** A photo that was never stored, or in another village. */
export interface ServicePhotoNotFound {
  code: 'ServicePhotoNotFound';
}

type Until = { dueAtMs: number };
type Nothing = Record<string, never>;

const words = text(noteCharsMax);
const wordsOrNone = text(noteCharsMax, 0);
const rating = z.int().check(z.gte(1), z.lte(5));
const ofRequest = z.strictObject({ requestId: id });

export const serviceContract = {
  'service.ask': command<
    Until & { requestId: string },
    AskServiceRefusal | ServicePersonNotFound | ServicePhotoNotFound
  >()(
    z.strictObject({
      /** May be empty where a photo says it. */
      body: text(10_000, 0),
      photoIds: fileIds,
      /** The villager for whom somebody else fills in 帮填. */
      onBehalfOfId: z.optional(id),
      /** The area it is about, where it is not the requester's own. */
      gridId: z.optional(id),
      /** A public thing: the village may see it, without names. */
      isShared: z.boolean(),
    }),
  ),
  'service.check': command<Until, RequestRoadRefusal | ServiceRequestNotFound>()(
    z.strictObject({ requestId: id, note: words, isShared: z.boolean() }),
  ),
  /** To a person, or to an outside unit; a unit takes it on, or gives it back. */
  'service.assign': command<Until, AssignRequestRefusal | ServiceRequestNotFound | UnitNotFound>()(
    z.strictObject({ requestId: id, doerId: z.optional(id), unitId: z.optional(id), dueOn: day, note: wordsOrNone }),
  ),
  'service.take-on': command<Until, TakeOnRequestRefusal | ServiceRequestNotFound>()(ofRequest),
  'service.give-back': command<Nothing, GiveBackRequestRefusal | ServiceRequestNotFound>()(
    z.strictObject({ requestId: id, reason: words }),
  ),
  'service.report-handled': command<
    Nothing,
    ReportRequestHandledRefusal | AnswerMatterRefusal | ServiceRequestNotFound | ServicePhotoNotFound
  >()(z.strictObject({ requestId: id, evidence: words, photoIds: fileIds })),
  'service.record-visit': command<{ isReopened: boolean }, VisitRequesterRefusal | ServiceRequestNotFound>()(
    z.strictObject({
      requestId: id,
      manner: z.enum(['home', 'phone']),
      note: words,
      isDone: z.boolean(),
      rating,
      ratingWords: text(200, 0),
    }),
  ),
  'service.rate': command<{ isReopened: boolean }, RateRequestRefusal | ServiceRequestNotFound>()(
    z.strictObject({ requestId: id, isDone: z.boolean(), rating, words: text(200, 0) }),
  ),
  'service.pass': command<Until, PassRequestRefusal | ServiceRequestNotFound | ServicePersonNotFound | UnitNotFound>()(
    z.strictObject({ requestId: id, personId: z.nullable(id), unitId: z.optional(id), dueOn: day, reason: words }),
  ),
  'service.withdraw': command<Nothing, WithdrawRequestRefusal | ServiceRequestNotFound>()(
    z.strictObject({ requestId: id, reason: wordsOrNone }),
  ),
  'service.bring-to-council': command<{ proposalId: string }, BringToCouncilRefusal | ServiceRequestNotFound>()(
    z.strictObject({ requestId: id, reason: words }),
  ),
  'service.set-grid-members': command<Nothing, SetGridMembersRefusal | ServicePersonNotFound>()(
    z.strictObject({ gridId: id, memberIds: z.array(id).check(z.maxLength(10)) }),
  ),
  'service.read': view<RequestPage, ServiceRequestNotFound>()(ofRequest),
  'service.people': view<RequestPeoplePage, ServiceRequestNotFound>()(ofRequest),
  /** Own ones, what the desk has, what is in one's own hands, what the village may see. */
  'service.list': view<Page<RequestRow>>()(
    z.strictObject({ tab: z.enum(['mine', 'desk', 'inHand', 'shared']), cursor }),
  ),
  /** What is in the reader's hands now, as their home page asks; the first date first. */
  'service.waiting': view<{ requests: RequestTask[]; atTown: AtTownTask[] }>()(z.strictObject({})),
  'service.grids': view<GridsPage>()(z.strictObject({})),
};
