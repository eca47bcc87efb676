import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { assert } from '@shared/kernel/assert';
import { findLimitMax, inOrderOf, type Query, type StoredDocument } from '@cloud/_platform/store';
import { type Table, tables } from './tables';

type SqlValue = string | number;

function toSql(value: unknown, field: string): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  assert(typeof value === 'string' || typeof value === 'number', `the indexed field ${field} is always a scalar`);
  return value;
}

function parse(body: string): StoredDocument {
  return JSON.parse(body) as StoredDocument;
}

function quoted(field: string): string {
  return `"${field}"`;
}

/** One collection as a SQLite table, with its prepared statements. */
export class DocumentTable {
  private readonly statements = new Map<string, StatementSyncInstance>();

  private readonly columns: readonly string[];
  private readonly getSql: string;
  private readonly putSql: string;
  private readonly insertSql: string;

  constructor(
    private readonly database: DatabaseSyncInstance,
    private readonly table: Table,
  ) {
    const { name, fields } = table;
    this.columns = ['id', ...fields];
    const all = [...this.columns, 'body'];
    const insertSql = `INSERT INTO "${name}" (${all.map(quoted).join(', ')}) VALUES (${all.map(() => '?').join(', ')})`;
    const updates = all.slice(1).map((field) => `${quoted(field)} = excluded.${quoted(field)}`);
    this.getSql = `SELECT body FROM "${name}" WHERE id = ?`;
    this.putSql = `${insertSql} ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
    this.insertSql = `${insertSql} ON CONFLICT (id) DO NOTHING`;
  }

  get(id: string): StoredDocument | undefined {
    const row = this.prepared(this.getSql).get(id) as { body: string } | undefined;
    return row && parse(row.body);
  }

  put(document: StoredDocument): void {
    this.prepared(this.putSql).run(...this.row(document));
  }

  /** False when the id exists. */
  insert(document: StoredDocument): boolean {
    return this.prepared(this.insertSql).run(...this.row(document)).changes === 1;
  }

  find(query: Query): StoredDocument[] {
    assert(query.limit >= 1 && query.limit <= findLimitMax, 'a list has between 1 and 100 rows');
    const { conditions, values } = this.conditionsOf(query);
    const order = query.orderBy.direction === 'ascending' ? 'ASC' : 'DESC';
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const sql = `SELECT body FROM "${this.table.name}" ${where} ORDER BY ${this.column(query.orderBy.field)} ${order}, id ${order} LIMIT ?`;
    const rows = this.prepared(sql).all(...values, query.limit) as { body: string }[];
    return rows.map((row) => parse(row.body));
  }

  getAll(ids: readonly string[]): StoredDocument[] {
    assert(ids.length <= findLimitMax, 'at most 100 documents are read at once');
    const sql = `SELECT body FROM "${this.table.name}" WHERE id IN (SELECT value FROM json_each(?))`;
    const rows = this.prepared(sql).all(JSON.stringify(ids)) as { body: string }[];
    return inOrderOf(
      ids,
      rows.map((row) => parse(row.body)),
    );
  }

  private conditionsOf(query: Query): { conditions: string[]; values: SqlValue[] } {
    const conditions: string[] = [];
    const values: SqlValue[] = [];
    const add = (condition: string, ...operands: SqlValue[]) => {
      conditions.push(condition);
      values.push(...operands);
    };
    for (const [field, value] of Object.entries(query.where)) add(`${this.column(field)} = ?`, toSql(value, field));
    if (query.range?.from !== undefined) add(`${this.column(query.range.field)} >= ?`, query.range.from);
    if (query.range?.to !== undefined) add(`${this.column(query.range.field)} <= ?`, query.range.to);
    if (query.after) {
      const sign = query.orderBy.direction === 'ascending' ? '>' : '<';
      add(`(${this.column(query.orderBy.field)}, id) ${sign} (?, ?)`, ...query.after);
    }
    return { conditions, values };
  }

  private column(field: string): string {
    assert(this.columns.includes(field), `the field ${field} is indexed`);
    return quoted(field);
  }

  private row(document: StoredDocument): SqlValue[] {
    const fields = document as unknown as Record<string, unknown>;
    return [document.id, ...this.table.fields.map((field) => toSql(fields[field], field)), JSON.stringify(document)];
  }

  private prepared(sql: string): StatementSyncInstance {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}

export type Tables = ReadonlyMap<string, DocumentTable>;

export function prepareTables(database: DatabaseSyncInstance): Tables {
  return new Map([...tables].map(([name, table]) => [name, new DocumentTable(database, table)]));
}

export function tableIn(tables: Tables, collection: string): DocumentTable {
  const table = tables.get(collection);
  assert(table, `the collection ${collection} is declared before it is used`);
  return table;
}
