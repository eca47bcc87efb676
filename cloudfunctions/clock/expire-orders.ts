import { systemActor } from '@shared/domain/member/actor';
import { expireOrder } from '@shared/domain/points/end-order';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import { findLimitMax, type Query, type StoredDocument } from '@cloud/_platform/store';
import { findOrder, readOrderReturn } from '@cloud/_repositories/shop';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { ClockStep } from './clock-step';

type Due = StoredDocument & { villageId: string; pickUpUntilMs: number };

/** Reservations that nobody fetched in time lapse, and their points go back. One that fails stops no other. */
export const expireOrders: ClockStep = {
  name: 'expire-orders',
  async run(ports) {
    let after: readonly [number, string] | undefined;
    for (;;) {
      const to = ports.nowMs() - 1;
      const due = await open(ports, {
        range: { field: 'pickUpUntilMs', to },
        limit: findLimitMax,
        ...(after ? { after } : {}),
      });
      for (const { id, villageId, pickUpUntilMs } of due) {
        after = [pickUpUntilMs, id];
        try {
          await expire(ports, id, villageId);
        } catch (error) {
          ports.log.error({ orderId: id, ...withoutPersonalData(error) }, 'a reservation could not lapse');
        }
      }
      if (due.length < findLimitMax) return;
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const [first] = await open(ports, { range: { field: 'pickUpUntilMs', from: afterMs }, limit: 1 });
    return first ? first.pickUpUntilMs + 1 : null;
  },
};

function open({ store }: Ports, query: Pick<Query, 'range' | 'limit' | 'after'>): Promise<Due[]> {
  const orderBy = { field: 'pickUpUntilMs', direction: 'ascending' } as const;
  return store.find('orders', { where: { isOpen: true }, orderBy, ...query }) as Promise<Due[]>;
}

function expire(ports: Ports, orderId: string, villageId: string): Promise<void> {
  return actBySystem(ports, { actId: `expire.${orderId}`, villageId }, async (work) => {
    const order = await findOrder(work, orderId, villageId);
    // Somebody fetched or cancelled it meanwhile, or another run of the clock was first.
    if (order?.status !== 'reserved') return;
    const command = { actor: systemActor(villageId), nowMs: ports.nowMs() };
    await work.save(expireOrder(await readOrderReturn(work, order), command), null);
  });
}
