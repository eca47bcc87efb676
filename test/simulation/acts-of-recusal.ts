import { type Act, expectAnswer, oneOf, probablyLeader, replyOf, selfOrClerk, strangerId } from './evening';
import { chairId, clerkId } from './observer';

/** A member declares it, or the clerk enters what they said. */
export const recuse: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const item = observer.currentMatter();
  if (!item) return;
  // It is often about whoever leads: that is when the chair must be handed over.
  const villagerId = chance.next() < 0.3 ? observer.leaderId() : oneOf(chance, observer.memberIds);
  const aside = observer.standingAside(item.id);
  const { who, isAllowed } = selfOrClerk(evening, villagerId);
  const mayRecuse = isAllowed && observer.isBeforeVote(item.id) && !aside.has(villagerId);
  const payload = { meetingId, itemId: item.id, villagerId, reason: '家里的事' };
  const answer = await phones.call(who, 'vote.recuse', payload);
  if (!expectAnswer(answer, mayRecuse, `${villagerId} stands aside`)) return;
  aside.add(villagerId);
  // What somebody had asked of them is answered by their own word, not by the clerk's entry.
  const asked = observer.requests.find(
    (one) => one.itemId === item.id && one.villagerId === villagerId && one.isUpheld === null,
  );
  if (asked && who === villagerId) asked.isUpheld = true;
};

/** It was entered by mistake. */
export const cancelRecusal: Act = async ({ phones, chance, observer, meetingId }) => {
  const item = observer.currentMatter();
  if (!item) return;
  const aside = observer.standingAside(item.id);
  const villagerId = oneOf(chance, aside.size > 0 ? [...aside] : observer.memberIds);
  const mayCancel = observer.isBeforeVote(item.id) && aside.has(villagerId);
  const answer = await phones.call(clerkId, 'vote.cancel-recusal', { meetingId, itemId: item.id, villagerId });
  if (expectAnswer(answer, mayCancel, `${villagerId} votes after all`)) aside.delete(villagerId);
};

/** Any villager may ask that a member stand aside. */
export const askRecusal: Act = async ({ phones, chance, observer, meetingId }) => {
  const item = observer.currentMatter();
  if (!item) return;
  const villagerId = chance.next() < 0.3 ? observer.leaderId() : oneOf(chance, observer.memberIds);
  const isWaiting = observer.requests.some(
    (one) => one.itemId === item.id && one.villagerId === villagerId && one.isUpheld === null,
  );
  const isNew = !isWaiting && !observer.standingAside(item.id).has(villagerId);
  const who = oneOf(chance, [strangerId, ...observer.memberIds]);
  const payload = { meetingId, itemId: item.id, villagerId, reason: '灯是他家卖的' };
  const answer = await phones.call(who, 'vote.ask-recusal', payload);
  const mayAsk = observer.isBeforeVote(item.id) && isNew;
  if (!expectAnswer(answer, mayAsk, `${who} asks that ${villagerId} stand aside`)) return;
  const { requestId } = replyOf<'vote.ask-recusal'>(answer);
  observer.requests.push({ id: requestId, itemId: item.id, villagerId, isUpheld: null });
};

/** Whoever leads decides, about the chair or whoever leads the clerk too; nobody about themself. */
export const decideRecusal: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const ofItem = observer.requests.filter(({ itemId }) => itemId === observer.currentItemId);
  const request = ofItem.find(({ isUpheld }) => isUpheld === null) ?? ofItem.at(-1);
  if (!request) return;
  const { itemId, villagerId } = request;
  const isForClerk = villagerId === chairId || villagerId === observer.leaderId();
  const who = isForClerk && chance.next() < 0.6 ? clerkId : probablyLeader(evening);
  const isTheirs = who === observer.leaderId() || (isForClerk && who === clerkId);
  const mayDecide = observer.isBeforeVote(itemId) && request.isUpheld === null && isTheirs && who !== villagerId;
  const isUpheld = chance.next() < 0.5;
  const decided = { meetingId, itemId, recusalId: request.id, isUpheld, reason: '大家都知道的事' };
  const answer = await phones.call(who, 'vote.decide-recusal', decided);
  if (!expectAnswer(answer, mayDecide, `${who} decides about ${villagerId}`)) return;
  request.isUpheld = isUpheld;
  if (isUpheld) observer.standingAside(itemId).add(villagerId);
};
