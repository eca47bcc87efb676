/** Chance that falls the same way each time it is asked for by the same name: the demo village is always the same. */
export class Chance {
  private state: number;

  constructor(name: string) {
    this.state = 2_166_136_261;
    for (const character of name) this.state = Math.imul(this.state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }

  /** From 0, included, to 1, excluded (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number between two, both included. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  shuffled<T>(all: readonly T[]): T[] {
    return all
      .map((one) => ({ one, order: this.next() }))
      .sort((left, right) => left.order - right.order)
      .map(({ one }) => one);
  }
}
