import { endSpeech, noteSpeech } from '@shared/domain/meeting/end-speech';
import { callGuest, giveFloor, passFloor } from '@shared/domain/meeting/give-floor';
import { lowerHand, raiseHand } from '@shared/domain/meeting/raise-hand';
import type { Command } from '../action';
import { loadEveningWithFloor } from './evening';

/** `meeting.give-floor`. */
export const giveFloorAction: Command<'meeting.give-floor'> = async ({ work, actor, nowMs, payload, newId }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const speechId = newId();
  const outcome = giveFloor(meeting, rolls, floor, { actor, nowMs, speechId, villagerId: payload.villagerId });
  return work.save(outcome, { speechId });
};

/** `meeting.pass-floor`. */
export const passFloorAction: Command<'meeting.pass-floor'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const outcome = passFloor(meeting, rolls, floor, { actor, nowMs, villagerId: payload.villagerId });
  return work.save(outcome, { meetingId: meeting.id });
};

/** `meeting.call-guest`. */
export const callGuestAction: Command<'meeting.call-guest'> = async ({ work, actor, nowMs, payload, newId }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  const speechId = newId();
  return work.save(callGuest(meeting, floor, { actor, nowMs, speechId, name: payload.name }), { speechId });
};

/** `meeting.raise-hand`. */
export const raiseHandAction: Command<'meeting.raise-hand'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const outcome = raiseHand(meeting, rolls, floor, { actor, nowMs, villagerId: payload.villagerId });
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
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  return work.save(endSpeech(meeting, floor, { actor, nowMs, note: payload.note }), { meetingId: meeting.id });
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
