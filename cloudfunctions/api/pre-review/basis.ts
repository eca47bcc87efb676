import type { Basis } from '@shared/domain/pre-review/opinion-findings';
import type { ReadsById } from '@cloud/_repositories/documents';
import { readRegister } from '@cloud/_repositories/registers';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { readVillage } from '@cloud/_repositories/villages';

/** What every verdict is judged by: the village with its rule book, and what it may cite. */
export async function readBasis(reads: ReadsById, villageId: string, nowMs: number): Promise<Basis> {
  const village = await readVillage(reads, villageId);
  const register = await readRegister(reads, villageId);
  return { village, register, nowMs, calendar };
}
