import type { decisionContract } from '@shared/contract/decision';
import type { HandlersOf } from '../action';
import { answerObjectionAction } from './answer-objection';
import { decisionListView, decisionSearchView, decisionView } from './decision-views';
import { objectToDecisionAction } from './object-to-decision';
import { bringToBodyAction, procedureView, recordStepAction } from './procedure';
import { publishDecisionAction } from './publish-decision';

export const decisionHandlers: HandlersOf<typeof decisionContract> = {
  'decision.bring-to-body': bringToBodyAction,
  'decision.record-step': recordStepAction,
  'decision.procedure': procedureView,
  'decision.publish': publishDecisionAction,
  'decision.object': objectToDecisionAction,
  'decision.answer-objection': answerObjectionAction,
  'decision.list': decisionListView,
  'decision.search': decisionSearchView,
  'decision.read': decisionView,
};
