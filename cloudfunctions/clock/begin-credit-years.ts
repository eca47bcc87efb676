import { beginCreditYear, creditYearIdOf } from '@shared/domain/points/credit-year';
import { accept } from '@shared/kernel/outcome';
import { clockParts, yearOf } from '@shared/kernel/time';
import { findLimitMax } from '@cloud/_platform/store';
import type { Ports } from '@cloud/_platform/ports';
import { findCreditYear } from '@cloud/_repositories/credit-years';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readCreditTariff } from '@cloud/_repositories/tariffs';
import type { ClockStep } from './clock-step';

/** Once a day is enough, at an hour when hardly anybody is awake. */
const hourOfDay = 3;
const minutesLong = 5;

/** Villages that were founded before years were turned are given their next one. All others have it. */
export const beginCreditYears: ClockStep = {
  name: 'begin-credit-years',
  async run(ports) {
    const { hour, minute } = clockParts(ports.nowMs());
    if (hour !== hourOfDay || minute >= minutesLong) return;
    let after: readonly [string, string] | undefined;
    for (;;) {
      const orderBy = { field: 'name', direction: 'ascending' } as const;
      const query = { where: {}, orderBy, limit: findLimitMax, ...(after ? { after } : {}) };
      const villages = (await ports.store.find('villages', query)) as { id: string; kind: string; name: string }[];
      for (const { id } of villages) await beginNext(ports, id);
      const last = villages.at(-1);
      if (!last || villages.length < findLimitMax) return;
      after = [last.name, last.id];
    }
  },
};

async function beginNext(ports: Ports, villageId: string): Promise<void> {
  const year = yearOf(ports.nowMs()) + 1;
  const id = creditYearIdOf(villageId, year);
  if (await ports.store.get('creditYears', id)) return;
  if (!(await ports.store.get('tariffs', `${villageId}.tariff.moralCredit`))) return;
  await actBySystem(ports, { actId: `${id}.begin`, villageId }, async (work) => {
    if (await findCreditYear(work, id, villageId)) return;
    const tariff = await readCreditTariff(work, villageId);
    await work.save(accept([beginCreditYear(villageId, year, tariff, work.act.nowMs)]), null);
  });
}
