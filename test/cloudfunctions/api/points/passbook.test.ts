import type { StoredDocument } from '@cloud/_platform/store';
import { dayMs } from '@shared/kernel/time';
import { aClaim, nowMs } from '../../../helpers/a-batch';
import { putPoints } from '../../../helpers/points-month';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
  world.moveTo(nowMs + dayMs);
});
afterEach(() => world.close());

const mine = () => world.done('vg003', 'points.passbook', { account: 'mine', cursor: null });

describe('the passbook', () => {
  it('tells the reason of a line however many claims came after it', async () => {
    await putPoints(world, 'vg003', 5);
    await world.ports.store.transact(async (transaction) => {
      for (let number = 0; number < 120; number += 1) {
        const later = aClaim({ id: `later-${number}`, beneficiaryId: 'vg003', claimedAtMs: nowMs + number });
        await transaction.put('claims', later);
      }
    });
    expect((await mine()).rows).toMatchObject([{ points: 5, evidence: { text: aClaim().text, photoIds: [] } }]);
  });

  it('tells nothing of a claim of another village', async () => {
    await putPoints(world, 'vg003', 5);
    const claim = await world.stored('claims', 'put-vg003');
    await world.ports.store.transact((transaction) =>
      transaction.put('claims', { ...claim, villageId: 'v2' } as StoredDocument),
    );
    expect((await mine()).rows).toMatchObject([{ points: 5, evidence: null }]);
  });
});
