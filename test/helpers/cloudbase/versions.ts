import type { JsonObject } from './extended-json';
import { collectionMissing } from './wire-refusal';

interface Version {
  /** The commit that made it. */
  seq: number;
  /** Null for a document that was removed. */
  document: JsonObject | null;
}

/** Documents with their earlier versions, so that a transaction goes on seeing the database as it was. */
export class Versions {
  /** The number of the latest commit. */
  seq = 0;
  private readonly collections = new Map<string, Map<string, Version[]>>();

  constructor(collectionNames: readonly string[]) {
    for (const name of collectionNames) this.addCollection(name);
  }

  addCollection(name: string): void {
    if (!this.collections.has(name)) this.collections.set(name, new Map());
  }

  /** The document as it was at a commit; as it is now when none is named. */
  read(collection: string, id: string, atSeq = this.seq): JsonObject | null {
    const versions = this.in(collection).get(id) ?? [];
    return versions.filter(({ seq }) => seq <= atSeq).at(-1)?.document ?? null;
  }

  /** The commit that last touched the document; 0 when none did. */
  lastSeq(collection: string, id: string): number {
    return this.in(collection).get(id)?.at(-1)?.seq ?? 0;
  }

  all(collection: string): JsonObject[] {
    const latest = [...this.in(collection).values()].map((versions) => versions.at(-1)?.document ?? null);
    return latest.filter((document) => document !== null);
  }

  /** Makes one commit of the writes. `oldestSeq` is the oldest commit that somebody still looks at. */
  commit(
    writes: Iterable<{ collection: string; id: string; document: JsonObject | null }>,
    oldestSeq = this.seq,
  ): void {
    const seq = this.seq + 1;
    for (const { collection, id, document } of writes) {
      const versions = this.in(collection).get(id) ?? [];
      const unseenCount = versions.filter((_, place) => (versions[place + 1]?.seq ?? Infinity) <= oldestSeq).length;
      this.in(collection).set(id, [...versions.slice(unseenCount), { seq, document }]);
    }
    this.seq = seq;
  }

  private in(collection: string): Map<string, Version[]> {
    const documents = this.collections.get(collection);
    if (!documents) throw collectionMissing(collection);
    return documents;
  }
}
