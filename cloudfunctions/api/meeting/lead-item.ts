import { startItem } from '@shared/domain/meeting/start-item';
import { stateConsensus } from '@shared/domain/meeting/state-consensus';
import type { Command } from '../action';
import { loadEveningWithFloor } from './evening';

/** `meeting.start-item`. */
export const startItemAction: Command<'meeting.start-item'> = async ({ work, actor, nowMs, payload, ports }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, floor } = loaded.evening;
  const { itemId } = payload;
  const seed = wholeNumberFrom(ports.randomBytes(4));
  return work.save(startItem(meeting, floor, { actor, nowMs, itemId, seed }), { meetingId: meeting.id });
};

/** A whole number below 2³¹, as the first round is drawn from. */
function wholeNumberFrom(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (sum * 256 + byte) % 2 ** 31, 0);
}

/** `meeting.state-consensus`. */
export const stateConsensusAction: Command<'meeting.state-consensus'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEveningWithFloor(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls, floor } = loaded.evening;
  const { itemId, text, hasOfferedAll } = payload;
  const outcome = stateConsensus(meeting, rolls, floor, { actor, nowMs, itemId, text, hasOfferedAll });
  return work.save(outcome, { meetingId: meeting.id });
};
