import type { Decision } from '@shared/domain/decision/decision';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { addDays, daysBetween } from '@shared/kernel/time';
import { type Chronicle, type PlayedMatter, proposalOf, told } from './chronicle';
import { takePictures } from './pictures';

/** What follows an adopted motion: its public notice, objections, the handing over, and how it is carried out. */
export function scheduleCarryOut(chronicle: Chronicle, matter: PlayedMatter, adoptedOn: string): void {
  const { timeline } = chronicle;
  const { dates, story } = matter;
  timeline.at(dates.publishedOn ?? addDays(adoptedOn, 1), '09:05', () => publish(chronicle, matter));
  if (dates.objectedOn) timeline.at(dates.objectedOn, '20:10', () => object(chronicle, matter));
  if (dates.answeredOn) timeline.at(dates.answeredOn, '15:30', () => answerObjection(chronicle, matter));
  const { dueOn } = dates;
  if (dueOn === undefined) return;
  const fromOn = addDays(adoptedOn, 7);
  timeline.at(fromOn, '10:15', () => handOver(chronicle, matter, fromOn, dueOn));
  scheduleProgress(chronicle, matter, fromOn, dueOn);
  if (dates.heldOn) timeline.at(dates.heldOn, '09:40', () => putOnHold(chronicle, matter));
  if (dates.reassignedOn) timeline.at(dates.reassignedOn, '08:50', () => moveDate(chronicle, matter));
  if (story.stuck) timeline.at(addDays(chronicle.opensOn, -2), '18:20', () => reportStuck(chronicle, matter));
  const firstEvidence = dates.notYetOn ? story.progress?.at(-1) : story.doneNote;
  if (dates.doneOn) reportDoneOn(chronicle, matter, dates.doneOn, firstEvidence);
}

/** Lets the assignee report it done on a day. */
export function reportDoneOn(
  chronicle: Chronicle,
  { story, proposalId }: PlayedMatter,
  on: string,
  note = story.doneNote,
): void {
  const { timeline, player } = chronicle;
  const assigneeId = told(story.assigneeId, 'who carries it out');
  const evidence = told(note, 'what was done');
  timeline.at(on, '17:20', async () => {
    const photoIds = await takePictures(chronicle, assigneeId, story.after);
    await player.act(assigneeId, 'follow-up.report-done', { proposalId, evidence, photoIds });
  });
}

async function decisionIdOf(chronicle: Chronicle, matter: PlayedMatter): Promise<string> {
  const { decisionId } = await proposalOf(chronicle, matter);
  return told(decisionId ?? undefined, 'the decision');
}

async function publish(chronicle: Chronicle, matter: PlayedMatter): Promise<void> {
  const decisionId = await decisionIdOf(chronicle, matter);
  await chronicle.player.act(chronicle.offices.clerkId, 'decision.publish', { decisionId });
}

async function object(chronicle: Chronicle, matter: PlayedMatter): Promise<void> {
  const { objectorId, objection } = matter.story;
  const decisionId = await decisionIdOf(chronicle, matter);
  const text = told(objection, 'the objection');
  await chronicle.player.act(told(objectorId, 'who objects'), 'decision.object', { decisionId, text });
}

async function answerObjection(chronicle: Chronicle, matter: PlayedMatter): Promise<void> {
  const { player, offices } = chronicle;
  const decisionId = await decisionIdOf(chronicle, matter);
  const { objections } = await player.read<Decision>('decisions', decisionId);
  const objectionId = told(objections[0]?.id, 'the objection');
  const text = told(matter.story.objectionAnswer, 'the answer');
  const answer = { decisionId, objectionId, isUpheld: false, text };
  await player.act(offices.supervisorId, 'decision.answer-objection', answer);
}

async function handOver(
  { player, offices }: Chronicle,
  matter: PlayedMatter,
  fromOn: string,
  dueOn: string,
): Promise<void> {
  const { story, proposalId } = matter;
  const titles = told(story.milestones, 'its milestones');
  const days = daysBetween(fromOn, dueOn);
  const milestones = titles.map((title, index) => {
    return { title, dueOn: addDays(fromOn, Math.floor((days * (index + 1)) / titles.length)) };
  });
  const assigneeId = told(story.assigneeId, 'who carries it out');
  await player.act(offices.clerkId, 'follow-up.hand-over', { proposalId, assigneeId, dueOn, milestones });
  await player.act(assigneeId, 'follow-up.accept', { proposalId });
}

/** Evenly over the time until it was done, put on hold, or the demonstration opens. */
function scheduleProgress(chronicle: Chronicle, matter: PlayedMatter, fromOn: string, dueOn: string): void {
  const { timeline, player, opensOn } = chronicle;
  const { story, dates, proposalId, chance } = matter;
  const texts = story.progress ?? [];
  const lastOn = dates.doneOn ?? dates.heldOn ?? (dueOn < opensOn ? dueOn : addDays(opensOn, -4));
  const days = daysBetween(fromOn, lastOn);
  for (const [index, text] of texts.entries()) {
    const on = addDays(fromOn, Math.floor((days * (index + 1)) / (texts.length + 1)));
    timeline.at(on, `${chance.between(17, 20)}:${chance.between(10, 59)}`, async () => {
      const { milestones } = await player.read<FollowUp>('followUps', `${proposalId}.followUp`);
      // The last milestone is reached only when it is reported done.
      const doneCount = Math.min(index + 1, milestones.length - 1);
      const doneMilestoneIds = milestones.slice(0, doneCount).map((milestone) => milestone.id);
      const assigneeId = told(story.assigneeId, 'who carries it out');
      await player.act(assigneeId, 'follow-up.report-progress', { proposalId, text, photoIds: [], doneMilestoneIds });
    });
  }
}

async function putOnHold({ player, offices }: Chronicle, { story, dates, proposalId }: PlayedMatter): Promise<void> {
  const reason = told(story.holdReason, 'why it is on hold');
  const reviewOn = told(dates.reviewOn, 'when to look at it again');
  await player.act(offices.chairId, 'follow-up.put-on-hold', { proposalId, reason, reviewOn });
}

async function moveDate({ player, offices }: Chronicle, { story, dates, proposalId }: PlayedMatter): Promise<void> {
  const reason = told(story.reassignReason, 'why the date moves');
  const dueOn = told(dates.newDueOn, 'to which date');
  await player.act(offices.chairId, 'follow-up.reassign', { proposalId, personId: null, dueOn, reason });
}

async function reportStuck({ player }: Chronicle, { story, proposalId }: PlayedMatter): Promise<void> {
  const { need, unitId } = told(story.stuck, 'what it needs');
  const assigneeId = told(story.assigneeId, 'who carries it out');
  await player.act(assigneeId, 'follow-up.report-stuck', { proposalId, need, from: 'unit', unitId });
}
