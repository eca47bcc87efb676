import { readFileSync } from 'node:fs';
import type { Store } from '@cloud/_platform/store';
import { byKind, finderOf, type ReadsById } from '@cloud/_repositories/documents';
import { actBySystem } from '@cloud/_repositories/system-act';
import { findVillage } from '@cloud/_repositories/villages';
import { creditTariffShape, dutyTariffShape } from '@shared/domain/points/tariff';
import {
  type CreditTariffDocument,
  creditTariffDocumentShape,
  type DutyTariffDocument,
  dutyTariffDocumentShape,
  enterNextTariff,
  tariffIdOf,
} from '@shared/domain/points/tariff-register';
import { importSentences } from '@shared/text/import-sentences';
import { checked, parseJson } from '../roster/read-rules';
import { ImportRefused } from '../roster/problems';
import { toolPorts } from '../tool-ports';

export interface TariffOrder {
  villageId: string;
  file: string;
  /** Without it everything is read and told, and nothing is written. */
  isWriting: boolean;
  nowMs: number;
}

const findCredit = finderOf('tariff', creditTariffDocumentShape);
const findDuty = finderOf('tariff', dutyTariffDocumentShape);

/**
 * Brings the next edition of a tariff 新版细则, which the body that the village names for it has decided: the whole file or
 * nothing of it. Each edition is counted after the one in force; what was claimed before keeps the entry it was claimed by.
 */
export async function importTariff(store: Store, order: TariffOrder): Promise<string[]> {
  const { villageId, nowMs, isWriting } = order;
  if (!(await findVillage(byKind(store), villageId))) throw new ImportRefused([importSentences.noVillage(villageId)]);
  const input = parseJson(readFileSync(order.file, 'utf8'));
  const isDuty = (input as { book?: unknown } | null)?.book === 'duty';
  const enter = isDuty
    ? edition(findDuty, checked(dutyTariffShape, input, ''))
    : edition(findCredit, checked(creditTariffShape, input, ''));
  await enter(byKind(store), villageId, nowMs);
  if (!isWriting) return [importSentences.dryRun()];
  const actId = `tariff.${villageId}.${nowMs}`;
  await actBySystem(toolPorts(store, nowMs), { actId, villageId }, async (work) => {
    await work.save(await enter(work, villageId, nowMs), null);
  });
  return [importSentences.tariffEntered()];
}

/** The document with its next edition, as it would be entered now; refused where another edition is due. */
function edition<Document extends CreditTariffDocument | DutyTariffDocument>(
  find: (reads: ReadsById, id: string, villageId: string) => Promise<Document | undefined>,
  next: Document['tariff'],
) {
  return async (reads: ReadsById, villageId: string, nowMs: number) => {
    const document = await find(reads, tariffIdOf(villageId, next.book), villageId);
    if (!document) throw new ImportRefused([importSentences.noVillage(villageId)]);
    const due = document.tariff.edition + 1;
    if (next.edition !== due) throw new ImportRefused([importSentences.tariffEdition(due)]);
    return enterNextTariff(document, next, nowMs);
  };
}
