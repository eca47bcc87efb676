import { fitCard } from './fit-card';
import type { Message } from './message';
import { type Card } from './template';

/** Messages that one digest gathers: each writes itself, and the digest. */
export const gatheredAtOnceMax = 15;

/** The words of a digest 汇总 of so many titles: they are kept where all words are. */
export interface DigestWords {
  code: string;
  text: string;
  card: Card;
  page: string;
}

/**
 * Gather what changed in the matters that somebody follows into one message of the evening 汇总提醒.
 *
 * Checked in this order:
 * - Only messages that still wait to be gathered, of one person; what they have read meanwhile needs nothing.
 * - Nothing is left: no digest. One is left: it is sent as it is.
 * - Else one digest takes their place with WeChat and on the list of whom to tell; they stay in the list of messages.
 *
 * In one transaction with the messages it is made of, it is made once however often the clock runs.
 */
export function gatherMessages(
  messages: readonly Message[],
  wordsOf: (titles: readonly string[], count: number) => DigestWords,
  nowMs: number,
): Message[] {
  const waiting = messages.filter(({ delivery }) => delivery === 'gathering');
  const [first, second] = waiting;
  if (!first) return [];
  const sendUntilMs = Math.max(first.sendUntilMs, nowMs + (first.sendUntilMs - first.atMs));
  const toSend = { delivery: 'waiting', isToSend: true, sendAtMs: nowMs, sendUntilMs } as const;
  if (!second) return [{ ...first, ...ungathered, ...toSend }];
  const titles = [...new Set(waiting.map(({ card }) => card?.values.title ?? '').filter((title) => title !== ''))];
  const words = wordsOf(titles, waiting.length);
  const digest: Message = {
    ...first,
    ...ungathered,
    ...toSend,
    ...words,
    card: fitCard(words.card),
    id: `digest.${first.id}`,
    atMs: nowMs,
  };
  return [digest, ...waiting.map((message): Message => ({ ...message, ...ungathered, delivery: 'gathered' }))];
}

const ungathered = { isToGather: false, gatherAtMs: 0 } as const;
