import { checkPreparedness, failingItems } from '@shared/domain/proposal/preparedness';
import { valueOf } from '@shared/domain/village/rule-book';
import type { Village } from '@shared/domain/village/village';
import type { PayloadOf } from '@shared/contract';
import { addDays, dayOf } from '@shared/kernel/time';
import { type Chronicle, type PlayedMatter, proposalOf, told } from './chronicle';
import { scheduleAfterVerdict } from './by-rule';
import { prepare, preparationOf } from './raise';

type Opinion = PayloadOf<'pre-review.prepare-opinion'>['opinion'];

/** Opinions the evening before, then the sessions; each day's matters are decided together. */
export function schedulePreReview(chronicle: Chronicle): void {
  const bySession = new Map<string, PlayedMatter[]>();
  for (const matter of chronicle.matters.values()) {
    const { returnedOn, curedOn, sessionOn } = matter.dates;
    for (const on of [returnedOn, sessionOn]) if (on) bySession.set(on, [...(bySession.get(on) ?? []), matter]);
    if (curedOn) chronicle.timeline.at(curedOn, '20:30', () => cure(chronicle, matter));
  }
  for (const [on, matters] of bySession) scheduleSession(chronicle, on, matters);
}

async function cure(chronicle: Chronicle, matter: PlayedMatter): Promise<void> {
  const { story, proposalId } = matter;
  await prepare(chronicle, matter, preparationOf(story));
  await chronicle.player.act(story.sponsorId, 'pre-review.resubmit', { proposalId });
}

function scheduleSession(chronicle: Chronicle, on: string, matters: readonly PlayedMatter[]): void {
  const { offices } = chronicle;
  const isHers = (matter: PlayedMatter) => reviewerOf(chronicle, matter) === offices.reviewerId;
  const batches = [
    { reviewerId: offices.reviewerId, time: '19:00', matters: matters.filter(isHers) },
    { reviewerId: offices.otherReviewerId, time: '20:00', matters: matters.filter((matter) => !isHers(matter)) },
  ];
  for (const batch of batches.filter((one) => one.matters.length > 0)) {
    chronicle.timeline.at(addDays(on, -1), batch.time, () => giveOpinions(chronicle, batch, on));
    chronicle.timeline.at(on, batch.time, () => holdSession(chronicle, batch, on));
  }
}

/** Nobody judges a relative's matter. */
function reviewerOf({ offices, people }: Chronicle, { story }: PlayedMatter): string {
  const { reviewerId, otherReviewerId } = offices;
  const near = [reviewerId, ...(people.find((person) => person.id === reviewerId)?.relativeIds ?? [])];
  return near.includes(story.authorId) || near.includes(story.sponsorId) ? otherReviewerId : reviewerId;
}

interface Batch {
  reviewerId: string;
  matters: readonly PlayedMatter[];
}

async function giveOpinions(chronicle: Chronicle, { reviewerId, matters }: Batch, on: string): Promise<void> {
  for (const matter of matters) {
    const opinion = await opinionOn(chronicle, matter, on);
    await chronicle.player.act(reviewerId, 'pre-review.prepare-opinion', { proposalId: matter.proposalId, opinion });
  }
}

async function opinionOn(chronicle: Chronicle, matter: PlayedMatter, on: string): Promise<Opinion> {
  const { story, dates } = matter;
  const reason = story.reason ?? '';
  if (story.end === 'returned' || dates.returnedOn === on) {
    return { verdict: 'return', failingItemIds: await failingOf(chronicle, matter), reason };
  }
  if (story.articleIds !== undefined) {
    return {
      verdict: 'decline',
      ground: story.articleIds.every((id) => id.startsWith('covenant-')) ? 'settledByCovenant' : 'settledByLawOrPolicy',
      articleIds: story.articleIds,
      reason,
      handlerId: told(story.handlerId, 'who handles it'),
      dueOn: told(dates.dueOn, 'by when it is handled'),
    };
  }
  if (story.bodyId !== undefined) {
    const matterKindId = story.townReason === undefined ? story.matterKind : 'serviceRequest';
    return { verdict: 'route', matterKindId, bodyId: story.bodyId, reason };
  }
  return { verdict: 'admit', matterKindId: story.matterKind, reason: '' };
}

async function failingOf(chronicle: Chronicle, matter: PlayedMatter): Promise<string[]> {
  const proposal = await proposalOf(chronicle, matter);
  const { rules } = await chronicle.player.read<Village>('villages', proposal.villageId);
  return failingItems(checkPreparedness(valueOf(rules, 'preparednessChecklist'), proposal)).map((item) => item.id);
}

async function holdSession(chronicle: Chronicle, { reviewerId, matters }: Batch, on: string): Promise<void> {
  const { player, people, offices } = chronicle;
  const decided: { proposalId: string; preparedAtMs: number }[] = [];
  for (const matter of matters) {
    const { opinion } = await proposalOf(chronicle, matter);
    decided.push({ proposalId: matter.proposalId, preparedAtMs: told(opinion?.preparedAtMs, 'what the session saw') });
  }
  const leaders = [offices.chairId, offices.reviewerId];
  const others = people.filter((person) => person.isPartyMember && !leaders.includes(person.id));
  const attendeeIds = [
    ...leaders,
    ...(matters[0]?.chance
      .shuffled(others)
      .slice(0, 4)
      .map(({ id }) => id) ?? []),
  ];
  await player.act(reviewerId, 'pre-review.decide-session', {
    heldOn: dayOf(player.nowMs),
    attendeeIds,
    matters: decided,
  });
  for (const matter of matters) if (matter.dates.sessionOn === on) scheduleAfterVerdict(chronicle, matter);
}
