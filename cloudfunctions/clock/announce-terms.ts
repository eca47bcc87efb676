import { announceTerm, termAnnouncementOn } from '@shared/domain/village/announce-term';
import { type Village, villageShape } from '@shared/domain/village/village';
import { startOfDayMs } from '@shared/kernel/time';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax } from '@cloud/_platform/store';
import { parseDocument } from '@cloud/_repositories/documents';
import { actBySystem } from '@cloud/_repositories/system-act';
import { readVillage } from '@cloud/_repositories/villages';
import type { ClockStep } from './clock-step';

/** Announces councils' terms that end soon, once each: one document a village is read, and no person. */
export const announceTerms: ClockStep = {
  name: 'announce-terms',
  async run(ports) {
    for await (const village of villagesOf(ports)) {
      const dueOn = termAnnouncementOn(village);
      if (dueOn === null || startOfDayMs(dueOn) > ports.nowMs()) continue;
      try {
        await announce(ports, village);
      } catch (error) {
        ports.log.error({ villageId: village.id, ...withoutPersonalData(error) }, 'a term could not be announced');
      }
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const due: number[] = [];
    for await (const village of villagesOf(ports)) {
      const dueOn = termAnnouncementOn(village);
      if (dueOn !== null) due.push(startOfDayMs(dueOn));
    }
    const later = due.filter((atMs) => atMs > afterMs);
    return later.length === 0 ? null : Math.min(...later);
  },
};

function announce(ports: Ports, { id, council }: Village): Promise<void> {
  const actId = `term.${council.id}.${council.term?.toOn ?? ''}`;
  return actBySystem(ports, { actId, villageId: id }, async (work) => {
    await work.save(announceTerm(await readVillage(work, id), work.act.nowMs), null);
  });
}

async function* villagesOf({ store }: Ports): AsyncGenerator<Village> {
  let after: readonly [string, string] | undefined;
  for (;;) {
    const orderBy = { field: 'id', direction: 'ascending' } as const;
    const page = { where: {}, orderBy, limit: findLimitMax, ...(after ? { after } : {}) };
    const documents = await store.find('villages', page);
    for (const document of documents) yield parseDocument(villageShape, document);
    const last = documents.at(-1);
    if (!last || documents.length < findLimitMax) return;
    after = [last.id, last.id];
  }
}
