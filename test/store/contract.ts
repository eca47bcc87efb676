import { DocumentExists, type Query, type Store, type StoredDocument } from '@cloud/_platform/store';

/** A store as a test opens it, empty. */
export interface OpenedStore {
  store: Store;
  close(): Promise<void>;
}

interface Row extends StoredDocument {
  kind: 'message';
  villageId: string;
  recipientId: string;
  isRead: boolean;
  delivery: string;
  isToSend: boolean;
  sendAtMs: number;
  isToGather: boolean;
  gatherAtMs: number;
  atMs: number;
  text: string;
}

/** A message as far as its lists know it. */
function row(id: string, parts: Partial<Row> = {}): Row {
  return {
    id,
    kind: 'message',
    villageId: 'v1',
    recipientId: 'a',
    isRead: false,
    delivery: 'kept',
    isToSend: false,
    sendAtMs: 0,
    isToGather: false,
    gatherAtMs: 0,
    atMs: 1,
    text: '路灯',
    ...parts,
  };
}

const newestFirst: Query = {
  where: { villageId: 'v1' },
  orderBy: { field: 'atMs', direction: 'descending' },
  limit: 100,
};
const oldestFirst: Query = { ...newestFirst, orderBy: { field: 'atMs', direction: 'ascending' } };

async function put(store: Store, ...rows: StoredDocument[]): Promise<void> {
  await store.transact(async (transaction) => {
    for (const one of rows) await transaction.put('messages', one);
  });
}

async function ids(store: Store, query: Query): Promise<string[]> {
  return (await store.find('messages', query)).map((one) => one.id);
}

async function countUp(store: Store): Promise<void> {
  await store.transact(async (transaction) => {
    const { atMs } = (await transaction.get('messages', 'counter')) as Row;
    await Promise.resolve();
    await transaction.put('messages', row('counter', { atMs: atMs + 1 }));
  });
}

