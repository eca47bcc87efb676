/** More turns on one item than anybody takes in an evening. */
export const turnsMax = 400;

/**
 * The id of a speech: whose turn it is on which item, and which one. A device without a line knows it before the cloud
 * does, and two devices that enter the same turn mean the same speech.
 */
export function speechIdOf(itemId: string, speakerId: string, turn: number): string {
  return `${itemId}.${speakerId}.${turn}`;
}

/** The turn that somebody has next, beside the speeches that are there already. */
export function nextTurn(itemId: string, speakerId: string, speechIds: readonly string[]): number {
  let turn = 1;
  while (turn < turnsMax && speechIds.includes(speechIdOf(itemId, speakerId, turn))) turn += 1;
  return turn;
}

/** The id of the speech that somebody holds next on the current item. */
export function nextSpeechIdOf(
  { itemId, speeches }: { itemId: string | null; speeches: readonly { id: string }[] },
  speakerId: string,
): string {
  const ids = speeches.map(({ id }) => id);
  return speechIdOf(itemId ?? '', speakerId, nextTurn(itemId ?? '', speakerId, ids));
}

/**
 * Which edition of a turn a device has before it: how often its giving or its end was taken back so far. An end that was
 * entered for an earlier one does not end what came after.
 */
export function editionOf(takenBackIds: readonly string[], speechId: string): number {
  return takenBackIds.filter((id) => id === speechId).length;
}

/** A guest 列席 has no villager's id; their place on the notice stands for them, and no name comes into an id. */
export function guestIdOf(place: number): string {
  return `guest${place}`;
}
