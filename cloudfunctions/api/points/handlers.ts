import type { boardsContract } from '@shared/contract/boards';
import type { membershipContract } from '@shared/contract/membership';
import type { pointsContract } from '@shared/contract/points';
import type { shopContract } from '@shared/contract/shop';
import type { HandlersOf } from '../action';
import { answerClaimObjectionAction, objectToClaimAction } from './object-to-claim';
import { decideCorrectionAction, explainPointsAction, proposeCorrectionAction } from './correct-claim';
import { fairnessView } from './fairness-view';
import { goodDeedsView, showDeedAction } from './good-deeds';
import { honourRollView } from './honour-roll-view';
import { batchView } from './batch-views';
import { openReviewAction, postBatchAction, publishBatchAction } from './move-batch';
import { proposeForNeighbourAction } from './propose-for-neighbour';
import { claimPointsAction, proposePointsAction, withdrawClaimAction } from './claim-points';
import { decideMemberChangeAction, recordMemberChangeAction } from './change-membership';
import { claimsView } from './claims-views';
import { changeGoodAction, countGoodAction, enterGoodAction, supplyGoodAction } from './keep-shop';
import { memberChangesView, membershipView } from './membership-views';
import { orderByCodeView, ordersView } from './orders-views';
import { passbookView } from './passbook-views';
import { cancelOrderAction, handOverOrderAction, reserveGoodAction } from './redeem';
import { reviewClaimsAction } from './review-claims';
import { shopMonthView, shopView } from './shop-views';
import { proposedView } from './proposed-view';
import { ideasView, tariffView } from './tariff-views';

export const pointsHandlers: HandlersOf<typeof pointsContract> = {
  'points.claim': claimPointsAction,
  'points.propose': proposePointsAction,
  'points.propose-for-neighbour': proposeForNeighbourAction,
  'points.withdraw-claim': withdrawClaimAction,
  'points.open-review': openReviewAction,
  'points.review': reviewClaimsAction,
  'points.publish': publishBatchAction,
  'points.object': objectToClaimAction,
  'points.answer-objection': answerClaimObjectionAction,
  'points.post': postBatchAction,
  'points.propose-correction': proposeCorrectionAction,
  'points.explain': explainPointsAction,
  'points.decide-correction': decideCorrectionAction,
  'points.passbook': passbookView,
  'points.tariff': tariffView,
  'points.ideas': ideasView,
  'points.claims': claimsView,
  'points.proposed': proposedView,
  'points.batch': batchView,
};

export const shopHandlers: HandlersOf<typeof shopContract> = {
  'points.enter-good': enterGoodAction,
  'points.change-good': changeGoodAction,
  'points.supply-good': supplyGoodAction,
  'points.count-good': countGoodAction,
  'points.reserve-good': reserveGoodAction,
  'points.cancel-order': cancelOrderAction,
  'points.hand-over-order': handOverOrderAction,
  'points.shop': shopView,
  'points.orders': ordersView,
  'points.order-by-code': orderByCodeView,
  'points.shop-month': shopMonthView,
};

export const membershipHandlers: HandlersOf<typeof membershipContract> = {
  'points.membership': membershipView,
  'points.member-changes': memberChangesView,
  'points.record-member-change': recordMemberChangeAction,
  'points.decide-member-change': decideMemberChangeAction,
};

export const boardsHandlers: HandlersOf<typeof boardsContract> = {
  'points.honour-roll': honourRollView,
  'points.show-deed': showDeedAction,
  'points.good-deeds': goodDeedsView,
  'points.fairness': fairnessView,
};
