import { assert } from '@shared/kernel/assert';
import type { AwardDraft, MessageDraft } from '@shared/kernel/outcome';
import type { StoredDocument, Transaction } from '@cloud/_platform/store';
import type { UnitOfWork } from './unit-of-work';

/** What one act leaves to be done after its commit: one document, expanded later into messages and awards. */
export interface OutboxEntry extends StoredDocument {
  kind: 'outboxEntry';
  villageId: string;
  /** Until both halves are done. */
  isOpen: boolean;
  atMs: number;
  messages: readonly MessageDraft[];
  awards: readonly AwardDraft[];
  messagesDone: boolean;
  awardsDone: boolean;
}

/** Nothing when the act has nothing to tell and nothing to award. */
export function outboxEntry(work: UnitOfWork, villageId: string): OutboxEntry | undefined {
  if (work.messages.length === 0 && work.awards.length === 0) return undefined;
  return {
    id: work.act.actId,
    kind: 'outboxEntry',
    villageId,
    isOpen: true,
    atMs: work.act.nowMs,
    messages: work.messages,
    awards: work.awards,
    messagesDone: work.messages.length === 0,
    awardsDone: work.awards.length === 0,
  };
}

/** Notes that one half of an entry is done; with both halves done the entry is closed. */
export async function closeWhenDone(
  transaction: Transaction,
  entryId: string,
  done: { messagesDone: true } | { awardsDone: true },
): Promise<void> {
  const entry = (await transaction.get('outbox', entryId)) as OutboxEntry | undefined;
  assert(entry, 'an outbox entry is closed, never removed');
  const next = { ...entry, ...done };
  await transaction.put('outbox', { ...next, isOpen: !(next.messagesDone && next.awardsDone) } as OutboxEntry);
}
