import {
  type Act,
  type Evening,
  expectAnswer,
  guestName,
  oneOf,
  probablyLeader,
  replyOf,
  selfOrClerk,
} from './evening';
import { clerkId } from './observer';

/** The floor is free for whoever comes next. */
function isFree({ observer }: Evening): boolean {
  return observer.phase === 'inSession' && observer.openPoll() === undefined && observer.isQuiet();
}

/** The clerk gives the floor to anybody; whether that is their turn, the neighbour counts up. */
export const giveFloor: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const villagerId = oneOf(chance, observer.memberIds);
  const { floor, currentItemId } = observer;
  const isTurn = floor.isTurnOf(villagerId, currentItemId, observer.hereIds());
  const maySpeak = isFree(evening) && observer.isHere(villagerId) && isTurn;
  const answer = await phones.call(clerkId, 'meeting.give-floor', { meetingId, villagerId });
  if (expectAnswer(answer, maySpeak, `${villagerId} gets the floor`)) floor.begin(currentItemId, villagerId);
};

export const callGuest: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const isKnown = chance.next() < 0.9;
  const name = isKnown ? guestName : '没有请过的人';
  const answer = await phones.call(clerkId, 'meeting.call-guest', { meetingId, name });
  if (expectAnswer(answer, isFree(evening) && isKnown, 'a guest is called'))
    observer.floor.begin(observer.currentItemId, '');
};

export const endSpeech: Act = async ({ phones, chance, observer, meetingId }) => {
  const isUnderWay = observer.phase === 'inSession' || observer.phase === 'suspended';
  const isSpoken = isUnderWay && observer.floor.speakerId !== null;
  const note = chance.next() < 0.5 ? { gist: '先修坏得最厉害的那一段', stance: 'for' as const } : null;
  const answer = await phones.call(clerkId, 'meeting.end-speech', { meetingId, note });
  if (expectAnswer(answer, isSpoken, 'a speech ends')) observer.floor.speakerId = null;
};

export const pass: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const { floor, currentItemId } = observer;
  const isTalk = observer.phase === 'inSession' && observer.openPoll() === undefined;
  const mayPass = isTalk && observer.isHere(villagerId) && !floor.offeredIds.has(villagerId);
  const answer = await phones.call(villagerId, 'meeting.pass-floor', { meetingId, villagerId });
  if (expectAnswer(answer, mayPass, `${villagerId} passes`)) floor.pass(currentItemId, villagerId);
};

export const raiseHand: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const { floor } = observer;
  const isDown = !floor.handIds.has(villagerId) && floor.speakerId !== villagerId;
  const mayRaise = observer.phase === 'inSession' && observer.isHere(villagerId) && isDown;
  const stance = oneOf(chance, ['for', 'against', null] as const);
  const answer = await phones.call(villagerId, 'meeting.raise-hand', { meetingId, villagerId, stance });
  if (expectAnswer(answer, mayRaise, `${villagerId} raises a hand`)) floor.handIds.add(villagerId);
};

/** The next item that was not begun yet. */
export const startItem: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const next = observer.items.find(({ id, kind }) => kind === 'matter' && !observer.startedItemIds.has(id));
  if (!next) return;
  const who = probablyLeader(evening);
  const answer = await phones.call(who, 'meeting.start-item', { meetingId, itemId: next.id });
  if (!expectAnswer(answer, isFree(evening) && who === observer.leaderId(), `${who} goes on to the next item`)) return;
  observer.startedItemIds.add(next.id);
  observer.currentItemId = next.id;
  observer.floor.clear();
};

export const stateConsensus: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const itemId = observer.currentItemId;
  if (itemId === '') return;
  const who = probablyLeader(evening);
  const leads = who === observer.leaderId() && !observer.leaderStandsAside();
  const stated = { meetingId, itemId, text: '大家都同意先装三盏太阳能路灯', hasOfferedAll: true };
  const answer = await phones.call(who, 'meeting.state-consensus', stated);
  const mayState = leads && observer.isAtWork() && observer.isQuiet();
  if (expectAnswer(answer, mayState, `${who} states the consensus`)) observer.agreedItemIds.add(itemId);
};

/** A point of order may come at any time, also while somebody speaks or votes; one each on an item. */
export const raisePoint: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const villagerId = oneOf(chance, observer.memberIds);
  const { floor, currentItemId } = observer;
  const { who, isAllowed } = selfOrClerk(evening, villagerId);
  const isFirst = floor.openPointId === null && !floor.hasRaisedPoint(currentItemId, villagerId);
  const mayRaise = isAllowed && observer.phase === 'inSession' && observer.isHere(villagerId) && isFirst;
  const point = { meetingId, villagerId, text: '说的不是这件事' };
  const answer = await phones.call(who, 'meeting.raise-point-of-order', point);
  if (!expectAnswer(answer, mayRaise, `${villagerId} raises a point of order`)) return;
  floor.raisePoint(currentItemId, villagerId, replyOf<'meeting.raise-point-of-order'>(answer).pointId);
};

export const ruleOnPoint: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const { floor } = observer;
  const who = probablyLeader(evening);
  const mayRule = observer.phase === 'inSession' && who === observer.leaderId() && floor.openPointId !== null;
  const ruling = { pointId: floor.openPointId ?? 'none', isUpheld: chance.next() < 0.5, text: '请回到这件事' };
  const answer = await phones.call(who, 'meeting.rule-on-point', { meetingId, ...ruling });
  if (expectAnswer(answer, mayRule, `${who} rules on the point`)) floor.openPointId = null;
};

/** What brings the talk on: a point is ruled on, a speech or an item ends, the next one begins. */
export const carryOnTalk: Act = async (evening) => {
  const { observer } = evening;
  if (observer.floor.openPointId !== null) return ruleOnPoint(evening);
  if (observer.floor.speakerId !== null) return endSpeech(evening);
  const isOver = !observer.currentMatter() || observer.isSettled(observer.currentItemId);
  return isOver ? startItem(evening) : stateConsensus(evening);
};
