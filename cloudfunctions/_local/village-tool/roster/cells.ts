import { dayShape } from '@shared/kernel/id';
import type { CellProblem } from '@shared/text/import-sentences';

/** A cell as the reader of workbooks gives it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** What a cell says, or why it says nothing that can be used. */
export type Read<Value> = { value: Value } | { problem: CellProblem };

/** The text of a cell: without blanks around it, and with full-width digits and letters as narrow ones. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFKC').trim();
}

const dayPattern = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/;

/** 2024-05-10, 2024/5/10, 2024.5.10 and 2024年5月10日 are one day. */
export function readDay(text: string): Read<string> {
  const [, year = '', month = '', day = ''] = dayPattern.exec(text) ?? [];
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayShape.safeParse(on).success
    ? { value: on }
    : { problem: { code: 'notInForm', found: text, example: '2024-05-10' } };
}

/** A text that fits a pattern. */
export function readForm(text: string, pattern: RegExp, example: string): Read<string> {
  return pattern.test(text) ? { value: text } : { problem: { code: 'notInForm', found: text, example } };
}

/** One of some names, as its key. */
export function readName<Key extends string>(text: string, names: Readonly<Record<Key, string>>): Read<Key> {
  const entries = Object.entries(names) as [Key, string][];
  const found = entries.find(([, name]) => name.normalize('NFKC') === text);
  return found
    ? { value: found[0] }
    : { problem: { code: 'notOneOf', found: text, allowed: entries.map(([, name]) => name) } };
}

/** The parts of a list, at any mark that people put between them. */
export function partsOf(text: string, marks: RegExp): string[] {
  return text
    .split(marks)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

interface Term<Key> {
  key: Key;
  from: string;
  to?: string;
}

/** 理事长 2024-05-10 至 2027-05-09: a name, the first day, and the last one where it is known. */
export function readTerm<Key extends string>(
  text: string,
  names: Readonly<Record<Key, string>>,
  until: string,
): Read<Term<Key>> {
  const at = /\d/.exec(text)?.index ?? text.length;
  const name = readName(text.slice(0, at).trim(), names);
  if ('problem' in name) return name;
  const [fromText = '', toText] = text.slice(at).split(until);
  const from = readDay(fromText.trim());
  if ('problem' in from)
    return { problem: { code: 'notInForm', found: text, example: `${names[name.value]} 2024-05-10` } };
  if (toText === undefined) return { value: { key: name.value, from: from.value } };
  const to = readDay(toText.trim());
  if ('problem' in to) return to;
  if (to.value < from.value) return { problem: { code: 'endsTooEarly', found: text } };
  return { value: { key: name.value, from: from.value, to: to.value } };
}
