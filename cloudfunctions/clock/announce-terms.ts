import { announceTerm } from '@shared/domain/village/announce-term';
import type { Village } from '@shared/domain/village/village';
import type { Ports } from '@cloud/_platform/ports';
import { actBySystem } from '@cloud/_repositories/system-act';
import { parseVillage, readVillage } from '@cloud/_repositories/villages';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

const dueTerms = { collection: 'villages', field: 'termDueAtMs', flag: 'isTermToAnnounce' } as const;

/** Announces councils' terms that end soon, once each. */
export const announceTerms: ClockStep = {
  name: 'announce-terms',
  run: (ports) => forEachDue(ports, dueTerms, (row) => announce(ports, parseVillage(row))),
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, dueTerms, afterMs),
};

function announce(ports: Ports, { id, council }: Village): Promise<void> {
  const actId = `term.${council.id}.${council.term?.toOn ?? ''}`;
  return actBySystem(ports, { actId, villageId: id }, async (work) => {
    await work.save(announceTerm(await readVillage(work, id), work.act.nowMs), null);
  });
}
