import { endSpeech, noteSpeech } from '@shared/domain/meeting/end-speech';
import { currentSpeech, type Floor } from '@shared/domain/meeting/floor';
import { callGuest, giveFloor } from '@shared/domain/meeting/give-floor';
import { passFloor } from '@shared/domain/meeting/pass-floor';
import { grantTime } from '@shared/domain/meeting/grant-time';
import { raisePointOfOrder, ruleOnPoint } from '@shared/domain/meeting/point-of-order';
import { lowerHand, raiseHand } from '@shared/domain/meeting/raise-hand';
import { guestIdOf, nextSpeechIdOf, speechIdOf } from '@shared/domain/meeting/speech-draft';
import type { Command } from '../action';
import { loadEveningWithFloor } from './evening';

/** `meeting.give-floor`. */
export const giveFloorAction: Command<'meeting.give-floor'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, turn, ...meant } = payload;
  const loaded = await loadEveningWithFloor(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const speechId = speechIdFor(floor, meant.villagerId, turn);
  const outcome = giveFloor(meeting, rolls, floor, { actor, nowMs, speechId, ...meant });
  return work.save(outcome, { speechId });
};

/** The turn that the device named, or the speaker's next one. */
function speechIdFor(floor: Floor, speakerId: string, turn: number | undefined): string {
  return turn === undefined ? nextSpeechIdOf(floor, speakerId) : speechIdOf(floor.itemId ?? '', speakerId, turn);
}

/** `meeting.pass-floor`. */
export const passFloorAction: Command<'meeting.pass-floor'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, turn, ...meant } = payload;
  const loaded = await loadEveningWithFloor(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const speechId = speechIdFor(floor, meant.villagerId, turn);
  const outcome = passFloor(meeting, rolls, floor, { actor, nowMs, speechId, ...meant });
  return work.save(outcome, { meetingId: meeting.id });
};

/** `meeting.call-guest`. */
export const callGuestAction: Command<'meeting.call-guest'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, turn, ...meant } = payload;
  const loaded = await loadEveningWithFloor(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  const guestId = guestIdOf(meeting.guests.findIndex(({ name }) => name === meant.name));
  const speechId = speechIdFor(floor, guestId, turn);
  return work.save(callGuest(meeting, floor, { actor, nowMs, speechId, ...meant }), { speechId });
};

/** `meeting.raise-hand`. */
export const raiseHandAction: Command<'meeting.raise-hand'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const { villagerId, stance } = payload;
  const outcome = raiseHand(meeting, rolls, floor, { actor, nowMs, villagerId, stance });
  return work.save(outcome, { meetingId: meeting.id });
};

/** `meeting.lower-hand`. */
export const lowerHandAction: Command<'meeting.lower-hand'> = async ({ work, actor, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  return work.save(lowerHand(meeting, floor, { actor, villagerId: payload.villagerId }), { meetingId: meeting.id });
};

/** `meeting.end-speech`. */
export const endSpeechAction: Command<'meeting.end-speech'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, ...meant } = payload;
  const loaded = await loadEveningWithFloor(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  return work.save(endSpeech(meeting, floor, { actor, nowMs, ...meant }), { meetingId: meeting.id });
};

/** `meeting.note-speech`. */
export const noteSpeechAction: Command<'meeting.note-speech'> = async ({ work, actor, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  const { speechId, gist, stance } = payload;
  const outcome = noteSpeech(meeting, floor, { actor, speechId, note: { gist, stance } });
  return work.save(outcome, { meetingId: meeting.id });
};

/** `meeting.grant-time`. */
export const grantTimeAction: Command<'meeting.grant-time'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  const outcome = grantTime(meeting, floor, { actor, nowMs, minutes: payload.minutes });
  const after = outcome.ok ? currentSpeech(outcome.changes[0]?.next as unknown as Floor) : undefined;
  return work.save(outcome, { endsAtMs: after?.endsAtMs ?? nowMs });
};

/** `meeting.raise-point-of-order`. */
export const raisePointAction: Command<'meeting.raise-point-of-order'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const { villagerId, text } = payload;
  const pointId = newId();
  const outcome = raisePointOfOrder(meeting, rolls, floor, { actor, nowMs, pointId, villagerId, text: text.trim() });
  return work.save(outcome, { pointId });
};

/** `meeting.rule-on-point`. */
export const ruleOnPointAction: Command<'meeting.rule-on-point'> = async ({ work, actor, nowMs, payload }) => {
  const { meetingId, text, ...point } = payload;
  const loaded = await loadEveningWithFloor(work, meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  const outcome = ruleOnPoint(meeting, floor, { actor, nowMs, ...point, text: text.trim() });
  return work.save(outcome, { meetingId });
};
