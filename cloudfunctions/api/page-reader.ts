import { collectionOf } from '@cloud/_platform/collections';
import type { Query, Reader, StoredDocument } from '@cloud/_platform/store';
import type { ReadsById } from '@cloud/_repositories/documents';

/** Reads for one page, by kind; counts them, because a page has a budget. What was read once is not read again. */
export class PageReader implements ReadsById {
  readCount = 0;
  private readonly byId = new Map<string, Promise<StoredDocument | undefined>>();

  constructor(private readonly reader: Reader) {}

  get(kind: string, id: string): Promise<StoredDocument | undefined> {
    const key = `${kind} ${id}`;
    const read = this.byId.get(key);
    if (read) return read;
    this.readCount += 1;
    const reading = this.reader.get(collectionOf(kind), id);
    this.byId.set(key, reading);
    return reading;
  }

  getAll(kind: string, ids: readonly string[]): Promise<StoredDocument[]> {
    this.readCount += 1;
    return this.reader.getAll(collectionOf(kind), ids);
  }

  find(kind: string, query: Query): Promise<StoredDocument[]> {
    this.readCount += 1;
    return this.reader.find(collectionOf(kind), query);
  }
}
