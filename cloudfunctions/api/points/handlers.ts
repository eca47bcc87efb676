import type { pointsContract } from '@shared/contract/points';
import type { HandlersOf } from '../action';
import { answerClaimObjectionAction, objectToClaimAction } from './object-to-claim';
import { batchView } from './batch-views';
import { openReviewAction, postBatchAction, publishBatchAction } from './move-batch';
import { claimPointsAction, proposePointsAction, withdrawClaimAction } from './claim-points';
import { claimsView } from './claims-views';
import { passbookView } from './passbook-views';
import { reviewClaimsAction } from './review-claims';
import { tariffView } from './tariff-views';

export const pointsHandlers: HandlersOf<typeof pointsContract> = {
  'points.claim': claimPointsAction,
  'points.propose': proposePointsAction,
  'points.withdraw-claim': withdrawClaimAction,
  'points.open-review': openReviewAction,
  'points.review': reviewClaimsAction,
  'points.publish': publishBatchAction,
  'points.object': objectToClaimAction,
  'points.answer-objection': answerClaimObjectionAction,
  'points.post': postBatchAction,
  'points.passbook': passbookView,
  'points.tariff': tariffView,
  'points.claims': claimsView,
  'points.batch': batchView,
};
