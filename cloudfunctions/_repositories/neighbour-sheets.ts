import type { Actor } from '@shared/domain/member/actor';
import { seesErrand } from '@shared/domain/neighbourhood/errand';
import { refuse } from '@shared/kernel/outcome';
import { dutySheet } from '@shared/text/sheets/duty-sheet';
import { errandSlipSheet } from '@shared/text/sheets/errand-slip';
import type { ReadsById } from './documents';
import { findErrand, readDutyRota } from './neighbourhood';
import { readVillage } from './villages';

/** The slip of an errand, for whoever sees it on the page. */
export async function readErrandSlip(reads: ReadsById, actor: Actor, errandId: string, nowMs: number) {
  const errand = await findErrand(reads, errandId, actor.villageId);
  if (!errand || !seesErrand(errand, actor)) return refuse({ code: 'ErrandNotFound' });
  const { name } = await readVillage(reads, actor.villageId);
  return { ok: true as const, title: errand.what, sheet: errandSlipSheet(errand, name, nowMs) };
}

/** The rota for the door of the office: public, as on its page. */
export async function readDutySheet(reads: ReadsById, { villageId }: Actor, nowMs: number) {
  const rota = await readDutyRota(reads, villageId);
  const { name } = await readVillage(reads, villageId);
  return { ok: true as const, title: name, sheet: dutySheet(rota, name, nowMs) };
}
