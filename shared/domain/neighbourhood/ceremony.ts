import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { dayOf } from '../../kernel/time';
import { hasRole, type Actor } from '../member/actor';
import { personReferenceShape } from '../member/person-reference';
import type { CeremonyArticle, CeremonyLimit } from '../village/ceremony-limits';
import { ceremonyKinds, ceremonyMeasures } from '../village/register';
import { adviceFor, type CeremonyAdvice } from './ceremony-draft';
import { isOneOf } from './gates';
import { watchFields } from './watch';

/** registered 已登记 · held 办过了 · cancelled 不办了 */
export const ceremonyStatuses = ['registered', 'held', 'cancelled'] as const;
export type CeremonyStatus = (typeof ceremonyStatuses)[number];

const figure = z.nullable(z.int());
const figuresShape = z.object(
  Object.fromEntries(ceremonyMeasures.map((measure) => [measure, figure])) as Record<
    (typeof ceremonyMeasures)[number],
    typeof figure
  >,
);

/** What a family told the village: when, where, how much of everything, and with what help. */
export const ceremonyPlanShape = z.object({
  on: z.string(),
  place: z.string(),
  figures: figuresShape,
  /** Tables, the hall, hands: what is wished for or at hand, in words. */
  help: z.string(),
});
export type CeremonyPlan = z.infer<typeof ceremonyPlanShape>;

/**
 * A wedding, a funeral or another feast told to the village beforehand 红白事登记. Its limits and articles are those of
 * the covenant on the day it was registered; they advise and never punish.
 */
export const ceremonyShape = z.object({
  ...caseFields,
  ...watchFields,
  kind: z.literal('ceremony'),
  ceremonyKind: z.enum(ceremonyKinds),
  status: z.enum(ceremonyStatuses),
  isOpen: z.boolean(),
  family: personReferenceShape,
  /** Empty for somebody without a household; whoever is of it belongs to the family. */
  householdId: z.string(),
  registrant: personReferenceShape,
  registrantId: z.string(),
  registeredAtMs: z.int(),
  plan: ceremonyPlanShape,
  /** The plan's day again, for lists. */
  onDay: z.string(),
  limits: z.custom<CeremonyLimit[]>(),
  articles: z.custom<CeremonyArticle[]>(),
  noticeDays: z.nullable(z.int()),
  /** How it went, in the family's own words; empty where they did not say. */
  note: z.string(),
});
export type Ceremony = z.infer<typeof ceremonyShape>;

/** Whoever belongs to the family, and who registered it for them. */
export function isOfFamily(ceremony: Ceremony, actor: Actor): boolean {
  const isOfHousehold = ceremony.householdId !== '' && actor.householdId === ceremony.householdId;
  return isOfHousehold || isOneOf(actor, ceremony.family, ceremony.registrant);
}

/** The clerk, and the red-white council 红白理事会 where the village has one. */
export function looksAfterCeremonies(actor: Actor): boolean {
  return hasRole(actor, 'clerk') || actor.isCeremonyCouncil === true;
}

/** What the covenant has to say about it, as on the day it was registered. */
export function adviceOn(ceremony: Ceremony): CeremonyAdvice[] {
  const { plan, limits, noticeDays, registeredAtMs } = ceremony;
  return adviceFor(plan.figures, {
    limits,
    noticeDays,
    todayOn: dayOf(registeredAtMs),
    on: plan.on,
  });
}

export function ceremonyPage(id: string): string {
  return `/pages/neighbourhood/ceremony/index?id=${id}`;
}
