import type { CloudTransaction } from '@cloud/_platform/cloudbase/cloud-database';
import * as cloud from 'wx-server-sdk';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';

/** What the stand-in takes over from CloudBase, seen through the SDK: the adapter's tests can lean on it. */
describe('the stand-in for CloudBase', () => {
  let nowMs: number;
  let opened: Awaited<ReturnType<typeof openCloudBase>>;
  // The SDK's own types leave every answer open.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  let database: any;
  beforeEach(async () => {
    nowMs = 0;
    const functions = {
      add: (event: unknown) => sum(event as { x: number; y: number }),
      grow: () => 'x'.repeat(20_000),
    };
    opened = await openCloudBase({ functions, nowMs: () => nowMs, payloadBytesMax: 10_000 });
    database = opened.database;
  });
  afterEach(() => opened.close());

  const sum = ({ x, y }: { x: number; y: number }) => x + y;
  const messages = () => database.collection('messages');
  const add = (id: string, fields: object = {}) => messages().add({ data: { _id: id, ...fields } });
  const begin = () => database.startTransaction() as Promise<CloudTransaction>;
  const read = async (id: string) => (await messages().doc(id).get()).data as object | null;

  it('keeps an id once, and says so as MongoDB does', async () => {
    await add('m1', { text: '一' });
    await expect(add('m1', { text: '二' })).rejects.toThrow(/E11000 duplicate key/);
    expect(await read('m1')).toEqual({ _id: 'm1', text: '一' });
  });

  it('gives back numbers of every size, texts, nulls and lists as they were', async () => {
    const fields = {
      small: 7,
      atMs: 1_772_413_200_000,
      half: 0.5,
      none: null,
      texts: ['😀', '"\\\n'],
      nested: { no: false },
    };
    await add('m1', fields);
    expect(await read('m1')).toEqual({ _id: 'm1', ...fields });
  });

  it('refuses a collection that was not made, and a name of a field that holds a dot or a dollar sign', async () => {
    await expect(database.collection('wishes').doc('w1').get()).rejects.toThrow('not exist');
    await database.createCollection('wishes');
    expect((await database.collection('wishes').doc('w1').get()).data).toBeNull();
    await expect(add('m1', { 'a.b': 1 })).rejects.toThrow('dot');
    await expect(add('m1', { $a: 1 })).rejects.toThrow('dollar');
  });

  it('gives a hundred rows unless told, and never more than a thousand', async () => {
    opened.standIn.database.insert(
      'messages',
      Array.from({ length: 1_005 }, (_, index) => ({ _id: `m${index}` })),
    );
    expect((await messages().get()).data).toHaveLength(100);
    expect((await messages().limit(1_000).get()).data).toHaveLength(1_000);
    expect((await messages().limit(5_000).get()).data).toHaveLength(1_000);
    expect((await messages().count()).total).toBe(1_005);
  });

  it('selects, updates, removes and aggregates by general conditions', async () => {
    const { command } = database;
    for (const [index, kind] of ['a', 'b', 'a'].entries()) await add(`m${index}`, { kind, count: index });
    const few = messages().where({ kind: 'a', count: command.gte(1).and(command.lt(5)) });
    expect((await few.orderBy('count', 'desc').field({ count: true }).get()).data).toEqual([{ _id: 'm2', count: 2 }]);
    const found = await messages()
      .where(command.or([{ count: command.in([0, 1]) }, { kind: /^B$/i }]))
      .get();
    expect(found.data.map(({ _id }: { _id: string }) => _id)).toEqual(['m0', 'm1']);
    expect(
      (
        await messages()
          .doc('m0')
          .update({ data: { count: command.inc(5), tags: command.push(['x']) } })
      ).stats,
    ).toEqual({ updated: 1 });
    expect(
      await messages()
        .where({ kind: 'a' })
        .update({ data: { isOld: true } }),
    ).toMatchObject({ stats: { updated: 2 } });
    const sums = messages()
      .aggregate()
      .match({ isOld: true })
      .group({ _id: '$kind', count: command.aggregate.sum('$count') });
    expect((await sums.end()).list).toEqual([{ _id: 'a', count: 7 }]);
    expect((await messages().where({ kind: 'b' }).remove()).stats).toEqual({ removed: 1 });
    expect((await messages().doc('m0').remove()).stats).toEqual({ removed: 1 });
    expect([await read('m0'), await read('m1')]).toEqual([null, null]);
  });

  it('runs functions by name, and refuses open interfaces in so many words', async () => {
    const instance = (cloud as unknown as { createNewInstance(config: object): typeof cloud }).createNewInstance({
      env: 'village',
      serviceUrl: opened.standIn.url,
    });
    expect(await instance.callFunction({ name: 'add', data: { x: 1, y: 2 } })).toMatchObject({ result: 3 });
    await expect(instance.callFunction({ name: 'nobody' })).rejects.toThrow('does not exist');
    await expect(instance.callFunction({ name: 'grow' })).rejects.toThrow('over the limit');
    const sending = (instance.openapi.subscribeMessage as { send(message: object): Promise<unknown> }).send({
      touser: 'o',
    });
    await expect(sending).rejects.toThrow();
  });

  it('refuses what is too large to be sent', async () => {
    await expect(add('m1', { text: 'x'.repeat(20_000) })).rejects.toThrow('over the limit');
    expect(await read('m1')).toBeNull();
  });

  describe('in a transaction', () => {
    const put = (transaction: CloudTransaction, id: string, count: number) =>
      transaction.collection('messages').doc(id).set({ data: { count } });
    const see = async (transaction: CloudTransaction, id: string) =>
      (await transaction.collection('messages').doc(id).get()).data?.count;
    beforeEach(async () => {
      await add('m1', { count: 1 });
      await add('m2', { count: 1 });
    });

    it('shows the database as it was at the beginning, with one’s own writes', async () => {
      const transaction = await begin();
      await messages()
        .doc('m1')
        .update({ data: { count: 9 } });
      expect(await see(transaction, 'm1')).toBe(1);
      await put(transaction, 'm2', 5);
      expect(await see(transaction, 'm2')).toBe(5);
      expect(await read('m2')).toMatchObject({ count: 1 });
      await transaction.commit();
      expect(await read('m2')).toMatchObject({ count: 5 });
    });

    it('lets the first of two writers go on, and ends the second at once', async () => {
      const [first, second] = [await begin(), await begin()];
      await put(first, 'm1', 2);
      await expect(put(second, 'm1', 3)).rejects.toThrow('TransactionConflict');
      await expect(see(second, 'm2')).rejects.toThrow('TransactionNotExist');
      await first.commit();
      expect(await read('m1')).toMatchObject({ count: 2 });
    });

    it('refuses to write what somebody committed since the beginning', async () => {
      const late = await begin();
      const early = await begin();
      await put(early, 'm1', 2);
      await early.commit();
      await expect(put(late, 'm1', 3)).rejects.toThrow('WriteConflict');
      expect(opened.standIn.database.transactions.openCount).toBe(0);
    });

    it('does not see that two read what the other writes (write skew)', async () => {
      const [first, second] = [await begin(), await begin()];
      await put(first, 'm1', (await see(first, 'm2')) === 1 ? 0 : 1);
      await put(second, 'm2', (await see(second, 'm1')) === 1 ? 0 : 1);
      await Promise.all([first.commit(), second.commit()]);
      expect([await read('m1'), await read('m2')]).toMatchObject([{ count: 0 }, { count: 0 }]);
    });

    it('takes operations by id only', async () => {
      const transaction = await begin();
      await expect(transaction.collection('messages').where({ count: 1 }).get()).rejects.toThrow('by their id only');
    });

    it('leaves nothing behind when it is given up, and ends by itself after half a minute', async () => {
      const givenUp = await begin();
      await put(givenUp, 'm1', 7);
      await givenUp.rollback();
      const forgotten = await begin();
      await put(forgotten, 'm1', 8);
      nowMs = 30_001;
      const next = await begin();
      await put(next, 'm1', 9);
      await expect(forgotten.commit()).rejects.toMatchObject({
        message: expect.stringContaining('TransactionNotExist'),
      });
      await next.commit();
      expect(await read('m1')).toMatchObject({ count: 9 });
    });
  });
});
