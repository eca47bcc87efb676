import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { CollectionName } from '@cloud/_platform/collections';
import type { StoredDocument } from '@cloud/_platform/store';
import { dayMs } from '@shared/kernel/time';
import { noticed } from '../../helpers/points-month';
import { World } from '../../helpers/world';

describe('verifying the ledger', () => {
  let world: World;
  let transferId: string;
  beforeEach(async () => {
    world = await World.create();
    const { claimIds } = await noticed(world, 2);
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId: 'v1.2026-03' });
    transferId = `river-cleaning.${claimIds[0]}.vg003`;
  });
  afterEach(() => world.close());

  async function tamper(collection: CollectionName, id: string, parts: object): Promise<void> {
    const document = (await world.stored(collection, id)) as StoredDocument;
    await world.ports.store.transact((transaction) => transaction.put(collection, { ...document, ...parts }));
  }
  const broken = async () => (await verifyStore(world.ports.store)).broken;

  it('finds nothing wrong with posted points', async () => {
    expect(await world.stored('transfers', transferId)).toBeDefined();
    expect(await broken()).toBeNull();
  });

  it.each([
    ['whose points were changed', { points: 500 }],
    ['that was turned to another account', { accountId: 'v1.moralCredit.vg004' }],
  ])('finds a transfer %s', async (_, parts) => {
    await tamper('transfers', transferId, parts);
    expect(await broken()).toMatchObject({ collection: 'transfers', id: transferId });
  });

  it('finds an account whose total was changed', async () => {
    await tamper('accounts', 'v1.moralCredit.vg003', { receivedPoints: 500 });
    expect(await broken()).toMatchObject({ collection: 'accounts', id: 'v1.moralCredit.vg003' });
  });

  it.each([
    ['that nothing tells of', { accountId: 'v1.moralCredit.vg003' }, 'accounts', 'v1.moralCredit.vg003'],
    ['to an account that does not exist', { accountId: 'v1.moralCredit.nobody' }, 'accounts', 'v1.moralCredit.nobody'],
    ['between the two books', { accountId: 'v1.duty.vg003' }, 'transfers', 'invented'],
    ['of no points', { points: 0 }, 'transfers', 'invented'],
    ['to where it comes from', { accountId: 'v1.moralCredit.issuing' }, 'transfers', 'invented'],
  ])('finds an invented transfer %s', async (_, parts, collection, id) => {
    const transfer = (await world.stored('transfers', transferId)) as StoredDocument;
    await world.ports.store.transact((transaction) =>
      transaction.add('transfers', { ...transfer, id: 'invented', ...parts }),
    );
    expect(await broken()).toMatchObject({ collection, id });
  });
});
