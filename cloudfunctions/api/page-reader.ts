import { collectionOf } from '@cloud/_platform/collections';
import type { Query, Reader, StoredDocument } from '@cloud/_platform/store';
import type { ReadsById } from '@cloud/_repositories/documents';

/** Reads for one page, by kind; counts them, because a page has a budget. */
export class PageReader implements ReadsById {
  readCount = 0;

  constructor(private readonly reader: Reader) {}

  get(kind: string, id: string): Promise<StoredDocument | undefined> {
    this.readCount += 1;
    return this.reader.get(collectionOf(kind), id);
  }

  find(kind: string, query: Query): Promise<StoredDocument[]> {
    this.readCount += 1;
    return this.reader.find(collectionOf(kind), query);
  }
}
