import type { AwardDraft, MessageDraft } from '@shared/kernel/outcome';
import type { StoredDocument } from '@cloud/_platform/store';
import type { UnitOfWork } from './unit-of-work';

/** What one act leaves to be done after its commit: one document, expanded later into messages and awards. */
export interface OutboxEntry extends StoredDocument {
  kind: 'outboxEntry';
  villageId: string;
  isOpen: boolean;
  atMs: number;
  messages: readonly MessageDraft[];
  awards: readonly AwardDraft[];
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
  };
}
