import type { Choice, Poll } from '@shared/domain/vote/poll';
import { boxIdOf } from '@shared/domain/vote/poll';
import { type Act, chairId, clerkId, currentItemId, type Evening, expectAnswer, meetingOf, oneOf } from './evening';
import type { SeenPoll } from './observer';

const choices: readonly Choice[] = ['for', 'for', 'for', 'against', 'abstain'];
const motion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';

async function currentMatter(evening: Evening) {
  const itemId = await currentItemId(evening);
  return (await meetingOf(evening)).items.find(({ id, kind }) => id === itemId && kind === 'matter');
}

export const recuse: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const item = await currentMatter(evening);
  if (!item) return;
  const villagerId = oneOf(chance, observer.memberIds);
  const aside = observer.standingAside(item.id);
  const isLate = observer.phase === 'over' || observer.isSettled(item.id) || observer.openPoll()?.itemId === item.id;
  const payload = { meetingId, itemId: item.id, villagerId, reason: '家里的事' };
  const answer = await phones.call(villagerId, 'vote.recuse', payload);
  if (expectAnswer(answer, !isLate && !aside.has(villagerId), `${villagerId} stands aside`)) aside.add(villagerId);
};

/** The headcount is confirmed with the act; now and then the chair has counted wrong. */
export const openPoll: Act = async (evening) => {
  const { world, phones, chance, observer, meetingId } = evening;
  const item = await currentMatter(evening);
  if (!item) return;
  const hereCount = observer.hereIds().length;
  const presentCount = chance.next() < 0.9 ? hereCount : hereCount + 1;
  const method = chance.next() < 0.7 ? ('open' as const) : ('showOfHands' as const);
  const electorateIds = observer.electorateOf(item.id);
  const isReady =
    observer.phase === 'inSession' &&
    observer.openPoll() === undefined &&
    !observer.isSettled(item.id) &&
    item.consensus !== '' &&
    !observer.standingAside(item.id).has(chairId);
  const [one, other, watcherId] = electorateIds.filter((id) => id !== chairId);
  const isByHand = method === 'showOfHands';
  const tellers = isByHand && watcherId ? { tellers: { tellerIds: [one ?? '', other ?? ''], watcherId } } : {};
  const canBeCounted = isByHand ? watcherId !== undefined : electorateIds.length > 0;
  const mayOpen = isReady && presentCount === hereCount && observer.isQuorate() && canBeCounted;
  const ofItem = { meetingId, itemId: item.id };
  await phones.call(clerkId, 'meeting.save-motion', { ...ofItem, text: motion, edition: 0 });
  await phones.call(chairId, 'meeting.read-out-motion', { ...ofItem, edition: 1 });
  const payload = { meetingId, itemId: item.id, motion, method, presentCount, ...tellers };
  const answer = await phones.call(chairId, 'vote.open-poll', payload);
  if (!expectAnswer(answer, mayOpen, `a poll opens with ${hereCount} here`)) return;
  const pollId = (answer as unknown as { data: { pollId: string } }).data.pollId;
  const poll = (await world.stored('polls', pollId)) as unknown as Poll;
  observer.polls.push({
    pollId,
    itemId: item.id,
    proposalId: poll.proposalId,
    method,
    electorateIds,
    ballots: new Map(),
    castCounts: new Map(),
    hands: null,
    end: null,
  });
};

/** Somebody votes in the poll that is open, or in the last one when that is late. */
export const cast: Act = async ({ world, phones, chance, observer }) => {
  const seen = observer.openPoll() ?? observer.polls.at(-1);
  if (!seen) return;
  const poll = (await world.stored('polls', seen.pollId)) as unknown as Poll;
  const voterId = oneOf(chance, observer.memberIds);
  const boxId = boxIdOf(poll, voterId) ?? poll.boxIds[0];
  if (boxId === undefined) return;
  const choice = oneOf(chance, choices);
  const castCount = seen.castCounts.get(voterId) ?? 0;
  const mayCast = seen.end === null && seen.electorateIds.includes(voterId) && castCount <= 20;
  const answer = await phones.call(voterId, 'vote.cast', { boxId, choice });
  if (!expectAnswer(answer, mayCast, `${voterId} votes`)) return;
  seen.ballots.set(voterId, choice);
  seen.castCounts.set(voterId, castCount + 1);
};

