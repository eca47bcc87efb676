import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { minuteMs } from '../../kernel/time';
import {
  type NotInSession,
  type OnlyChairOrClerk,
  type PollOpen,
  unlessChairOrClerk,
  unlessInSession,
  unlessNoPollOpen,
} from '../agenda/gates';
import { type Meeting, sealedGuest } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { memberOn } from './check-in';
import { currentSpeech, type Floor, type Speech, speechesMax, timesSpoken } from './floor';
import { floorQueue, handsBefore } from './floor-queue';
import { type Entered, type InEdition, momentOf, type OnItem } from './late-entry';
import { type PointOfOrderFirst, unlessNoPoint } from './point-of-order';
import { isPresent, type PresenceRoll } from './presence-roll';
import { editionOf } from './speech-draft';
import { rulesOf } from './quorum-now';

export interface GiveFloor extends Entered, OnItem, InEdition {
  actor: Actor;
  speechId: string;
  villagerId: string;
}

export interface CallGuest extends Entered, OnItem, InEdition {
  actor: Actor;
  speechId: string;
  /** As on the notice. */
  name: string;
}

export type FloorGate = NotInSession | OnlyChairOrClerk | PollOpen;
export type FloorBusy = { code: 'FloorBusy'; speakerName: string };
export type FloorFull = { code: 'FloorFull'; speechesMax: number };
export type GivenAlready = { code: 'FloorGivenAlready'; speakerName: string };
/** It was meant for a turn that another device has taken back since, given or passed. */
export type TurnTakenBack = { code: 'FloorTurnTakenBack' };
export type ItemNotCurrent = { code: 'AgendaItemNotCurrent' };
export type NotPresent = { code: 'FloorNotPresent' };

export type GiveFloorRefusal =
  | FloorGate
  | PointOfOrderFirst
  | ItemNotCurrent
  | GivenAlready
  | TurnTakenBack
  | FloorBusy
  | FloorFull
  | NotPresent
  | { code: 'FloorFirstRound'; names: string[] }
  | { code: 'FloorOthersSpokeLess'; names: string[] };
export type CallGuestRefusal =
  | FloorGate
  | ItemNotCurrent
  | GivenAlready
  | TurnTakenBack
  | PointOfOrderFirst
  | FloorBusy
  | FloorFull
  | { code: 'FloorGuestUnknown' };

/**
 * Give a member the floor 请发言.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is chair or clerk.
 * - No poll is open.
 * - The item is still the one that was meant.
 * - This very turn was not given already, by another device or by the same act.
 * - Nobody has taken it back since the device saw it: what was a mistake is not made again by a late entry.
 * - No point of order waits.
 * - Nobody is speaking, and the floor is not full.
 * - The member is present, or was when the floor was given on a device without a line.
 * - While somebody present was not offered the floor on this item, it goes to one of them.
 * - Nobody present whose hand is up has spoken less on this item.
 *
 * Records `FloorGiven`. The first speech on an item may last `speechMinutesMax` minutes, a later one
 * `laterSpeechMinutesMax`, from when it began, see {@link momentOf}; the timer is gentle and ends nothing. The side named
 * with the hand is noted.
 */
export function giveFloor(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  command: GiveFloor,
): Outcome<GiveFloorRefusal> {
  const closed =
    unlessFloorOpen(meeting, command.actor) ??
    unlessMeant(floor, command) ??
    unlessGiven(floor, command) ??
    unlessTakenBack(floor, command) ??
    unlessFloorFree(floor);
  if (closed) return closed;
  const atMs = momentOf(meeting, floor, command);
  const found = memberOn(rolls, command.villagerId);
  if (!found || !isPresent(found.member, atMs)) return refuse({ code: 'FloorNotPresent' });
  const { notOffered } = floorQueue(floor, rolls, atMs);
  const isOffered = floor.offeredIds.includes(command.villagerId);
  if (isOffered && notOffered.length > 0) {
    return refuse({ code: 'FloorFirstRound', names: notOffered.map((person) => person.name) });
  }
  const before = handsBefore(floor, rolls, command.villagerId, atMs);
  if (before.length > 0) return refuse({ code: 'FloorOthersSpokeLess', names: before.map(({ name: other }) => other) });
  const { villagerId, name, isNamePublic } = found.member;
  const speech = begin(meeting, floor, { ...command, atMs }, { villagerId, name, isNamePublic }, null);
  const next: Floor = {
    ...withNewSpeech(floor, speech),
    offeredIds: isOffered ? floor.offeredIds : [...floor.offeredIds, villagerId],
    hands: floor.hands.filter((hand) => hand.villagerId !== villagerId),
  };
  return accept([change(next, { type: 'FloorGiven', data: given(floor, speech) })]);
}

