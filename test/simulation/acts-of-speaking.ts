import { type Act, chairId, clerkId, currentItemId, floorOf, meetingOf, oneOf } from './evening';

/** The clerk gives the floor to anybody; whether that is their turn, the cloud says. */
export const giveFloor: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const answer = await phones.call(clerkId, 'meeting.give-floor', { meetingId, villagerId });
  if (answer.ok) expect(observer.isHere(villagerId) && observer.openPoll() === undefined).toBe(true);
};

export const endSpeech: Act = async (evening) => {
  const { phones, chance, meetingId } = evening;
  const isSpoken = ((await floorOf(evening))?.currentSpeechId ?? null) !== null;
  const note = chance.next() < 0.5 ? { gist: '先修坏得最厉害的那一段', stance: 'for' as const } : null;
  const answer = await phones.call(clerkId, 'meeting.end-speech', { meetingId, note });
  if (answer.ok) expect(isSpoken).toBe(true);
};

export const pass: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const answer = await phones.call(villagerId, 'meeting.pass-floor', { meetingId, villagerId });
  if (answer.ok) expect(observer.isHere(villagerId)).toBe(true);
};

export const raiseHand: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const answer = await phones.call(villagerId, 'meeting.raise-hand', { meetingId, villagerId, stance: null });
  if (answer.ok) expect(observer.isHere(villagerId)).toBe(true);
};

/** The next item that was not begun yet. */
export const startItem: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const next = (await meetingOf(evening)).items.find((item) => item.status === 'pending');
  if (!next) return;
  const answer = await phones.call(chairId, 'meeting.start-item', { meetingId, itemId: next.id });
  if (!answer.ok) return;
  expect(observer.phase).toBe('inSession');
  expect(observer.openPoll()).toBeUndefined();
  observer.startedItemIds.add(next.id);
};

export const stateConsensus: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const itemId = await currentItemId(evening);
  if (itemId === '') return;
  const text = '大家都同意先装三盏太阳能路灯';
  const answer = await phones.call(chairId, 'meeting.state-consensus', {
    meetingId,
    itemId,
    text,
    hasOfferedAll: true,
  });
  if (answer.ok) expect(observer.phase === 'inSession' && !observer.isSettled(itemId)).toBe(true);
};

/** What brings the talk on: somebody speaks or passes, the item ends in a consensus, the next one begins. */
export const carryOnTalk: Act = async (evening) => {
  const floor = await floorOf(evening);
  if (floor?.currentSpeechId) return endSpeech(evening);
  const itemId = await currentItemId(evening);
  const item = evening.observer.items.find(({ id }) => id === itemId);
  const isOver = item?.kind !== 'matter' || evening.observer.isSettled(itemId);
  return isOver ? startItem(evening) : stateConsensus(evening);
};
