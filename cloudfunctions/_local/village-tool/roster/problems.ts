import type { CellProblem, ImportProblem } from '@shared/text/import-sentences';

/** Thrown once, with everything that is wrong: nobody likes to repair a table one cell at a time. */
export class ImportRefused extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ImportRefused';
  }
}

/** Gathers what is wrong in the cells of one sheet. */
export class ProblemList {
  readonly found: ImportProblem[] = [];

  constructor(private readonly place: string) {}

  add(row: number, column: string, problem: CellProblem): void {
    this.found.push({ place: this.place, row, column, problem });
  }
}
