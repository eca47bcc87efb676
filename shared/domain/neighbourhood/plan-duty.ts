import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { holdsAnyOffice } from '../member/helper';
import { type RuleBook, valueOf } from '../village/rule-book';
import { type DutyRota, daysKept, dutyPage, type DutySwap, mayPlanDuty, onDutyOn, swapsMax } from './duty';
import { watchedFrom } from './remind-duty';
import { type DayNotAllowed, type Doing, type Gate, notYours, type NotYours, unlessWithin } from './gates';

export interface PlanDuty extends Doing {
  /** Null takes the day off the rota. */
  days: readonly { on: string; person: PersonReference | null }[];
}

/**
 * Say who is on duty on which days 排值班.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk or the chair.
 * - Each day lies between today and `dutyAheadDaysMax` ahead.
 *
 * Records `DutyPlanned`. A swap that was asked for one of these days falls; whoever is new on a day is told.
 */
export function planDuty(
  rota: DutyRota,
  rules: RuleBook,
  { actor, nowMs, days }: PlanDuty,
): Outcome<NotYours | DayNotAllowed> {
  if (!mayPlanDuty(actor)) return notYours('clerk');
  const today = dayOf(nowMs);
  const lastOn = addDays(today, valueOf(rules, 'dutyAheadDaysMax'));
  for (const { on } of days) {
    const closed = unlessWithin(on, today, lastOn);
    if (closed) return closed;
  }
  const planned = days.flatMap(({ on, person }) => (person === null ? [] : [{ on, person }]));
  const isTouched = (on: string | null) => days.some((day) => day.on === on);
  const next: DutyRota = {
    ...rota,
    days: inOrder([...rota.days.filter(({ on }) => !isTouched(on)), ...planned], today),
    swaps: rota.swaps.filter(({ on, backOn }) => !isTouched(on) && !isTouched(backOn)),
  };
  const told = planned.filter(({ on, person }) => onDutyOn(rota, on)?.villagerId !== person.villagerId);
  const data = { days: days.map(({ on, person }) => ({ on, villagerId: person?.villagerId ?? null })) };
  return accept([change(watchedFrom(next, nowMs), { type: 'DutyPlanned', data })], {
    messages: tellPlanned(told, actor),
  });
}

/** One message to each person, however many days they got. */
function tellPlanned(planned: readonly { on: string; person: PersonReference }[], actor: Actor): MessageDraft[] {
  const ids = [...new Set(planned.map(({ person }) => person.villagerId))].filter((id) => id !== actor.villagerId);
  return ids.map((villagerId) => {
    const own = planned.filter(({ person }) => person.villagerId === villagerId);
    const data = { on: own[0]?.on ?? '', count: own.length };
    return { to: { kind: 'person', villagerId }, code: 'dutyPlanned', data, page: dutyPage };
  });
}

function inOrder(days: DutyRota['days'], today: string): DutyRota['days'] {
  const firstOn = addDays(today, -daysKept);
  return days.filter(({ on }) => on >= firstOn).sort((one, other) => (one.on < other.on ? -1 : 1));
}

export type AskDutySwapRefusal =
  NotYours | DayNotAllowed | { code: 'DutySwapAlready' } | { code: 'DutySwapsTooMany'; swapsMax: number };

/**
 * Ask somebody to take one's day 换班; where they have a day themselves, in exchange for it.
 *
 * Requirements, checked in this order:
 * - The day is the actor's and not over; the day in exchange is the other's and not over.
 * - Nobody was asked for either of them already, and fewer than twenty swaps wait.
 *
 * Records `DutySwapAsked`. Nothing changes until the other agrees.
 */
