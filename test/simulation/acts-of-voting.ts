import type { Choice, Poll } from '@shared/domain/vote/poll';
import { boxIdOf } from '@shared/domain/vote/poll';
import { choices } from './acts-of-polls';
import { type Act, type Evening, expectAnswer, oneOf, strangerId } from './evening';
import { clerkId } from './observer';
import { type Counts, type SeenCount, sumOf } from './seen-count';
import type { SeenPoll } from './seen-poll';

async function boxOf({ world }: Evening, seen: SeenPoll, voterId: string): Promise<string | undefined> {
  const poll = (await world.stored('polls', seen.pollId)) as unknown as Poll;
  return boxIdOf(poll, voterId) ?? poll.boxIds[0];
}

function mayVote(seen: SeenPoll, voterId: string): boolean {
  return seen.end === null && !seen.isAwaiting && seen.electorateIds.includes(voterId);
}

/** Somebody votes in the poll that is open, or in the last one when that is late. */
export const cast: Act = async (evening) => {
  const { chance, observer } = evening;
  const seen = observer.openPoll() ?? observer.polls.at(-1);
  if (!seen) return;
  const voterId = oneOf(chance, observer.memberIds);
  if (seen.method === 'secret') return castSecretly(evening, seen, voterId);
  if (seen.method === 'open') return castOpenly(evening, seen, voterId);
};

async function castOpenly(evening: Evening, seen: SeenPoll, voterId: string): Promise<void> {
  const choice = oneOf(evening.chance, choices);
  const boxId = await boxOf(evening, seen, voterId);
  if (boxId === undefined) return;
  const castCount = seen.castCounts.get(voterId) ?? 0;
  const answer = await evening.phones.call(voterId, 'vote.cast', { boxId, choice });
  if (!expectAnswer(answer, mayVote(seen, voterId) && castCount <= 20, `${voterId} votes`)) return;
  seen.ballots.set(voterId, choice);
  seen.castCounts.set(voterId, castCount + 1);
}

/** Once only: a second ballot, with another code, is none. */
async function castSecretly(evening: Evening, seen: SeenPoll, voterId: string): Promise<void> {
  const { phones, chance } = evening;
  const choice = oneOf(chance, choices);
  const code = String(100_000_000_000 + chance.between(0, 899_999_999_999));
  const boxId = await boxOf(evening, seen, voterId);
  if (boxId === undefined) return;
  const isFirst = !seen.ballots.has(voterId);
  const answer = await phones.call(voterId, 'vote.cast-secret', { boxId, code, choice });
  if (!expectAnswer(answer, mayVote(seen, voterId) && isFirst, `${voterId} votes secretly`)) return;
  seen.ballots.set(voterId, choice);
  seen.codes.set(voterId, code);
}

/** Everybody who has not voted yet does, all in the same moment. */
export const castTogether: Act = async (evening) => {
  const { chance, observer } = evening;
  const seen = observer.openPoll();
  if (!seen || seen.count || seen.isAwaiting) return;
  const voterIds = seen.electorateIds.filter((voterId) => !seen.ballots.has(voterId) && chance.next() < 0.8);
  const vote = seen.method === 'open' ? castOpenly : castSecretly;
  await Promise.all(voterIds.map((voterId) => vote(evening, seen, voterId)));
};

/** The papers are reconciled before they are counted; now and then they do not add up. */
export const reconcilePaper: Act = async ({ phones, chance, observer }) => {
  const seen = observer.openPoll();
  if (!seen) return;
  const shown = seen.count?.shown ?? { for: 0, against: 0, abstain: 0, invalid: 0 };
  const returned = sumOf(shown);
  const [spoiled, unused] = [chance.between(0, 2), chance.between(0, 3)];
  const lost = chance.next() < 0.65 ? 0 : 1;
  const paper = { issued: returned + spoiled + unused + lost, returned, spoiled, unused };
  const counters = seen.count ? [...seen.count.tellerIds, seen.count.watcherId, clerkId] : [clerkId];
  const who = chance.next() < 0.9 ? oneOf(chance, counters) : strangerId;
  const isCorrection = chance.next() < 0.5;
  const mayReconcile = who !== strangerId && (seen.count?.mayReconcile(paper, isCorrection) ?? false);
  const answer = await phones.call(who, 'vote.reconcile-paper', { pollId: seen.pollId, ...paper, isCorrection });
  if (expectAnswer(answer, mayReconcile, `${who} reconciles the papers`) && seen.count) seen.count.paper = paper;
};

/** Most count right, some are one hand off. */
function countedBy({ chance }: Evening, { shown, slipShare }: SeenCount): Counts {
  if (chance.next() >= slipShare) return shown;
  const [from, to] = [oneOf(chance, keys), oneOf(chance, keys)];
  if (chance.next() < 0.3) return { ...shown, [from]: shown[from] + 1 };
  return shown[from] === 0 || from === to ? shown : { ...shown, [from]: shown[from] - 1, [to]: shown[to] + 1 };
}

const keys: readonly (Choice | 'invalid')[] = ['for', 'against', 'abstain', 'invalid'];

/** One teller enters what they counted, or the clerk in their name; two who disagree count again. */
export const enterCount: Act = async (evening) => {
  const { phones, chance, observer } = evening;
  const seen = observer.openPoll();
  if (!seen?.count) return;
  const tellerId = chance.next() < 0.95 ? oneOf(chance, seen.count.tellerIds) : seen.count.watcherId;
  const draw = chance.next();
  const who = draw < 0.6 ? tellerId : draw < 0.95 ? clerkId : strangerId;
  const counts = countedBy(evening, seen.count);
  // Entered on a device without a line, it may come when another round is counted already.
  const round = Math.max(1, seen.count.roundNow() - (chance.next() < 0.9 ? 0 : 1));
  const late = { round, isCorrection: chance.next() < 0.3 };
  const mayEnter = who !== strangerId && seen.count.mayEnter(tellerId, counts, late);
  const answer = await phones.call(who, 'vote.enter-count', { pollId: seen.pollId, tellerId, ...counts, ...late });
  if (expectAnswer(answer, mayEnter, `${who} enters a count of ${tellerId}`)) seen.count.enter(tellerId, counts);
};
