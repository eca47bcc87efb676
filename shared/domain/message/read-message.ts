import type { Message } from './message';

/**
 * A person has read a message 已读. One that still waited, or that the clerk was to tell them, needs nothing more; a
 * run of the clock that is sending it at this moment finishes. Null where it was read before.
 */
export function readMessage(message: Message, nowMs: number): Message | null {
  if (message.isRead) return null;
  const read: Message = { ...message, isRead: true, readAtMs: nowMs };
  const isOpen = (['waiting', 'unreached', 'gathering'] as const).some((delivery) => delivery === message.delivery);
  if (!isOpen) return read;
  return { ...read, delivery: 'read', isToSend: false, sendAtMs: 0, isToGather: false, gatherAtMs: 0 };
}
