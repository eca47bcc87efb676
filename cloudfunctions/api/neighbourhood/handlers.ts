import type { careContract } from '@shared/contract/care';
import type { ceremonyContract } from '@shared/contract/ceremony';
import type { dutyContract } from '@shared/contract/duty';
import type { errandContract } from '@shared/contract/errand';
import type { supplyContract } from '@shared/contract/supply';
import type { HandlersOf } from '../action';
import { arrangeCareAction, endCareAction, listCareAction, recordCareVisitAction } from './care';
import { careListView, careView, visitsToMeView } from './care-views';
import { ceremoniesView, ceremonyFormView, ceremonyView } from './ceremony-views';
import {
  answerDutySwapAction,
  askDutySwapAction,
  dutyView,
  giveDutyPhoneAction,
  planDutyAction,
  servicesView,
} from './duty';
import { errandsView, errandView } from './errand-views';
import {
  addPaperAction,
  askErrandAction,
  assignErrandAction,
  closeErrandAction,
  dropErrandAction,
  finishErrandAction,
  reportErrandAction,
  tickPaperAction,
} from './errands';
import {
  claimSupplyAction,
  confirmSupplyAction,
  deliverSupplyAction,
  giveSupplyBackAction,
  publishSupplyAction,
  withdrawSupplyAction,
} from './supply';
import { supplyFormView, supplyListView, supplyView } from './supply-views';
import {
  cancelCeremonyAction,
  changeCeremonyAction,
  noteCeremonyAction,
  registerCeremonyAction,
} from './hold-ceremony';

export const ceremonyHandlers: HandlersOf<typeof ceremonyContract> = {
  'neighbourhood.register-ceremony': registerCeremonyAction,
  'neighbourhood.change-ceremony': changeCeremonyAction,
  'neighbourhood.cancel-ceremony': cancelCeremonyAction,
  'neighbourhood.note-ceremony': noteCeremonyAction,
  'neighbourhood.ceremony-form': ceremonyFormView,
  'neighbourhood.ceremonies': ceremoniesView,
  'neighbourhood.ceremony': ceremonyView,
};

export const supplyHandlers: HandlersOf<typeof supplyContract> = {
  'neighbourhood.publish-supply': publishSupplyAction,
  'neighbourhood.claim-supply': claimSupplyAction,
  'neighbourhood.give-supply-back': giveSupplyBackAction,
  'neighbourhood.deliver-supply': deliverSupplyAction,
  'neighbourhood.confirm-supply': confirmSupplyAction,
  'neighbourhood.withdraw-supply': withdrawSupplyAction,
  'neighbourhood.supply-list': supplyListView,
  'neighbourhood.supply': supplyView,
  'neighbourhood.supply-form': supplyFormView,
};

export const errandHandlers: HandlersOf<typeof errandContract> = {
  'neighbourhood.ask-errand': askErrandAction,
  'neighbourhood.assign-errand': assignErrandAction,
  'neighbourhood.add-paper': addPaperAction,
  'neighbourhood.tick-paper': tickPaperAction,
  'neighbourhood.report-errand': reportErrandAction,
  'neighbourhood.finish-errand': finishErrandAction,
  'neighbourhood.close-errand': closeErrandAction,
  'neighbourhood.drop-errand': dropErrandAction,
  'neighbourhood.errands': errandsView,
  'neighbourhood.errand': errandView,
};

export const dutyHandlers: HandlersOf<typeof dutyContract> = {
  'neighbourhood.plan-duty': planDutyAction,
  'neighbourhood.ask-duty-swap': askDutySwapAction,
  'neighbourhood.answer-duty-swap': answerDutySwapAction,
  'neighbourhood.give-duty-phone': giveDutyPhoneAction,
  'neighbourhood.duty': dutyView,
  'neighbourhood.services': servicesView,
};

export const careHandlers: HandlersOf<typeof careContract> = {
  'neighbourhood.list-care': listCareAction,
  'neighbourhood.arrange-care': arrangeCareAction,
  'neighbourhood.end-care': endCareAction,
  'neighbourhood.record-care-visit': recordCareVisitAction,
  'neighbourhood.care-list': careListView,
  'neighbourhood.care': careView,
  'neighbourhood.visits-to-me': visitsToMeView,
};
