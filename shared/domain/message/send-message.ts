import { assert } from '../../kernel/assert';
import { hourMs, minuteMs } from '../../kernel/time';
import { consumed, type MessageConsents, withConsents, withoutConsents } from './consents';
import type { Message, UnreachedReason } from './message';
import { earliestSendMs, type QuietHours } from './quiet-hours';

/** What WeChat answered to a message that was handed to it. */
export type SendAnswer =
  | { kind: 'sent' }
  /** 43101: the person did not consent, or no longer does. */
  | { kind: 'refused' }
  /** 47003 and its like: the message, its page or its template is wrong. Sent again it would be refused again. */
  | { kind: 'rejected'; code: number }
  /** Certainly not sent: too many today, a busy system, no connection. */
  | { kind: 'notNow'; code: number }
  /** Nobody knows whether it was sent. */
  | { kind: 'unanswered' };

/** WeChat is for news: what could not be sent within a day is told in another way. */
export const sendHoursMax = 24;
/** Longer than a run of the clock can take, so that whoever finds a claim over knows its run to be dead. */
export const claimLeaseMs = 3 * minuteMs;
const longestPauseMs = hourMs;

export interface Sending {
  message: Message;
  consents: MessageConsents;
}

export interface Addressee {
  recipient: { name: string; groupId: string };
  isBound: boolean;
  /** Agreed to messages at all 同意提醒; WeChat's own consents are counted one by one beside it. */
  wantsMessages: boolean;
  /** The village has set up this kind of message with WeChat. */
  hasTemplate: boolean;
  /** The village's quiet hours; null where it keeps none. */
  quietHours: QuietHours | null;
  nowMs: number;
}

/**
 * Claim a message before it is sent 占住: whoever has the claim sends it, once, and notes the answer.
 *
 * Checked in this order; null where there is nothing to do:
 * - The message is due. A claim that is not over belongs to another run.
 * - A claim that is over belonged to a run that died between sending and noting: whether the message was sent is
 *   unknown, so it is never sent again, and somebody tells the person.
 * - Who has read it already needs no message.
 * - In the quiet hours it waits for their end, unless it may disturb: it is delayed, not lost.
 * - It is not too late; the person is bound and agreed to messages; the village has the template; a consent is left.
 *
 * Takes the consent with the claim: another message cannot count on it.
 */
export function claimMessage({ message, consents }: Sending, addressee: Addressee): Sending | null {
  const { nowMs, recipient } = addressee;
  const { card, delivery } = message;
  if (!message.isToSend || message.sendAtMs > nowMs) return null;
  assert(card, 'a message that waits for WeChat has a card');
  const known = { ...message, recipient };
  if (delivery === 'claimed') return { message: unreached(known, 'unanswered'), consents };
  if (message.isRead) return { message: settled(known, 'read'), consents };
  const sendAtMs = earliestOf(message, addressee);
  if (sendAtMs > nowMs) {
    // An hour of the morning is never too late for what the night held back.
    const sendUntilMs = Math.max(message.sendUntilMs, sendAtMs + hourMs);
    return { message: { ...message, sendAtMs, sendUntilMs }, consents };
  }
  const hindrance = hindranceOf({ message, consents }, addressee);
  if (hindrance) return { message: unreached(known, hindrance), consents };
  return {
    message: {
      ...known,
      delivery: 'claimed',
      sendAtMs: nowMs + claimLeaseMs,
      triesCount: message.triesCount + 1,
    },
    consents: consumed(consents, card.template),
  };
}

function earliestOf({ mayDisturb }: Message, { quietHours, nowMs }: Addressee): number {
  return mayDisturb || quietHours === null ? nowMs : earliestSendMs(nowMs, quietHours);
}

function hindranceOf({ message, consents }: Sending, { nowMs, isBound, wantsMessages, hasTemplate }: Addressee) {
  if (nowMs > message.sendUntilMs) return 'late';
  if (!isBound) return 'notBound';
  if (!wantsMessages) return 'refused';
  if (!hasTemplate) return 'noTemplate';
  return message.card && consents.left[message.card.template] > 0 ? null : 'noConsent';
}

/**
 * Note what WeChat answered. The consent comes back where WeChat did not use it; a refusal leaves none.
 *
 * An answer that comes after the claim was given up still counts when it says that the message was sent and nobody has
 * told the person yet; any other is too late to matter, and null.
 */
export function noteAnswer({ message, consents }: Sending, answer: SendAnswer, nowMs: number): Sending | null {
  const { card, delivery } = message;
  assert(card, 'a message that was sent has a card');
  const kinds = [card.template];
  if (delivery !== 'claimed') {
    const isLateGoodNews =
      answer.kind === 'sent' && delivery === 'unreached' && message.unreachedReason === 'unanswered';
    return isLateGoodNews ? { message: sent(message, nowMs), consents } : null;
  }
  switch (answer.kind) {
    case 'sent':
      return { message: sent(message, nowMs), consents };
    case 'refused':
      return { message: unreached(message, 'refused'), consents: withoutConsents(consents, card.template) };
    case 'rejected':
      return { message: unreached(message, 'rejected'), consents: withConsents(consents, kinds, 1) };
    case 'unanswered':
      return { message: unreached(message, 'unanswered'), consents };
    case 'notNow': {
      const sendAtMs = nowMs + pauseMs(message.triesCount);
      return { message: { ...message, delivery: 'waiting', sendAtMs }, consents: withConsents(consents, kinds, 1) };
    }
  }
}

/** One minute after the first try, then twice as long each time, up to an hour. */
export function pauseMs(triesCount: number): number {
  return Math.min(longestPauseMs, minuteMs * 2 ** Math.min(10, Math.max(0, triesCount - 1)));
}

function sent(message: Message, nowMs: number): Message {
  return { ...settled(message, 'sent'), sentAtMs: nowMs, unreachedReason: null };
}

/** Whoever has read the message meanwhile need not be told. */
function unreached(message: Message, reason: UnreachedReason): Message {
  if (message.isRead) return settled(message, 'read');
  return { ...settled(message, 'unreached'), unreachedReason: reason };
}

function settled(message: Message, delivery: 'sent' | 'unreached' | 'read'): Message {
  return { ...message, delivery, isToSend: false, sendAtMs: 0 };
}
