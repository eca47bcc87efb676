import { importSentences } from '@shared/text/import-sentences';
import type { sheetNames } from '@shared/text/roster-words';
import { type Cell, textOf } from './cells';
import { ImportRefused } from './problems';

/** One row of a sheet by the fields of its headings, with the number that the sheet shows beside it. */
export interface Row<Field extends string> {
  rowNumber: number;
  cells: Readonly<Partial<Record<Field, Cell>>>;
}

export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** Every sheet of a workbook by its name. The reader is loaded only by whoever imports. */
export async function readWorkbook(file: string): Promise<Sheets> {
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(file).catch(() => {
    throw new ImportRefused([importSentences.notAWorkbook(file)]);
  });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet.trim(), data as Cell[][]]));
}

export function sheetIn(sheets: Sheets, name: (typeof sheetNames)[keyof typeof sheetNames]): Sheets[string] {
  const sheet = sheets[name];
  if (!sheet) throw new ImportRefused([importSentences.noSheet(name)]);
  return sheet;
}

/** The rows below the headings. Columns may stand in any order; one that is missing or unknown is named. */
export function rowsOf<Field extends string>(
  sheets: Sheets,
  name: (typeof sheetNames)[keyof typeof sheetNames],
  headings: Readonly<Record<Field, string>>,
): Row<Field>[] {
  const [first = [], ...rest] = sheetIn(sheets, name);
  const fieldByHeading = new Map((Object.entries(headings) as [Field, string][]).map(([field, text]) => [text, field]));
  const found = first.map(textOf);
  const sentences = [
    ...[...fieldByHeading.keys()]
      .filter((text) => !found.includes(text))
      .map((text) => importSentences.noHeading(name, text)),
    ...found
      .filter((text) => text !== '' && !fieldByHeading.has(text))
      .map((text) => importSentences.strangeHeading(name, text)),
    ...found
      .filter((text, at) => text !== '' && found.indexOf(text) !== at)
      .map((text) => importSentences.repeatedHeading(name, text)),
  ];
  if (sentences.length > 0) throw new ImportRefused(sentences);
  return rest
    .map((cells, at) => ({
      rowNumber: at + 2,
      cells: Object.fromEntries(
        found.map((text, column) => [fieldByHeading.get(text) ?? '', cells[column]]),
      ) as Row<Field>['cells'],
    }))
    .filter(({ cells }) => Object.values<Cell | undefined>(cells).some((cell) => textOf(cell) !== ''));
}
