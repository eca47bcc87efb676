import { systemActor } from '@shared/domain/member/actor';
import { expireOrder } from '@shared/domain/points/end-order';
import { type Order, orderShape } from '@shared/domain/points/order';
import type { Ports } from '@cloud/_platform/ports';
import { parseDocument } from '@cloud/_repositories/documents';
import { findOrder, readOrderReturn } from '@cloud/_repositories/shop';
import { settleLate } from '@cloud/_repositories/settle-late';
import { actBySystem } from '@cloud/_repositories/system-act';
import type { ClockStep } from './clock-step';
import { forEachDue, nextDueOf } from './due-rows';

const dueOrders = { collection: 'orders', field: 'pickUpUntilMs' } as const;

/** Reservations that nobody fetched in time lapse, and their points go back. */
export const expireOrders: ClockStep = {
  name: 'expire-orders',
  run: (ports) => forEachDue(ports, dueOrders, (row) => expire(ports, parseDocument(orderShape, row))),
  nextDueAtMs: (ports, afterMs) => nextDueOf(ports, dueOrders, afterMs),
};

function expire(ports: Ports, { id, villageId }: Order): Promise<void> {
  return actBySystem(ports, { actId: `expire.${id}`, villageId }, async (work) => {
    const order = await findOrder(work, id, villageId);
    // Somebody fetched or cancelled it meanwhile, or another run of the clock was first.
    if (order?.status !== 'reserved') return;
    const command = { actor: systemActor(villageId), nowMs: ports.nowMs() };
    const outcome = expireOrder(await readOrderReturn(work, order), command);
    await work.save(outcome, null);
    await settleLate(work, villageId, outcome);
  });
}
