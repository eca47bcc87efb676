import type { JsonObject } from './extended-json';
import type { Versions } from './versions';
import { transactionConflict, transactionGone } from './wire-refusal';

interface Transaction {
  id: string;
  /** It sees the database as of this commit. */
  startSeq: number;
  startedAtMs: number;
  writes: Map<string, { collection: string; id: string; document: JsonObject | null }>;
}

const lifeMsMax = 30_000;

/**
 * Transactions as MongoDB has them: snapshot isolation. Two that write one document conflict, the later writer at once;
 * so does one that writes what changed since it began. What is only read never conflicts (write skew is possible).
 * A refused write ends its transaction.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  /** Who has written a document and not committed yet. */
  private readonly writers = new Map<string, Transaction>();
  private count = 0;

  constructor(
    private readonly versions: Versions,
    private readonly nowMs: () => number,
  ) {}

  begin(): string {
    const id = `transaction-${++this.count}`;
    this.open.set(id, { id, startSeq: this.versions.seq, startedAtMs: this.nowMs(), writes: new Map() });
    return id;
  }

  read(transactionId: string, collection: string, id: string): JsonObject | null {
    const { writes, startSeq } = this.opened(transactionId);
    const own = writes.get(keyOf(collection, id));
    return own ? own.document : this.versions.read(collection, id, startSeq);
  }

  write(transactionId: string, collection: string, id: string, document: JsonObject | null): void {
    const transaction = this.opened(transactionId);
    const key = keyOf(collection, id);
    const isTaken = this.isBeingWritten(collection, id) && this.writers.get(key) !== transaction;
    if (isTaken || this.versions.lastSeq(collection, id) > transaction.startSeq) {
      this.end(transaction);
      throw transactionConflict();
    }
    this.writers.set(key, transaction);
    transaction.writes.set(key, { collection, id, document });
  }

  /** Whether a write from outside would have to wait. */
  isBeingWritten(collection: string, id: string): boolean {
    const writer = this.writers.get(keyOf(collection, id));
    if (writer && this.hasExpired(writer)) this.end(writer);
    return this.writers.has(keyOf(collection, id));
  }

  commit(transactionId: string): void {
    const transaction = this.opened(transactionId);
    this.end(transaction);
    if (transaction.writes.size > 0) this.versions.commit(transaction.writes.values(), this.oldestSeq);
  }

  abort(transactionId: string): void {
    this.end(this.opened(transactionId));
  }

  get openCount(): number {
    return this.open.size;
  }

  get oldestSeq(): number {
    return Math.min(this.versions.seq, ...[...this.open.values()].map(({ startSeq }) => startSeq));
  }

  private opened(id: string): Transaction {
    const transaction = this.open.get(id);
    if (transaction && !this.hasExpired(transaction)) return transaction;
    if (transaction) this.end(transaction);
    throw transactionGone(id);
  }

  private hasExpired({ startedAtMs }: Transaction): boolean {
    return this.nowMs() - startedAtMs > lifeMsMax;
  }

  private end(transaction: Transaction): void {
    this.open.delete(transaction.id);
    for (const key of transaction.writes.keys()) {
      if (this.writers.get(key) === transaction) this.writers.delete(key);
    }
  }
}

function keyOf(collection: string, id: string): string {
  return `${collection} ${id}`;
}
