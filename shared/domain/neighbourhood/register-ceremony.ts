import { newChain } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { mayHelp } from '../member/helper';
import { livesHere, referenceToVillager, type Villager } from '../member/villager';
import { ceremonyArticles, ceremonyLimits } from '../village/ceremony-limits';
import type { Covenant } from '../village/covenant';
import type { CeremonyKind } from '../village/register';
import { valueOf } from '../village/rule-book';
import type { Village } from '../village/village';
import { type Ceremony, type CeremonyPlan, looksAfterCeremonies } from './ceremony';
import { measuresOf, noFigures } from './ceremony-draft';
import { tellOffice, tellFamily } from './ceremony-messages';
import { type DayNotAllowed, notYours, type NotYours, unlessWithin } from './gates';
import { unwatched } from './watch';

/** A day further ahead than this is a slip of the pen. */
const daysAheadMax = 400;

export type RegisterCeremonyRefusal = NotYours | DayNotAllowed | { code: 'NeighbourhoodPersonNotFound' };

export interface RegisterCeremony {
  actor: Actor;
  nowMs: number;
  ceremonyId: string;
  kind: CeremonyKind;
  /** Somebody of the family. */
  family: Villager;
  plan: CeremonyPlan;
}

/**
 * Tell the village of a wedding, a funeral or another feast beforehand 红白事登记.
 *
 * Requirements, checked in this order:
 * - The family lives here.
 * - It is the actor's own household, or the actor may fill in for them 帮填, or is of the red-white council.
 * - The day lies ahead and within 400 days; a funeral may be entered up to `ceremonyLateDays` afterwards.
 *
 * Records `CeremonyRegistered`, with the figures and without names. The limits and articles of the covenant are copied
 * into it; a limit that is exceeded closes nothing.
 */
export function registerCeremony(
  village: Village,
  covenant: Covenant,
  command: RegisterCeremony,
): Outcome<RegisterCeremonyRefusal> {
  const { actor, nowMs, family, plan, kind } = command;
  if (!livesHere(family)) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  if (!mayRegisterFor(actor, family)) return notYours('family');
  const closed = unlessDay(kind, plan.on, village, nowMs);
  if (closed) return closed;
  const ceremony = ceremonyOf(village, covenant, command);
  const { figures } = ceremony.plan;
  const data = { kind, on: plan.on, familyId: family.id, registrantId: actor.villagerId, ...figures };
  return accept([change(ceremony, { type: 'CeremonyRegistered', data })], {
    messages: [
      ...tellOffice(village, ceremony, 'ceremonyRegistered', actor),
      ...tellFamily(ceremony, 'ceremonyEntered', actor),
    ],
  });
}

function mayRegisterFor(actor: Actor, family: Villager): boolean {
  const isOwn =
    family.id === actor.villagerId || (family.householdId !== '' && family.householdId === actor.householdId);
  return isOwn || looksAfterCeremonies(actor) || mayHelp(actor, family);
}

/** Refuses a day that cannot be meant. */
export function unlessDay(kind: CeremonyKind, on: string, village: Village, nowMs: number) {
  return unlessWithin(on, earliestDayFor(kind, village, nowMs), addDays(dayOf(nowMs), daysAheadMax));
}

/** The first day on which it may be said to be held: today, or for a funeral a few days ago. */
export function earliestDayFor(kind: CeremonyKind, village: Village, nowMs: number): string {
  const lateDays = kind === 'funeral' ? valueOf(village.rules, 'ceremonyLateDays') : 0;
  return addDays(dayOf(nowMs), -lateDays);
}

function ceremonyOf(village: Village, covenant: Covenant, command: RegisterCeremony): Ceremony {
  const { actor, nowMs, ceremonyId, kind, family, plan } = command;
  return withDay({
    ...unwatched,
    id: ceremonyId,
    kind: 'ceremony',
    villageId: village.id,
    chain: newChain,
    ceremonyKind: kind,
    status: 'registered',
    isOpen: true,
    family: referenceToVillager(family),
    householdId: family.householdId,
    registrant: referenceTo(actor),
    registrantId: actor.villagerId,
    registeredAtMs: nowMs,
    plan: askedOf(kind, plan),
    onDay: plan.on,
    limits: ceremonyLimits(covenant, kind, dayOf(nowMs)),
    articles: ceremonyArticles(covenant, kind, dayOf(nowMs)),
    noticeDays: kind === 'wedding' ? valueOf(village.rules, 'ceremonyNoticeDays') : null,
    note: '',
  });
}

/** Only the figures that are asked about this kind. */
export function askedOf(kind: CeremonyKind, plan: CeremonyPlan): CeremonyPlan {
  const figures = { ...noFigures };
  for (const measure of measuresOf[kind]) figures[measure] = plan.figures[measure];
  return { ...plan, place: plan.place.trim(), help: plan.help.trim(), figures };
}

/** The clock looks again when its last day is over. */
export function withDay(ceremony: Ceremony): Ceremony {
  const { on, figures } = ceremony.plan;
  const lookAtMs = endOfDayMs(addDays(on, Math.max(1, Math.min(figures.days ?? 1, 30)) - 1)) + 1;
  return { ...ceremony, onDay: on, dueAtMs: lookAtMs, lookAtMs, isWatched: true };
}
