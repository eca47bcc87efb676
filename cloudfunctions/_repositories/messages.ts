import type { MessageDraft } from '@shared/kernel/outcome';
import type { StoredDocument } from '@cloud/_platform/store';
import type { OutboxEntry } from './outbox';

/** One sentence to one person, as it was delivered. */
export interface Message extends StoredDocument {
  kind: 'message';
  villageId: string;
  recipientId: string;
  code: string;
  text: string;
  page: string;
  /** When the act happened of which it tells. */
  atMs: number;
  deliveredAtMs: number;
}

interface Delivery {
  /** Place of the draft among the act's messages. */
  position: number;
  recipientId: string;
  draft: MessageDraft;
  text: string;
  deliveredAtMs: number;
}

/** Its id is made from the act and the person, so that writing it again is told apart. */
export function messageOf(entry: OutboxEntry, delivery: Delivery): Message {
  const { position, recipientId, draft, text, deliveredAtMs } = delivery;
  return {
    id: `${entry.id}.${position}.${recipientId}`,
    kind: 'message',
    villageId: entry.villageId,
    recipientId,
    code: draft.code,
    text,
    page: draft.page,
    atMs: entry.atMs,
    deliveredAtMs,
  };
}
