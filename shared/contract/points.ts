import * as z from 'zod/mini';
import type { AnswerClaimObjectionRefusal } from '../domain/points/answer-claim-objection';
import type { ClaimPointsRefusal, ProposePointsRefusal } from '../domain/points/claim-points';
import type { DecideCorrectionRefusal } from '../domain/points/decide-correction';
import type { ExplainPointsRefusal } from '../domain/points/explain-points';
import type { ObjectToClaimRefusal } from '../domain/points/object-to-claim';
import type { OpenReviewRefusal } from '../domain/points/open-review';
import type { PostBatchRefusal } from '../domain/points/post-batch';
import type { ProposeCorrectionRefusal } from '../domain/points/propose-correction';
import { neighbourNameCharsMax } from '../domain/points/neighbour-draft';
import type { ProposeForNeighbourRefusal } from '../domain/points/propose-for-neighbour';
import type { PublishBatchRefusal } from '../domain/points/publish-batch';
import { type ReviewClaimsRefusal, reviewClaimsMax } from '../domain/points/review-claims';
import type { WithdrawClaimRefusal } from '../domain/points/withdraw-claim';
import { cursor, day, fileIds, id, type Page, text } from './common';
import { command, view } from './declare';
import type { BatchPage, MyClaimRow, PassbookPage, ProposedRow, TariffPage } from './points-pages';

/** A claim or a batch that is not in this village, or not at all. */
export type ClaimNotFound = { code: 'ClaimNotFound' };
export type BatchNotFound = { code: 'BatchNotFound' };
/** A photo that was never stored, or in another village. */
export type ClaimPhotoNotFound = { code: 'ClaimPhotoNotFound' };
/** A person who is not of this village. */
export type ClaimPersonNotFound = { code: 'ClaimPersonNotFound' };

export const claimTextCharsMax = 300;
export const attendeesMax = 15;

const deed = {
  entryId: id,
  text: text(claimTextCharsMax, 0),
  photoIds: fileIds,
  doneOn: day,
};
const ofClaim = z.strictObject({ claimId: id });
const ofBatch = z.strictObject({ batchId: id });
/** Reasons may be left out; where a rule wants one, it says so. */
const reason = text(300, 0);
const verdict = z.strictObject({ claimId: id, verdict: z.enum(['approve', 'refuse']), reason });

export const pointsContract = {
  'points.claim': command<{ claimId: string; month: string }, ClaimPointsRefusal | ClaimPhotoNotFound>()(
    z.strictObject(deed),
  ),
  'points.propose': command<
    { claimId: string; month: string },
    ProposePointsRefusal | ClaimPhotoNotFound | ClaimPersonNotFound
  >()(z.strictObject({ villagerId: id, ...deed })),
  /** `month` is null where nothing was entered; nothing says why. */
  'points.propose-for-neighbour': command<{ month: string | null }, ProposeForNeighbourRefusal | ClaimPhotoNotFound>()(
    z.strictObject({ name: text(neighbourNameCharsMax), ...deed }),
  ),
  'points.withdraw-claim': command<{ claimId: string }, WithdrawClaimRefusal | ClaimNotFound>()(ofClaim),
  'points.open-review': command<{ batchId: string }, OpenReviewRefusal | BatchNotFound>()(ofBatch),
  'points.review': command<
    { putOffIds: string[] },
    ReviewClaimsRefusal | BatchNotFound | ClaimNotFound | ClaimPersonNotFound
  >()(
    z.strictObject({
      batchId: id,
      heldOn: day,
      attendeeIds: z.array(id).check(z.minLength(1), z.maxLength(attendeesMax)),
      verdicts: z.array(verdict).check(z.minLength(1), z.maxLength(reviewClaimsMax)),
    }),
  ),
  'points.publish': command<{ noticeToOn: string | null }, PublishBatchRefusal | BatchNotFound>()(ofBatch),
  'points.object': command<{ objectionId: string }, ObjectToClaimRefusal | ClaimNotFound>()(
    z.strictObject({ claimId: id, text: reason }),
  ),
  'points.answer-objection': command<{ claimId: string }, AnswerClaimObjectionRefusal | ClaimNotFound>()(
    z.strictObject({ claimId: id, isUpheld: z.boolean(), text: reason }),
  ),
  'points.post': command<{ batchId: string }, PostBatchRefusal | BatchNotFound>()(ofBatch),
  'points.propose-correction': command<{ claimId: string }, ProposeCorrectionRefusal | ClaimNotFound>()(
    z.strictObject({ claimId: id, reason }),
  ),
  'points.explain': command<{ claimId: string }, ExplainPointsRefusal | ClaimNotFound>()(
    z.strictObject({ claimId: id, text: reason }),
  ),
  'points.decide-correction': command<{ claimId: string }, DecideCorrectionRefusal | ClaimNotFound>()(
    z.strictObject({ claimId: id, isConfirmed: z.boolean(), text: reason }),
  ),
  'points.passbook': view<PassbookPage>()(z.strictObject({ account: z.enum(['mine', 'household', 'duty']), cursor })),
  'points.tariff': view<TariffPage>()(z.strictObject({})),
  /** Which entries of the tariff the reader could still do something for, and how often; the first is the best. */
  'points.ideas': view<{ ideas: { entryId: string; timesLeft: number }[] }>()(z.strictObject({})),
  'points.claims': view<Page<MyClaimRow>>()(z.strictObject({ cursor })),
  'points.proposed': view<Page<ProposedRow>>()(z.strictObject({ cursor })),
  'points.batch': view<BatchPage, BatchNotFound>()(z.strictObject({ batchId: z.nullable(id), cursor })),
};
