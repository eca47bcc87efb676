import type { Message } from '@shared/domain/message/message';
import { messagesAtOnceMax } from '@shared/domain/message/read-draft';
import { readMessage } from '@shared/domain/message/read-message';
import { addDays } from '@shared/kernel/time';
import { type Store, transactionWritesMax } from '@cloud/_platform/store';
import { readAll } from '../../read-all';
import type { Chronicle } from './chronicle';

/** Whoever was not reached in these last days still waits to be told when the demonstration opens. */
const untoldDays = 30;

/** On the day after each evening the clerk telephones everybody whom WeChat did not reach. */
export function scheduleTelling(chronicle: Chronicle): void {
  const { timeline, evenings, opensOn } = chronicle;
  for (const { on } of evenings) {
    if (on < addDays(opensOn, -untoldDays)) timeline.at(addDays(on, 1), '10:00', () => tellAll(chronicle));
  }
}

async function tellAll({ player, offices }: Chronicle): Promise<void> {
  for (;;) {
    const { rows } = await player.act(offices.clerkId, 'message.to-tell', { tab: 'unreached', cursor: null });
    const messageIds = rows.slice(0, messagesAtOnceMax).map(({ messageId }) => messageId);
    if (messageIds.length === 0) return;
    await player.act(offices.clerkId, 'message.tell', { messageIds, way: 'phone' });
  }
}

/** What WeChat delivered in earlier days was read where it arrived. Thousands of taps are not played one by one. */
export async function readDelivered(store: Store, beforeMs: number, nowMs: number): Promise<void> {
  const read: Message[] = [];
  for await (const document of readAll(store, 'messages')) {
    const message = document as unknown as Message;
    if (message.atMs >= beforeMs || message.delivery === 'told' || message.delivery === 'unreached') continue;
    const next = readMessage(message, nowMs);
    if (next) read.push(next);
  }
  for (let start = 0; start < read.length; start += transactionWritesMax) {
    const portion = read.slice(start, start + transactionWritesMax);
    await store.transact(async (transaction) => {
      for (const message of portion) await transaction.put('messages', message);
    });
  }
}