/** Everybody who has not voted yet does, all in the same moment. */
export const castTogether: Act = async ({ world, phones, chance, observer }) => {
  const seen = observer.openPoll();
  if (seen?.method !== 'open') return;
  const poll = (await world.stored('polls', seen.pollId)) as unknown as Poll;
  const ballots = seen.electorateIds
    .filter((voterId) => !seen.ballots.has(voterId) && chance.next() < 0.8)
    .map((voterId) => ({ voterId, boxId: boxIdOf(poll, voterId) ?? '', choice: oneOf(chance, choices) }));
  const answers = await Promise.all(
    ballots.map(({ voterId, boxId, choice }) => phones.call(voterId, 'vote.cast', { boxId, choice })),
  );
  for (const [index, { voterId, choice }] of ballots.entries()) {
    const answer = answers[index];
    if (!answer || !expectAnswer(answer, true, `${voterId} votes together with the others`)) continue;
    seen.ballots.set(voterId, choice);
    seen.castCounts.set(voterId, (seen.castCounts.get(voterId) ?? 0) + 1);
  }
};

/** The clerk enters what both tellers counted, in their names; sometimes more hands than people. */
export const enterHands: Act = async ({ world, phones, chance, observer }) => {
  const seen = observer.openPoll();
  if (!seen) return;
  const count = () => chance.between(0, Math.ceil(seen.electorateIds.length / 2));
  const hands = { for: count(), against: count(), abstain: chance.between(0, 1) };
  const fits = hands.for + hands.against + hands.abstain <= seen.electorateIds.length;
  const mayEnter = seen.method === 'showOfHands' && fits && seen.hands === null;
  const { handCount } = (await world.stored('polls', seen.pollId)) as unknown as Poll;
  for (const tellerId of handCount?.tellers.map(({ villagerId }) => villagerId) ?? [clerkId]) {
    const count = { pollId: seen.pollId, tellerId, ...hands, invalid: 0 };
    const answer = await phones.call(clerkId, 'vote.enter-count', count);
    expectAnswer(answer, mayEnter, 'hands are entered');
  }
  if (mayEnter) seen.hands = hands;
};

async function endPoll(evening: Evening, seen: SeenPoll, end: 'counted' | 'void', mayEnd: boolean): Promise<void> {
  const { phones } = evening;
  const { pollId } = seen;
  const answer =
    end === 'counted'
      ? await phones.call(chairId, 'vote.close-poll', { pollId })
      : await phones.call(chairId, 'vote.void-poll', { pollId, reason: '开错了' });
  if (expectAnswer(answer, mayEnd, `the poll ends: ${end}`)) seen.end = end;
}

export const closePoll: Act = async (evening) => {
  const seen = evening.observer.openPoll();
  if (seen) await endPoll(evening, seen, 'counted', seen.method === 'open' || seen.hands !== null);
};

export const voidPoll: Act = async (evening) => {
  const seen = evening.observer.openPoll();
  if (seen) await endPoll(evening, seen, 'void', true);
};

export const defer: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const item = await currentMatter(evening);
  if (!item) return;
  const mayDefer = observer.phase === 'inSession' && observer.openPoll() === undefined && !observer.isSettled(item.id);
  const payload = { meetingId, itemId: item.id, reason: '还要再问问供电所' };
  const answer = await phones.call(chairId, 'vote.defer-item', payload);
  if (expectAnswer(answer, mayDefer, 'the item is put off')) observer.deferredItemIds.add(item.id);
};
