import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { CollectionName } from '@cloud/_platform/collections';
import type { StoredDocument } from '@cloud/_platform/store';
import { putPoints } from '../../helpers/points-month';
import { World } from '../../helpers/world';

describe('verifying the points shop', () => {
  let world: World;
  let goodId: string;
  let orderId: string;
  beforeEach(async () => {
    world = await World.create();
    await putPoints(world, 'vg001', 50);
    const soap = { name: '洗衣液', note: '', photoId: null, pricePoints: 20, householdMonthlyMax: 2, isOnSale: true };
    ({ goodId } = await world.done('sk001', 'points.enter-good', soap));
    await world.done('sk001', 'points.supply-good', { goodId, quantity: 3, origin: 'bought', from: '' });
    const reserving = { goodId, quantity: 1, payFrom: 'mine' as const };
    ({ orderId } = await world.done('vg001', 'points.reserve-good', reserving));
  });
  afterEach(() => world.close());

  async function tamper(collection: CollectionName, id: string, parts: object): Promise<void> {
    const document = (await world.stored(collection, id)) as StoredDocument;
    await world.ports.store.transact((transaction) => transaction.put(collection, { ...document, ...parts }));
  }
  const broken = async () => (await verifyStore(world.ports.store)).broken;

  it('finds nothing wrong with a reservation, nor with one that was cancelled', async () => {
    expect(await broken()).toBeNull();
    await world.done('vg001', 'points.cancel-order', { orderId, reason: '' });
    expect(await broken()).toBeNull();
  });

  it.each([
    ['goods kept back for nobody', 'goods', { reservedCount: 2 }],
    ['fewer goods than are reserved', 'goods', { stockCount: 0 }],
    ['a reservation for other points', 'orders', { points: 1 }],
    ['a reservation whose points stay away with its goods', 'orders', { status: 'expired', isOpen: false }],
  ] as const)('finds %s', async (_, collection, parts) => {
    const id = collection === 'goods' ? goodId : orderId;
    await tamper(collection, id, parts);
    expect(await broken()).toMatchObject({ collection, id });
  });

  it('finds an account that gave more than it had', async () => {
    const transfer = (await world.stored('transfers', `redeem.${orderId}.vg001`)) as StoredDocument;
    const invented = { ...transfer, id: 'invented', points: 40 };
    await world.ports.store.transact((transaction) => transaction.add('transfers', invented));
    await tamper('accounts', 'v1.moralCredit.vg001', { givenPoints: 60 });
    expect(await broken()).toMatchObject({ collection: 'accounts', problem: 'this account gave more than it had' });
  });
});
