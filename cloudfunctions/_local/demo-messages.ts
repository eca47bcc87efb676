import type { Message } from '@shared/domain/message/message';
import type { Ports } from '@cloud/_platform/ports';
import { readAll } from './read-all';

/** A message that WeChat would have delivered. */
export interface DemoMessage {
  id: string;
  recipientName: string;
  text: string;
  page: string;
  atMs: number;
}

/** The latest messages of all villages that were sent, newest first. */
export async function latestMessages({ store }: Ports, limit: number): Promise<DemoMessage[]> {
  const found: Message[] = [];
  for await (const village of readAll(store, 'villages')) {
    const orderBy = { field: 'atMs', direction: 'descending' } as const;
    found.push(
      ...((await store.find('messages', {
        where: { villageId: village.id, delivery: 'sent' },
        orderBy,
        limit,
      })) as Message[]),
    );
  }
  const latest = found.sort((one, other) => other.atMs - one.atMs).slice(0, limit);
  return latest.map(({ id, recipient, text, page, atMs }) => ({
    id,
    recipientName: recipient?.name ?? '',
    text,
    page,
    atMs,
  }));
}
