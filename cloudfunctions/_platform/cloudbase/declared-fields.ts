import { assert } from '@shared/kernel/assert';
import { type CollectionDeclaration, type CollectionName, collections } from '../collections';
import { findLimitMax, type Query, type StoredDocument } from '../store';

/** The fields of each collection that an index knows. CloudBase itself would scan the whole collection for any other. */
const indexedFields: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (Object.entries(collections) as [CollectionName, CollectionDeclaration][]).map(([name, { indexes }]) => [
    name,
    new Set(['id', ...indexes.flat()]),
  ]),
);

function fieldsOf(collection: string): ReadonlySet<string> {
  const fields = indexedFields.get(collection);
  assert(fields, `the collection ${collection} is declared before it is used`);
  return fields;
}

export function assertDeclared(collection: string): void {
  fieldsOf(collection);
}

/** A list goes by indexed fields only, and is never long. */
export function assertAnswerable(collection: string, { where, range, orderBy, limit }: Query): void {
  const fields = fieldsOf(collection);
  assert(limit >= 1 && limit <= findLimitMax, 'a list has between 1 and 100 rows');
  for (const field of [...Object.keys(where), ...(range ? [range.field] : []), orderBy.field]) {
    assert(fields.has(field), `the field ${field} is indexed`);
  }
}

/** A document without one of its indexed fields would be missing from its lists. */
export function assertListable(collection: string, document: StoredDocument): void {
  const values = document as unknown as Record<string, unknown>;
  for (const field of fieldsOf(collection)) {
    assert(
      ['string', 'number', 'boolean'].includes(typeof values[field]),
      `the indexed field ${field} is always a scalar`,
    );
  }
}
