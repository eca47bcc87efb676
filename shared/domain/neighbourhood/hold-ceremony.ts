import { seal } from '../../kernel/case';
import { accept, change, type Outcome } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { type Ceremony, type CeremonyPlan, isOfFamily, looksAfterCeremonies } from './ceremony';
import { tellFamily, tellOffice } from './ceremony-messages';
import { type DayNotAllowed, type Gate, notYours, type NotYours, type StepClosed, unlessIn } from './gates';
import { askedOf, unlessDay, withDay } from './register-ceremony';
import { unwatched } from './watch';

export type ChangeCeremonyRefusal = NotYours | StepClosed | DayNotAllowed;

export interface ChangeCeremony {
  actor: Actor;
  nowMs: number;
  plan: CeremonyPlan;
}

/**
 * Change what was told 改登记, for instance after a word of advice.
 *
 * Requirements, checked in this order:
 * - The actor is of the family, or looks after ceremonies.
 * - It is still ahead.
 * - The new day is one on which it could be registered.
 *
 * Records `CeremonyChanged`.
 */
export function changeCeremony(
  ceremony: Ceremony,
  village: Village,
  { actor, nowMs, plan }: ChangeCeremony,
): Outcome<ChangeCeremonyRefusal> {
  const gate = mayChangeCeremony(ceremony, actor);
  if (!gate.ok) return gate;
  const closed = unlessDay(ceremony.ceremonyKind, plan.on, village, nowMs);
  if (closed) return closed;
  const next = withDay({ ...ceremony, plan: askedOf(ceremony.ceremonyKind, plan) });
  const data = { on: plan.on, ...next.plan.figures };
  return accept([change(next, { type: 'CeremonyChanged', data })], {
    messages: tellFamily(next, 'ceremonyChanged', actor),
  });
}

/** The gate of changing and of giving up; pages ask it for their buttons. */
export function mayChangeCeremony(ceremony: Ceremony, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isOfFamily(ceremony, actor) && !looksAfterCeremonies(actor)) return notYours('family');
  return unlessIn(ceremony.status, 'registered') ?? { ok: true };
}

/**
 * Take a registration back 不办了.
 *
 * Requirements, checked in this order:
 * - The actor is of the family, or looks after ceremonies.
 * - It is still ahead.
 *
 * Records `CeremonyCancelled`.
 */
export function cancelCeremony(
  ceremony: Ceremony,
  village: Village,
  { actor }: { actor: Actor },
): Outcome<NotYours | StepClosed> {
  const gate = mayChangeCeremony(ceremony, actor);
  if (!gate.ok) return gate;
  const next: Ceremony = { ...ceremony, ...unwatched, status: 'cancelled', isOpen: false };
  return accept([change(next, { type: 'CeremonyCancelled', data: {} })], {
    messages: [
      ...tellOffice(village, next, 'ceremonyCancelled', actor),
      ...tellFamily(next, 'ceremonyCancelled', actor),
    ],
  });
}

/**
 * Say how it went 说说办得怎么样, in the family's own words; nobody has to.
 *
 * Requirements, checked in this order:
 * - The actor is of the family.
 * - It was held.
 *
 * Records `CeremonyNoted`; what was said before is replaced.
 */
export function noteCeremony(
  ceremony: Ceremony,
  { actor, text }: { actor: Actor; text: string },
): Outcome<NotYours | StepClosed> {
  const gate = mayNoteCeremony(ceremony, actor);
  if (!gate.ok) return gate;
  const note = text.trim();
  return accept([change({ ...ceremony, note }, { type: 'CeremonyNoted', data: { note: seal(note) } })]);
}

/** The gate of the verb; pages ask it for their buttons. */
export function mayNoteCeremony(ceremony: Ceremony, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isOfFamily(ceremony, actor)) return notYours('family');
  return unlessIn(ceremony.status, 'held') ?? { ok: true };
}

/**
 * Its last day is over 办过了, by the clock: the registration is closed, and the family may say how it went.
 *
 * Records `CeremonyHeld`.
 */
export function passCeremony(ceremony: Ceremony, nowMs: number) {
  if (ceremony.status !== 'registered' || nowMs < ceremony.lookAtMs) return null;
  const next: Ceremony = { ...ceremony, ...unwatched, status: 'held', isOpen: false };
  return accept([change(next, { type: 'CeremonyHeld', data: {} })], {
    messages: tellFamily(next, 'ceremonyHeld'),
  });
}
