import { putBack, tellPeople } from '@shared/domain/message/tell-people';
import { refuse } from '@shared/kernel/outcome';
import { type Command, reply } from '../action';
import { findAll } from './read-messages';

/** `message.tell`: the clerk has told people whom WeChat did not reach. */
export const tellPeopleAction: Command<'message.tell'> = async ({ work, actor, nowMs, payload }) => {
  const messages = await findAll(work, payload.messageIds, actor.villageId);
  if (!messages) return refuse({ code: 'MessageNotFound' });
  const told = tellPeople(messages, { actor, way: payload.way, nowMs });
  if (!told.ok) return told;
  for (const message of told.messages) await work.put(message);
  return reply({ toldCount: told.messages.length });
};

/** `message.put-back`: the clerk had marked them by mistake. */
export const putBackAction: Command<'message.put-back'> = async ({ work, actor, payload }) => {
  const messages = await findAll(work, payload.messageIds, actor.villageId);
  if (!messages) return refuse({ code: 'MessageNotFound' });
  const back = putBack(messages, { actor });
  if (!back.ok) return back;
  for (const message of back.messages) await work.put(message);
  return reply({ putBackCount: back.messages.length });
};
