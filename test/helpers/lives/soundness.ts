import { readAll } from '@cloud/_local/read-all';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { isTerminal } from '@shared/domain/proposal/status';
import type { World } from '../world';

/** The whole database holds: every chain, every ledger, and no matter on the road without a holder and a date. */
export async function expectSound(world: World): Promise<void> {
  const verdict = await verifyStore(world.ports.store);
  expect(verdict.broken).toBeNull();
  expect(verdict.eventCount).toBeGreaterThan(0);
  const adrift: string[] = [];
  let count = 0;
  for await (const document of readAll(world.ports.store, 'proposals')) {
    const { id, status, holder, holderKey, dueAtMs, isOpen } = document as unknown as Proposal;
    const isHeld = holder !== null && holderKey !== '' && dueAtMs > 0 && isOpen;
    const isLetGo = holder === null && holderKey === '' && dueAtMs === 0 && !isOpen;
    if (!(isTerminal(status) ? isLetGo : isHeld)) adrift.push(`${id}: ${status}`);
    count += 1;
  }
  expect(adrift).toEqual([]);
  expect(count).toBeGreaterThan(0);
}
