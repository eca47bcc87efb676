import type { Choice, Poll } from '@shared/domain/vote/poll';
import { readOutMotion, writeMotion } from './acts-of-motions';
import { type Act, type Evening, expectAnswer, oneOf, probablyLeader, replyOf } from './evening';
import { type Counts, SeenCount } from './seen-count';
import type { SeenAmendment } from './seen-motion';
import { isAdopted, type SeenPoll, showsHowPeopleVoted, type SimulatedMethod } from './seen-poll';

const methods: readonly SimulatedMethod[] = ['open', 'open', 'secret', 'secret', 'showOfHands', 'paper'];
export const choices: readonly Choice[] = ['for', 'for', 'for', 'against', 'abstain'];

/** Somebody who leads, or is not there, or the same twice, cannot count. */
function drawTellers({ chance, observer }: Evening, electorateIds: readonly string[]) {
  const fit = electorateIds.filter((id) => id !== observer.leaderId());
  const [one = '', other = '', watcherId = ''] = fit;
  if (chance.next() < 0.1) return { tellerIds: [one || 'x', observer.leaderId()], watcherId: watcherId || 'y' };
  return { tellerIds: [one || 'x', other || 'y'], watcherId: watcherId || 'z' };
}

function areFit({ observer }: Evening, ids: readonly string[], electorateIds: readonly string[]): boolean {
  const isFit = (id: string) => electorateIds.includes(id) && id !== observer.leaderId();
  return new Set(ids).size === 3 && ids.every(isFit);
}

/** Whether these words may be voted on now: the next amendment, or the motion that was read out. */
function mayVoteOn({ observer }: Evening, amendment: SeenAmendment | null): boolean {
  const itemId = observer.currentItemId;
  const motion = observer.motionOf(itemId);
  if (amendment) return motion.next() === amendment;
  return observer.agreedItemIds.has(itemId) && motion.isReadOut && !motion.next();
}

function isReady({ observer }: Evening): boolean {
  const itemId = observer.currentItemId;
  const isUndecided = observer.requests.some((one) => one.itemId === itemId && one.isUpheld === null);
  const isFree = observer.isAtWork() && observer.floor.openPointId === null && !isUndecided;
  return isFree && !observer.leaderStandsAside() && observer.isQuorate();
}

/** What people show or put into the box, which the tellers then have to count. */
function drawHands({ chance }: Evening, electorateCount: number, isOnPaper: boolean): Counts {
  const shown: Counts = { for: 0, against: 0, abstain: 0, invalid: 0 };
  for (let hand = 0; hand < electorateCount; hand += 1) {
    const draw = chance.next();
    if (draw < 0.1) continue;
    shown[isOnPaper && draw < 0.15 ? 'invalid' : oneOf(chance, choices)] += 1;
  }
  return shown;
}

