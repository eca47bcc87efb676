import * as z from 'zod/mini';
import { type PersonReference, personReferenceShape } from '../member/person-reference';
import { type Role, roleShape } from '../member/role';
import { type UnitReference, unitReferenceShape } from '../village/unit';

/** Bodies and outside receivers that may hold a matter. */
export const bodies = [
  'partyOrganisation',
  'twoCommittees',
  'council',
  'villagersAssembly',
  'villagersRepresentatives',
  'villagersGroup',
  'collectiveMembers',
  'serviceDesk',
  'town',
] as const;
export const bodyShape = z.enum(bodies);
export type Body = z.infer<typeof bodyShape>;

/** In whose hands a matter is 到谁手里: a person, a role, a body or an outside unit. */
export const holderShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: personReferenceShape }),
  z.object({ kind: z.literal('role'), role: roleShape }),
  z.object({ kind: z.literal('body'), body: bodyShape }),
  z.object({ kind: z.literal('unit'), unit: unitReferenceShape }),
]);
export type Holder = z.infer<typeof holderShape>;

export const heldBy = (person: PersonReference): Holder => ({ kind: 'person', person });
export const heldByRole = (role: Role): Holder => ({ kind: 'role', role });
export const heldByBody = (body: Body): Holder => ({ kind: 'body', body });

/**
 * The role or the body that a holder's key names; null where it names a person or a
 * unit, who are known by the matter alone.
 */
export function holderOfKey(key: string): Holder | null {
  const [kind = '', name] = key.split(':');
  const parsed = holderShape.safeParse({ kind, [kind]: name });
  return parsed.success && parsed.data.kind !== 'person' ? parsed.data : null;
}

export const heldByUnit = (unit: UnitReference): Holder => ({ kind: 'unit', unit });

/** The holder as one scalar for the lists: `person:p001`, `role:chair`, `body:town`; empty when nobody holds it. */
export function holderKeyOf(holder: Holder | null): string {
  if (holder === null) return '';
  switch (holder.kind) {
    case 'person':
      return `person:${holder.person.villagerId}`;
    case 'role':
      return `role:${holder.role}`;
    case 'body':
      return `body:${holder.body}`;
    case 'unit':
      return `unit:${holder.unit.unitId}`;
  }
}
