import { withConsents } from '@shared/domain/message/consents';
import { readConsents } from '@cloud/_repositories/member/message-consents';
import { type Command, reply, type View } from '../action';

/** `message.templates`: by which ids the phone asks for consent; none where the village has set up no message. */
export const templatesView: View<'message.templates'> = async ({ ports }) => reply(ports.messages.templateIds());

/** `message.note-consents`: the reader has just let WeChat deliver one message of each of these kinds. */
export const noteConsentsAction: Command<'message.note-consents'> = async ({ work, actor, payload }) => {
  const consents = await readConsents(work, actor.villagerId, actor.villageId);
  const next = withConsents(consents, payload.templates, 1);
  await work.put(next);
  return reply({ left: next.left });
};
