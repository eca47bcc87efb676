import type { Ports } from '@cloud/_platform/ports';
import { saveRegister } from '@cloud/_repositories/registers';
import { actBySystem } from '@cloud/_repositories/system-act';
import { saveTariffs } from '@cloud/_repositories/tariffs';
import { tariffIdOf } from '@shared/domain/points/tariff-register';
import { registerIdOf } from '@shared/domain/village/village-register';
import { accept, type Change } from '@shared/kernel/outcome';
import type { ImportPlan } from './plan-import';

/** Cases written in one transaction: two documents each, and room to spare. */
const casesAtOnce = 8;

/**
 * Writes what was planned; gives how many cases. One that is broken off is taken up by planning and writing again: what
 * is there already is in no plan, and the village itself comes last.
 */
export async function carryOutImport(ports: Ports, plan: ImportPlan): Promise<number> {
  const { found, register, tariffs } = plan.files;
  const { villageId } = found;
  const importId = `import.${villageId}.${ports.nowMs()}`;
  const save = (changes: readonly Change[], name: string) =>
    actBySystem(ports, { actId: `${importId}.${name}`, villageId }, (work) => work.save(accept(changes), null));
  for (let start = 0; start < plan.villagers.length; start += casesAtOnce) {
    await save(plan.villagers.slice(start, start + casesAtOnce), String(start));
  }
  if (!(await ports.store.get('registers', registerIdOf(villageId)))) await saveRegister(ports, register);
  if (!(await ports.store.get('tariffs', tariffIdOf(villageId, 'duty')))) await saveTariffs(ports, tariffs);
  if (plan.village) await save([plan.village], 'village');
  return plan.villagers.length + (plan.village ? 1 : 0);
}
