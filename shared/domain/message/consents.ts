import * as z from 'zod/mini';
import { type Template, templates } from './template';

/** Consents kept for one kind of message: who taps on and on gains nothing more. */
export const consentsMax = 200;

/**
 * How many messages of each kind somebody still lets WeChat deliver: one consent, one message 一次性订阅. WeChat keeps
 * its own count and does not tell it; ours is never above it for long, because a refusal sets it to nothing.
 */
export const messageConsentsShape = z.object({
  /** The villager's id. */
  id: z.string(),
  kind: z.literal('messageConsents'),
  villageId: z.string(),
  left: z.record(z.enum(templates), z.int().check(z.nonnegative())),
});
export type MessageConsents = z.infer<typeof messageConsentsShape>;

export function noConsents(villagerId: string, villageId: string): MessageConsents {
  return { id: villagerId, kind: 'messageConsents', villageId, left: { matter: 0, meeting: 0, task: 0, points: 0 } };
}

/** With `count` more for each of the kinds. */
export function withConsents(consents: MessageConsents, kinds: readonly Template[], count: number): MessageConsents {
  const left = { ...consents.left };
  for (const kind of new Set(kinds)) left[kind] = Math.min(consentsMax, left[kind] + count);
  return { ...consents, left };
}

/** With one less: a message is being sent. */
export function consumed(consents: MessageConsents, kind: Template): MessageConsents {
  return { ...consents, left: { ...consents.left, [kind]: Math.max(0, consents.left[kind] - 1) } };
}

/** With none: WeChat says that the person takes no more. */
export function withoutConsents(consents: MessageConsents, kind: Template): MessageConsents {
  return { ...consents, left: { ...consents.left, [kind]: 0 } };
}
