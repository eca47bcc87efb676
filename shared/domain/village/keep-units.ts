import { seal } from '../../kernel/case';
import {
  accept,
  change,
  type Change,
  type MessageDraft,
  type Outcome,
  refuse,
  type Refused,
} from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, type RoleRequired, unlessClerk } from '../member/actor';
import { referenceToVillager, type Villager } from '../member/villager';
import { type Unit, unitOf, unitsInForce, unitsPage } from './unit';
import { type UnitKind, unitsMax } from './unit-draft';
import type { Village } from './village';

/** What is said of a unit: its name, what it is for, and who speaks for it. */
export interface UnitSaid {
  actor: Actor;
  unitId: string;
  name: string;
  kind: UnitKind;
  /** Who speaks for it from now on; null where nobody does. */
  liaison: Villager | null;
}

type NameTaken = { code: 'UnitNameTaken'; name: string };
type Gone = { code: 'UnitNotFound' } | { code: 'UnitEnded'; name: string; endedOn: string };
export type AddUnitRefusal = RoleRequired | NameTaken | { code: 'UnitsTooMany'; unitsMax: number };
export type ChangeUnitRefusal = RoleRequired | Gone | NameTaken | { code: 'UnitNothingChanged' };
export type EndUnitRefusal = RoleRequired | Gone;

/**
 * Enter an outside unit 外部单位.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - No unit that still receives anything has this name.
 * - There are fewer than {@link unitsMax} of them.
 *
 * Records `UnitEntered`, and `VillagerChanged` for its liaison, who is told.
 */
export function addUnit(village: Village, said: UnitSaid): Outcome<AddUnitRefusal> {
  const { actor, unitId, name, kind, liaison } = said;
  const no = unlessClerk(actor) ?? unlessNameFree(village, said);
  if (no) return no;
  if (unitsInForce(village).length >= unitsMax) return refuse({ code: 'UnitsTooMany', unitsMax });
  const unit: Unit = { id: unitId, name, kind, liaison: liaison && referenceToVillager(liaison), endedOn: null };
  return accept(
    [
      change({ ...village, units: [...village.units, unit] }, { type: 'UnitEntered', data: dataOf(unit) }),
      ...(liaison ? [speaksFor(liaison, unitId)] : []),
    ],
    { messages: toldTo(unit) },
  );
}

/**
 * Change the name, the kind or the liaison 网协员 of a unit. What it was given before keeps the name it had then.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The unit is on the list and has not ended.
 * - No other unit that still receives anything has this name.
 * - Something changes.
 *
 * Records `UnitChanged`, and `VillagerChanged` for who speaks for it now and who did before.
 */
export function changeUnit(
  village: Village,
  said: UnitSaid & { liaisonBefore: Villager | null },
): Outcome<ChangeUnitRefusal> {
  const { actor, unitId, name, kind, liaison, liaisonBefore } = said;
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  const found = inForce(village, unitId);
  if (!found.ok) return found;
  const taken = unlessNameFree(village, said);
  if (taken) return taken;
  const { unit } = found;
  const isSameLiaison = (liaison?.id ?? null) === (unit.liaison?.villagerId ?? null);
  if (unit.name === name && unit.kind === kind && isSameLiaison) return refuse({ code: 'UnitNothingChanged' });
  const next: Unit = { ...unit, name, kind, liaison: liaison && referenceToVillager(liaison) };
  if (isSameLiaison) return accept([unitChanged(village, next)]);
  const people = [
    ...(liaisonBefore ? [speaksNoMoreFor(liaisonBefore, unitId)] : []),
    ...(liaison ? [speaksFor(liaison, unitId)] : []),
  ];
  return accept([unitChanged(village, next), ...people], { messages: toldTo(next) });
}

/**
 * End a unit: it receives nothing new from today. It stays on the list with its liaison, who finishes what it has.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The unit is on the list and has not ended.
 *
 * Records `UnitEnded`.
 */
export function endUnit(
  village: Village,
  { actor, nowMs, unitId }: { actor: Actor; nowMs: number; unitId: string },
): Outcome<EndUnitRefusal> {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  const found = inForce(village, unitId);
  if (!found.ok) return found;
  const endedOn = dayOf(nowMs);
  const ended = { ...found.unit, endedOn };
  return accept([change(withUnit(village, ended), { type: 'UnitEnded', data: { unitId, endedOn } })]);
}

function unlessNameFree(village: Village, { unitId, name }: UnitSaid): Refused<NameTaken> | undefined {
  const isTaken = unitsInForce(village).some((unit) => unit.id !== unitId && unit.name === name);
  return isTaken ? refuse({ code: 'UnitNameTaken', name }) : undefined;
}

function inForce(village: Village, unitId: string): { ok: true; unit: Unit } | Refused<Gone> {
  const unit = unitOf(village, unitId);
  if (!unit) return refuse({ code: 'UnitNotFound' });
  const { name, endedOn } = unit;
  return endedOn === null ? { ok: true, unit } : refuse({ code: 'UnitEnded', name, endedOn });
}

function unitChanged(village: Village, unit: Unit): Change {
  return change(withUnit(village, unit), { type: 'UnitChanged', data: dataOf(unit) });
}

function withUnit(village: Village, unit: Unit): Village {
  return { ...village, units: village.units.map((other) => (other.id === unit.id ? unit : other)) };
}

function dataOf({ id, name, kind, liaison }: Unit) {
  return { unitId: id, name: seal(name), kind, liaisonId: liaison?.villagerId ?? null };
}

/** Kept with the person too: whoever acts is known by what the roster says of them. */
function speaksFor(villager: Villager, unitId: string): Change {
  return withUnits(villager, [...(villager.unitIds ?? []).filter((id) => id !== unitId), unitId]);
}

function speaksNoMoreFor(villager: Villager, unitId: string): Change {
  return withUnits(
    villager,
    (villager.unitIds ?? []).filter((id) => id !== unitId),
  );
}

function withUnits(villager: Villager, unitIds: string[]): Change {
  const next: Villager = { ...villager, unitIds };
  return change(next, { type: 'VillagerChanged', data: { villagerId: villager.id, unitIds } });
}

function toldTo({ name, liaison }: Unit): MessageDraft[] {
  if (liaison === null) return [];
  return [
    {
      to: { kind: 'person', villagerId: liaison.villagerId },
      code: 'unitLiaisonNamed',
      data: { title: name },
      page: unitsPage,
    },
  ];
}
