import type { AgendaItem } from '@shared/domain/agenda/meeting';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import type { Choice, Poll } from '@shared/domain/vote/poll';
import type { Talk } from './calendar';
import { type Chronicle, type PlayedMatter, told } from './chronicle';
import type { Evening } from './evening';

/** A poll on the matter, from standing aside to the count. */
export async function vote(
  chronicle: Chronicle,
  evening: Evening,
  matter: PlayedMatter,
  item: AgendaItem,
): Promise<void> {
  const { player, offices, talks } = chronicle;
  const { meetingId, comingIds } = evening;
  const talk = told(talks[matter.story.id], 'how it was voted on');
  const ofItem = { meetingId, itemId: item.id };
  if (talk.recused !== undefined) {
    const reason = told(talk.recusalReason, 'why somebody stands aside');
    await player.act(talk.recused, 'vote.recuse', { ...ofItem, villagerId: talk.recused, reason });
  }
  const motion = told(matter.story.motion, 'the motion');
  await player.act(offices.clerkId, 'meeting.save-motion', { ...ofItem, text: motion, edition: 0 });
  await player.act(offices.chairId, 'meeting.read-out-motion', { ...ofItem, edition: 1 });
  const method = talk.method ?? ('open' as const);
  const counters = comingIds.filter((id) => id !== offices.chairId && id !== offices.clerkId && id !== talk.recused);
  const [one = '', other = '', watcherId = ''] = counters;
  const tellers =
    method === 'showOfHands' || method === 'paper' ? { tellers: { tellerIds: [one, other], watcherId } } : {};
  const opening = { ...ofItem, motion, method, presentCount: comingIds.length, ...tellers };
  const { pollId } = await player.act(offices.chairId, 'vote.open-poll', opening);
  const poll = await player.read<Poll>('polls', pollId);
  const choices = choicesOf(talk, poll, matter);
  if (poll.method === 'open')
    await castAll(chronicle, evening, poll, { choices, mayForget: talk.split !== undefined && !('tie' in talk.split) });
  else if (poll.method === 'secret') await castSecretly(chronicle, evening, poll, choices);
  else await countByHand(chronicle, poll, [...choices.values()]);
  player.takeTime(40_000);
  await player.act(offices.chairId, 'vote.close-poll', { pollId });
}

/** Whoever took the matter up is for it; who is against it is drawn from the others. */
function choicesOf({ split }: Talk, { electorateIds }: Poll, { story, chance }: PlayedMatter): Map<string, Choice> {
  const order = chance.shuffled(electorateIds.filter((id) => id !== story.sponsorId));
  const count = electorateIds.length;
  const half = Math.floor((count - 1) / 2);
  const planned = split ?? { against: 0, abstain: 0 };
  const { against, abstain } = 'tie' in planned ? { against: half, abstain: count - 2 * half } : planned;
  const choices = new Map<string, Choice>();
  for (const [index, id] of order.entries()) {
    choices.set(id, index < against ? 'against' : index < against + abstain ? 'abstain' : 'for');
  }
  return electorateIds.includes(story.sponsorId) ? choices.set(story.sponsorId, 'for') : choices;
}

/** On everybody's own phone; now and then somebody thinks again before the poll closes, or forgets to vote. */
async function castAll(
  { player }: Chronicle,
  { chance }: Evening,
  { boxIds }: Poll,
  { choices, mayForget }: { choices: ReadonlyMap<string, Choice>; mayForget: boolean },
): Promise<void> {
  for (const boxId of boxIds) {
    const { voterIds } = await player.read<BallotBox>('ballotBoxes', boxId);
    for (const voterId of voterIds) {
      const choice = told(choices.get(voterId), 'how somebody votes');
      player.takeTime(chance.between(500, 3_000));
      if (mayForget && chance.next() < 0.02) continue;
      if (chance.next() < 0.04) await player.act(voterId, 'vote.cast', { boxId, choice: 'abstain' });
      await player.act(voterId, 'vote.cast', { boxId, choice });
    }
  }
}

/** Each phone makes a code of its own; what it says nobody can tell afterwards. */
async function castSecretly(
  { player }: Chronicle,
  { chance }: Evening,
  { boxIds, electorateIds }: Poll,
  choices: ReadonlyMap<string, Choice>,
): Promise<void> {
  for (const [place, voterId] of electorateIds.entries()) {
    player.takeTime(chance.between(500, 3_000));
    const boxId = told(boxIds[place % boxIds.length], 'in which box somebody votes');
    const choice = told(choices.get(voterId), 'how somebody votes');
    const code = Array.from({ length: 12 }, () => chance.between(0, 9)).join('');
    await player.act(voterId, 'vote.cast-secret', { boxId, code, choice });
  }
}

/** Two tellers count the same at once; papers are reconciled before. */
async function countByHand({ player, offices }: Chronicle, poll: Poll, choices: readonly Choice[]): Promise<void> {
  const count = (choice: Choice) => choices.filter((one) => one === choice).length;
  const counts = { for: count('for'), against: count('against'), abstain: count('abstain'), invalid: 0 };
  const { id: pollId } = poll;
  if (poll.method === 'paper') {
    player.takeTime(240_000);
    const papers = { issued: choices.length, returned: choices.length, spoiled: 0, unused: 0 };
    await player.act(offices.clerkId, 'vote.reconcile-paper', { pollId, ...papers });
  }
  for (const { villagerId } of poll.handCount?.tellers ?? []) {
    player.takeTime(90_000);
    await player.act(villagerId, 'vote.enter-count', { pollId, tellerId: villagerId, ...counts });
  }
}
