/** Thrown when an invariant of the house does not hold: a defect, never something a person did. */
export class InvariantBroken extends Error {
  constructor(invariant: string) {
    super(invariant);
    this.name = 'InvariantBroken';
  }
}

/** Requires an invariant, written as a sentence. A broken one rolls the act back and is logged. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new InvariantBroken(invariant);
}
