import { careWatching } from '@shared/domain/neighbourhood/care';
import { errandWatching } from '@shared/domain/neighbourhood/errand';
import { passCeremony } from '@shared/domain/neighbourhood/hold-ceremony';
import { remindOfDuty } from '@shared/domain/neighbourhood/remind-duty';
import { lookAfter } from '@shared/domain/neighbourhood/watch';
import { watchSupply } from '@shared/domain/neighbourhood/watch-supply';
import type { Accepted } from '@shared/kernel/outcome';
import { assert } from '@shared/kernel/assert';
import type { CollectionName } from '@cloud/_platform/collections';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import type { Ports } from '@cloud/_platform/ports';
import { findCare, findCeremony, findErrand, findSupply, readDutyRota } from '@cloud/_repositories/neighbourhood';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readVillage } from '@cloud/_repositories/villages';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

/** One look at one case: what falls due now, or nothing. */
type Look = (work: UnitOfWork, id: string, villageId: string, nowMs: number) => Promise<Accepted | null>;

const looks: Partial<Record<CollectionName, Look>> = {
  ceremonies: async (work, id, villageId, nowMs) => {
    const ceremony = await findCeremony(work, id, villageId);
    return ceremony ? passCeremony(ceremony, nowMs) : null;
  },
  supplies: async (work, id, villageId, nowMs) => {
    const supply = await findSupply(work, id, villageId);
    return supply ? watchSupply(supply, nowMs) : null;
  },
  cares: async (work, id, villageId, nowMs) => {
    const care = await findCare(work, id, villageId);
    return care ? lookAfter(care, careWatching(care), await readVillage(work, villageId), { nowMs, calendar }) : null;
  },
  dutyRotas: async (work, _id, villageId, nowMs) => remindOfDuty(await readDutyRota(work, villageId), nowMs),
  errands: async (work, id, villageId, nowMs) => {
    const errand = await findErrand(work, id, villageId);
    if (!errand) return null;
    const village = await readVillage(work, villageId);
    return lookAfter(errand, errandWatching(errand, village), village, { nowMs, calendar });
  },
};

const watched = Object.entries(looks).map(([collection, look]) => {
  return { look, rows: { collection: collection as CollectionName, field: 'lookAtMs', flag: 'isWatched' } };
});

/** A reminder, the steps of the ladder, an end: more than this one case never has to catch up with. */
const looksMax = 6;

/**
 * Whatever somebody holds in the neighbourhood until a date: reminders, the ladder, what ends by itself. Reads only what
 * is due; each look is a transaction of its own, so that a clock that was late takes them one after another.
 */
export const lookAfterNeighbours: ClockStep = {
  name: 'look-after-neighbours',
  async run(ports) {
    for (const { rows, look } of watched) {
      await forEachDue(ports, rows, ({ id, ...row }) =>
        catchUp(ports, look, id, (row as { villageId?: string }).villageId ?? ''),
      );
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const dates = await Promise.all(watched.map(({ rows }) => nextDueOf(ports, rows, afterMs)));
    const ahead = dates.filter((date) => date !== null);
    return ahead.length === 0 ? null : Math.min(...ahead);
  },
};

async function catchUp(ports: Ports, look: Look, id: string, villageId: string): Promise<void> {
  for (let count = 0; count <= looksMax; count += 1) if (!(await lookOnce(ports, look, id, villageId))) return;
  assert(false, 'a case of the neighbourhood has few looks to catch up with');
}

/** Named after the place of its event in the chain of the case: one look happens once, whoever runs it. */
function lookOnce(ports: Ports, look: Look, id: string, villageId: string): Promise<boolean> {
  return actBySystem(ports, { actId: `look.${id}`, villageId }, async (work) => {
    const outcome = await look(work, id, villageId, ports.nowMs());
    if (!outcome) return false;
    work.act.actId = `look.${id}.${(outcome.changes[0]?.next.chain.seq ?? 0) + 1}`;
    await work.save(outcome, null);
    return true;
  });
}
