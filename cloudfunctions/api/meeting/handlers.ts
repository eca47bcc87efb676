import type { meetingContract } from '@shared/contract/meeting';
import type { HandlersOf } from '../action';
import {
  checkInAction,
  checkInByCodeAction,
  checkOutAction,
  confirmHeadcountAction,
  undoCheckInAction,
} from './check-in';
import { checkInListView, codeView } from './check-in-views';
import { handOverChairAction, takeBackChairAction } from './hand-over-chair';
import {
  callGuestAction,
  endSpeechAction,
  giveFloorAction,
  grantTimeAction,
  lowerHandAction,
  noteSpeechAction,
  passFloorAction,
  raiseHandAction,
  raisePointAction,
  ruleOnPointAction,
} from './lead-floor';
import { startItemAction, stateConsensusAction } from './lead-item';
import { eveningView, revisionView } from './meeting-views';
import { missingView } from './missing-view';
import { proposeNextAction, recordForChairAction, stopRecordingAction } from './record-for-chair';
import {
  adjournMeetingAction,
  declareInquorateAction,
  openMeetingAction,
  resumeMeetingAction,
  suspendMeetingAction,
} from './open-meeting';
import { moveAmendmentAction, readOutMotionAction, saveMotionAction, withdrawAmendmentAction } from './write-motion';
import { reportView } from './report-view';
import { screenTicketView, screenView } from './screen-views';
import { undoAction } from './undo-act';

export const meetingHandlers: HandlersOf<typeof meetingContract> = {
  'meeting.check-in': checkInAction,
  'meeting.check-out': checkOutAction,
  'meeting.undo-check-in': undoCheckInAction,
  'meeting.check-in-by-code': checkInByCodeAction,
  'meeting.confirm-headcount': confirmHeadcountAction,
  'meeting.open': openMeetingAction,
  'meeting.declare-inquorate': declareInquorateAction,
  'meeting.suspend': suspendMeetingAction,
  'meeting.resume': resumeMeetingAction,
  'meeting.adjourn': adjournMeetingAction,
  'meeting.start-item': startItemAction,
  'meeting.give-floor': giveFloorAction,
  'meeting.pass-floor': passFloorAction,
  'meeting.call-guest': callGuestAction,
  'meeting.raise-hand': raiseHandAction,
  'meeting.lower-hand': lowerHandAction,
  'meeting.grant-time': grantTimeAction,
  'meeting.raise-point-of-order': raisePointAction,
  'meeting.rule-on-point': ruleOnPointAction,
  'meeting.hand-over-chair': handOverChairAction,
  'meeting.take-back-chair': takeBackChairAction,
  'meeting.end-speech': endSpeechAction,
  'meeting.note-speech': noteSpeechAction,
  'meeting.state-consensus': stateConsensusAction,
  'meeting.undo': undoAction,
  'meeting.record-for-chair': recordForChairAction,
  'meeting.stop-recording': stopRecordingAction,
  'meeting.propose-next': proposeNextAction,
  'meeting.save-motion': saveMotionAction,
  'meeting.read-out-motion': readOutMotionAction,
  'meeting.move-amendment': moveAmendmentAction,
  'meeting.withdraw-amendment': withdrawAmendmentAction,
  'meeting.screen-ticket': screenTicketView,
  'meeting.screen': screenView,
  'meeting.evening': eveningView,
  'meeting.missing': missingView,
  'meeting.check-in-list': checkInListView,
  'meeting.code': codeView,
  'meeting.report': reportView,
  'meeting.revision': revisionView,
};
