import type { AgendaItem, Meeting } from '@shared/domain/agenda/meeting';
import type { Preparation } from '@shared/domain/proposal/proposal';
import type { Choice } from '@shared/domain/vote/poll';
import { dayOf, hourMs } from '@shared/kernel/time';
import type { VerdictDraft } from '@shared/domain/pre-review/opinion-findings';
import type { ReconsiderationDraft } from '@shared/domain/pre-review/decide-reconsideration';
import { admit, attendeeIds, fullPreparation } from '../pre-review';
import type { Happened, Life } from './life';

/** The small village's council by seat: nine members, quorum six. */
export const councilIds = ['ch001', 'ck001', 'cm001', 'cm002', 'cm003', 'cm004', 'cm005', 'cm006', 'cm007'];

interface Raising {
  author?: string;
  sponsor?: string;
  body?: string;
  /** Null leaves it unprepared. */
  preparation?: Preparation | null;
}

/** Raised by a villager and taken up by a member, as prepared as told. */
export async function raise(
  life: Life,
  {
    author = 'vg001',
    sponsor = 'cm001',
    body = '村口的路灯坏了半个月，晚上看不见路',
    preparation = fullPreparation,
  }: Raising = {},
): Promise<void> {
  await life.act(author, 'proposal.submit', { body, photoIds: [] });
  await life.act(sponsor, 'proposal.sponsor', { proposalId: life.matterId });
  if (preparation) await life.act(sponsor, 'proposal.prepare', { proposalId: life.matterId, preparation });
}

/** A reviewer's opinion, decided by a session of today. */
export async function review(life: Life, opinion: VerdictDraft): Promise<Happened<{ sessionId: string }>> {
  const { reply } = await life.act('rv001', 'pre-review.prepare-opinion', {
    proposalId: life.matterId,
    opinion: opinion as typeof admit,
  });
  return life.act('rv001', 'pre-review.decide-session', {
    heldOn: dayOf(life.world.now),
    attendeeIds: attendeeIds.map((id) => life.person(id)),
    matters: [{ proposalId: life.matterId, preparedAtMs: reply.preparedAtMs }],
  });
}

/** The author asks the town, and the town decides. */
export async function reconsider(life: Life, opinion: ReconsiderationDraft): Promise<Happened<unknown>> {
  const { proposalId } = { proposalId: life.matterId };
  await life.act('vg001', 'pre-review.request-reconsideration', { proposalId, reason: '这件事大家都盼着，请再看看' });
  return life.act('tw001', 'pre-review.decide-reconsideration', { proposalId, opinion: opinion as typeof admit });
}

export async function admitted(life: Life): Promise<void> {
  await raise(life);
  await review(life, admit);
}

/** Plans an evening with the life's matter and others, and sends the notice; gives the meeting's id. */
export async function convene(life: Life, startAtMs: number, otherIds: readonly string[] = []): Promise<string> {
  const plan = { title: '村里夜话', place: '议事厅', startAtMs, eveningMinutes: 180, guests: [] };
  const { reply } = await life.act('ch001', 'agenda.plan-meeting', plan);
  const { meetingId } = reply;
  const items = [life.matterId, ...otherIds].map((proposalId) => ({ proposalId, minutes: 20, materials: null }));
  await life.act('ch001', 'agenda.change-plan', { meetingId, ...plan, reportMinutes: 15, items });
  await life.act('ch001', 'agenda.convene', { meetingId });
  return meetingId;
}

/** An hour before the start the clerk takes the first so many members in; at the start the chair opens. */
export async function gather(life: Life, meetingId: string, presentCount = 9): Promise<void> {
  const { startAtMs } = await meetingOf(life, meetingId);
  await life.passUntil(startAtMs - hourMs);
  for (const id of councilIds.slice(0, presentCount)) {
    await life.act('ck001', 'meeting.check-in', { meetingId, villagerId: life.person(id) });
  }
  await life.passUntil(startAtMs);
}

export async function openEvening(life: Life, meetingId: string, presentCount = 9): Promise<void> {
  await gather(life, meetingId, presentCount);
  await life.act('ch001', 'meeting.open', { meetingId });
}

/** Begins the life's matter and states the basic consensus; gives the item's id. */
export async function discuss(life: Life, meetingId: string): Promise<string> {
  const itemId = (await itemOf(life, meetingId)).id;
  await life.act('ch001', 'meeting.start-item', { meetingId, itemId });
  await life.act('ch001', 'meeting.state-consensus', {
    meetingId,
    itemId,
    text: '大家都同意先装三盏太阳能路灯',
    hasOfferedAll: true,
  });
  return itemId;
}

/** The motion is written down and read out, so that it can be voted on. */
export async function readOut(life: Life, meetingId: string, itemId: string, text: string): Promise<void> {
  await life.act('ck001', 'meeting.save-motion', { meetingId, itemId, text, edition: 0 });
  await life.act('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
}

export async function openPoll(
  life: Life,
  meetingId: string,
  presentCount = 9,
  method: 'open' | 'secret' = 'open',
): Promise<string> {
  const { id: itemId } = await itemOf(life, meetingId);
  const motion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';
  await readOut(life, meetingId, itemId, motion);
  const { reply } = await life.act('ch001', 'vote.open-poll', {
    meetingId,
    itemId,
    motion,
    method,
    presentCount,
  });
  return reply.pollId;
}

export async function cast(life: Life, pollId: string, who: string, choice: Choice): Promise<void> {
  const { mine } = await life.world.done(life.key(who), 'vote.poll', { pollId });
  await life.act(who, 'vote.cast', { boxId: mine?.boxId ?? '', choice });
}

/** The first so many members vote for, the next against. */
export async function castAll(life: Life, pollId: string, counts: { for: number; against: number }): Promise<void> {
  for (const who of councilIds.slice(0, counts.for)) await cast(life, pollId, who, 'for');
  for (const who of councilIds.slice(counts.for, counts.for + counts.against)) await cast(life, pollId, who, 'against');
}

/** The whole evening of one matter, to the closed poll. */
export async function decide(
  life: Life,
  meetingId: string,
  counts = { for: 7, against: 2 },
): Promise<Happened<{ pollId: string }>> {
  const presentCount = counts.for + counts.against;
  await openEvening(life, meetingId, presentCount);
  await discuss(life, meetingId);
  const pollId = await openPoll(life, meetingId, presentCount);
  await castAll(life, pollId, counts);
  return life.act('ch001', 'vote.close-poll', { pollId });
}

export async function meetingOf(life: Life, meetingId: string): Promise<Meeting> {
  const meeting = await life.world.stored<Meeting & { kind: string }>('meetings', meetingId);
  if (!meeting) throw new Error(`no meeting ${meetingId}`);
  return meeting;
}

export async function itemOf(life: Life, meetingId: string): Promise<AgendaItem> {
  const { items } = await meetingOf(life, meetingId);
  const item = items.find(({ proposalId }) => proposalId === life.matterId);
  if (!item) throw new Error(`the matter is not on the agenda of ${meetingId}`);
  return item;
}
