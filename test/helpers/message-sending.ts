import type { MessageSender, Ports, SubscribeMessage } from '@cloud/_platform/ports';
import type { OutboxEntry } from '@cloud/_repositories/outbox';
import { withConsents } from '@shared/domain/message/consents';
import type { Message } from '@shared/domain/message/message';
import type { SendAnswer } from '@shared/domain/message/send-message';
import { templates } from '@shared/domain/message/template';
import { readConsents } from '@cloud/_repositories/member/message-consents';
import { byKind } from '@cloud/_repositories/documents';
import type { Audience } from '@shared/kernel/outcome';
import type { World } from './world';

/** WeChat as a test has it: keeps what it was handed, and answers as it is told. */
export class RecordingWeChat implements MessageSender {
  readonly handed: SubscribeMessage[] = [];

  constructor(private readonly answer: (message: SubscribeMessage) => SendAnswer | Promise<SendAnswer> = sentAlways) {}

  templateIds() {
    return Object.fromEntries(templates.map((template) => [template, `template-${template}`]));
  }

  async send(message: SubscribeMessage): Promise<SendAnswer> {
    this.handed.push(message);
    return this.answer(message);
  }
}

const sentAlways = (): SendAnswer => ({ kind: 'sent' });

/** The world's ports with this WeChat behind them. */
export function withWeChat(world: World, messages: MessageSender): Ports {
  return { ...world.ports, messages };
}

/** Lets WeChat deliver so many messages of every kind to each of the people. */
export async function consent(world: World, people: readonly string[], count: number): Promise<void> {
  for (const villagerId of people) {
    await world.ports.store.transact(async (transaction) => {
      const consents = await readConsents(byKind(transaction), villagerId, 'v1');
      await transaction.put('messageConsents', withConsents(consents, templates, count));
    });
  }
}

/** An act of this moment leaves a message to these people in the outbox. */
export async function leaveMessage(world: World, actId: string, to: Audience): Promise<void> {
  const entry: OutboxEntry = {
    id: actId,
    kind: 'outboxEntry',
    villageId: 'v1',
    isOpen: true,
    atMs: world.now,
    messages: [
      { to, code: 'sponsorWanted', data: { title: `路灯${actId}`, dueAtMs: world.now }, page: `/p?id=${actId}` },
    ],
    awards: [],
    messagesDone: false,
    awardsDone: true,
  };
  await world.ports.store.transact((transaction) => transaction.put('outbox', entry));
}

export function messagesIn(world: World): Promise<Message[]> {
  const orderBy = { field: 'atMs', direction: 'ascending' } as const;
  return world.all<Message>('messages', { where: { villageId: 'v1' }, orderBy, limit: 100 });
}
