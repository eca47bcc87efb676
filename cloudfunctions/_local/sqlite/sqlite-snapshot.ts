import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Query, Reader, StoredDocument } from '@cloud/_platform/store';
import { prepareTables, tableIn, type Tables } from './document-table';

/** A database as it is at one moment, for reading from beginning to end while others may go on writing. */
export class SqliteSnapshot implements Reader {
  private readonly database: DatabaseSyncInstance;
  private readonly tables: Tables;

  constructor(file: string) {
    this.database = new DatabaseSync(file);
    this.database.exec('PRAGMA query_only = 1; PRAGMA busy_timeout = 5000; BEGIN');
    this.tables = prepareTables(this.database);
  }

  async get(collection: string, id: string): Promise<StoredDocument | undefined> {
    return tableIn(this.tables, collection).get(id);
  }

  async find(collection: string, query: Query): Promise<StoredDocument[]> {
    return tableIn(this.tables, collection).find(query);
  }

  async getAll(collection: string, ids: readonly string[]): Promise<StoredDocument[]> {
    return tableIn(this.tables, collection).getAll(ids);
  }

  close(): void {
    this.database.exec('COMMIT');
    this.database.close();
  }
}
