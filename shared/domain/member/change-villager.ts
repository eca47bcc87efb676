import { canonicalJson } from '../../kernel/canonical-json';
import { type EventData, seal } from '../../kernel/case';
import { type Change, change, type Refused, refuse } from '../../kernel/outcome';
import type { Villager } from './villager';

/** What a renewed roster may say anew about somebody, by the roster's own fields. */
export const changeableFields = ['name', 'phoneLast4', 'groupId', 'roles'] as const;
export type ChangeableField = (typeof changeableFields)[number];

/**
 * What only a decision or the council can change. Helpers and consents stand in neither list: they are the person's own
 * word, given here since, and a sheet does not take it back.
 */
export const fixedFields = [
  'birthYear',
  'householdId',
  'gridId',
  'registeredSinceOn',
  'residentSinceOn',
  'isPartyMember',
  'relativeIds',
  'isReviewer',
  'isShopkeeper',
  'isCustomSupervisor',
  'isCeremonyCouncil',
] as const;
export type FixedField = (typeof fixedFields)[number];

/** What belongs to a field and changes with it: the reading of a name, the group of council members one sits in. */
const partsOf: Readonly<Record<ChangeableField, readonly (keyof Villager)[]>> = {
  name: ['name', 'pinyin'],
  phoneLast4: ['phoneLast4'],
  groupId: ['groupId'],
  roles: ['roles', 'councilCategory'],
};

export interface VillagerFieldsFixed {
  code: 'VillagerFieldsFixed';
  fields: readonly FixedField[];
}

export type VillagerComparison =
  { ok: true; fields: readonly ChangeableField[]; change: Change | null } | Refused<VillagerFieldsFixed>;

/**
 * Change a villager 村民 after a renewed roster; nothing where it says the same.
 *
 * Requirements, checked in this order:
 * - The roster differs only in name, telephone digits, group, or roles with their days.
 *
 * Records `VillagerChanged`; name and digits only as sealed texts.
 */
export function changeVillager(villager: Villager, given: Villager): VillagerComparison {
  const differs = (field: keyof Villager) =>
    canonicalJson(villager[field] ?? null) !== canonicalJson(given[field] ?? null);
  const fixed = fixedFields.filter(differs);
  if (fixed.length > 0) return refuse({ code: 'VillagerFieldsFixed', fields: fixed });
  const fields = changeableFields.filter((field) => partsOf[field].some(differs));
  if (fields.length === 0) return { ok: true, fields, change: null };
  const parts = Object.fromEntries(fields.flatMap((field) => partsOf[field]).map((part) => [part, given[part]]));
  const next: Villager = { ...villager, ...parts };
  const data = Object.assign({ villagerId: villager.id }, ...fields.map((field) => recordOf(next, field))) as EventData;
  return { ok: true, fields, change: change(next, { type: 'VillagerChanged', data }) };
}

function recordOf(next: Villager, field: ChangeableField): EventData {
  if (field === 'name') return { name: seal(next.name) };
  if (field === 'phoneLast4') return { phoneLast4: seal(next.phoneLast4) };
  if (field === 'groupId') return { groupId: next.groupId };
  return { roles: next.roles.map((term) => ({ ...term })), councilCategory: next.councilCategory };
}