export function askDutySwap(
  rota: DutyRota,
  command: Doing & { swapId: string; on: string; to: PersonReference; backOn: string | null },
): Outcome<AskDutySwapRefusal> {
  const { actor, nowMs, swapId, on, to, backOn } = command;
  const today = dayOf(nowMs);
  const past = [on, ...(backOn === null ? [] : [backOn])].find((day) => day < today);
  if (past !== undefined)
    return refuse({ code: 'NeighbourhoodDayNotAllowed', fromOn: today, toOn: addDays(today, 31) });
  if (onDutyOn(rota, on)?.villagerId !== actor.villagerId || to.villagerId === actor.villagerId)
    return notYours('onDuty');
  if (backOn !== null && onDutyOn(rota, backOn)?.villagerId !== to.villagerId) return notYours('onDuty');
  const isAsked = (swap: DutySwap) =>
    [swap.on, swap.backOn].some((day) => day !== null && (day === on || day === backOn));
  if (rota.swaps.some(isAsked)) return refuse({ code: 'DutySwapAlready' });
  if (rota.swaps.length >= swapsMax) return refuse({ code: 'DutySwapsTooMany', swapsMax });
  const swap: DutySwap = { id: swapId, on, from: referenceTo(actor), to, backOn, askedAtMs: nowMs };
  const next: DutyRota = { ...rota, swaps: [...rota.swaps, swap] };
  const data = { swapId, on, fromId: actor.villagerId, toId: to.villagerId, backOn };
  return accept([change(next, { type: 'DutySwapAsked', data })], {
    messages: [
      {
        to: { kind: 'person', villagerId: to.villagerId },
        code: 'dutySwapAsked',
        data: { name: actor.name, on },
        page: dutyPage,
      },
    ],
  });
}

export type AnswerDutySwapRefusal = NotYours | { code: 'DutySwapGone' };

/**
 * Agree to a swap or not 同意换班; whoever asked may take it back in the same way.
 *
 * Requirements, checked in this order:
 * - The swap still waits, and both days are still whose they were.
 * - It is the one who was asked who agrees; either of the two may say no.
 *
 * Records `DutySwapped` or `DutySwapRefused`.
 */
export function answerDutySwap(
  rota: DutyRota,
  { actor, nowMs, swapId, agrees }: Doing & { swapId: string; agrees: boolean },
): Outcome<AnswerDutySwapRefusal> {
  const swap = rota.swaps.find(({ id }) => id === swapId);
  if (!swap) return refuse({ code: 'DutySwapGone' });
  const { on, from, to, backOn } = swap;
  const isFrom = actor.villagerId === from.villagerId;
  if (actor.villagerId !== to.villagerId && !(isFrom && !agrees)) return notYours('onDuty');
  if (agrees && on < dayOf(nowMs)) return refuse({ code: 'DutySwapGone' });
  const rest = { ...rota, swaps: rota.swaps.filter(({ id }) => id !== swapId) };
  const other = isFrom ? to : from;
  const message = { to: { kind: 'person' as const, villagerId: other.villagerId }, page: dutyPage };
  if (!agrees) {
    return accept([change(rest, { type: 'DutySwapRefused', data: { swapId, byId: actor.villagerId } })], {
      messages: [{ ...message, code: 'dutySwapRefused', data: { name: actor.name, on } }],
    });
  }
  const days = rota.days.map((day) =>
    day.on === on ? { on, person: to } : day.on === backOn ? { ...day, person: from } : day,
  );
  const data = { swapId, on, toId: to.villagerId, backOn, fromId: from.villagerId };
  return accept([change(watchedFrom({ ...rest, days }, nowMs), { type: 'DutySwapped', data })], {
    messages: [{ ...message, code: 'dutySwapped', data: { name: actor.name, on } }],
  });
}

/**
 * Allow one's telephone to be shown on the rota, or take it back with an empty one 值班电话.
 *
 * Requirements, checked in this order:
 * - The actor holds an office: nobody else is put on the rota.
 *
 * Records `DutyPhoneGiven` or `DutyPhoneErased`, without the number.
 */
export function giveDutyPhone(rota: DutyRota, { actor, phone }: { actor: Actor; phone: string }): Outcome<NotYours> {
  const gate = mayGiveDutyPhone(actor);
  if (!gate.ok) return gate;
  const { villagerId } = actor;
  const others = rota.phones.filter((one) => one.villagerId !== villagerId);
  const next: DutyRota = { ...rota, phones: phone === '' ? others : [...others, { villagerId, phone }] };
  return accept([change(next, { type: phone === '' ? 'DutyPhoneErased' : 'DutyPhoneGiven', data: { villagerId } })]);
}

export function mayGiveDutyPhone(actor: Actor): Gate<NotYours> {
  return holdsAnyOffice(actor) ? { ok: true } : notYours('office');
}
