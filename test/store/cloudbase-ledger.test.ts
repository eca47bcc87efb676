import { runClock } from '@cloud/clock/run-clock';
import { readAll } from '@cloud/_local/read-all';
import type { ActionName, Answer, PayloadOf } from '@shared/contract';
import { type Account, balanceOf } from '@shared/domain/points/account';
import { Faults, type FaultRates } from '../helpers/cloudbase/faults';
import { openCloudBase } from '../helpers/cloudbase/open-cloudbase';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { putPoints } from '../helpers/points-month';
import { aSmallVillage } from '../helpers/small-village';

jest.setTimeout(120_000);

const rates: FaultRates = {
  conflict: 0.04,
  busy: 0.05,
  latency: 0.05,
  timeOutBefore: 0.003,
  timeOutAfter: 0.01,
  lostReply: 0.05,
};
const buyers = ['vg001', 'vg003', 'vg004', 'vg005', 'rg001', 'rg002'];
const pointsEach = 50;
const onShelf = 4;
const detergent = { name: '洗衣液', note: '', photoId: null, pricePoints: 20, householdMonthlyMax: 2, isOnSale: true };

/** Six people with points, and a shop with four of what all of them want; everything so far happened in peace. */
async function begin() {
  const opened = await openCloudBase({ timeoutMs: 300 });
  const life = await Life.begin(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
  const { world } = life;
  await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  for (const buyer of buyers) await putPoints(world, buyer, pointsEach);
  const { goodId } = await world.done('sk001', 'points.enter-good', detergent);
  await world.done('sk001', 'points.supply-good', { goodId, quantity: onShelf, origin: 'bought', from: '' });
  let requestCount = 0;

  /** As a phone does it: the same request again until it is answered by something else than "busy". */
  async function persist<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>): Promise<Answer<A>> {
    const requestId = `ledger.${++requestCount}`;
    for (;;) {
      const answer = await world.call(who, action, payload, requestId);
      if (answer.ok || answer.refusal.code !== 'Busy') return answer;
    }
  }
  return { opened, world, goodId, persist };
}

type Evening = Awaited<ReturnType<typeof begin>>;

/** All want one at the same instant; of those who got it two give it back while the others fetch theirs. */
async function spend({ goodId, persist }: Evening): Promise<void> {
  const wanted = await Promise.all(
    buyers.map((who) => persist(who, 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine' })),
  );
  const got = wanted.flatMap((answer, place) => (answer.ok ? [{ who: buyers[place] ?? '', ...answer.data }] : []));
  expect(got).toHaveLength(onShelf);
  expect(wanted.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['GoodSoldOut', 'GoodSoldOut']);
  const ended = await Promise.all(
    got.map(({ who, orderId, pickUpCode }, place) =>
      place < 2
        ? persist(who, 'points.cancel-order', { orderId, reason: '用不上了' })
        : persist('sk001', 'points.hand-over-order', { orderId, pickUpCode }),
    ),
  );
  expect(ended.filter((answer) => !answer.ok)).toEqual([]);
}

async function balancesOf({ world }: Evening): Promise<number[]> {
  const balances: number[] = [];
  for await (const document of readAll(world.ports.store, 'accounts')) {
    const account = document as unknown as Account;
    if (buyers.includes(account.ownerId)) balances.push(balanceOf(account));
  }
  return balances.sort((one, other) => one - other);
}

it.each((process.env.FAULT_SEED ?? 'harvest').split(','))(
  'points spent, given back and fetched at one instant while everything goes wrong leave a ledger that sums to zero (seed %s)',
  async (seed) => {
    const evening = await begin();
    const faults = new Faults(seed, rates);
    evening.opened.standIn.faults = faults;
    try {
      await spend(evening);
      evening.opened.standIn.faults = null;
      for (let minutes = 0; minutes < 2; minutes += 1) await runClock(evening.world.ports);
      await expectSound(evening.world);
      expect(await balancesOf(evening)).toEqual([30, 30, 50, 50, 50, 50]);
      expect(faults.met.length).toBeGreaterThan(10);
    } catch (error) {
      process.stdout.write(`${faults.toString()}\n`);
      throw error;
    } finally {
      await evening.opened.close();
    }
  },
);
