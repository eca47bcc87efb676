import { DocumentExists, type StoredDocument, type Transaction } from '../store';
import type { CloudTransaction } from './cloud-database';
import { assertDeclared, assertListable } from './declared-fields';
import { askCloud, hasFailed } from './failures';
import { documentFrom, fieldsBesideId } from './stored-form';

interface Write {
  collection: string;
  document: StoredDocument;
  /** Refused when the id exists. */
  isNew: boolean;
}

/**
 * One transaction of CloudBase. Reads go through it one after another; writes are kept back until the work is done, so
 * that a refused act writes nothing and an accepted one holds its documents for as short a time as can be.
 */
export class CloudBaseTransaction implements Transaction {
  private readonly writes = new Map<string, Write>();
  /** A session of the database answers one question at a time. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly transaction: CloudTransaction) {}

  async get(collection: string, id: string): Promise<StoredDocument | undefined> {
    assertDeclared(collection);
    const written = this.writes.get(keyOf(collection, id));
    if (written) return structuredClone(written.document);
    const reference = this.transaction.collection(collection).doc(id);
    const { data } = await this.inTurn(() => askCloud(() => reference.get()));
    return data ? documentFrom(data) : undefined;
  }

  async put(collection: string, document: StoredDocument): Promise<void> {
    assertListable(collection, document);
    const isNew = this.writes.get(keyOf(collection, document.id))?.isNew ?? false;
    this.keep({ collection, document, isNew });
  }

  async add(collection: string, document: StoredDocument): Promise<void> {
    assertListable(collection, document);
    if (this.writes.has(keyOf(collection, document.id))) throw new DocumentExists(collection, document.id);
    this.keep({ collection, document, isNew: true });
  }

  get writeCount(): number {
    return this.writes.size;
  }

  /** Sends what was kept back, in the order in which it was first written. */
  async flush(): Promise<void> {
    for (const write of this.writes.values()) await this.inTurn(() => this.send(write));
  }

  private keep({ collection, document, isNew }: Write): void {
    this.writes.set(keyOf(collection, document.id), { collection, document: structuredClone(document), isNew });
  }

  private async send({ collection, document, isNew }: Write): Promise<void> {
    const target = this.transaction.collection(collection);
    const fields = fieldsBesideId(document);
    if (!isNew) {
      await askCloud(() => target.doc(document.id).set({ data: fields }));
      return;
    }
    try {
      await askCloud(() => target.add({ data: { ...fields, _id: document.id } }));
    } catch (error) {
      throw hasFailed(error, 'exists') ? new DocumentExists(collection, document.id) : error;
    }
  }

  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answer = this.turn.then(ask);
    this.turn = answer.catch(() => undefined);
    return answer;
  }
}

function keyOf(collection: string, id: string): string {
  return `${collection} ${id}`;
}
