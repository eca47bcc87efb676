import { matterIds, type Meeting, type MeetingStatus } from '@shared/domain/agenda/meeting';
import { systemActor } from '@shared/domain/member/actor';
import { adjournForgotten } from '@shared/domain/meeting/adjourn-meeting';
import { lapseMeeting } from '@shared/domain/meeting/declare-inquorate';
import { voidForgottenPoll } from '@shared/domain/vote/close-poll';
import { awaitsPublishing, publishWaiting } from '@shared/domain/vote/count-secret';
import { assert } from '@shared/kernel/assert';
import { addDays, dayOf, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { clockWords } from '@shared/text/clock-words';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type Query, type StoredDocument } from '@cloud/_platform/store';
import { countAttendances } from '@cloud/_repositories/count-attendance';
import { finishClosing } from '@cloud/_repositories/finish-closing';
import { findFloor, findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findPoll } from '@cloud/_repositories/polls';
import { findProposals } from '@cloud/_repositories/proposals';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { ClockStep } from './clock-step';

type Listed = StoredDocument & { villageId: string; startAtMs: number };

/** How many days after its announced start a meeting of this status is left as it is: an evening may pass midnight. */
const daysLeft = { convened: 0, inSession: 1, suspended: 1 } as const satisfies Partial<Record<MeetingStatus, number>>;
type Unended = keyof typeof daysLeft;
const unended = Object.keys(daysLeft) as Unended[];

/**
 * Meetings that nobody opened or called off on their day lapse, and those that nobody adjourned end with the day after:
 * both give their matters back, so that none hangs on them.
 */
export const lapseMeetings: ClockStep = {
  name: 'lapse-meetings',
  async run(ports) {
    for (const status of unended) await endAll(ports, status);
  },
  async nextDueAtMs(ports, afterMs) {
    const due: number[] = [];
    for (const status of unended) {
      const from = startOfDayMs(addDays(dayOf(afterMs), -daysLeft[status]));
      const [first] = await listed(ports, status, { range: { field: 'startAtMs', from }, limit: 1 });
      if (first) due.push(endOfDayMs(addDays(dayOf(first.startAtMs), daysLeft[status])) + 1);
    }
    return due.length === 0 ? null : Math.min(...due);
  },
};

async function endAll(ports: Ports, status: Unended): Promise<void> {
  const to = startOfDayMs(addDays(dayOf(ports.nowMs()), -daysLeft[status])) - 1;
  let after: readonly [number, string] | undefined;
  for (;;) {
    const range = { field: 'startAtMs', to };
    const due = await listed(ports, status, { range, limit: findLimitMax, ...(after ? { after } : {}) });
    for (const meeting of due) {
      after = [meeting.startAtMs, meeting.id];
      try {
        await (status === 'convened' ? lapse(ports, meeting) : adjourn(ports, meeting));
      } catch (error) {
        ports.log.error({ meetingId: meeting.id, ...withoutPersonalData(error) }, 'a meeting could not be ended');
      }
    }
    if (due.length < findLimitMax) return;
  }
}

function listed({ store }: Ports, status: Unended, query: Pick<Query, 'limit'> & Partial<Query>): Promise<Listed[]> {
  return store.find('meetings', {
    where: { status },
    orderBy: { field: 'startAtMs', direction: 'ascending' },
    ...query,
  }) as Promise<Listed[]>;
}

function lapse(ports: Ports, { id, villageId }: Listed): Promise<void> {
  return actBySystem(ports, { actId: `lapse.${id}`, villageId }, async (work) => {
    const meeting = await findMeeting(work, id, villageId);
    if (meeting?.status !== 'convened') return;
    const { rolls, proposals, command } = await documentsOf(work, meeting, ports.nowMs());
    const saved = await work.save(lapseMeeting(meeting, rolls, proposals, command), null);
    assert(saved.ok, 'a convened meeting whose day is over lapses');
  });
}

/** A poll left open is declared void first, one that only waits to be published is published; sealing its boxes takes transactions of their own. */
async function adjourn(ports: Ports, { id, villageId }: Listed): Promise<void> {
  const openPollId = await actBySystem(ports, { actId: `forgotten.${id}.poll`, villageId }, async (work) => {
    const meeting = await findMeeting(work, id, villageId);
    const poll = meeting?.openPollId ? await findPoll(work, meeting.openPollId, villageId) : undefined;
    if (poll && awaitsPublishing(poll)) await work.save(publishWaiting(poll), null);
    if (poll?.status !== 'open') return poll?.id ?? null;
    const command = { actor: systemActor(villageId), nowMs: ports.nowMs(), reason: clockWords.pollLeftOpen };
    await work.save(voidForgottenPoll(poll, command), null);
    return poll.id;
  });
  if (openPollId !== null) await finishClosing(ports, openPollId);
  await actBySystem(ports, { actId: `forgotten.${id}`, villageId }, async (work) => {
    const meeting = await findMeeting(work, id, villageId);
    if (meeting?.status !== 'inSession' && meeting?.status !== 'suspended') return;
    const floor = await findFloor(work, meeting);
    assert(floor, 'a meeting that was opened has its floor');
    const { rolls, proposals, command } = await documentsOf(work, meeting, ports.nowMs());
    const saved = await work.save(adjournForgotten(meeting, rolls, floor, proposals, command), null);
    assert(saved.ok, 'a meeting whose poll is void is adjourned');
  });
  await countAttendances(ports, id);
}

async function documentsOf(work: UnitOfWork, meeting: Meeting, nowMs: number) {
  const { villageId } = meeting;
  const rolls = await readRolls(work, meeting);
  const proposals = await findProposals(work, matterIds(meeting), villageId);
  return { rolls, proposals, command: { actor: systemActor(villageId), nowMs } };
}
