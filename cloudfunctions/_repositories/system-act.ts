import { systemActorId } from '@shared/domain/member/actor';
import { idFrom } from '@shared/kernel/id';
import type { Ports } from '@cloud/_platform/ports';
import { outboxEntry } from './outbox';
import { UnitOfWork } from './unit-of-work';

interface NamedAct {
  /** Names the act once and for all, so that a repetition can be told. */
  actId: string;
  villageId: string;
}

/**
 * Carries out an act of the system itself (the clock, the founding of a village): one transaction, its events and
 * its outbox document.
 */
export function actBySystem<T>(ports: Ports, named: NamedAct, decide: (work: UnitOfWork) => Promise<T>): Promise<T> {
  return actOnBehalf(ports, { ...named, actorId: systemActorId }, decide);
}

/** Carries on, in a transaction of its own, with what a person's accepted act set going; the person is its actor. */
export async function actOnBehalf<T>(
  ports: Ports,
  { actId, villageId, actorId }: NamedAct & { actorId: string },
  decide: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  const nowMs = ports.nowMs();
  return ports.store.transact(async (transaction) => {
    const act = { actId, actorId, onBehalfOf: null, nowMs };
    const work = new UnitOfWork(transaction, act, () => idFrom(ports.randomBytes(16)));
    const result = await decide(work);
    const afterwards = outboxEntry(work, villageId);
    if (afterwards) await work.put(afterwards);
    return result;
  });
}
