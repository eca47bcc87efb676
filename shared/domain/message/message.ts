import * as z from 'zod/mini';
import { personReferenceShape } from '../member/person-reference';
import { templates } from './template';

/**
 * Where a message stands on its way to a person:
 * - `waiting` to be sent by WeChat, `claimed` by a run of the clock that is sending it now;
 * - `sent`: WeChat took it;
 * - `unreached`: WeChat did not, and somebody has to tell the person; `told`: the clerk has;
 * - `read` by the person in the mini-program, before WeChat or the clerk came;
 * - `gathering`: waits for the evening's digest 汇总 of what somebody follows, `gathered`: the digest tells of it;
 * - `kept`: for the list of messages alone, as a public notice to everybody is.
 */
export const deliveries = [
  'waiting',
  'claimed',
  'sent',
  'unreached',
  'told',
  'read',
  'gathering',
  'gathered',
  'kept',
] as const;
export type Delivery = (typeof deliveries)[number];

/** Why WeChat did not reach a person. */
export const unreachedReasons = [
  /** Not bound 未绑定: nobody of the village is known by a WeChat identity under this name. */
  'notBound',
  /** No consent is left 没有订阅. */
  'noConsent',
  /** The person does not take it: WeChat says so, or they told the village. */
  'refused',
  /** The village has not set up this kind of message. */
  'noTemplate',
  /** WeChat does not accept the message as it is: a defect, which is in the log. */
  'rejected',
  /** No answer came: it may have arrived or not. */
  'unanswered',
  /** It could not be sent in time. */
  'late',
] as const;
export type UnreachedReason = (typeof unreachedReasons)[number];

/** How a person was told 告知. */
export const tellingWays = ['phone', 'paper', 'loudspeaker', 'inPerson'] as const;
export type TellingWay = (typeof tellingWays)[number];

/** One sentence to one person, and how it reached them. */
export const messageShape = z.object({
  id: z.string(),
  kind: z.literal('message'),
  villageId: z.string(),
  recipientId: z.string(),
  /** Who the recipient is, for whoever has to tell them; null until somebody looked. */
  recipient: z.nullable(z.object({ name: z.string(), groupId: z.string() })),
  code: z.string(),
  text: z.string(),
  page: z.string(),
  /** As WeChat shows it; null for what is not sent there. */
  card: z.nullable(z.object({ template: z.enum(templates), values: z.record(z.string(), z.string()) })),
  /** When the act happened of which it tells. */
  atMs: z.int(),
  delivery: z.enum(deliveries),
  /** Whether the clock has to look at it, and from when on: the next try, or the end of a claim. */
  isToSend: z.boolean(),
  sendAtMs: z.int(),
  /** Later than this it is not sent any more. */
  sendUntilMs: z.int(),
  /** May be sent in the quiet hours too. */
  mayDisturb: z._default(z.boolean(), false),
  /** Whether the clock has to gather it into a digest, and when; false and 0 otherwise. */
  isToGather: z._default(z.boolean(), false),
  gatherAtMs: z._default(z.int(), 0),
  triesCount: z.int(),
  sentAtMs: z.nullable(z.int()),
  unreachedReason: z.nullable(z.enum(unreachedReasons)),
  isRead: z.boolean(),
  readAtMs: z.nullable(z.int()),
  told: z.nullable(z.object({ by: personReferenceShape, way: z.enum(tellingWays), atMs: z.int() })),
});
export type Message = z.infer<typeof messageShape>;
