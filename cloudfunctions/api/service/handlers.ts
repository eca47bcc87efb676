import type { serviceContract } from '@shared/contract/service';
import type { HandlersOf } from '../action';
import { askServiceAction } from './ask-service';
import { assignRequestAction, checkRequestAction, passRequestAction } from './desk-acts';
import { giveBackRequestAction, reportRequestHandledAction, takeOnRequestAction } from './doer-acts';
import { bringToCouncilAction, withdrawRequestAction } from './end-request';
import { gridsView, setGridMembersAction } from './grids';
import { listRequestsView } from './list-views';
import { requestPeopleView } from './people-view';
import { rateRequestAction, visitRequesterAction } from './rate-and-visit';
import { readRequestView } from './request-views';
import { waitingRequestsView } from './waiting-view';

export const serviceHandlers: HandlersOf<typeof serviceContract> = {
  'service.ask': askServiceAction,
  'service.check': checkRequestAction,
  'service.assign': assignRequestAction,
  'service.take-on': takeOnRequestAction,
  'service.give-back': giveBackRequestAction,
  'service.report-handled': reportRequestHandledAction,
  'service.record-visit': visitRequesterAction,
  'service.rate': rateRequestAction,
  'service.pass': passRequestAction,
  'service.withdraw': withdrawRequestAction,
  'service.bring-to-council': bringToCouncilAction,
  'service.set-grid-members': setGridMembersAction,
  'service.read': readRequestView,
  'service.people': requestPeopleView,
  'service.list': listRequestsView,
  'service.waiting': waitingRequestsView,
  'service.grids': gridsView,
};
