import { type MessageConsents, noConsents, withConsents } from '@shared/domain/message/consents';
import type { Message } from '@shared/domain/message/message';
import { hourMs, startOfDayMs } from '@shared/kernel/time';

export const actAtMs = startOfDayMs('2026-03-02') + 9 * hourMs;

/** A message to vg001 that waits to be sent. */
export function aMessage(part: Partial<Message> = {}): Message {
  return {
    id: 'a1.0.vg001',
    kind: 'message',
    villageId: 'v1',
    recipientId: 'vg001',
    recipient: null,
    code: 'matterChanged',
    text: '“路灯”：正在落实',
    page: '/pages/proposal/matter/index?id=p1',
    card: {
      template: 'matter',
      values: { title: '路灯', state: '正在落实', time: '2026年3月2日 9:00', note: '点开看看' },
    },
    atMs: actAtMs,
    delivery: 'waiting',
    isToSend: true,
    sendAtMs: actAtMs,
    sendUntilMs: actAtMs + 24 * hourMs,
    mayDisturb: false,
    isToGather: false,
    gatherAtMs: 0,
    triesCount: 0,
    sentAtMs: null,
    unreachedReason: null,
    isRead: false,
    readAtMs: null,
    told: null,
    ...part,
  };
}

/** Consents of vg001 for so many messages about matters. */
export function consentsFor(count: number): MessageConsents {
  return withConsents(noConsents('vg001', 'v1'), ['matter'], count);
}
