import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, dueAfterDays, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { type RuleBook, valueOf } from '../village/rule-book';
import {
  type DayNotAllowed,
  type Doing,
  type Gate,
  isOneOf,
  notYours,
  type NotYours,
  type ReasonTooShort,
  type StepClosed,
  unlessIn,
  unlessReason,
  unlessWithin,
} from './gates';
import { standing } from './publish-supply';
import { givenBackMax, isPublisherSide, type Supply } from './supply';
import { tellClaimer, tellPublisher } from './supply-messages';
import { unwatched, watchedUntil } from './watch';

export type ClaimSupplyRefusal =
  { code: 'SupplyOwn' } | { code: 'SupplyTaken'; untilOn: string } | StepClosed | DayNotAllowed;

/**
 * Claim a line of the list 领: of two who want it at once one gets it, and the other is told.
 *
 * Requirements, checked in this order:
 * - It is not the actor's own.
 * - Nobody has it, and it is still on the list.
 * - The promised day lies between today and the line's last day.
 *
 * Records `SupplyClaimed`.
 */
export function claimSupply(
  supply: Supply,
  { actor, nowMs, untilOn }: Doing & { untilOn: string },
): Outcome<ClaimSupplyRefusal> {
  const gate = mayClaimSupply(supply, actor);
  if (!gate.ok) return gate;
  const closed = unlessWithin(untilOn, dayOf(nowMs), dayOf(supply.untilMs));
  if (closed) return closed;
  const next: Supply = {
    ...supply,
    ...watchedUntil(endOfDayMs(untilOn), nowMs),
    status: 'claimed',
    claimer: referenceTo(actor),
    claimerId: actor.villagerId,
    claimedUntilOn: untilOn,
  };
  return accept([change(next, { type: 'SupplyClaimed', data: { claimerId: actor.villagerId, untilOn } })], {
    messages: tellPublisher(next, 'supplyClaimed', { name: actor.name }),
  });
}

export function mayClaimSupply(supply: Supply, actor: Actor): Gate<Exclude<ClaimSupplyRefusal, DayNotAllowed>> {
  if (isOneOf(actor, supply.publisher)) return refuse({ code: 'SupplyOwn' });
  if (supply.status === 'claimed') return refuse({ code: 'SupplyTaken', untilOn: supply.claimedUntilOn });
  return unlessIn(supply.status, 'published') ?? { ok: true };
}

/**
 * Give a claim back 不领了, so that somebody else may have it.
 *
 * Requirements, checked in this order:
 * - It is claimed, by the actor.
 * - The actor says why.
 *
 * Records `SupplyGivenBack`.
 */
export function giveSupplyBack(
  supply: Supply,
  { actor, nowMs, reason }: Doing & { reason: string },
): Outcome<NotYours | StepClosed | ReasonTooShort> {
  const gate = mayDeliverSupply(supply, actor);
  if (!gate.ok) return gate;
  const closed = unlessReason(reason);
  if (closed) return closed;
  const said = { by: referenceTo(actor), reason: reason.trim(), atMs: nowMs };
  const next: Supply = {
    ...supply,
    ...standing(supply.untilMs),
    status: 'published',
    claimer: null,
    claimerId: '',
    claimedUntilOn: '',
    givenBack: [...supply.givenBack, said].slice(-givenBackMax),
  };
  return accept([change(next, { type: 'SupplyGivenBack', data: { reason: seal(said.reason) } })], {
    messages: tellPublisher(next, 'supplyGivenBack', { name: actor.name, reason: said.reason }),
  });
}

/** The gate of giving back and of delivering. */
export function mayDeliverSupply(supply: Supply, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isOneOf(actor, supply.claimer)) return notYours('claimer');
  return unlessIn(supply.status, 'claimed') ?? { ok: true };
}

/**
 * Report it delivered 送到了, with a line or a photo.
 *
 * Requirements, checked in this order:
 * - It is claimed, by the actor.
 * - There is a line or a photo.
 *
 * Records `SupplyDelivered`; whoever published it has `supplyConfirmDays` to confirm.
 */
