import { readMessage } from '@shared/domain/message/read-message';
import type { Message } from '@shared/domain/message/message';
import { refuse } from '@shared/kernel/outcome';
import { findMessage } from '@cloud/_repositories/messages';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { type Command, reply } from '../action';

/** `message.read`: the reader has seen these messages of theirs. */
export const readMessagesAction: Command<'message.read'> = async ({ work, actor, nowMs, payload }) => {
  const messages = await findAll(work, payload.messageIds, actor.villageId);
  if (!messages?.every(({ recipientId }) => recipientId === actor.villagerId)) {
    return refuse({ code: 'MessageNotFound' });
  }
  let readCount = 0;
  for (const message of messages) {
    const read = readMessage(message, nowMs);
    if (!read) continue;
    await work.put(read);
    readCount += 1;
  }
  return reply({ readCount });
};

/** Each of the messages once; undefined when one of them is not of the village. */
export async function findAll(
  work: UnitOfWork,
  messageIds: readonly string[],
  villageId: string,
): Promise<Message[] | undefined> {
  const found: Message[] = [];
  for (const messageId of new Set(messageIds)) {
    const message = await findMessage(work, messageId, villageId);
    if (!message) return undefined;
    found.push(message);
  }
  return found;
}
