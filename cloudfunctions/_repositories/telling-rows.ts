import type { TellingRow } from '@shared/contract/message';
import type { Message } from '@shared/domain/message/message';
import type { Village } from '@shared/domain/village/village';

/** People to be told, or told, as page and paper show them. */
export function tellingRows(messages: readonly Message[], { groups }: Pick<Village, 'groups'>): TellingRow[] {
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  return messages.map(({ id, recipient, text, page, atMs, unreachedReason, told }) => ({
    messageId: id,
    recipientName: recipient?.name ?? '',
    groupName: groupNames.get(recipient?.groupId ?? '') ?? '',
    text,
    page,
    atMs,
    reason: unreachedReason,
    told: told && { byName: told.by.name, way: told.way, atMs: told.atMs },
  }));
}
