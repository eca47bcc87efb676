import { type Meeting, meetingShape } from '@shared/domain/agenda/meeting';
import { presenceRollShape } from '@shared/domain/agenda/presence-roll';
import { tasksOf, type UnderWay } from '@shared/domain/home/tasks';
import type { Actor } from '@shared/domain/member/actor';
import { findLimitMax } from '@cloud/_platform/store';
import { finderOf, parseDocument } from '@cloud/_repositories/documents';
import { findPoll } from '@cloud/_repositories/polls';
import { listProposals } from '@cloud/_repositories/proposals';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';

const findRoll = finderOf('presenceRoll', presenceRollShape);
/** Meetings ahead of a village at once: hardly more than the next and the one being planned. */
const meetingsMax = 5;

/** `home.read`: what is mine to do now, in five reads. */
export const readHomeView: View<'home.read'> = async ({ reads, actor, nowMs }) => {
  const proposals = await listProposals(reads, {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: findLimitMax,
  });
  const meetings = await meetingsAhead(reads, actor);
  const underWay = { proposals, meetings, ...(await pollOrRoll(reads, actor, meetings)) };
  return reply({ name: actor.name, tasks: tasksOf(actor, underWay, nowMs) });
};

async function meetingsAhead(reads: PageReader, actor: Actor): Promise<Meeting[]> {
  const documents = await reads.find('meeting', {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'startAtMs', direction: 'ascending' },
    limit: meetingsMax,
  });
  return documents.map((document) => parseDocument(meetingShape, document));
}

/** While a poll is open it matters more than who asked for leave: one read is left for either. */
async function pollOrRoll(
  reads: PageReader,
  { villageId }: Actor,
  meetings: readonly Meeting[],
): Promise<Pick<UnderWay, 'poll' | 'roll'>> {
  const pollId = meetings.find((meeting) => meeting.openPollId !== null)?.openPollId;
  if (pollId) return { poll: (await findPoll(reads, pollId, villageId)) ?? null, roll: null };
  const rollId = meetings.find((meeting) => meeting.status !== 'draft')?.rollIds[0];
  return { poll: null, roll: rollId ? ((await findRoll(reads, rollId, villageId)) ?? null) : null };
}
