import { type Meeting, meetingShape } from '@shared/domain/agenda/meeting';
import { presenceRollShape } from '@shared/domain/agenda/presence-roll';
import { worksOnPoints } from '@shared/domain/home/points-tasks';
import { freshMattersOf } from '@shared/domain/home/fresh-matters';
import { newsOf } from '@shared/domain/home/news';
import { tasksOf, type UnderWay } from '@shared/domain/home/tasks';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { addDays, dayOf, startOfDayMs } from '@shared/kernel/time';
import { findLimitMax } from '@cloud/_platform/store';
import { finderOf, parseDocument } from '@cloud/_repositories/documents';
import { listWaitingBatches } from '@cloud/_repositories/points-batches';
import { findPoll } from '@cloud/_repositories/polls';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';

const findRoll = finderOf('presenceRoll', presenceRollShape);
/**
 * Meetings that matter now: yesterday's, which may have passed midnight, the next and the one being planned; and those of
 * which the minutes may still have to be signed. A village meets once a week at most.
 */
const meetingsMax = 20;
const daysToSign = 21;

/** `home.read`: what is mine to do now, in five reads. */
export const readHomeView: View<'home.read'> = async ({ reads, actor, nowMs }) => {
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: findLimitMax,
  });
  const meetings = await meetingsAhead(reads, actor, nowMs);
  const underWay = { proposals, meetings, ...(await lastRead(reads, actor, meetings)) };
  return reply({
    villagerId: actor.villagerId,
    name: actor.name,
    tasks: tasksOf(actor, underWay, nowMs),
    news: newsOf(actor, proposals, nowMs),
    fresh: freshMattersOf(actor, proposals),
  });
};

async function meetingsAhead(reads: PageReader, actor: Actor, nowMs: number): Promise<Meeting[]> {
  const documents = await reads.find('meeting', {
    where: { villageId: actor.villageId },
    range: { field: 'startAtMs', from: startOfDayMs(addDays(dayOf(nowMs), -daysToSign)) },
    orderBy: { field: 'startAtMs', direction: 'ascending' },
    limit: meetingsMax,
  });
  const sinceMs = startOfDayMs(addDays(dayOf(nowMs), -1));
  const meetings = documents.map((document) => parseDocument(meetingShape, document));
  return meetings.filter(({ isOpen, startAtMs, signing }) => (isOpen ? startAtMs >= sinceMs : signing !== null));
}

/**
 * One read is left. An open poll matters most; then the months of points, to those who work on them; then who is there
 * or asked for leave, to those who are called; to everybody else the months of points again, for what is deducted.
 */
async function lastRead(
  reads: PageReader,
  actor: Actor,
  meetings: readonly Meeting[],
): Promise<Pick<UnderWay, 'poll' | 'roll' | 'batches'>> {
  const nothing = { poll: null, roll: null, batches: [] };
  const { villageId } = actor;
  const pollId = meetings.find((meeting) => meeting.openPollId !== null)?.openPollId;
  if (pollId) return { ...nothing, poll: (await findPoll(reads, pollId, villageId)) ?? null };
  if (worksOnPoints(actor)) return { ...nothing, batches: await listWaitingBatches(reads, villageId) };
  const rollId = meetings.find((meeting) => meeting.isOpen && meeting.status !== 'draft')?.rollIds[0];
  if (rollId && hasRole(actor, 'councilMember')) {
    return { ...nothing, roll: (await findRoll(reads, rollId, villageId)) ?? null };
  }
  return { ...nothing, batches: await listWaitingBatches(reads, villageId) };
}
