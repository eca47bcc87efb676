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
  const opening = { ...ofItem, motion, method: talk.method ?? ('open' as const), presentCount: comingIds.length };
  const { pollId } = await player.act(offices.chairId, 'vote.open-poll', opening);
  const poll = await player.read<Poll>('polls', pollId);
  const choices = choicesOf(talk, poll, matter);
  if (poll.method === 'open')
    await castAll(chronicle, evening, poll, { choices, mayForget: talk.split !== undefined && !('tie' in talk.split) });
  else await showHands(chronicle, pollId, [...choices.values()]);
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

async function showHands({ player, offices }: Chronicle, pollId: string, choices: readonly Choice[]): Promise<void> {
  const count = (choice: Choice) => choices.filter((one) => one === choice).length;
  player.takeTime(90_000);
  const hands = { for: count('for'), against: count('against'), abstain: count('abstain') };
  await player.act(offices.clerkId, 'vote.enter-hands', { pollId, ...hands });
}
