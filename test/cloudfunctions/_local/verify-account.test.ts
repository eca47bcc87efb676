import { caseChecks } from '@cloud/_local/verify/case-checks';
import type { Account } from '@shared/domain/points/account';
import { dayMs } from '@shared/kernel/time';
import { noticed } from '../../helpers/points-month';
import { World } from '../../helpers/world';

it('finds an account that holds other points than its transfers gave it', async () => {
  const world = await World.create();
  await noticed(world, 1);
  world.advance(3 * dayMs);
  await world.done('cs001', 'points.post', { batchId: 'v1.2026-03' });
  const account = (await world.stored<Account>('accounts', 'v1.moralCredit.vg003')) as Account;
  expect(await caseChecks.account?.(account, [], world.ports.store)).toBeNull();
  const more = { ...account, receivedPoints: account.receivedPoints + 1 };
  expect(await caseChecks.account?.(more, [], world.ports.store)).toMatchObject({ kind: 'account', id: account.id });
  await world.close();
});
