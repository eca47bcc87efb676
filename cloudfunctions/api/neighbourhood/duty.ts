import type { DutyPage, ServicesPage } from '@shared/contract/duty';
import { referenceToVillager } from '@shared/domain/member/villager';
import { holdsAnyOffice } from '@shared/domain/member/helper';
import { dutyPhoneOf, mayPlanDuty, onDutyOn } from '@shared/domain/neighbourhood/duty';
import { notYours } from '@shared/domain/neighbourhood/gates';
import {
  answerDutySwap,
  askDutySwap,
  giveDutyPhone,
  mayGiveDutyPhone,
  planDuty,
} from '@shared/domain/neighbourhood/plan-duty';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { addDays, dayOf } from '@shared/kernel/time';
import { readDutyRota } from '@cloud/_repositories/neighbourhood';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import { type Command, reply, type View } from '../action';
import { permissionOf } from '../permission';

/** `neighbourhood.plan-duty`: load, decide, save. The rule itself is in shared/domain/neighbourhood. */
export const planDutyAction: Command<'neighbourhood.plan-duty'> = async ({ work, actor, nowMs, payload }) => {
  const rota = await readDutyRota(work, actor.villageId);
  const { rules } = await readVillage(work, actor.villageId);
  const ids = [...new Set(payload.days.flatMap(({ villagerId }) => villagerId ?? []))];
  const people = await Promise.all(ids.map((id) => findVillager(work, id, actor.villageId)));
  if (people.some((person) => person === undefined)) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const references = people.flatMap((person) => (person ? [referenceToVillager(person)] : []));
  const days = payload.days.map(({ on, villagerId }) => {
    return { on, person: references.find((one) => one.villagerId === villagerId) ?? null };
  });
  return work.save(planDuty(rota, rules, { actor, nowMs, days }), {});
};

/** `neighbourhood.ask-duty-swap`. */
export const askDutySwapAction: Command<'neighbourhood.ask-duty-swap'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const rota = await readDutyRota(work, actor.villageId);
  const other = await findVillager(work, payload.toId, actor.villageId);
  if (!other) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const { on, backOn } = payload;
  const asked = { actor, nowMs, swapId: newId(), on, to: referenceToVillager(other), backOn };
  return work.save(askDutySwap(rota, asked), {});
};

/** `neighbourhood.answer-duty-swap`. */
export const answerDutySwapAction: Command<'neighbourhood.answer-duty-swap'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const rota = await readDutyRota(work, actor.villageId);
  return work.save(answerDutySwap(rota, { actor, nowMs, ...payload }), {});
};

/** `neighbourhood.give-duty-phone`. */
export const giveDutyPhoneAction: Command<'neighbourhood.give-duty-phone'> = async ({ work, actor, payload }) => {
  const rota = await readDutyRota(work, actor.villageId);
  return work.save(giveDutyPhone(rota, { actor, phone: payload.phone }), {});
};

/** `neighbourhood.duty`: who is on duty from today on, with the telephone that each allowed. */
export const dutyView: View<'neighbourhood.duty'> = async ({ reads, actor, nowMs }) => {
  const rota = await readDutyRota(reads, actor.villageId);
  const { rules } = await readVillage(reads, actor.villageId);
  const today = dayOf(nowMs);
  const mine = rota.swaps.filter(({ from, to }) => [from, to].some((one) => one.villagerId === actor.villagerId));
  return reply<DutyPage>({
    today,
    lastOn: addDays(today, valueOf(rules, 'dutyAheadDaysMax')),
    days: rota.days
      .filter(({ on }) => on >= today)
      .map(({ on, person }) => ({
        on,
        villagerId: holdsAnyOffice(actor) ? person.villagerId : '',
        name: person.name,
        phone: dutyPhoneOf(rota, person.villagerId),
        isMine: person.villagerId === actor.villagerId,
      })),
    swaps: mine.map(({ id, on, backOn, from, to }) => {
      const isMineToAnswer = to.villagerId === actor.villagerId;
      return { id, on, backOn, fromName: from.name, toName: to.name, isMineToAnswer };
    }),
    ownPhone: dutyPhoneOf(rota, actor.villagerId),
    plan: permissionOf(mayPlanDuty(actor) ? { ok: true } : notYours('clerk')),
    givePhone: permissionOf(mayGiveDutyPhone(actor)),
  });
};

/** `neighbourhood.services`: what the village does for its people, with who is on duty today. */
export const servicesView: View<'neighbourhood.services'> = async ({ reads, actor, nowMs }) => {
  const rota = await readDutyRota(reads, actor.villageId);
  const today = dayOf(nowMs);
  const person = onDutyOn(rota, today);
  const onDuty = person && { name: person.name, phone: dutyPhoneOf(rota, person.villagerId) };
  return reply<ServicesPage>({ today, onDuty });
};
