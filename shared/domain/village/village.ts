import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { type Role, roles } from '../member/role';
import type { RuleBook } from './rule-book';

export const councilMemberShape = z.object({
  ...personReferenceShape.shape,
  category: z.string(),
  seat: z.int(),
  pinyin: z._default(z.string(), ''),
});

const officesShape = z.object(
  Object.fromEntries(roles.map((role) => [role, z.array(personReferenceShape)])) as Record<
    Role,
    z.ZodMiniArray<typeof personReferenceShape>
  >,
);

/**
 * A village: its offices, its council and its rule book together, because nearly every act needs them at once.
 * `offices` names who holds which role now; `villager` and `councilMember` are left empty there.
 */
export const villageShape = z.object({
  ...caseFields,
  kind: z.literal('village'),
  name: z.string(),
  townName: z.string(),
  meetingPlace: z.string(),
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  grids: z.array(z.object({ id: z.string(), name: z.string() })),
  offices: officesShape,
  /** Bodies that are no role: who sits in them now. */
  twoCommittees: z.array(personReferenceShape),
  partyMembers: z.array(personReferenceShape),
  reviewGroup: z.array(personReferenceShape),
  council: z.object({
    id: z.string(),
    name: z.string(),
    members: z.array(councilMemberShape),
    deputyChairs: z._default(z.array(personReferenceShape), []),
  }),
  /** A whole rule book, validated where it enters (see rule-book.ts). */
  rules: z.custom<RuleBook>(),
});
export type Village = z.infer<typeof villageShape>;

export function holdsOffice(village: Village, role: Role, villagerId: string): boolean {
  return village.offices[role].some((person) => person.villagerId === villagerId);
}
