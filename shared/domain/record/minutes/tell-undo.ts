import type { CaseEvent } from '../../../kernel/case';
import { assert } from '../../../kernel/assert';
import type { UndoableAct } from '../../agenda/evening-record';
import type { Meeting } from '../../agenda/meeting';
import { corrected, isHere } from '../../meeting/presence-roll';
import type { TextSeal } from './meeting-record';
import { dataOf, personIn, silent, type Teller, type Tellers, type Told } from './told';

type OfMeeting = Teller<'meeting'>;

/** Every act that was taken back is told as a correction 更正, with who, when and why. */
function correction(told: Told, meeting: Meeting, event: CaseEvent): void {
  const { act, about, reason } = dataOf<{ act: UndoableAct; about: TextSeal; reason: TextSeal }>(event);
  const at = told.corrections.length;
  const kept = meeting.corrections[at];
  told.corrections.push({
    act,
    about: told.texts.take(meeting, `correction about ${at}`, about, kept?.about ?? ''),
    reason: told.texts.take(meeting, `correction ${at}`, reason, kept?.reason ?? ''),
    by: personIn(told, event.onBehalfOf ?? event.actorId),
    atMs: event.atMs,
  });
}

const consensusWithdrawn: OfMeeting = (told, meeting, event) => {
  const { itemId } = dataOf<{ itemId: string }>(event);
  const item = told.items.get(itemId);
  if (item) item.consensus = '';
  told.texts.drop(meeting, `consensus ${itemId}`);
  correction(told, meeting, event);
};

const itemStartWithdrawn: OfMeeting = (told, meeting, event) => {
  const { itemId, backToId, isOpenAgain } = dataOf<{ itemId: string; backToId: string; isOpenAgain: boolean }>(event);
  const item = told.items.get(itemId);
  if (item) item.startedAtMs = null;
  const before = told.items.get(backToId);
  if (before && isOpenAgain) before.endedAtMs = null;
  correction(told, meeting, event);
};

const adjournmentWithdrawn: OfMeeting = (told, meeting, event) => {
  const { openAgainId } = dataOf<{ openAgainId: string | null }>(event);
  const item = told.items.get(openAgainId ?? '');
  if (item) item.endedAtMs = null;
  told.endedAtMs = null;
  correction(told, meeting, event);
};

/** What was taken back, in the meeting. */
export const undoTellers: Tellers<'meeting'> = {
  SpeechGivingCorrected: correction,
  SpeechEndCorrected: correction,
  FloorPassCorrected: correction,
  HeadcountCorrected: correction,
  ConsensusWithdrawn: consensusWithdrawn,
  ItemStartWithdrawn: itemStartWithdrawn,
  AdjournmentWithdrawn: adjournmentWithdrawn,
};

function speechOf(told: Told, event: CaseEvent) {
  const { itemId, speechId } = dataOf<{ itemId: string; speechId: string }>(event);
  const item = told.items.get(itemId);
  assert(item, 'a speech is held on an item of the meeting');
  return { item, speechId, speech: item.speeches.find((one) => one.speechId === speechId) };
}

/** On the floor. */
export const floorUndoTellers: Tellers<'floor'> = {
  SpeechWithdrawn: (told, floor, event) => {
    const { item, speechId } = speechOf(told, event);
    item.speeches = item.speeches.filter((one) => one.speechId !== speechId);
    told.texts.drop(floor, `guest ${speechId}`);
    told.texts.drop(floor, `gist ${speechId}`);
  },
  SpeechResumed: (told, _floor, event) => {
    const { speech } = speechOf(told, event);
    if (speech) speech.endedAtMs = null;
  },
  FloorPassWithdrawn: (told, _floor, event) => {
    const { itemId, villagerId } = dataOf<{ itemId: string; villagerId: string }>(event);
    const item = told.items.get(itemId);
    if (item) item.passed = item.passed.filter((person) => person.villagerId !== villagerId);
  },
  FloorPutBack: silent,
};

/** On a roll. */
export const rollUndoTellers: Tellers<'presenceRoll'> = {
  HeadcountWithdrawn: (told, { id }) => void told.rolls.get(id)?.headcounts.pop(),
  PresenceResumed: (told, { id }, event) => {
    const roll = told.rolls.get(id);
    for (const villagerId of dataOf<{ hereIds: string[] }>(event).hereIds) {
      const member = roll?.members.get(villagerId);
      if (member && !isHere(member)) roll?.members.set(villagerId, corrected(member));
    }
  },
};

const recorderNamed: OfMeeting = (told, _meeting, event) => {
  told.recorders.push({ person: personIn(told, event.actorId), fromAtMs: event.atMs, toAtMs: null });
};

const recorderReleased: OfMeeting = (told, _meeting, event) => {
  const last = told.recorders.at(-1);
  if (last?.toAtMs === null) last.toAtMs = event.atMs;
};

const assignmentAgreed: OfMeeting = (told, _meeting, event) => {
  const { itemId, assigneeId, dueOn } = dataOf<{ itemId: string; assigneeId: string; dueOn: string }>(event);
  const item = told.items.get(itemId);
  if (item) item.assignment = { person: personIn(told, assigneeId), dueOn };
};

const nextProposed: OfMeeting = (told, meeting, event) => {
  const { startAtMs, place } = dataOf<{ startAtMs: number; place: TextSeal }>(event);
  const kept = meeting.nextMeeting?.place ?? '';
  told.nextMeeting = { startAtMs, place: told.texts.take(meeting, 'next place', place, kept) };
};

/** How the evening was led, and what was agreed at its end. */
export const leadingTellers: Tellers<'meeting'> = {
  RecorderNamed: recorderNamed,
  RecorderReleased: recorderReleased,
  AssignmentAgreed: assignmentAgreed,
  NextMeetingProposed: nextProposed,
};
