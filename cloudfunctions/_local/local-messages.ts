import { templates } from '@shared/domain/message/template';
import type { MessageSender } from '@cloud/_platform/ports';

/** The demonstration's WeChat: it takes every message. What it took is shown by `GET /local/outbox`. */
export const localMessages: MessageSender = {
  templateIds: () => Object.fromEntries(templates.map((template) => [template, `demo-template-${template}`])),
  send: async () => ({ kind: 'sent' }),
};
