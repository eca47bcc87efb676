import type { preReviewContract } from '@shared/contract/pre-review';
import type { HandlersOf } from '../action';
import { authorHistoryView } from './author-history-view';
import { decideSessionAction } from './decide-session';
import { deskView } from './desk-views';
import { giveReceiptAction } from './give-receipt';
import { judgeView } from './judge-views';
import { ledgerView } from './ledger-view';
import { prepareOpinionAction } from './prepare-opinion';
import { decideReconsiderationAction, requestReconsiderationAction } from './reconsider';
import { resubmitProposalAction } from './resubmit-proposal';
import { routeAdmittedAction } from './route-admitted';
import { sessionDraftView, sessionView } from './session-views';

export const preReviewHandlers: HandlersOf<typeof preReviewContract> = {
  'pre-review.prepare-opinion': prepareOpinionAction,
  'pre-review.decide-session': decideSessionAction,
  'pre-review.route': routeAdmittedAction,
  'pre-review.resubmit': resubmitProposalAction,
  'pre-review.request-reconsideration': requestReconsiderationAction,
  'pre-review.decide-reconsideration': decideReconsiderationAction,
  'pre-review.give-receipt': giveReceiptAction,
  'pre-review.author-history': authorHistoryView,
  'pre-review.ledger': ledgerView,
  'pre-review.desk': deskView,
  'pre-review.matter': judgeView,
  'pre-review.session-draft': sessionDraftView,
  'pre-review.session': sessionView,
};
