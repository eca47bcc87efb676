import { fitCard } from '@shared/domain/message/fit-card';
import { mayDisturb } from '@shared/domain/message/quiet-hours';
import type { DigestWords } from '@shared/domain/message/gather-messages';
import { type Message, messageShape } from '@shared/domain/message/message';
import { sendHoursMax } from '@shared/domain/message/send-message';
import { assert } from '@shared/kernel/assert';
import type { MessageDraft } from '@shared/kernel/outcome';
import { hourMs } from '@shared/kernel/time';
import { isMessageCode, messageText } from '@shared/text/messages';
import { messageCard } from '@shared/text/messages/cards';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument } from './documents';
import type { OutboxEntry } from './outbox';

export const findMessage = finderOf('message', messageShape);

/** Messages by one of their indexes. */
export async function listMessages(reads: Finds, query: Query): Promise<Message[]> {
  const documents = await reads.find('message', query);
  return documents.map((document) => parseDocument(messageShape, document));
}

/** The words of a digest, and the page on which its reader sees what changed. */
export function digestWords(titles: readonly string[], count: number): DigestWords {
  const data = { title: titles[0] ?? '', otherCount: Math.max(0, titles.length - 1), count };
  const card = messageCard('mattersDigest', data, 0);
  assert(card, 'a digest is shown by WeChat');
  return { code: 'mattersDigest', text: messageText('mattersDigest', data, 0), card, page: '/pages/home/index' };
}

/** Beyond this many nobody counts. */
const countedMax = 21;

/** How many messages an index finds, oldest first, as far as anybody counts. */
export async function countMessages(reads: Finds, where: Query['where']): Promise<number> {
  const orderBy = { field: 'atMs', direction: 'ascending' } as const;
  return (await reads.find('message', { where, orderBy, limit: countedMax })).length;
}

/** What is said by one draft of an act, the same to everybody whom it reaches. */
export type Telling = Pick<Message, 'code' | 'text' | 'page' | 'card' | 'mayDisturb'>;

export function tellingOf({ code, data, page }: MessageDraft, atMs: number): Telling {
  assert(isMessageCode(code), `messages of code ${code} have a text`);
  const card = messageCard(code, data, atMs);
  const isUrgent = mayDisturb({ code, card }, data.startAtMs, atMs);
  return { code, text: messageText(code, data, atMs), page, card: card && fitCard(card), mayDisturb: isUrgent };
}

/**
 * A message that waits to be sent, or is kept for the list alone. Its id is made from the act, the draft's place among
 * the act's messages and the person, so that writing it again is told apart. With a time to gather it at, it waits for
 * the digest of the evening.
 */
export function messageOf(
  entry: OutboxEntry,
  position: number,
  recipientId: string,
  telling: Telling,
  gatherAtMs: number | null = null,
): Message {
  const isForWeChat = telling.card !== null;
  const isToGather = isForWeChat && gatherAtMs !== null;
  const isToSend = isForWeChat && !isToGather;
  return {
    id: `${entry.id}.${position}.${recipientId}`,
    kind: 'message',
    villageId: entry.villageId,
    recipientId,
    recipient: null,
    ...telling,
    atMs: entry.atMs,
    delivery: isToGather ? 'gathering' : isToSend ? 'waiting' : 'kept',
    isToSend,
    sendAtMs: isToSend ? entry.atMs : 0,
    sendUntilMs: entry.atMs + sendHoursMax * hourMs,
    isToGather,
    gatherAtMs: isToGather ? gatherAtMs : 0,
    triesCount: 0,
    sentAtMs: null,
    unreachedReason: null,
    isRead: false,
    readAtMs: null,
    told: null,
  };
}
