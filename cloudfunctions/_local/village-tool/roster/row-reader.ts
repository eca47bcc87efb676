import { type RosterField, yesNo } from '@shared/text/roster-words';
import type { CellProblem } from '@shared/text/import-sentences';
import { partsOf, type Read, readForm, readName, textOf } from './cells';
import type { Row } from './workbook';

export type ReportCell = (field: RosterField, problem: CellProblem) => void;

/** Between people in a list, and between terms in one. */
const peopleMarks = /[、,;\s]+/u;
const termMarks = /[;\n]+/u;

/** Reads the cells of one row, and reports what cannot be read where it stands. */
export class RowReader {
  constructor(
    private readonly row: Row<RosterField>,
    readonly report: ReportCell,
  ) {}

  text(field: RosterField): string {
    return textOf(this.row.cells[field]);
  }

  /** A spreadsheet that takes 0123 for a number keeps 123. */
  digits(field: RosterField, count: number): string {
    const text = this.text(field);
    return typeof this.row.cells[field] === 'number' ? text.padStart(count, '0') : text;
  }

  has(field: RosterField): boolean {
    return this.text(field) !== '';
  }

  read<Value>(field: RosterField, parse: (text: string) => Read<Value>): Value | undefined {
    return this.has(field) ? this.taken(field, parse(this.text(field))) : undefined;
  }

  required<Value>(field: RosterField, parse: (text: string) => Read<Value>): Value | undefined {
    if (!this.has(field)) this.report(field, { code: 'missing' });
    return this.read(field, parse);
  }

  isYes(field: RosterField): boolean {
    return this.read(field, (text) => readName(text, yesNo)) === 'yes';
  }

  ids(field: RosterField): string[] {
    return this.list(field, peopleMarks, (part) => readForm(part, idPattern, 'p001'));
  }

  terms<Value>(field: RosterField, parse: (part: string) => Read<Value>): Value[] {
    return this.list(field, termMarks, parse);
  }

  private list<Value>(field: RosterField, marks: RegExp, parse: (part: string) => Read<Value>): Value[] {
    return partsOf(this.text(field), marks).flatMap((part) => this.taken(field, parse(part)) ?? []);
  }

  private taken<Value>(field: RosterField, answer: Read<Value>): Value | undefined {
    if ('value' in answer) return answer.value;
    this.report(field, answer.problem);
    return undefined;
  }
}

/** Ids as the sheet has them. */
export const idPattern = /^[a-z]{1,2}\d{1,3}$/;