/** The headcount is confirmed with the act; now and then the chair has counted wrong. */
export const openPoll: Act = async (evening) => {
  const { world, phones, chance, observer, meetingId } = evening;
  const item = observer.currentMatter();
  if (!item) return;
  const motion = observer.motionOf(item.id);
  if (motion.edition === 0) await writeMotion(evening);
  if (chance.next() < 0.8 && observer.agreedItemIds.has(item.id) && !motion.isReadOut) await readOutMotion(evening);
  const waiting = motion.next();
  const amendment = waiting && chance.next() < 0.9 ? waiting : null;
  const words = (amendment ? motion.textWith(amendment.clause, amendment.to) : motion.text()) || '没有写下来的话';
  const hereCount = observer.hereIds().length;
  const presentCount = chance.next() < 0.95 ? hereCount : hereCount + 1;
  const method = oneOf(chance, methods);
  const isByHand = method === 'showOfHands' || method === 'paper';
  const electorateIds = observer.electorateOf(item.id);
  const tellers = drawTellers(evening, electorateIds);
  const canCount = isByHand
    ? areFit(evening, [...tellers.tellerIds, tellers.watcherId], electorateIds)
    : electorateIds.length >= (method === 'secret' ? 5 : 1);
  const who = probablyLeader(evening);
  const leads = who === observer.leaderId();
  const isAsCounted = presentCount === hereCount;
  const mayOpen = leads && isReady(evening) && mayVoteOn(evening, amendment) && isAsCounted && canCount;
  const answer = await phones.call(who, 'vote.open-poll', {
    meetingId,
    itemId: item.id,
    motion: words,
    method,
    presentCount,
    ...(amendment ? { amendmentId: amendment.id } : {}),
    ...(isByHand ? { tellers } : {}),
  });
  if (!expectAnswer(answer, mayOpen, `${who} opens a poll (${method}) with ${hereCount} here`)) return;
  const { pollId } = replyOf<'vote.open-poll'>(answer);
  const { proposalId } = (await world.stored('polls', pollId)) as unknown as Poll;
  const [one = '', other = ''] = tellers.tellerIds;
  const shown = drawHands(evening, electorateIds.length, method === 'paper');
  const electorateCount = electorateIds.length;
  const slipShare = chance.next() < 0.7 ? 0.25 : 0.8;
  observer.polls.push({
    pollId,
    itemId: item.id,
    proposalId,
    method,
    words,
    amendment,
    electorateIds,
    recusedIds: [...observer.standingAside(item.id)],
    ballots: new Map(),
    codes: new Map(),
    castCounts: new Map(),
    count: isByHand
      ? new SeenCount([one, other], tellers.watcherId, shown, method === 'paper', electorateCount, slipShare)
      : null,
    isAwaiting: false,
    end: null,
  });
};

/** Counted for good: an amendment changes the motion's words, or does not. */
export function noteCounted({ observer }: Evening, seen: SeenPoll): void {
  seen.end = 'counted';
  seen.isAwaiting = false;
  if (seen.amendment) observer.motionOf(seen.itemId).decide(seen.amendment, isAdopted(seen));
}

function leadsPoll({ observer }: Evening, seen: SeenPoll, who: string): boolean {
  return who === observer.leaderId() && !seen.recusedIds.includes(who);
}

export const closePoll: Act = async (evening) => {
  const { phones, observer } = evening;
  const seen = observer.openPoll();
  if (!seen) return;
  const who = probablyLeader(evening);
  const mayClose = leadsPoll(evening, seen, who) && (seen.count === null || seen.count.agreed !== null);
  const answer = await phones.call(who, 'vote.close-poll', { pollId: seen.pollId });
  if (!expectAnswer(answer, mayClose, `${who} closes the poll`)) return;
  if (showsHowPeopleVoted(seen)) seen.isAwaiting = true;
  else noteCounted(evening, seen);
};

/** The chair was warned that the counts show how people voted, and publishes them. */
export const publishResult: Act = async (evening) => {
  const { phones, observer } = evening;
  const seen = observer.openPoll();
  if (!seen) return;
  const who = probablyLeader(evening);
  const answer = await phones.call(who, 'vote.publish-result', { pollId: seen.pollId });
  const mayPublish = seen.isAwaiting && who === observer.leaderId();
  if (expectAnswer(answer, mayPublish, `${who} publishes the counts`)) noteCounted(evening, seen);
};

export const voidPoll: Act = async (evening) => {
  const { phones, observer } = evening;
  const seen = observer.openPoll();
  if (!seen) return;
  const who = probablyLeader(evening);
  const answer = await phones.call(who, 'vote.void-poll', { pollId: seen.pollId, reason: '开错了' });
  const mayVoid = leadsPoll(evening, seen, who) && !seen.isAwaiting;
  if (expectAnswer(answer, mayVoid, `${who} declares the poll void`)) seen.end = 'void';
};

export const defer: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const item = observer.currentMatter();
  if (!item) return;
  const who = probablyLeader(evening);
  const mayDefer = who === observer.leaderId() && observer.isAtWork() && !observer.leaderStandsAside();
  const payload = { meetingId, itemId: item.id, reason: '还要再问问供电所' };
  const answer = await phones.call(who, 'vote.defer-item', payload);
  if (expectAnswer(answer, mayDefer, `${who} puts the item off`)) observer.deferredItemIds.add(item.id);
};
