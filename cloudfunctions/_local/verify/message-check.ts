import { type Message, messageShape } from '@shared/domain/message/message';
import { messageConsentsShape } from '@shared/domain/message/consents';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { MessageDraft } from '@shared/kernel/outcome';
import type { Reader, StoredDocument } from '@cloud/_platform/store';
import type { OutboxEntry } from '@cloud/_repositories/outbox';
import { readAll } from '../read-all';

/**
 * No message is lost: each stands where its delivery says, and whoever an act named got one about its page. Followers
 * and holders of an office are not looked up again: they may be others by now.
 */
export async function faultInMessages(store: Reader): Promise<Fault | null> {
  const told = new Set<string>();
  for await (const document of readAll(store, 'messages')) {
    const message = messageShape.safeParse(document).data;
    if (!message) return faultAt(document, 'this message has not the shape of one');
    const problem = problemOf(message);
    if (problem) return faultAt(document, problem);
    told.add(tellingKey(actIdOf(message), message.recipientId, message.page));
  }
  for await (const document of readAll(store, 'messageConsents')) {
    if (!messageConsentsShape.safeParse(document).success) return faultAt(document, 'these consents cannot be counted');
  }
  for await (const document of readAll(store, 'outbox')) {
    const { id, messages, messagesDone } = document as OutboxEntry;
    if (!messagesDone) continue;
    const missing = messages.some(({ to, page }) => namedIn(to).some((who) => !told.has(tellingKey(id, who, page))));
    if (missing) return faultAt(document, 'somebody was not told what this act says they are told');
  }
  return null;
}

function faultAt({ kind, id }: StoredDocument, problem: string): Fault {
  return { kind, id, problem };
}

function problemOf({ delivery, isToSend, isToGather, isRead, told, sentAtMs, card }: Message): string | null {
  const isUnderWay = delivery === 'waiting' || delivery === 'claimed';
  if (isToSend !== isUnderWay) return 'the clock would not come to this message, or come for nothing';
  if (isToGather !== (delivery === 'gathering')) return 'no digest would gather this message, or one for nothing';
  if (isUnderWay && !card) return 'this message waits for WeChat and has nothing to show there';
  if ((delivery === 'told') !== (told !== null)) return 'nobody is named who told this message';
  if (delivery === 'sent' && sentAtMs === null) return 'this message was sent at no time';
  if (delivery === 'read' && !isRead) return 'this message counts as read and was not';
  return null;
}

/** A message's id is its act's, the draft's place and the recipient's. */
function actIdOf({ id, recipientId }: Message): string {
  return id.slice(0, id.lastIndexOf('.', id.length - recipientId.length - 2));
}

function tellingKey(actId: string, recipientId: string, page: string): string {
  return `${actId} ${recipientId} ${page}`;
}

function namedIn(to: MessageDraft['to']): readonly string[] {
  if (to.kind === 'person') return [to.villagerId].filter(Boolean);
  return to.kind === 'people' ? to.villagerIds.filter(Boolean) : [];
}
