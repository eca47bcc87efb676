import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { collections, type CollectionDeclaration } from '@cloud/_platform/collections';
import { type Table, tables } from './tables';

/**
 * Makes the tables as they are declared. A table made by an earlier version, with other fields beside its documents,
 * is made anew from the documents themselves, which hold every field, or are given those that came later.
 */
export function createTables(database: DatabaseSyncInstance): void {
  for (const table of tables.values()) {
    if (!hasItsColumns(database, table)) remake(database, table);
    for (const sql of table.createSql) database.exec(sql);
  }
}

/** True also for a table that does not exist yet. */
function hasItsColumns(database: DatabaseSyncInstance, { name, fields }: Table): boolean {
  const columns = database.prepare(`PRAGMA table_info("${name}")`).all() as { name: string }[];
  const wanted = new Set(['id', ...fields, 'body']);
  return columns.length === 0 || (columns.length === wanted.size && columns.every((column) => wanted.has(column.name)));
}

function remake(database: DatabaseSyncInstance, { name, fields, createSql }: Table): void {
  const values = ['id', ...fields.map((field) => `json_extract(body, '$.${field}')`), 'body'].join(', ');
  const [createTable = ''] = createSql;
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(`ALTER TABLE "${name}" RENAME TO "${name} before"`);
    database.exec(createTable);
    const columns = ['id', ...fields, 'body'].map((field) => `"${field}"`).join(', ');
    database.exec(`UPDATE "${name} before" SET body = ${bodyWithAddedFields(name)}`);
    database.exec(`INSERT INTO "${name}" (${columns}) SELECT ${values} FROM "${name} before"`);
    database.exec(`DROP TABLE "${name} before"`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** The body with each added field that it does not hold yet. */
function bodyWithAddedFields(name: string): string {
  const declared = Object.entries<CollectionDeclaration>(collections).find(([collection]) => collection === name)?.[1];
  const fields = Object.entries(declared?.addedFields ?? {});
  if (fields.length === 0) return 'body';
  const added = fields.map(([field, value]) => `'$.${field}', json('${JSON.stringify(value)}')`);
  return `json_insert(body, ${added.join(', ')})`;
}
