import { beginCreditYear, creditYearIdOf } from '@shared/domain/points/credit-year';
import type { Village } from '@shared/domain/village/village';
import { accept } from '@shared/kernel/outcome';
import { clockParts, yearOf } from '@shared/kernel/time';
import { findLimitMax } from '@cloud/_platform/store';
import type { Ports } from '@cloud/_platform/ports';
import { findCreditYear } from '@cloud/_repositories/credit-years';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readCreditTariff } from '@cloud/_repositories/tariffs';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { readVillage } from '@cloud/_repositories/villages';
import type { ClockStep } from './clock-step';

/** Once a day is enough, at an hour when hardly anybody is awake. */
const hourOfDay = 3;
const minutesLong = 5;

/**
 * Villages that were founded before years were turned are given their next one. Each village is looked at until it has
 * one and never again: every later year is begun by the turn of the one before.
 */
export const beginCreditYears: ClockStep = {
  name: 'begin-credit-years',
  async run(ports) {
    const { hour, minute } = clockParts(ports.nowMs());
    if (hour !== hourOfDay || minute >= minutesLong) return;
    let after: readonly [string, string] | undefined;
    for (;;) {
      const villages = (await ports.store.find('villages', {
        where: { hasCreditYear: false },
        orderBy: { field: 'name', direction: 'ascending' },
        limit: findLimitMax,
        ...(after ? { after } : {}),
      })) as { id: string; kind: string; name: string }[];
      for (const { id } of villages) await beginNext(ports, id);
      const last = villages.at(-1);
      if (!last || villages.length < findLimitMax) return;
      after = [last.name, last.id];
    }
  },
};

async function beginNext(ports: Ports, villageId: string): Promise<void> {
  if (!(await ports.store.get('tariffs', `${villageId}.tariff.moralCredit`))) return;
  const year = yearOf(ports.nowMs()) + 1;
  const id = creditYearIdOf(villageId, year);
  await actBySystem(ports, { actId: `${id}.begin`, villageId }, async (work) => {
    if (!(await findCreditYear(work, id, villageId))) await begin(work, villageId, year);
    const village: Village = { ...(await readVillage(work, villageId)), hasCreditYear: true };
    await work.put(village);
  });
}

async function begin(work: UnitOfWork, villageId: string, year: number): Promise<void> {
  const tariff = await readCreditTariff(work, villageId);
  await work.save(accept([beginCreditYear(villageId, year, tariff, work.act.nowMs)]), null);
}
