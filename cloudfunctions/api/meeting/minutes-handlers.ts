import type { minutesContract } from '@shared/contract/minutes';
import type { HandlersOf } from '../action';
import { minutesView, printedSheetView } from './minutes-views';
import { addAddendumAction, attachSheetAction, signMinutesAction, signOnPaperAction } from './sign-minutes';

export const minutesHandlers: HandlersOf<typeof minutesContract> = {
  'meeting.minutes': minutesView,
  'meeting.printed-sheet': printedSheetView,
  'meeting.sign-minutes': signMinutesAction,
  'meeting.sign-minutes-on-paper': signOnPaperAction,
  'meeting.attach-sheet': attachSheetAction,
  'meeting.add-addendum': addAddendumAction,
};
