import { addDays, dayOf } from '@shared/kernel/time';
import { type Chronicle, type PlayedMatter, proposalOf, told } from './chronicle';

/** What follows a verdict that needs no meeting: reconsidered by the town, done by the rule, or answered from outside. */
export function scheduleAfterVerdict(chronicle: Chronicle, matter: PlayedMatter): void {
  const { timeline } = chronicle;
  const { story, dates } = matter;
  if (dates.reconsiderOn) timeline.at(dates.reconsiderOn, '16:40', () => askTheTown(chronicle, matter));
  if (dates.townOn) timeline.at(dates.townOn, '10:30', () => townAdmits(chronicle, matter));
  else if (dates.doneOn && story.handlerId) timeline.at(dates.doneOn, '17:15', () => reportHandled(chronicle, matter));
  else if (dates.doneOn && story.bodyId) timeline.at(dates.doneOn, '11:45', () => recordAnswer(chronicle, matter));
}

async function askTheTown({ player }: Chronicle, { story, proposalId }: PlayedMatter): Promise<void> {
  const reason = told(story.reconsiderReason, 'why it is to be reconsidered');
  await player.act(story.authorId, 'pre-review.request-reconsideration', { proposalId, reason });
}

async function townAdmits({ player, offices }: Chronicle, { story, proposalId }: PlayedMatter): Promise<void> {
  const reason = told(story.townReason, 'what the town finds');
  const opinion = { verdict: 'admit' as const, matterKindId: story.matterKind, reason };
  await player.act(offices.townId, 'pre-review.decide-reconsideration', { proposalId, opinion });
}

async function reportHandled(chronicle: Chronicle, matter: PlayedMatter): Promise<void> {
  const { story, proposalId } = matter;
  const evidence = told(story.handledNote, 'what came of it');
  const handlerId = told(story.handlerId, 'who handles it');
  await chronicle.player.act(handlerId, 'follow-up.report-handled', { proposalId, evidence, photoIds: [] });
  scheduleVisit(chronicle, matter, matter.story);
}

export async function recordAnswer(chronicle: Chronicle, matter: PlayedMatter): Promise<void> {
  const { player, offices } = chronicle;
  const evidence = told(matter.story.answerNote, 'what was answered');
  await player.act(offices.clerkId, 'follow-up.answer', { proposalId: matter.proposalId, evidence, photoIds: [] });
  scheduleVisit(chronicle, matter, matter.story);
}

/** The visitor calls within a few days, and hands on what the author says of it; without a note nobody has called yet. */
export function scheduleVisit(
  chronicle: Chronicle,
  matter: PlayedMatter,
  { visitNote: note, rating }: { visitNote?: string; rating?: number },
): void {
  if (note === undefined || rating === undefined) return;
  const { timeline, player } = chronicle;
  const { chance, proposalId } = matter;
  const on = addDays(dayOf(player.nowMs), chance.between(3, 5));
  const manner = chance.next() < 0.8 ? ('home' as const) : ('phone' as const);
  timeline.at(on, `${chance.between(16, 19)}:${chance.between(10, 55)}`, async () => {
    const { visitor } = await proposalOf(chronicle, matter);
    const visitorId = told(visitor?.villagerId, 'who visits');
    const visit = { proposalId, manner, note, rating, ratingWords: '' };
    const { isReopened } = await player.act(visitorId, 'follow-up.record-visit', visit);
    if (isReopened) scheduleAgain(chronicle, matter);
  });
}

/** Taken up once more after a low rating. */
function scheduleAgain({ timeline, player }: Chronicle, { story, dates, proposalId }: PlayedMatter): void {
  const { progress, doneNote } = told(story.again, 'how it was done again');
  const doneOn = told(dates.doneAgainOn, 'when it was done again');
  const assigneeId = told(story.assigneeId, 'who carries it out');
  timeline.at(addDays(doneOn, -4), '18:20', async () => {
    const report = { proposalId, text: progress, photoIds: [], doneMilestoneIds: [] };
    await player.act(assigneeId, 'follow-up.report-progress', report);
  });
  timeline.at(doneOn, '17:40', async () => {
    await player.act(assigneeId, 'follow-up.report-done', { proposalId, evidence: doneNote, photoIds: [] });
  });
}