export function deliverSupply(
  supply: Supply,
  rules: RuleBook,
  { actor, nowMs, text, photoIds }: Doing & { text: string; photoIds: readonly string[] },
): Outcome<NotYours | StepClosed | { code: 'SupplyEvidenceMissing' }> {
  const gate = mayDeliverSupply(supply, actor);
  if (!gate.ok) return gate;
  if (text.trim() === '' && photoIds.length === 0) return refuse({ code: 'SupplyEvidenceMissing' });
  const delivery = { text: text.trim(), photoIds: [...photoIds], atMs: nowMs };
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'supplyConfirmDays'));
  const watch = { ...unwatched, dueAtMs, lookAtMs: dueAtMs, isWatched: true };
  const next: Supply = { ...supply, ...watch, status: 'delivered', delivery };
  const data = { text: seal(delivery.text), photoCount: photoIds.length };
  return accept([change(next, { type: 'SupplyDelivered', data })], {
    messages: tellPublisher(next, 'supplyDelivered', { name: actor.name, dueAtMs }),
  });
}

/**
 * Confirm what was delivered 确认收到, or say that it was not.
 *
 * Requirements, checked in this order:
 * - The actor published it, or is the clerk and did not deliver it: nobody confirms their own delivery.
 * - It was reported delivered.
 * - Whoever did not get it says so in words.
 *
 * Records `SupplyReceived`, which ends it, or `SupplySentBack`, with which it is the claimer's again.
 */
export function confirmSupply(
  supply: Supply,
  { actor, nowMs, isReceived, text }: Doing & { isReceived: boolean; text: string },
): Outcome<NotYours | StepClosed | ReasonTooShort> {
  const gate = mayConfirmSupply(supply, actor);
  if (!gate.ok) return gate;
  const words = text.trim();
  if (isReceived) {
    const next: Supply = { ...supply, ...unwatched, status: 'received', isOpen: false, endReason: words };
    return accept([change(next, { type: 'SupplyReceived', data: { text: seal(words) } })], {
      messages: tellClaimer(next, 'supplyReceived'),
    });
  }
  const closed = unlessReason(words);
  if (closed) return closed;
  const again = watchedUntil(Math.max(endOfDayMs(supply.claimedUntilOn), nowMs), nowMs);
  const next: Supply = { ...supply, ...again, status: 'claimed', delivery: null };
  return accept([change(next, { type: 'SupplySentBack', data: { text: seal(words) } })], {
    messages: tellClaimer(next, 'supplySentBack', { reason: words }),
  });
}

export function mayConfirmSupply(supply: Supply, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isPublisherSide(supply, actor)) return notYours('publisher');
  return unlessIn(supply.status, 'delivered') ?? { ok: true };
}

/**
 * Take a line from the list 收回.
 *
 * Requirements, checked in this order:
 * - The actor published it, or is the clerk.
 * - It was not delivered yet, and is still on the list.
 * - There is a reason: whoever claimed it reads it.
 *
 * Records `SupplyWithdrawn`.
 */
export function withdrawSupply(
  supply: Supply,
  { actor, reason }: { actor: Actor; reason: string },
): Outcome<NotYours | StepClosed | ReasonTooShort> {
  const gate = mayWithdrawSupply(supply, actor);
  if (!gate.ok) return gate;
  const closed = unlessReason(reason);
  if (closed) return closed;
  const endReason = reason.trim();
  const next: Supply = { ...supply, ...unwatched, status: 'withdrawn', isOpen: false, endReason };
  const byClerk = isOneOf(actor, supply.publisher) ? [] : tellPublisher(next, 'supplyWithdrawn', { reason: endReason });
  return accept([change(next, { type: 'SupplyWithdrawn', data: { reason: seal(endReason) } })], {
    messages: [...byClerk, ...tellClaimer(next, 'supplyWithdrawn', { reason: endReason })],
  });
}

export function mayWithdrawSupply(supply: Supply, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isPublisherSide(supply, actor)) return notYours('publisher');
  return unlessIn(supply.status, 'published', 'claimed') ?? { ok: true };
}
