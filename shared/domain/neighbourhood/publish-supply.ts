import { newChain } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, referenceTo } from '../member/actor';
import { periodsOf } from '../points/period';
import { unitsInForce } from '../village/unit';
import type { Village } from '../village/village';
import { type DayNotAllowed, unlessWithin } from './gates';
import { quarterEndOn, type Supply, type SupplyDirection } from './supply';
import { unwatched } from './watch';

export interface PublishSupply {
  actor: Actor;
  nowMs: number;
  supplyId: string;
  direction: SupplyDirection;
  title: string;
  quantity: string;
  note: string;
  contact: string;
  untilOn: string;
  /** The outside unit that needs or offers it; null for one's own. */
  unitId: string | null;
}

export type PublishSupplyRefusal = DayNotAllowed | { code: 'SupplyUnitNotYours' };

/**
 * Put a need or an offer on the list 发布供需.
 *
 * Requirements, checked in this order:
 * - For a unit: the unit is in force, and the actor speaks for it 网协员 or is the clerk.
 * - The day until which it stands lies in this quarter, today included.
 *
 * Records `SupplyPublished`.
 */
export function publishSupply(village: Village, command: PublishSupply): Outcome<PublishSupplyRefusal> {
  const { actor, nowMs, unitId, untilOn } = command;
  const unit = unitsInForce(village).find(({ id }) => id === unitId);
  const speaks = unitId === null || hasRole(actor, 'clerk') || (actor.unitIds ?? []).includes(unitId);
  if (unitId !== null && (!unit || !speaks)) return refuse({ code: 'SupplyUnitNotYours' });
  const { quarter } = periodsOf(dayOf(nowMs));
  const closed = unlessWithin(untilOn, dayOf(nowMs), quarterEndOn(quarter));
  if (closed) return closed;
  const untilMs = endOfDayMs(untilOn);
  const supply: Supply = {
    ...unwatched,
    ...standing(untilMs),
    id: command.supplyId,
    kind: 'supply',
    villageId: village.id,
    chain: newChain,
    direction: command.direction,
    title: command.title.trim(),
    quantity: command.quantity.trim(),
    note: command.note.trim(),
    contact: command.contact.trim(),
    status: 'published',
    isOpen: true,
    quarter,
    publisher: referenceTo(actor),
    publisherId: actor.villagerId,
    unitName: unit?.name ?? '',
    publishedAtMs: nowMs,
    untilMs,
    claimer: null,
    claimerId: '',
    claimedUntilOn: '',
    givenBack: [],
    delivery: null,
    endReason: '',
  };
  const data = { direction: supply.direction, quarter, untilMs, publisherId: actor.villagerId, unitId };
  return accept([change(supply, { type: 'SupplyPublished', data })]);
}

/** While nobody has it the clock looks at its end alone. */
export function standing(untilMs: number) {
  return { ...unwatched, dueAtMs: untilMs, lookAtMs: untilMs + 1, isWatched: true };
}
