import { dayMs } from '@shared/kernel/time';
import { expectSound } from '../helpers/lives/soundness';
import { Life } from '../helpers/lives/life';
import { putPoints } from '../helpers/points-month';

const goods = {
  name: '洗衣液 2 公斤',
  note: '',
  photoId: null,
  pricePoints: 20,
  householdMonthlyMax: 2,
  isOnSale: true,
};

describe('the points shop', () => {
  let life: Life;
  let goodId: string;
  beforeAll(async () => {
    life = await Life.begin();
    await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
    for (const owner of ['vg001', 'vg003', 'household:h1']) await putPoints(life.world, owner, 50);
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const reserve = (who: string, parts: { quantity?: number; payFrom?: 'mine' | 'household' } = {}) =>
    life.world.call(life.key(who), 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine', ...parts });

  it('is filled by the shopkeeper', async () => {
    goodId = (await life.act('sk001', 'points.enter-good', goods)).reply.goodId;
    await life.act('sk001', 'points.supply-good', { goodId, quantity: 1, origin: 'donated', from: '溪口供销社' });
    const page = await life.world.done('vg001', 'points.shop', { cursor: null });
    expect(page).toMatchObject({
      rows: [{ name: '洗衣液 2 公斤', available: 1, stockCount: null }],
      balances: { mine: 50, household: 50 },
      keep: { isOpen: false },
    });
  });

  it('gives the last one to one of two who want it in the same moment, and tells the other', async () => {
    const answers = await Promise.all([reserve('vg001'), reserve('vg003')]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'GoodSoldOut', available: 0 } });
    const [held, left] = await Promise.all(
      ['vg001', 'vg003'].map(
        async (id) => (await life.world.done(id, 'points.passbook', { account: 'mine', cursor: null })).balance,
      ),
    );
    expect([held, left].sort()).toEqual([30, 50]);
  });

  it('hands it over for the code, once, and accounts for it to the village', async () => {
    const { rows } = await life.world.done('sk001', 'points.orders', { whose: 'counter', cursor: null });
    expect(rows).toMatchObject([{ status: 'reserved', pickUpCode: null, goodName: '洗衣液 2 公斤' }]);
    const buyer = rows[0]?.buyerName === '村民一' ? 'vg001' : 'vg003';
    const mine = await life.world.done(buyer, 'points.orders', { whose: 'mine', cursor: null });
    const pickUpCode = mine.rows[0]?.pickUpCode ?? '';
    const found = await life.world.done('sk001', 'points.order-by-code', { pickUpCode });
    await life.act('sk001', 'points.hand-over-order', { orderId: found.id, pickUpCode });
    expect(await life.refusal('sk001', 'points.hand-over-order', { orderId: found.id, pickUpCode })).toMatchObject({
      code: 'OrderEnded',
    });
    expect(await life.refusal('sk001', 'points.order-by-code', { pickUpCode })).toEqual({ code: 'OrderNotFound' });
    expect(await life.world.done('vg005', 'points.shop-month', { month: null })).toMatchObject({
      totals: { handedOverCount: 1, points: 20, donatedCount: 1 },
    });
  });

  it('gives the points back, each once, when a reservation is cancelled or never fetched', async () => {
    await life.act('sk001', 'points.supply-good', { goodId, quantity: 2, origin: 'bought', from: '' });
    const cancelled = await life.act('vg001', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'household' });
    await life.act('vg001', 'points.cancel-order', { orderId: cancelled.reply.orderId, reason: '' });
    const forgotten = await life.act('vg001', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'household' });
    expect(forgotten.reply.balance).toBe(30);
    await life.passUntil(forgotten.reply.pickUpUntilMs + dayMs);
    await life.settle();
    const page = await life.world.done('vg001', 'points.passbook', { account: 'household', cursor: null });
    expect(page.balance).toBe(50);
    expect(page.rows.map(({ direction, points, isReversal }) => [direction, points, isReversal])).toEqual([
      ['received', 20, true],
      ['given', 20, false],
      ['received', 20, true],
      ['given', 20, false],
      ['received', 50, false],
    ]);
    expect((await life.deliveredTo('vg001')).map(({ code }) => code)).toContain('orderExpired');
    expect((await life.world.done('vg001', 'points.shop', { cursor: null })).rows[0]?.available).toBe(2);
  });

  it('refuses whoever is not of a household, and another village’s goods', async () => {
    expect(await life.refusal('tw001', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine' })).toEqual({
      code: 'HouseholdMissing',
    });
    expect(
      await life.refusal('vg001', 'points.reserve-good', { goodId: 'nowhere', quantity: 1, payFrom: 'mine' }),
    ).toEqual({ code: 'GoodNotFound' });
    const withPhoto = { ...goods, photoId: 'nowhere' };
    expect(await life.refusal('sk001', 'points.enter-good', withPhoto)).toEqual({ code: 'GoodPhotoNotFound' });
  });

  it('keeps the lines of one millisecond in the order in which they were posted, over the edge of a page', async () => {
    await life.act('sk001', 'points.supply-good', { goodId, quantity: 2, origin: 'bought', from: '' });
    for (let times = 0; times < 12; times += 1) {
      const { orderId } = (await life.act('vg003', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine' }))
        .reply;
      await life.act('vg003', 'points.cancel-order', { orderId, reason: '' });
    }
    const passbook = (cursor: { value: string | number; id: string } | null) =>
      life.world.done('vg003', 'points.passbook', { account: 'mine', cursor });
    const first = await passbook(null);
    const second = await passbook(first.next);
    const lines = [...first.rows, ...second.rows];
    expect(first.rows).toHaveLength(20);
    expect(new Set(lines.map(({ transferId }) => transferId)).size).toBe(lines.length);
    const signed = lines.map(({ direction, points }) => (direction === 'received' ? points : -points));
    // Newest first: every line's balance is that of the line below it and its own points.
    const below = [...lines.slice(1).map(({ balance }) => balance), 0];
    expect(lines.map(({ balance }) => balance)).toEqual(below.map((before, at) => before + (signed[at] ?? 0)));
    expect(lines[0]?.balance).toBe(first.balance);
  });
});