/**
 * Call a guest to speak 请列席人员发言: at any time between speeches, outside the round.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is chair or clerk.
 * - No poll is open.
 * - The item is still the one that was meant, and this very turn was not given already, nor taken back since.
 * - No point of order waits.
 * - Nobody is speaking, and the floor is not full.
 * - The guest is on the notice.
 *
 * Records `GuestCalled`.
 */
export function callGuest(meeting: Meeting, floor: Floor, command: CallGuest): Outcome<CallGuestRefusal> {
  const closed =
    unlessFloorOpen(meeting, command.actor) ??
    unlessMeant(floor, command) ??
    unlessGiven(floor, command) ??
    unlessTakenBack(floor, command) ??
    unlessFloorFree(floor);
  if (closed) return closed;
  const guest = meeting.guests.find(({ name }) => name === command.name);
  if (!guest) return refuse({ code: 'FloorGuestUnknown' });
  const speech = begin(
    meeting,
    floor,
    { ...command, atMs: momentOf(meeting, floor, command) },
    { villagerId: '', name: guest.name, isNamePublic: true },
    guest.capacity,
  );
  const data = { ...given(floor, speech), guest: seal(sealedGuest(guest)) };
  return accept([change(withNewSpeech(floor, speech), { type: 'GuestCalled', data })]);
}

export function unlessFloorOpen(meeting: Meeting, actor: Actor) {
  return unlessInSession(meeting) ?? unlessChairOrClerk(meeting, actor) ?? unlessNoPollOpen(meeting);
}

export function unlessMeant(floor: Floor, { itemId }: OnItem) {
  return itemId === undefined || itemId === floor.itemId
    ? undefined
    : refuse<ItemNotCurrent>({ code: 'AgendaItemNotCurrent' });
}

function unlessGiven(floor: Floor, { speechId }: { speechId: string }) {
  const given = floor.speeches.find(({ id }) => id === speechId);
  return given && refuse<GivenAlready>({ code: 'FloorGivenAlready', speakerName: given.speaker.name });
}

export function unlessTakenBack(floor: Floor, { speechId, edition }: { speechId: string } & InEdition) {
  const isSeen = edition === undefined || edition === editionOf(floor.takenBackIds ?? [], speechId);
  return isSeen ? undefined : refuse<TurnTakenBack>({ code: 'FloorTurnTakenBack' });
}

function unlessFloorFree(floor: Floor) {
  const point = unlessNoPoint(floor);
  if (point) return point;
  const speaking = currentSpeech(floor);
  if (speaking) return refuse<FloorBusy>({ code: 'FloorBusy', speakerName: speaking.speaker.name });
  return floor.speeches.length >= speechesMax ? refuse<FloorFull>({ code: 'FloorFull', speechesMax }) : undefined;
}

function begin(
  meeting: Meeting,
  floor: Floor,
  { speechId, atMs, edition }: { speechId: string; atMs: number } & InEdition,
  speaker: PersonReference,
  guestCapacity: string | null,
): Speech {
  return {
    id: speechId,
    itemId: floor.itemId ?? '',
    speaker,
    guestCapacity,
    startedAtMs: atMs,
    endsAtMs: atMs + minutesFor(meeting, floor, speaker) * minuteMs,
    endedAtMs: null,
    gist: '',
    stance: floor.hands.find(({ villagerId }) => villagerId === speaker.villagerId)?.stance ?? null,
    edition: edition ?? editionOf(floor.takenBackIds ?? [], speechId),
  };
}

/** Guests have no second, shorter turn: they are called. */
function minutesFor(meeting: Meeting, floor: Floor, { villagerId }: PersonReference): number {
  const { speechMinutesMax, laterSpeechMinutesMax } = rulesOf(meeting);
  return villagerId !== '' && timesSpoken(floor, villagerId) > 0 ? laterSpeechMinutesMax : speechMinutesMax;
}

function withNewSpeech(floor: Floor, speech: Speech): Floor {
  return { ...floor, currentSpeechId: speech.id, speeches: [...floor.speeches, speech] };
}

function given(floor: Floor, speech: Speech) {
  const { id: speechId, itemId, startedAtMs, endsAtMs, speaker } = speech;
  return { meetingId: floor.meetingId, itemId, speechId, villagerId: speaker.villagerId, startedAtMs, endsAtMs };
}
