import { gatherMessages, gatheredAtOnceMax } from '@shared/domain/message/gather-messages';
import type { Message } from '@shared/domain/message/message';
import { withoutPersonalData } from '@cloud/_platform/log-error';
import type { Ports } from '@cloud/_platform/ports';
import type { StoredDocument } from '@cloud/_platform/store';
import { byKind } from '@cloud/_repositories/documents';
import { digestWords, findMessage } from '@cloud/_repositories/messages';
import type { ClockStep } from './clock-step';

type Due = StoredDocument & Pick<Message, 'villageId' | 'recipientId' | 'gatherAtMs'>;

/**
 * Gathers what changed in the matters that people follow into one message each, at the time of day that the village's
 * rules name. A person a transaction; whoever fails keeps nobody else waiting, and is still due the next time.
 */
export const gatherDigests: ClockStep = {
  name: 'gather-digests',
  async run(ports) {
    const passed = new Set<string>();
    for (;;) {
      const due = await dueMessages(ports, { to: ports.nowMs() }, 100);
      const next = due.find(({ recipientId }) => !passed.has(recipientId));
      if (!next) return;
      try {
        await gatherOf(ports, next);
      } catch (error) {
        passed.add(next.recipientId);
        ports.log.error({ ...withoutPersonalData(error) }, 'a digest could not be gathered');
      }
    }
  },
  async nextDueAtMs(ports, afterMs) {
    const [first] = await dueMessages(ports, { from: afterMs + 1 }, 1);
    return first?.gatherAtMs ?? null;
  },
};

function dueMessages({ store }: Ports, range: { from?: number; to?: number }, limit: number): Promise<Due[]> {
  return store.find('messages', {
    where: { isToGather: true },
    range: { field: 'gatherAtMs', ...range },
    orderBy: { field: 'gatherAtMs', direction: 'ascending' },
    limit,
  }) as Promise<Due[]>;
}

/** Everything that waits for one person, as far as one transaction goes; the next round takes what is left. */
async function gatherOf(ports: Ports, { recipientId, villageId }: Due): Promise<void> {
  const waiting = (await ports.store.find('messages', {
    where: { recipientId, isToGather: true },
    range: { field: 'gatherAtMs', to: ports.nowMs() },
    orderBy: { field: 'gatherAtMs', direction: 'ascending' },
    limit: gatheredAtOnceMax,
  })) as Due[];
  await ports.store.transact(async (transaction) => {
    const messages: Message[] = [];
    for (const { id } of waiting) {
      const message = await findMessage(byKind(transaction), id, villageId);
      if (message) messages.push(message);
    }
    for (const message of gatherMessages(messages, digestWords, ports.nowMs()))
      await transaction.put('messages', message);
  });
}
