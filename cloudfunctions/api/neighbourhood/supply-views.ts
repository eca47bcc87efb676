import type { PayloadOf } from '@shared/contract';
import type { SupplyDetail, SupplyForm, SupplyList, SupplyRow } from '@shared/contract/supply';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { type PersonReference, publicName } from '@shared/domain/member/person-reference';
import {
  mayClaimSupply,
  mayConfirmSupply,
  mayDeliverSupply,
  mayWithdrawSupply,
} from '@shared/domain/neighbourhood/claim-supply';
import { isPartOfSupply, quarterEndOn, type Supply } from '@shared/domain/neighbourhood/supply';
import { periodsOf } from '@shared/domain/points/period';
import { unitsInForce } from '@shared/domain/village/unit';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findSupply, listSupplies } from '@cloud/_repositories/neighbourhood';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { behind, nextOf, rowsMax } from './pages';

type Which = PayloadOf<'neighbourhood.supply-list'>['which'];

/** `neighbourhood.supply-list`: public in the village, by index; names as boards show them. */
export const supplyListView: View<'neighbourhood.supply-list'> = async ({ reads, actor, nowMs, payload }) => {
  const { which, cursor } = payload;
  const today = dayOf(nowMs);
  const { quarter } = periodsOf(today);
  const isByEnd = which === 'open';
  const supplies = await listSupplies(reads, {
    where: { villageId: actor.villageId, ...whereOf(which, actor, quarter) },
    orderBy: isByEnd
      ? { field: 'untilMs', direction: 'ascending' }
      : { field: 'publishedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...behind(cursor),
  });
  return reply<SupplyList>({
    rows: supplies.map((supply) => rowOf(supply, actor)),
    next: nextOf(supplies, ({ untilMs, publishedAtMs }) => (isByEnd ? untilMs : publishedAtMs)),
    quarter,
    today,
    quarterEndOn: quarterEndOn(quarter),
  });
};

function whereOf(which: Which, { villagerId }: Actor, quarter: string) {
  switch (which) {
    case 'open':
      return { isOpen: true };
    case 'published':
      return { publisherId: villagerId };
    case 'claimed':
      return { claimerId: villagerId };
    case 'quarter':
      return { quarter };
  }
}

/** `neighbourhood.supply`. */
export const supplyView: View<'neighbourhood.supply'> = async ({ reads, actor, nowMs, payload }) => {
  const supply = await findSupply(reads, payload.supplyId, actor.villageId);
  if (!supply) return refuse({ code: 'SupplyNotFound' });
  const nameOf = (person: PersonReference) => shownName(supply, person, actor);
  const { note, contact, quarter, publishedAtMs, givenBack, delivery, endReason } = supply;
  return reply<SupplyDetail>({
    ...rowOf(supply, actor),
    note,
    contact: isPartOfSupply(supply, actor) ? contact : '',
    quarter,
    today: dayOf(nowMs),
    publishedAtMs,
    givenBack: givenBack.map(({ by, reason, atMs }) => ({ name: nameOf(by), reason, atMs })),
    delivery,
    endReason,
    claim: permissionOf(mayClaimSupply(supply, actor)),
    deliver: permissionOf(mayDeliverSupply(supply, actor)),
    confirm: permissionOf(mayConfirmSupply(supply, actor)),
    withdraw: permissionOf(mayWithdrawSupply(supply, actor)),
  });
};

/** `neighbourhood.supply-form`: until when, and for whom the reader may publish. */
export const supplyFormView: View<'neighbourhood.supply-form'> = async ({ reads, actor, nowMs }) => {
  const village = await readVillage(reads, actor.villageId);
  const isClerk = hasRole(actor, 'clerk');
  const own = unitsInForce(village).filter(({ id }) => isClerk || (actor.unitIds ?? []).includes(id));
  const today = dayOf(nowMs);
  const { quarter } = periodsOf(today);
  const units = own.map(({ id, name }) => ({ unitId: id, name }));
  return reply<SupplyForm>({ today, quarter, quarterEndOn: quarterEndOn(quarter), units });
};

function rowOf(supply: Supply, actor: Actor): SupplyRow {
  const { id, direction, title, quantity, status, publisher, unitName, untilMs, claimer, claimedUntilOn } = supply;
  return {
    id,
    direction,
    title,
    quantity,
    status,
    publisherName: unitName === '' ? shownName(supply, publisher, actor) : unitName,
    untilMs,
    claimer: claimer && { name: shownName(supply, claimer, actor), untilOn: claimedUntilOn },
    isMine: publisher.villagerId === actor.villagerId,
  };
}

function shownName(supply: Supply, person: PersonReference, actor: Actor): string {
  return isPartOfSupply(supply, actor) ? person.name : publicName(person);
}
