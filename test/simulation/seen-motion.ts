export interface SeenAmendment {
  id: string;
  movedById: string;
  /** Which clause of the motion it changes, and what that clause said when it was moved. */
  clause: number;
  from: string;
  to: string;
  status: 'moved' | 'adopted' | 'rejected' | 'withdrawn' | 'lapsed';
}

/** The motion on one item as a neighbour follows it: three clauses, and the amendments of single clauses. */
export class SeenMotion {
  clauses: string[] = [];
  edition = 0;
  isReadOut = false;
  readonly amendments: SeenAmendment[] = [];

  text(): string {
    return this.clauses.join('，');
  }

  /** How it would read with one clause changed. */
  textWith(clause: number, to: string): string {
    return this.clauses.map((each, index) => (index === clause ? to : each)).join('，');
  }

  next(): SeenAmendment | undefined {
    return this.amendments.find(({ status }) => status === 'moved');
  }

  save(clauses: string[]): void {
    this.clauses = clauses;
    this.edition += 1;
    this.isReadOut = false;
  }

  /** Adopted, its clause reads anew, and whoever wanted to change the old clause has nothing left to change. */
  decide(amendment: SeenAmendment, isAdopted: boolean): void {
    amendment.status = isAdopted ? 'adopted' : 'rejected';
    if (!isAdopted) return;
    this.clauses[amendment.clause] = amendment.to;
    this.edition += 1;
    for (const other of this.amendments) {
      if (other.status === 'moved' && this.clauses[other.clause] !== other.from) other.status = 'lapsed';
    }
  }
}
