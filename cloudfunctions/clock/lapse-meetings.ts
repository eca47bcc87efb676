import { matterIds } from '@shared/domain/agenda/meeting';
import { systemActor } from '@shared/domain/member/actor';
import { lapseMeeting } from '@shared/domain/meeting/declare-inquorate';
import { assert } from '@shared/kernel/assert';
import { dayOf, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type Query, type StoredDocument } from '@cloud/_platform/store';
import { findMeeting, readRolls } from '@cloud/_repositories/meetings';
import { findProposals } from '@cloud/_repositories/proposals';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { ClockStep } from './clock-step';

type Convened = StoredDocument & { villageId: string; startAtMs: number };

/** Meetings that nobody opened or called off on their day lapse, and give their matters back: none hangs on them. */
export const lapseMeetings: ClockStep = {
  name: 'lapse-meetings',
  async run(ports) {
    const to = startOfDayMs(dayOf(ports.nowMs())) - 1;
    let after: readonly [number, string] | undefined;
    for (;;) {
      const due = await convened(ports, {
        range: { field: 'startAtMs', to },
        limit: findLimitMax,
        ...(after ? { after } : {}),
      });
      for (const meeting of due) {
        after = [meeting.startAtMs, meeting.id];
        try {
          await lapse(ports, meeting);
        } catch (error) {
          ports.log.error({ meetingId: meeting.id, ...withoutPersonalData(error) }, 'a meeting could not lapse');
        }
      }
      if (due.length < findLimitMax) return;
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const from = startOfDayMs(dayOf(afterMs));
    const [first] = await convened(ports, { range: { field: 'startAtMs', from }, limit: 1 });
    return first ? endOfDayMs(dayOf(first.startAtMs)) + 1 : null;
  },
};

function convened({ store }: Ports, query: Pick<Query, 'limit'> & Partial<Query>): Promise<Convened[]> {
  return store.find('meetings', {
    where: { status: 'convened' },
    orderBy: { field: 'startAtMs', direction: 'ascending' },
    ...query,
  }) as Promise<Convened[]>;
}

function lapse(ports: Ports, { id, villageId }: Convened): Promise<void> {
  return actBySystem(ports, { actId: `lapse.${id}`, villageId }, async (work) => {
    const meeting = await findMeeting(work, id, villageId);
    if (meeting?.status !== 'convened') return;
    const rolls = await readRolls(work, meeting);
    const proposals = await findProposals(work, matterIds(meeting), villageId);
    const actor = systemActor(villageId);
    const saved = await work.save(lapseMeeting(meeting, rolls, proposals, { actor, nowMs: ports.nowMs() }), null);
    assert(saved.ok, 'a convened meeting whose day is over lapses');
  });
}
