import { DocumentExists, StoreBusy, type StoredDocument } from '@cloud/_platform/store';
import { Faults, type Fault } from '../helpers/cloudbase/faults';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';

/** Fails the named requests, each `times` times, and lets everything else pass. */
class Failing extends Faults {
  private left: number;

  constructor(
    private readonly action: string,
    private readonly fault: Fault,
    times = 1,
  ) {
    super('chosen', {});
    this.left = times;
  }

  override next({ action }: { action: string }): Fault | null {
    if (action !== `database.${this.action}` || this.left === 0) return null;
    this.left -= 1;
    return this.fault;
  }
}

const receipt = (id: string, count = 0) => ({ id, kind: 'receipt', count }) as StoredDocument;

describe('the CloudBase store', () => {
  let opened: Awaited<ReturnType<typeof openCloudBase>>;
  let isPausing: number[];
  beforeEach(async () => {
    isPausing = [];
    const random = () => {
      isPausing.push(1);
      return 0.01;
    };
    opened = await openCloudBase({ timeoutMs: 150, patience: { random, giveUpAfterMs: 400 } });
  });
  afterEach(async () => {
    opened.standIn.faults = null;
    await opened.close();
  });

  const asked = (action: string) => opened.standIn.counts.get(`database.${action}`) ?? 0;
  const openCount = () => opened.standIn.database.transactions.openCount;
  const fail = (action: string, fault: Fault, times?: number) => {
    opened.standIn.faults = new Failing(action, fault, times);
  };
  const countUp = () =>
    opened.store.transact(async (transaction) => {
      const before = (await transaction.get('receipts', 'r1')) as (StoredDocument & { count: number }) | undefined;
      await transaction.put('receipts', receipt('r1', (before?.count ?? 0) + 1));
      return (before?.count ?? 0) + 1;
    });
  const stored = () => opened.store.get('receipts', 'r1');

  it('writes nothing, and ends the transaction, when the work writes nothing or fails', async () => {
    await opened.store.transact((transaction) => transaction.get('receipts', 'r1'));
    const fails = opened.store.transact(async (transaction) => {
      await transaction.add('receipts', receipt('r1'));
      throw new Error('refused');
    });
    await expect(fails).rejects.toThrow('refused');
    expect([asked('insertDocument'), asked('commitTransaction'), openCount()]).toEqual([0, 0, 0]);
  });

  it('sends a document that is written twice once, as it was last', async () => {
    await opened.store.transact(async (transaction) => {
      await transaction.add('receipts', receipt('r1', 1));
      await transaction.put('receipts', receipt('r1', 2));
    });
    expect([asked('insertDocument'), asked('modifyDocument')]).toEqual([1, 0]);
    expect(await stored()).toEqual(receipt('r1', 2));
  });

  it('keeps what was written as it was then, whatever becomes of the object', async () => {
    await opened.store.transact(async (transaction) => {
      const document = receipt('r1', 1) as StoredDocument & { count: number };
      await transaction.put('receipts', document);
      document.count = 9;
      expect(await transaction.get('receipts', 'r1')).toEqual(receipt('r1', 1));
    });
    expect(await stored()).toEqual(receipt('r1', 1));
  });

  it('refuses to add twice in one transaction', async () => {
    const twice = opened.store.transact(async (transaction) => {
      await transaction.add('receipts', receipt('r1'));
      await transaction.add('receipts', receipt('r1'));
    });
    await expect(twice).rejects.toBeInstanceOf(DocumentExists);
  });

  it('reads one document after another, also when the work asks for several at once', async () => {
    const ids = ['r1', 'r2', 'r3'];
    await opened.store.transact((transaction) =>
      Promise.all(ids.map((id) => transaction.add('receipts', receipt(id)))),
    );
    const found = await opened.store.transact((transaction) =>
      Promise.all(ids.map((id) => transaction.get('receipts', id))),
    );
    expect(found).toEqual(ids.map((id) => receipt(id)));
  });

  it.each([
    ['getDocument', 'conflict'],
    ['modifyDocument', 'conflict'],
    ['commitTransaction', 'conflict'],
    ['startTransaction', 'busy'],
    ['startTransaction', 'lostReply'],
    ['getDocument', 'lostReply'],
    ['getDocument', 'timeOutBefore'],
    ['modifyDocument', 'lostReply'],
    ['modifyDocument', 'timeOutAfter'],
    ['commitTransaction', 'timeOutBefore'],
  ] as const)('runs the work again after %s met %s', async (action, fault) => {
    fail(action, fault);
    expect(await countUp()).toBe(1);
    expect(await stored()).toEqual(receipt('r1', 1));
    expect(isPausing).toHaveLength(1);
  });

  it.each(['lostReply', 'timeOutAfter'] as const)(
    'says that it is busy when a commit happened and its answer met %s: the work must not run twice',
    async (fault) => {
      fail('commitTransaction', fault);
      await expect(countUp()).rejects.toBeInstanceOf(StoreBusy);
      expect(await stored()).toEqual(receipt('r1', 1));
    },
  );

  it('gives up in the end, with nothing written and nothing kept from others', async () => {
    fail('commitTransaction', 'conflict', Infinity);
    await expect(countUp()).rejects.toBeInstanceOf(StoreBusy);
    expect(isPausing.length).toBeGreaterThan(3);
    opened.standIn.faults = null;
    expect(await stored()).toBeUndefined();
    expect(openCount()).toBe(0);
  });

  it('asks again for a read whose answer was lost, and says in the end that it is busy', async () => {
    await countUp();
    fail('getDocument', 'lostReply', 2);
    expect(await stored()).toEqual(receipt('r1', 1));
    fail('getDocument', 'lostReply', Infinity);
    await expect(stored()).rejects.toBeInstanceOf(StoreBusy);
  });

  it('looks a second time when an id was taken since the transaction began', async () => {
    let runs = 0;
    const seen = await opened.store.transact(async (transaction) => {
      runs += 1;
      const before = await transaction.get('receipts', 'r1');
      if (before) return before;
      if (runs === 1) opened.standIn.database.insert('receipts', [{ _id: 'r1', kind: 'receipt', count: 7 }]);
      await transaction.add('receipts', receipt('r1', 1));
      return undefined;
    });
    expect([seen, runs]).toEqual([receipt('r1', 7), 2]);
  });

  it('refuses an id that was taken before, after no more than a second look', async () => {
    await countUp();
    let runs = 0;
    const adding = opened.store.transact(async (transaction) => {
      runs += 1;
      await transaction.add('receipts', receipt('r1'));
    });
    await expect(adding).rejects.toEqual(new DocumentExists('receipts', 'r1'));
    expect(runs).toBe(2);
  });

  it('passes on at once what is a defect', async () => {
    opened.standIn.database.transactions.begin = () => {
      throw new Error('out of order');
    };
    await expect(countUp()).rejects.toMatchObject({ name: 'CloudFailure', failure: 'other' });
    expect(isPausing).toHaveLength(0);
  });
});
