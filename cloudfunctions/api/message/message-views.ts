import type { Page } from '@shared/contract/common';
import type { MessageRow, TellingRow } from '@shared/contract/message';
import { hasRole } from '@shared/domain/member/actor';
import { refuse } from '@shared/kernel/outcome';
import { listMessages } from '@cloud/_repositories/messages';
import { tellingRows } from '@cloud/_repositories/telling-rows';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';

const rowsMax = 20;

/** `message.list`: every message to the reader, newest first, however it reached them. */
export const messagesView: View<'message.list'> = async ({ reads, actor, payload }) => {
  const where = { villageId: actor.villageId, recipientId: actor.villagerId };
  const { page, next } = await pageOf(reads, payload.cursor, where, 'descending');
  return reply<Page<MessageRow>>({
    rows: page.map(({ id, text, page: path, atMs, isRead }) => ({ messageId: id, text, page: path, atMs, isRead })),
    next,
  });
};

/** `message.to-tell`: for the clerk, whom WeChat did not reach, oldest first; or who was told, latest first. */
export const toTellView: View<'message.to-tell'> = async ({ reads, actor, payload }) => {
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const { tab, cursor } = payload;
  const where = { villageId: actor.villageId, delivery: tab };
  const { page, next } = await pageOf(reads, cursor, where, tab === 'unreached' ? 'ascending' : 'descending');
  const village = await readVillage(reads, actor.villageId);
  return reply<Page<TellingRow>>({ rows: tellingRows(page, village), next });
};

async function pageOf(
  reads: ViewContext<'message.list'>['reads'],
  cursor: { value: string | number; id: string } | null,
  where: Record<string, string>,
  direction: 'ascending' | 'descending',
) {
  const page = await listMessages(reads, {
    where,
    orderBy: { field: 'atMs', direction },
    limit: rowsMax,
    ...(cursor === null ? {} : { after: [cursor.value, cursor.id] as const }),
  });
  const last = page.at(-1);
  return { page, next: last && page.length === rowsMax ? { value: last.atMs, id: last.id } : null };
}
