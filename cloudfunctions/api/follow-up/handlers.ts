import type { followUpContract } from '@shared/contract/follow-up';
import type { HandlersOf } from '../action';
import { acceptAction, giveBackAction } from './answer-hand-over';
import { agreeAssignmentAction } from './agree-assignment';
import { boardView } from './board-views';
import { candidatesView } from './candidates-views';
import { closeOutAction, notYetAction } from './close-out';
import { closeOutsView } from './close-out-views';
import { answerAction, reportHandledAction } from './finish-by-rule';
import { followUpView } from './follow-up-views';
import { handOverAction } from './hand-over';
import { putOnHoldAction, resumeMatterAction } from './hold-matter';
import { answerNewDateAction, askNewDateAction } from './new-date';
import { reassignMatterAction } from './reassign-matter';
import { rateAsSupporterAction, rateMatterAction, recordVisitAction, reopenMatterAction } from './record-visit';
import { reportStuckAction } from './report-stuck';
import { reportDoneAction, reportProgressAction } from './report-progress';

export const followUpHandlers: HandlersOf<typeof followUpContract> = {
  'follow-up.agree-assignment': agreeAssignmentAction,
  'follow-up.hand-over': handOverAction,
  'follow-up.accept': acceptAction,
  'follow-up.give-back': giveBackAction,
  'follow-up.ask-new-date': askNewDateAction,
  'follow-up.answer-new-date': answerNewDateAction,
  'follow-up.report-stuck': reportStuckAction,
  'follow-up.report-progress': reportProgressAction,
  'follow-up.report-done': reportDoneAction,
  'follow-up.put-on-hold': putOnHoldAction,
  'follow-up.resume': resumeMatterAction,
  'follow-up.reassign': reassignMatterAction,
  'follow-up.close-out': closeOutAction,
  'follow-up.not-yet': notYetAction,
  'follow-up.report-handled': reportHandledAction,
  'follow-up.answer': answerAction,
  'follow-up.record-visit': recordVisitAction,
  'follow-up.rate-as-supporter': rateAsSupporterAction,
  'follow-up.rate': rateMatterAction,
  'follow-up.reopen': reopenMatterAction,
  'follow-up.read': followUpView,
  'follow-up.candidates': candidatesView,
  'follow-up.close-outs': closeOutsView,
  'follow-up.board': boardView,
};
