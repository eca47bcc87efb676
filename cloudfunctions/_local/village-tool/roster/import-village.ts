import { readFileSync } from 'node:fs';
import type { Store } from '@cloud/_platform/store';
import { dayOf } from '@shared/kernel/time';
import { importSentences } from '@shared/text/import-sentences';
import { toolPorts } from '../tool-ports';
import { carryOutImport } from './carry-out-import';
import { planImport } from './plan-import';
import { ImportRefused } from './problems';
import { readRules, type VillageRules } from './read-rules';
import { readVillage, type VillageSheets } from './read-village';
import { villageFilesOf, villagerIdOf } from './village-command';
import { readWorkbook } from './workbook';

export interface ImportOrder {
  rosterFile: string;
  rulesFile: string;
  /** Without it everything is read, compared and told, and nothing is written. */
  isWriting: boolean;
  nowMs: number;
}

/** Imports a village, or what changed in its roster, and tells it line by line. */
export async function importVillage(store: Store, order: ImportOrder): Promise<string[]> {
  const { sheets, rules } = await readFiles(order);
  const villageId = sheets.about.id;
  const files = villageFilesOf(sheets, rules, dayOf(order.nowMs));
  const rowById = new Map(
    sheets.people.map(({ person, rowNumber }) => [villagerIdOf(villageId, person.id), rowNumber]),
  );
  const plan = await planImport(store, files, rowById);
  if (plan.villagers.length === 0 && !plan.village) return [...plan.sentences, importSentences.nothing()];
  if (!order.isWriting) return [...plan.sentences, importSentences.dryRun()];
  const count = await carryOutImport(toolPorts(store, order.nowMs), plan);
  return [...plan.sentences, importSentences.written(count)];
}

/** Reads both files, and tells what is wrong in either at once. */
async function readFiles({
  rosterFile,
  rulesFile,
}: ImportOrder): Promise<{ sheets: VillageSheets; rules: VillageRules }> {
  const workbook = await readWorkbook(rosterFile);
  const sheets = attempt(() => readVillage(workbook));
  const villageId = sheets instanceof ImportRefused ? 'village' : sheets.about.id;
  const rules = attempt(() => readRules(readFileSync(rulesFile, 'utf8'), villageId));
  const refused = [sheets, rules].filter((one) => one instanceof ImportRefused);
  if (sheets instanceof ImportRefused || rules instanceof ImportRefused) {
    throw new ImportRefused(refused.flatMap(({ sentences }) => sentences));
  }
  return { sheets, rules };
}

function attempt<Result>(work: () => Result): Result | ImportRefused {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportRefused) return error;
    throw error;
  }
}
