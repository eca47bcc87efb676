import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { memberChangeKindShape } from '../member/membership';
import { personReferenceShape } from '../member/person-reference';
import { ruleReferenceShape } from '../village/explanation';

/** Where a member's points went when they left, by which rule of the charter. */
export const settlementShape = z.object({
  to: z.enum(['household', 'village']),
  points: z.int(),
  rule: ruleReferenceShape,
});

/**
 * A change of somebody's membership 社员变动: asked for by themself or entered by the credit steward, in force once
 * somebody else has confirmed it.
 */
export const memberChangeShape = z.object({
  ...caseFields,
  kind: z.literal('memberChange'),
  what: memberChangeKindShape,
  person: personReferenceShape,
  status: z.enum(['recorded', 'confirmed', 'refused', 'withdrawn']),
  /** On whose list it stands until then; empty in those of before it was kept. */
  batchId: z._default(z.string(), ''),
  /** True while somebody has to confirm it. */
  isOpen: z.boolean(),
  /** The day of it, by whoever recorded it. */
  on: z.string(),
  reason: z.string(),
  fromHouseholdId: z.string(),
  /** Where somebody moves to; null for the other kinds. */
  toHouseholdId: z.nullable(z.string()),
  recordedBy: personReferenceShape,
  recordedAtMs: z.int(),
  decidedBy: z.nullable(personReferenceShape),
  decidedAtMs: z.nullable(z.int()),
  decidedReason: z.string(),
  /** Null where nothing had to be settled. */
  settlement: z.nullable(settlementShape),
});
export type MemberChange = z.infer<typeof memberChangeShape>;

export const membershipPage = '/pages/points/membership/index';
