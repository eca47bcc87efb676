import type { Villager } from '@shared/domain/member/villager';
import type { Ports } from '@cloud/_platform/ports';
import type { Message } from '@cloud/_repositories/messages';
import { readAll } from './read-all';

/** A message that WeChat would have delivered. */
export interface DemoMessage {
  id: string;
  recipientName: string;
  text: string;
  page: string;
  atMs: number;
}

/** The latest messages of all villages, newest first. */
export async function latestMessages({ store }: Ports, limit: number): Promise<DemoMessage[]> {
  const found: Message[] = [];
  for await (const village of readAll(store, 'villages')) {
    const orderBy = { field: 'atMs', direction: 'descending' } as const;
    found.push(...((await store.find('messages', { where: { villageId: village.id }, orderBy, limit })) as Message[]));
  }
  const latest = found.sort((one, other) => other.atMs - one.atMs).slice(0, limit);
  return Promise.all(
    latest.map(async ({ id, recipientId, text, page, atMs }) => {
      const villager = (await store.get('villagers', recipientId)) as Villager | undefined;
      return { id, recipientName: villager?.name ?? '', text, page, atMs };
    }),
  );
}
