import type { FoundVillage } from '@shared/domain/village/found-village';
import { foundVillage } from '@shared/domain/village/found-village';
import { accept, type Change } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { actBySystem } from './system-act';

/** Cases written in one transaction: two documents each, and room to spare. */
const casesAtOnce = 8;

/**
 * Writes a new village with its people, in portions; the village itself comes last, so that a half-written one
 * has no rule book and nobody can act in it.
 */
export async function saveFoundVillage(ports: Ports, command: FoundVillage): Promise<void> {
  const { village, villagers } = foundVillage(command);
  const inPortion = (changes: Change[], name: string) =>
    actBySystem(ports, { actId: `found.${command.villageId}.${name}`, villageId: command.villageId }, (work) =>
      work.save(accept(changes), null),
    );
  for (let start = 0; start < villagers.length; start += casesAtOnce) {
    await inPortion(villagers.slice(start, start + casesAtOnce), String(start));
  }
  await inPortion([village], 'village');
}
