import { addDays } from '@shared/kernel/time';
import type { StoryMatter } from '../data-shapes';
import { recordAnswer } from './by-rule';
import { type Chronicle, matterOf, type PlayedMatter, proposalOf, told } from './chronicle';
import { takePictures } from './pictures';

/** The life of a matter until it lies before the party organisation: raised, supported, taken up, completed. */
export function scheduleRaising(chronicle: Chronicle, matter: PlayedMatter): void {
  const { timeline, player } = chronicle;
  const { story, dates, chance } = matter;
  const raisedAt = `${chance.between(8, 20)}:${chance.between(10, 50)}`;
  timeline.at(dates.raisedOn, raisedAt, async () => {
    const by = story.helperId ?? story.authorId;
    const onBehalf = story.helperId ? { onBehalfOfId: story.authorId } : {};
    const said = { body: story.sentence, photoIds: await takePictures(chronicle, by, story.before) };
    matter.proposalId = (await player.act(by, 'proposal.submit', { ...said, ...onBehalf })).proposalId;
  });
  scheduleSupports(chronicle, matter);
  if (dates.routedOn !== undefined) return scheduleRouting(chronicle, matter, dates.routedOn);
  if (story.end === 'submitted') return;
  const sponsoredOn = addDays(dates.raisedOn, 1);
  const preparedOn = addDays(sponsoredOn, chance.between(1, 2));
  timeline.at(sponsoredOn, '12:20', () => act(player.act(story.sponsorId, 'proposal.sponsor', idOf(matter))));
  const first = dates.returnedOn === undefined ? preparationOf(story) : halfDone(story);
  timeline.at(preparedOn, '21:05', () => prepare(chronicle, matter, first));
  if (dates.withdrawnOn !== undefined) scheduleEnding(chronicle, matter, dates.withdrawnOn);
}

async function act(doing: Promise<unknown>): Promise<void> {
  await doing;
}

function idOf({ proposalId }: PlayedMatter): { proposalId: string } {
  return { proposalId };
}

/** Three to forty neighbours join in, most of them in the first days; one of them thinks again. */
function scheduleSupports(chronicle: Chronicle, matter: PlayedMatter): void {
  const { timeline, player, people, opensOn } = chronicle;
  const { story, dates, chance } = matter;
  const isShort = dates.withdrawnOn !== undefined || dates.routedOn !== undefined;
  const count = 3 + Math.floor(chance.next() ** 2 * (isShort ? 6 : 38));
  const others = people.filter((person) => person.mayTakePart && person.id !== story.authorId);
  const supporters = chance.shuffled(others).slice(0, count);
  for (const [index, { id }] of supporters.entries()) {
    const on = addDays(dates.raisedOn, isShort ? 0 : Math.floor(chance.next() ** 2 * 12));
    const time = isShort ? `21:${chance.between(10, 59)}` : `${chance.between(7, 21)}:${chance.between(0, 59)}`;
    const isLate = on === dates.raisedOn && !isShort;
    if (on > opensOn) continue;
    timeline.at(on, isLate ? `21:${chance.between(10, 59)}` : time, async () => {
      // Whoever supported a matter that was merged into this one supports it already.
      const { supporterIds, isOpen } = await proposalOf(chronicle, matter);
      if (!isOpen || supporterIds.includes(id)) return;
      await player.act(id, 'proposal.support', idOf(matter));
      if (index === 9) await player.act(id, 'proposal.withdraw-support', idOf(matter));
    });
  }
}

function scheduleRouting(chronicle: Chronicle, matter: PlayedMatter, on: string): void {
  const { timeline, player, offices } = chronicle;
  const { doneOn } = matter.dates;
  if (doneOn) timeline.at(doneOn, '11:45', () => recordAnswer(chronicle, matter));
  const reason = told(matter.story.reason, 'why it is routed');
  timeline.at(on, '09:10', () => act(player.act(offices.clerkId, 'proposal.route', { ...idOf(matter), reason })));
}

function scheduleEnding(chronicle: Chronicle, matter: PlayedMatter, on: string): void {
  const { timeline, player } = chronicle;
  const { story } = matter;
  timeline.at(on, '10:00', async () => {
    if (story.mergedInto === undefined) {
      const reason = told(story.withdrawReason, 'why it is withdrawn');
      await player.act(story.authorId, 'proposal.withdraw', { ...idOf(matter), reason });
    } else {
      const targetId = matterOf(chronicle, story.mergedInto).proposalId;
      const reason = told(story.mergeReason, 'why it is merged');
      await player.act(story.authorId, 'proposal.merge', { ...idOf(matter), targetId, reason });
    }
  });
}

type Preparation = ReturnType<typeof preparationOf>;

export async function prepare({ player }: Chronicle, matter: PlayedMatter, preparation: Preparation): Promise<void> {
  await player.act(matter.story.sponsorId, 'proposal.prepare', { ...idOf(matter), preparation });
}

export function preparationOf(story: StoryMatter) {
  const { category, matterKind, affected, outcomeWanted, options, costYuan, costSource } = story;
  const materials = story.materials.map((material) => ({ ...material, fileId: null as string | null }));
  return { category, matterKind, affected, outcomeWanted, options, costYuan, costSource, materials };
}

/** What a sponsor in a hurry leaves out: the money and the materials. */
function halfDone(story: StoryMatter): Preparation {
  return { ...preparationOf(story), costYuan: null, costSource: '', materials: [] };
}
