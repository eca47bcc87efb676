import type { StoredDocument } from '../store';
import type { CloudFields } from './cloud-database';

/** CloudBase calls a document's id `_id`. */
export function fieldName(field: string): string {
  return field === 'id' ? '_id' : field;
}

/** The fields beside the id: what `doc(id).set` takes, which refuses data that holds an `_id`. */
export function fieldsBesideId({ id: _, ...fields }: StoredDocument): CloudFields {
  return fields;
}

export function documentFrom({ _id, ...fields }: CloudFields): StoredDocument {
  return { ...fields, id: String(_id) } as unknown as StoredDocument;
}
