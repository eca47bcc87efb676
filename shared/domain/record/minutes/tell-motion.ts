import { assert } from '../../../kernel/assert';
import { agendaItem } from '../../agenda/meeting';
import type { TextSeal } from './meeting-record';
import type { MinutesAmendment } from './minutes';
import { dataOf, personIn, silent, type Teller, type Tellers, type Told } from './told';

type OfMeeting = Teller<'meeting'>;

/** The motion's text as it stands; the poll tells which one was voted on. */
const worded: OfMeeting = (told, meeting, event) => {
  const { itemId, text } = dataOf<{ itemId: string; text: TextSeal }>(event);
  told.texts.take(meeting, `motion ${itemId}`, text, agendaItem(meeting, itemId)?.motion?.text ?? '');
};

const moved: OfMeeting = (told, meeting, event) => {
  const { itemId, amendmentId, villagerId, passage, replacement } = dataOf<{
    itemId: string;
    amendmentId: string;
    villagerId: string;
    passage: TextSeal;
    replacement: TextSeal;
  }>(event);
  const found = agendaItem(meeting, itemId)?.amendments.find(({ id }) => id === amendmentId);
  const words = {
    passage: told.texts.take(meeting, `passage ${amendmentId}`, passage, found?.passage ?? ''),
    replacement: told.texts.take(meeting, `replacement ${amendmentId}`, replacement, found?.replacement ?? ''),
  };
  const movedBy = personIn(told, villagerId);
  amendmentsOf(told, itemId).push({ amendmentId, movedBy, ...words, status: 'moved', pollId: null });
};

const withdrawn: OfMeeting = (told, _meeting, event) => {
  const { itemId, amendmentId } = dataOf<{ itemId: string; amendmentId: string }>(event);
  amendmentIn(told, itemId, amendmentId).status = 'withdrawn';
};

const decided: OfMeeting = (told, meeting, event) => {
  const {
    itemId,
    amendmentId,
    isAdopted,
    pollId,
    // Events from before it was recorded name none.
    lapsedIds = [],
  } = dataOf<{
    itemId: string;
    amendmentId: string;
    isAdopted: boolean;
    pollId: string;
    lapsedIds?: string[];
  }>(event);
  const status = isAdopted ? 'adopted' : 'rejected';
  Object.assign(amendmentIn(told, itemId, amendmentId), { status, pollId });
  for (const lapsedId of lapsedIds) amendmentIn(told, itemId, lapsedId).status = 'lapsed';
  worded(told, meeting, event);
};

/** The events of a motion 表决事项 before it is voted on. */
export const motionTellers: Tellers<'meeting'> = {
  MotionSaved: worded,
  MotionReadOut: silent,
  AmendmentMoved: moved,
  AmendmentWithdrawn: withdrawn,
  AmendmentDecided: decided,
};

function amendmentsOf(told: Told, itemId: string): MinutesAmendment[] {
  const item = told.items.get(itemId);
  assert(item, 'an amendment is moved on an item of the meeting');
  return item.amendments;
}

function amendmentIn(told: Told, itemId: string, amendmentId: string): MinutesAmendment {
  const amendment = amendmentsOf(told, itemId).find((one) => one.amendmentId === amendmentId);
  assert(amendment, 'an amendment is moved before anything becomes of it');
  return amendment;
}