/** What every store does, whichever engine it stands on. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await open());
    });
    afterEach(() => close());

    it('gives back what was put, in every detail', async () => {
      const kept = { ...row('m1'), nested: { list: [1, '二', null, true], text: '😀 "\\\n' } };
      await put(store, kept);
      expect(await store.get('messages', 'm1')).toEqual(kept);
    });

    it('gives nothing for an id that it does not hold', async () => {
      expect(await store.get('messages', 'nobody')).toBeUndefined();
    });

    it('replaces a document that is put again', async () => {
      await put(store, row('m1', { recipientId: 'a' }));
      await put(store, row('m1', { recipientId: 'b' }));
      const byRecipient = (recipientId: string) =>
        ids(store, { ...newestFirst, where: { villageId: 'v1', recipientId } });
      expect([await byRecipient('a'), await byRecipient('b')]).toEqual([[], ['m1']]);
    });

    it('gives many by their ids in one read, in the order asked for, without those that it does not hold', async () => {
      await put(store, row('m1'), row('m2'), row('m3'));
      expect(await store.getAll('messages', ['m3', 'nobody', 'm1'])).toEqual([row('m3'), row('m1')]);
      expect(await store.getAll('messages', [])).toEqual([]);
    });

    it('gives a hundred by their ids, and refuses a longer list', async () => {
      const hundred = Array.from({ length: 100 }, (_, index) => `m${index}`);
      await put(store, ...hundred.slice(0, 20).map((id) => row(id)));
      expect(await store.getAll('messages', hundred)).toHaveLength(20);
      await expect(store.getAll('messages', [...hundred, 'm100'])).rejects.toThrow('at most 100');
    });

    it('keeps collections apart', async () => {
      await put(store, row('m1'));
      expect(await store.get('receipts', 'm1')).toBeUndefined();
    });

    it('refuses to use a collection that is not declared', async () => {
      await expect(store.get('wishes', 'm1')).rejects.toThrow('declared');
    });

    it('refuses to order or select by a field without an index', async () => {
      await expect(store.find('messages', { ...newestFirst, where: { text: '路灯' } })).rejects.toThrow('indexed');
    });

    it('adds a document once', async () => {
      await store.transact((transaction) => transaction.add('messages', row('m1')));
      const again = store.transact((transaction) => transaction.add('messages', row('m1', { text: '另一盏' })));
      await expect(again).rejects.toBeInstanceOf(DocumentExists);
      expect(await store.get('messages', 'm1')).toMatchObject({ text: '路灯' });
    });

    it('lets only one of two who add the same id at once', async () => {
      const add = (text: string) => store.transact((transaction) => transaction.add('messages', row('m1', { text })));
      const outcomes = await Promise.allSettled([add('一'), add('二'), add('三')]);
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    });

    describe('finding', () => {
      beforeEach(() =>
        put(
          store,
          row('m1', { atMs: 10 }),
          row('m2', { atMs: 30, recipientId: 'b' }),
          row('m3', { atMs: 20 }),
          row('m4', { atMs: 20 }),
          row('x1', { atMs: 25, villageId: 'v2' }),
        ),
      );

      it('orders by a field, and rows of the same value by id, either way', async () => {
        expect(await ids(store, oldestFirst)).toEqual(['m1', 'm3', 'm4', 'm2']);
        expect(await ids(store, newestFirst)).toEqual(['m2', 'm4', 'm3', 'm1']);
      });

      it('takes several equalities at once', async () => {
        expect(await ids(store, { ...oldestFirst, where: { villageId: 'v1', recipientId: 'a' } })).toEqual([
          'm1',
          'm3',
          'm4',
        ]);
      });

      it('takes a range with both ends included, or with one end', async () => {
        const within = (range: { from?: number; to?: number }) =>
          ids(store, { ...oldestFirst, range: { field: 'atMs', ...range } });
        expect(await within({ from: 10, to: 20 })).toEqual(['m1', 'm3', 'm4']);
        expect(await within({ from: 20 })).toEqual(['m3', 'm4', 'm2']);
        expect(await within({ to: 19 })).toEqual(['m1']);
        expect(await within({ from: 31 })).toEqual([]);
      });

      it('goes on behind a row without losing or repeating one of the same value', async () => {
        for (const query of [oldestFirst, newestFirst]) {
          const whole = await ids(store, query);
          const walked: string[] = [];
          let after: readonly [number, string] | undefined;
          for (;;) {
            const [next] = (await store.find('messages', { ...query, limit: 1, ...(after ? { after } : {}) })) as Row[];
            if (!next) break;
            walked.push(next.id);
            after = [next.atMs, next.id];
          }
          expect(walked).toEqual(whole);
        }
      });

      it('gives no more rows than asked for', async () => {
        expect(await ids(store, { ...oldestFirst, limit: 2 })).toEqual(['m1', 'm3']);
      });

      it.each([0, 101])('refuses a list of %i rows', async (limit) => {
        await expect(store.find('messages', { ...oldestFirst, limit })).rejects.toThrow('between 1 and 100');
      });

      it('selects by booleans', async () => {
        const entry = (id: string, isOpen: boolean) => ({ id, kind: 'outboxEntry', isOpen, atMs: 1 });
        await store.transact(async (transaction) => {
          await transaction.put('outbox', entry('o1', true));
          await transaction.put('outbox', entry('o2', false));
        });
        const found = await store.find('outbox', { ...oldestFirst, where: { isOpen: false } });
        expect(found).toEqual([entry('o2', false)]);
      });

      it('refuses a document whose indexed field is missing', async () => {
        await expect(put(store, { id: 'm9', kind: 'message' })).rejects.toThrow('always a scalar');
        expect(await store.get('messages', 'm9')).toBeUndefined();
      });
    });

    describe('a transaction', () => {
      it('sees its own writes', async () => {
        const seen = await store.transact(async (transaction) => {
          await transaction.put('messages', row('m1'));
          return transaction.get('messages', 'm1');
        });
        expect(seen).toEqual(row('m1'));
      });

      it('leaves nothing behind when its work fails, and its neighbours untouched', async () => {
        const fails = store.transact(async (transaction) => {
          await transaction.put('messages', row('lost'));
          throw new Error('changed my mind');
        });
        const outcomes = await Promise.allSettled([put(store, row('before')), fails, put(store, row('after'))]);
        expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(await ids(store, oldestFirst)).toEqual(['after', 'before']);
      });

      it('is not seen by readers before it is committed', async () => {
        const seenMeanwhile: Promise<StoredDocument | undefined>[] = [];
        await store
          .transact(async (transaction) => {
            await transaction.put('messages', row('m1'));
            seenMeanwhile.push(store.get('messages', 'm1'));
            throw new Error('never committed');
          })
          .catch(() => undefined);
        expect(await Promise.all(seenMeanwhile)).toEqual([undefined]);
      });

      it('is seen by everybody once it is answered', async () => {
        await put(store, row('m1'));
        expect(await store.get('messages', 'm1')).toEqual(row('m1'));
        expect(await ids(store, oldestFirst)).toEqual(['m1']);
      });

      it('loses none of forty increments made at once', async () => {
        await put(store, row('counter', { atMs: 0 }));
        await Promise.all(Array.from({ length: 40 }, () => countUp(store)));
        expect(await store.get('messages', 'counter')).toMatchObject({ atMs: 40 });
      });
    });
  });
}
