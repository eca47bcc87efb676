import type { Message } from '@shared/domain/message/message';
import { nextTimeOfDayMs } from '@shared/domain/message/quiet-hours';
import { digestTimeOf } from '@shared/domain/village/message-rules';
import { byKind } from '@cloud/_repositories/documents';
import { readVillage } from '@cloud/_repositories/villages';
import type { Ports } from '@cloud/_platform/ports';
import { messageOf, tellingOf } from '@cloud/_repositories/messages';
import { closeWhenDone, type OutboxEntry } from '@cloud/_repositories/outbox';
import { recipientsOf } from './audiences';
import type { ClockStep } from './clock-step';
import { forEachOpenEntry } from './open-outbox';

/** Messages written in one transaction, with the closing of their entry room to spare. */
const messagesAtOnce = 8;

/** Turns each open outbox entry into one message for each person it concerns. Repeating it writes nothing twice. */
export const expandOutbox: ClockStep = {
  name: 'expand-outbox',
  isAwaited: true,
  run: (ports) =>
    forEachOpenEntry(ports, async (entry) => {
      if (!entry.messagesDone) await expand(ports, entry);
    }),
};

async function expand(ports: Ports, entry: OutboxEntry): Promise<void> {
  const messages = await messagesFor(ports, entry);
  for (let start = 0; start < messages.length; start += messagesAtOnce) {
    const portion = messages.slice(start, start + messagesAtOnce);
    await ports.store.transact(async (transaction) => {
      for (const message of portion) {
        // An entry that was half expanded before goes through its first messages again.
        if (!(await transaction.get('messages', message.id))) await transaction.add('messages', message);
      }
    });
  }
  await ports.store.transact((transaction) => closeWhenDone(transaction, entry.id, { messagesDone: true }));
}

/**
 * Each person is told once about each page: by what concerns them in particular, rather than as a follower. Who only
 * follows a matter is told on the phone by the digest of the evening; the message itself is in their list at once.
 */
async function messagesFor(ports: Ports, entry: OutboxEntry): Promise<Message[]> {
  const drafts = entry.messages.map((draft, position) => ({ draft, position }));
  const particularFirst = [
    ...drafts.filter(({ draft }) => draft.to.kind !== 'followers'),
    ...drafts.filter(({ draft }) => draft.to.kind === 'followers'),
  ];
  const told = new Set<string>();
  const messages: Message[] = [];
  for (const { draft, position } of particularFirst) {
    const telling = tellingOf(draft, entry.atMs);
    const { atOnce, byDigest } = await recipientsOf(ports.store, entry.villageId, draft.to);
    const gatherAtMs = byDigest.length === 0 ? null : await digestAtMs(ports, entry.villageId);
    for (const recipientId of [...atOnce, ...byDigest]) {
      const about = `${recipientId} ${draft.page}`;
      if (told.has(about)) continue;
      told.add(about);
      const isAtOnce = atOnce.includes(recipientId);
      messages.push(messageOf(entry, position, recipientId, telling, isAtOnce ? null : gatherAtMs));
    }
  }
  return messages;
}

async function digestAtMs(ports: Ports, villageId: string): Promise<number> {
  const { rules } = await readVillage(byKind(ports.store), villageId);
  return nextTimeOfDayMs(ports.nowMs(), digestTimeOf(rules));
}
