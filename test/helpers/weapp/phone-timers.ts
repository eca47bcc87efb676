interface Waiting {
  dueMs: number;
  work: () => void;
}

/**
 * A phone's timers in its own time, which moves only when told: what is due runs in order, one after the other.
 * Intervals wait until they are let run, so that a live page asks again only when a test wants it to.
 */
export class PhoneTimers {
  private nowMs = 0;
  private lastId = 0;
  private readonly timeouts = new Map<number, Waiting>();
  private readonly intervals = new Map<number, () => void>();

  readonly globals = {
    setTimeout: (work: () => void, delayMs = 0): number => {
      this.timeouts.set(++this.lastId, { dueMs: this.nowMs + Math.max(0, delayMs), work });
      return this.lastId;
    },
    setInterval: (work: () => void): number => {
      this.intervals.set(++this.lastId, work);
      return this.lastId;
    },
    clearTimeout: (id: number): void => void (this.timeouts.delete(id), this.intervals.delete(id)),
    clearInterval: (id: number): void => void (this.intervals.delete(id), this.timeouts.delete(id)),
  };

  get now(): number {
    return this.nowMs;
  }

  /** Runs the next timeout that is due until then, if there is one. */
  runNext(untilMs: number): boolean {
    const [next] = [...this.timeouts].sort(([id, a], [otherId, b]) => a.dueMs - b.dueMs || id - otherId);
    if (!next || next[1].dueMs > untilMs) return false;
    const [id, { dueMs, work }] = next;
    this.timeouts.delete(id);
    this.nowMs = Math.max(this.nowMs, dueMs);
    work();
    return true;
  }

  /** Every interval strikes once. */
  strike(): void {
    for (const work of [...this.intervals.values()]) work();
  }

  stop(): void {
    this.timeouts.clear();
    this.intervals.clear();
  }
}
