import { readAll } from '@cloud/_local/read-all';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { isTerminal, type ProposalStatus } from '@shared/domain/proposal/status';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { isAtEnd, type RequestStatus } from '@shared/domain/service/status';
import type { World } from '../world';

/** The whole database holds: every chain, every ledger, and no matter or request on its road without a holder and a date. */
export async function expectSound(world: World): Promise<void> {
  const verdict = await verifyStore(world.ports.store);
  expect(verdict.broken).toBeNull();
  expect(verdict.eventCount).toBeGreaterThan(0);
  const adrift: string[] = [];
  let count = 0;
  for (const collection of ['proposals', 'serviceRequests'] as const) {
    for await (const document of readAll(world.ports.store, collection)) {
      const { id, status, holder, holderKey, dueAtMs, isOpen } = document as unknown as Proposal | ServiceRequest;
      const isHeld = holder !== null && holderKey !== '' && dueAtMs > 0 && isOpen;
      const isLetGo = holder === null && holderKey === '' && dueAtMs === 0 && !isOpen;
      if (!(isDone(status) ? isLetGo : isHeld)) adrift.push(`${id}: ${status}`);
      count += 1;
    }
  }
  expect(adrift).toEqual([]);
  expect(count).toBeGreaterThan(0);
}

function isDone(status: ProposalStatus | RequestStatus): boolean {
  return isTerminal(status as ProposalStatus) || isAtEnd(status as RequestStatus);
}
