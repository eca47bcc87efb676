import { collections, type CollectionDeclaration } from '@cloud/_platform/collections';

/** A table as SQLite keeps a collection: the document as JSON, its indexed fields as columns beside it. */
export interface Table {
  name: string;
  fields: readonly string[];
  createSql: readonly string[];
}

function tableOf(name: string, declaration: CollectionDeclaration): Table {
  const fields = [...new Set(declaration.indexes.flat())].filter((field) => field !== 'id');
  const columns = ['id TEXT PRIMARY KEY', ...fields.map((field) => `"${field}" NOT NULL`), 'body TEXT NOT NULL'];
  const indexes = declaration.indexes.map((index) => {
    const keys = [...new Set([...index, 'id'])].map((field) => `"${field}"`).join(', ');
    return `CREATE INDEX IF NOT EXISTS "${name}_${index.join('_')}" ON "${name}" (${keys})`;
  });
  return {
    name,
    fields,
    createSql: [`CREATE TABLE IF NOT EXISTS "${name}" (${columns.join(', ')})`, ...indexes],
  };
}

/** What the demonstration keeps for itself (its clock, its secret); no collection of the domain. */
const localCollections: Record<string, CollectionDeclaration> = { demoSettings: { kind: 'demoSetting', indexes: [] } };

export const tables: ReadonlyMap<string, Table> = new Map(
  Object.entries({ ...collections, ...localCollections }).map(([name, declaration]) => [
    name,
    tableOf(name, declaration),
  ]),
);
