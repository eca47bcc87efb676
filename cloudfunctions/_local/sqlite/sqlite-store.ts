import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { DocumentExists, type Query, type Store, type StoredDocument, type Transaction } from '@cloud/_platform/store';
import { createTables } from './create-tables';
import { prepareTables, tableIn, type Tables } from './document-table';

interface Job {
  run(transaction: Transaction): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

const durablePragmas = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000';
const hastyPragmas = 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF';

/** Most jobs that share one commit and its fsync. */
const groupSizeMax = 64;

/**
 * The store port on embedded SQLite. Jobs run one after another, many in one SQLite transaction (group commit);
 * a job's promise is answered only when its group is on disk. Each job is a savepoint: one that throws undoes
 * itself alone. Reads outside a transaction see only what is committed.
 * NOTE: work must not wait for anything but the transaction, or everybody waits with it.
 */
export class SqliteStore implements Store {
  private readonly writer: DatabaseSyncInstance;
  private readonly tables: Tables;
  /** A second connection, which sees only what is committed; none in memory, where reads queue with the writes. */
  private readonly reader: { database: DatabaseSyncInstance; tables: Tables } | null;
  private readonly savepoint: {
    set: StatementSyncInstance;
    release: StatementSyncInstance;
    undo: StatementSyncInstance;
  };
  private readonly queue: Job[] = [];
  private draining: Promise<void> | null = null;

  /**
   * `file` is a path, or `:memory:`. What can be made again from nothing may be written without durability: then one
   * connection does everything, and the file is whole once the store is closed.
   */
  constructor(file: string, { isDurable = true } = {}) {
    this.writer = new DatabaseSync(file);
    this.writer.exec(isDurable ? durablePragmas : hastyPragmas);
    createTables(this.writer);
    this.tables = prepareTables(this.writer);
    this.reader = file === ':memory:' || !isDurable ? null : openReader(file);
    this.savepoint = {
      set: this.writer.prepare('SAVEPOINT job'),
      release: this.writer.prepare('RELEASE job'),
      undo: this.writer.prepare('ROLLBACK TO job'),
    };
  }

  async get(collection: string, id: string): Promise<StoredDocument | undefined> {
    const tables = this.committedTables();
    return tables
      ? tableIn(tables, collection).get(id)
      : this.transact((transaction) => transaction.get(collection, id));
  }

  async find(collection: string, query: Query): Promise<StoredDocument[]> {
    const tables = this.committedTables();
    if (tables) return tableIn(tables, collection).find(query);
    return this.transact(() => Promise.resolve(tableIn(this.tables, collection).find(query)));
  }

  async getAll(collection: string, ids: readonly string[]): Promise<StoredDocument[]> {
    const tables = this.committedTables();
    if (tables) return tableIn(tables, collection).getAll(ids);
    return this.transact(() => Promise.resolve(tableIn(this.tables, collection).getAll(ids)));
  }

  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ run: work, resolve: (result) => resolve(result as T), reject });
      this.draining ??= this.drain();
    });
  }

  async close(): Promise<void> {
    await this.draining;
    this.reader?.database.close();
    // Leaves one whole file behind: an open statement would otherwise keep the log beside it.
    this.writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.writer.close();
  }

  /** Tables that show only what is committed: the reader's, or without one the writer's as long as no job is at work. */
  private committedTables(): Tables | null {
    if (this.reader) return this.reader.tables;
    return this.draining ? null : this.tables;
  }

  private async drain(): Promise<void> {
    while (this.queue.length > 0) {
      await this.letJobsGather();
      await this.commitGroup();
    }
    this.draining = null;
  }

  /** Calls that come in together share one commit and its fsync: waits while each turn of the event loop brings more. */
  private async letJobsGather(): Promise<void> {
    for (let count = -1; count < this.queue.length && this.queue.length < groupSizeMax;) {
      count = this.queue.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async commitGroup(): Promise<void> {
    const group: Job[] = [];
    const answers: (() => void)[] = [];
    try {
      // Taken before anything can fail, so that whatever fails has somebody to tell.
      for (let job = this.takeJob(group); job; job = this.takeJob(group)) {
        if (!this.writer.isTransaction) this.writer.exec('BEGIN IMMEDIATE');
        answers.push(await this.runJob(job));
      }
      this.writer.exec('COMMIT');
    } catch (error) {
      if (this.writer.isTransaction) this.writer.exec('ROLLBACK');
      for (const job of group) job.reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  /** The next job of this group: also one that came in while the group was at work. */
  private takeJob(group: Job[]): Job | undefined {
    const job = group.length < groupSizeMax ? this.queue.shift() : undefined;
    if (job) group.push(job);
    return job;
  }

  /** Runs one job; its answer is given later, when the group is durable. */
  private async runJob(job: Job): Promise<() => void> {
    this.savepoint.set.run();
    try {
      const result = await job.run(this.transaction);
      this.savepoint.release.run();
      return () => job.resolve(result);
    } catch (error) {
      this.savepoint.undo.run();
      this.savepoint.release.run();
      return () => job.reject(error);
    }
  }

  private readonly transaction: Transaction = {
    get: async (collection, id) => tableIn(this.tables, collection).get(id),
    put: async (collection, document) => tableIn(this.tables, collection).put(document),
    add: async (collection, document) => {
      if (!tableIn(this.tables, collection).insert(document)) throw new DocumentExists(collection, document.id);
    },
  };
}

function openReader(file: string): { database: DatabaseSyncInstance; tables: Tables } {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 5000');
  return { database, tables: prepareTables(database) };
}
