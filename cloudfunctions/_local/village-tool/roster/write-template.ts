import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  covenantExample,
  openingExamples,
  type OpeningField,
  openingHeadings,
  placeHeadings,
  placesExample,
  rosterExamples,
  rosterGuide,
  rosterHeadings,
  type RosterField,
  sheetNames,
  villageExample,
  type VillageField,
  villageHeadings,
} from '@shared/text/roster-words';

type Rows = (string | null)[][];

const fields = Object.keys(rosterHeadings) as RosterField[];

/** Every cell is text: a spreadsheet that takes 0123 for a number drops its zero. */
function sheet(name: string, rows: Rows, widths: readonly number[]) {
  return {
    sheet: name,
    data: rows.map((row, at) =>
      row.map((value) => ({
        value: value ?? '',
        type: String,
        format: '@',
        ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
      })),
    ),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Writes `roster.xlsx` and `rules.json`, ready to be filled in; gives their paths. */
export async function writeTemplate(folder: string): Promise<{ rosterFile: string; rulesFile: string }> {
  const [rosterFile, rulesFile] = [join(folder, 'roster.xlsx'), join(folder, 'rules.json')];
  const taken = [rosterFile, rulesFile].find((file) => existsSync(file));
  if (taken) throw new Error(`${taken} exists; a template never replaces one`);
  const { default: writeSheets } = await import('write-excel-file/node');
  await writeSheets([
    sheet(
      sheetNames.roster,
      [fields.map((field) => rosterHeadings[field]), ...examples()],
      fields.map(() => 16),
    ),
    sheet(sheetNames.village, villageRows(), [16, 30]),
    sheet(sheetNames.places, [Object.values(placeHeadings), ...placesExample.map((row) => [...row])], [10, 10, 20]),
    sheet(
      sheetNames.guide,
      fields.map((field) => [rosterHeadings[field], rosterGuide[field]]),
      [16, 100],
    ),
  ]).toFile(rosterFile);
  const rules = { covenant: { ...covenantExample, articles: [] }, policies: [], rules: {} };
  writeFileSync(rulesFile, `${JSON.stringify(rules, null, 2)}\n`);
  return { rosterFile, rulesFile };
}

/** Writes `opening.xlsx`, the table of an opening balance; gives its path. */
export async function writeOpeningTemplate(folder: string): Promise<string> {
  const file = join(folder, 'opening.xlsx');
  if (existsSync(file)) throw new Error(`${file} exists; a template never replaces one`);
  const { default: writeSheets } = await import('write-excel-file/node');
  const headings = Object.keys(openingHeadings) as OpeningField[];
  const rows = [
    headings.map((field) => openingHeadings[field]),
    ...openingExamples.map((row) => headings.map((field) => row[field])),
  ];
  await writeSheets([sheet(sheetNames.opening, rows, [14, 14, 10, 60])]).toFile(file);
  return file;
}

function examples(): Rows {
  return rosterExamples.map((person) => fields.map((field) => person[field] ?? null));
}

function villageRows(): Rows {
  return (Object.entries(villageHeadings) as [VillageField, string][]).map(([field, heading]) => [
    heading,
    villageExample[field],
  ]);
}
