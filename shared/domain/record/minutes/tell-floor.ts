import { assert } from '../../../kernel/assert';
import type { CaseEvent } from '../../../kernel/case';
import { sealedGuest } from '../../agenda/meeting';
import type { Floor } from '../../meeting/floor';
import type { TextSeal } from './meeting-record';
import type { MinutesPoint, MinutesSpeech } from './minutes';
import { floorUndoTellers } from './tell-undo';
import { dataOf, personIn, silent, type Teller, type Tellers, type Told } from './told';

type OfFloor = Teller<'floor'>;

interface SpeechData {
  itemId: string;
  speechId: string;
  villagerId: string;
  /** When it was held, where that was entered on a device without a line; else when the event was. */
  startedAtMs?: number;
}

function speechesOf(told: Told, itemId: string): MinutesSpeech[] {
  const item = told.items.get(itemId);
  assert(item, 'a speech is held on an item of the meeting');
  return item.speeches;
}

interface PointData {
  itemId: string;
  pointId: string;
  text: TextSeal;
}

function pointsOf(told: Told, itemId: string): MinutesPoint[] {
  const item = told.items.get(itemId);
  assert(item, 'a point of order is raised on an item of the meeting');
  return item.points;
}

function spoken(floor: Floor, speechId: string) {
  return floor.speeches.find(({ id }) => id === speechId);
}

function begun(told: Told, event: CaseEvent, speaker: MinutesSpeech['speaker'], guestCapacity: string | null): void {
  const { itemId, speechId, startedAtMs = event.atMs } = dataOf<SpeechData>(event);
  const unsaid = { endedAtMs: null, gist: '', stance: null };
  speechesOf(told, itemId).push({ speechId, speaker, guestCapacity, startedAtMs, ...unsaid });
}

const given: OfFloor = (told, _floor, event) =>
  begun(told, event, personIn(told, dataOf<SpeechData>(event).villagerId), null);

const guestCalled: OfFloor = (told, floor, event) => {
  const { speechId, guest } = dataOf<SpeechData & { guest?: TextSeal }>(event);
  const speech = spoken(floor, speechId);
  const capacity = speech?.guestCapacity ?? '';
  const name = speech?.speaker.name ?? '';
  told.texts.take(floor, `guest ${speechId}`, guest, sealedGuest({ name, capacity }));
  begun(told, event, { villagerId: '', name, isNamePublic: true }, capacity);
};

interface NotedData extends Partial<SpeechData> {
  speechId: string;
  endedAtMs?: number;
  stance?: MinutesSpeech['stance'];
  gist?: TextSeal;
}

/** Ended or noted: the gist is the document's, by the seal of whichever event noted it last. */
const noted: OfFloor = (told, floor, event) => {
  const { itemId, speechId, endedAtMs = event.atMs, stance, gist } = dataOf<NotedData>(event);
  const ofItem = itemId ?? spoken(floor, speechId)?.itemId ?? '';
  const speech = speechesOf(told, ofItem).find((one) => one.speechId === speechId);
  assert(speech, 'a speech is given before it ends');
  if (event.type === 'SpeechEnded') speech.endedAtMs = endedAtMs;
  if (gist === undefined) return;
  speech.gist = told.texts.take(floor, `gist ${speechId}`, gist, spoken(floor, speechId)?.gist ?? '');
  speech.stance = stance ?? null;
};

const passed: OfFloor = (told, _floor, event) => {
  const { itemId, villagerId } = dataOf<{ itemId: string; villagerId: string }>(event);
  const item = told.items.get(itemId);
  assert(item, 'the floor is offered on an item of the meeting');
  item.passed.push(personIn(told, villagerId));
};

const pointRaised: OfFloor = (told, floor, event) => {
  const { itemId, pointId, villagerId, text } = dataOf<PointData & { villagerId: string }>(event);
  const found = floor.pointsOfOrder.find(({ id }) => id === pointId);
  const said = told.texts.take(floor, `point ${pointId}`, text, found?.text ?? '');
  pointsOf(told, itemId).push({ pointId, raisedBy: personIn(told, villagerId), text: said, ruling: null });
};

const pointRuled: OfFloor = (told, floor, event) => {
  const { itemId, pointId, text, isUpheld } = dataOf<PointData & { isUpheld: boolean }>(event);
  const found = floor.pointsOfOrder.find(({ id }) => id === pointId);
  const said = told.texts.take(floor, `ruling ${pointId}`, text, found?.ruling?.text ?? '');
  const point = pointsOf(told, itemId).find((one) => one.pointId === pointId);
  assert(point, 'a point of order is raised before it is ruled on');
  point.ruling = { isUpheld, text: said };
};

/** The events of the floor 发言. Who raised a hand is how the evening went, not what was said. */
export const floorTellers: Tellers<'floor'> = {
  FloorOpened: silent,
  FloorCleared: silent,
  FloorGiven: given,
  GuestCalled: guestCalled,
  FloorPassed: passed,
  HandRaised: silent,
  HandLowered: silent,
  TimeGranted: silent,
  PointOfOrderRaised: pointRaised,
  PointOfOrderRuled: pointRuled,
  SpeechEnded: noted,
  SpeechNoted: noted,
  ...floorUndoTellers,
};
