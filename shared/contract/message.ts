import * as z from 'zod/mini';
import type { RoleRequired } from '../domain/member/actor';
import { type TellingWay, tellingWays, type UnreachedReason } from '../domain/message/message';
import { messagesAtOnceMax } from '../domain/message/read-draft';
import { type Template, templates, templatesAskedMax } from '../domain/message/template';
import type { PutBackRefusal, TellPeopleRefusal } from '../domain/message/tell-people';
import { cursor, id, type Page } from './common';
import { command, view } from './declare';

/** A message to the reader. */
export interface MessageRow {
  messageId: string;
  text: string;
  /** The page that it opens, as a path with its query. */
  page: string;
  atMs: number;
  isRead: boolean;
}

/** Somebody to be told 告知, or told: who, which sentence, which page. */
export interface TellingRow {
  messageId: string;
  recipientName: string;
  groupName: string;
  text: string;
  page: string;
  atMs: number;
  /** Why WeChat did not reach them. */
  reason: UnreachedReason | null;
  told: { byName: string; way: TellingWay; atMs: number } | null;
}

export interface MessageNotFound {
  code: 'MessageNotFound';
}

const messageIds = z.array(id).check(z.minLength(1), z.maxLength(messagesAtOnceMax));

export const messageContract = {
  'message.list': view<Page<MessageRow>>()(z.strictObject({ cursor })),
  'message.read': command<{ readCount: number }, MessageNotFound>()(z.strictObject({ messageIds })),
  'message.templates': view<Partial<Record<Template, string>>>()(z.strictObject({})),
  'message.note-consents': command<{ left: Record<Template, number> }, never>()(
    z.strictObject({
      /** The kinds that the person has just allowed, each for one message. */
      templates: z.array(z.enum(templates)).check(z.minLength(1), z.maxLength(templatesAskedMax)),
    }),
  ),
  'message.to-tell': view<Page<TellingRow>, RoleRequired>()(
    z.strictObject({ tab: z.enum(['unreached', 'told']), cursor }),
  ),
  'message.tell': command<{ toldCount: number }, MessageNotFound | TellPeopleRefusal>()(
    z.strictObject({ messageIds, way: z.enum(tellingWays) }),
  ),
  'message.put-back': command<{ putBackCount: number }, MessageNotFound | PutBackRefusal>()(
    z.strictObject({ messageIds }),
  ),
};
