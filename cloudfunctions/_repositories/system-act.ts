import { systemActorId } from '@shared/domain/member/actor';
import { idFrom } from '@shared/kernel/id';
import type { Ports } from '@cloud/_platform/ports';
import { outboxEntry } from './outbox';
import { UnitOfWork } from './unit-of-work';

/**
 * Carries out an act of the system itself (the clock, the founding of a village): one transaction, its events and
 * its outbox document. `actId` names the act once and for all, so that a repetition can be told.
 */
export async function actBySystem<T>(
  ports: Ports,
  { actId, villageId }: { actId: string; villageId: string },
  decide: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  const nowMs = ports.nowMs();
  return ports.store.transact(async (transaction) => {
    const act = { actId, actorId: systemActorId, onBehalfOf: null, nowMs };
    const work = new UnitOfWork(transaction, act, () => idFrom(ports.randomBytes(16)));
    const result = await decide(work);
    const afterwards = outboxEntry(work, villageId);
    if (afterwards) await work.put(afterwards);
    return result;
  });
}
