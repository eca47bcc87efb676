import type { agendaContract } from '@shared/contract/agenda';
import type { HandlersOf } from '../action';
import { agendaListView, noticeView, planView } from './agenda-views';
import {
  acknowledgeNoticeAction,
  askLeaveAction,
  enterLeaveAction,
  noteToldAction,
  undoLeaveAction,
  undoToldAction,
  withdrawLeaveAction,
} from './answer-notice';
import { guestsView } from './guests-view';
import { cancelMeetingAction, conveneMeetingAction } from './convene-meeting';
import { changeNoticeAction, changePlanAction, planMeetingAction } from './plan-meeting';

export const agendaHandlers: HandlersOf<typeof agendaContract> = {
  'agenda.plan-meeting': planMeetingAction,
  'agenda.change-plan': changePlanAction,
  'agenda.change-notice': changeNoticeAction,
  'agenda.convene': conveneMeetingAction,
  'agenda.cancel-meeting': cancelMeetingAction,
  'agenda.acknowledge-notice': acknowledgeNoticeAction,
  'agenda.note-told': noteToldAction,
  'agenda.undo-told': undoToldAction,
  'agenda.ask-leave': askLeaveAction,
  'agenda.withdraw-leave': withdrawLeaveAction,
  'agenda.enter-leave': enterLeaveAction,
  'agenda.undo-leave': undoLeaveAction,
  'agenda.plan': planView,
  'agenda.suggest-guests': guestsView,
  'agenda.notice': noticeView,
  'agenda.list': agendaListView,
};
