import { createHash } from 'node:crypto';
import type { WireRequest } from './wire-actions';

/** What can go wrong with one request. */
export type Fault =
  /** Refused, and its transaction ended, as if somebody else had written first. */
  | 'conflict'
  /** No transaction can be begun just now. */
  | 'busy'
  /** Answered late. */
  | 'latency'
  /** Never carried out and never answered. */
  | 'timeOutBefore'
  /** Carried out, never answered. */
  | 'timeOutAfter'
  /** Carried out; the connection breaks before the answer. */
  | 'lostReply';

/** The share of requests that each fault meets, from 0 to 1. */
export type FaultRates = Partial<Record<Fault, number>>;

const concerns: Record<Fault, (request: WireRequest) => boolean> = {
  conflict: ({ action, transactionId }) => transactionId !== undefined && action !== 'database.abortTransaction',
  busy: ({ action }) => action === 'database.startTransaction',
  latency: () => true,
  timeOutBefore: () => true,
  timeOutAfter: () => true,
  lostReply: () => true,
};

/**
 * Chooses faults by a seed. The choice for a request depends on the seed, on what is asked about which document, and on
 * how often that was asked before; so a run with the same seed meets the same faults, whatever overtakes what.
 */
export class Faults {
  /** Every fault that was met, in order: `commitTransaction #12: lostReply`. */
  readonly met: string[] = [];
  private readonly asked = new Map<string, number>();

  constructor(
    readonly seed: string,
    private readonly rates: FaultRates,
  ) {}

  /** For the words of a failing test: enough to provoke the same again. */
  toString(): string {
    return `faults of seed ${this.seed} (FAULT_SEED=${this.seed} provokes them again): ${this.met.join('; ')}`;
  }

  next(request: WireRequest): Fault | null {
    const { action, collectionName = '', query = '' } = request;
    const what = [action.replace('database.', ''), collectionName, query].filter((part) => part !== '').join(' ');
    const count = (this.asked.get(what) ?? 0) + 1;
    this.asked.set(what, count);
    for (const [fault, rate] of Object.entries(this.rates) as [Fault, number][]) {
      if (!concerns[fault](request) || this.chance(`${what} #${count} ${fault}`) >= rate) continue;
      this.met.push(`${what} #${count}: ${fault}`);
      return fault;
    }
    return null;
  }

  /** From 0 up to, not including, 1: always the same for the same words. */
  chance(words: string): number {
    return createHash('sha256').update(`${this.seed}\n${words}`).digest().readUInt32BE(0) / 2 ** 32;
  }
}
