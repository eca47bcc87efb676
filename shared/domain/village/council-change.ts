import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { transactionPeopleMax } from './council-change-draft';
import { personReferenceShape } from '../member/person-reference';

/** Why a seat becomes free: term over 届满 · resigned 辞去 · died 去世 · moved away 迁走 · absences 连续缺席. */
export const leavingReasons = ['termOver', 'resigned', 'died', 'movedAway', 'absences'] as const;
export const leavingReasonShape = z.enum(leavingReasons);
export type LeavingReason = z.infer<typeof leavingReasonShape>;

export const leavingShape = z.object({ ...personReferenceShape.shape, reason: leavingReasonShape });
export const enteringShape = z.object({ ...personReferenceShape.shape, category: z.string(), seat: z.int() });

/**
 * A recorded selection 推选 or another change of the council: entered by the clerk, in force once somebody else has
 * confirmed it. Nothing of the council changes before.
 */
export const councilChangeShape = z.object({
  ...caseFields,
  kind: z.literal('councilChange'),
  status: z.enum(['recorded', 'confirmed', 'sentBack']),
  /** True while somebody has to confirm it. */
  isOpen: z.boolean(),
  heldOn: z.string(),
  place: z.string(),
  presiderName: z.string(),
  how: z.string(),
  /** Forms or continues a new term; else it lasts as long as the term that runs. */
  isNewTerm: z.boolean(),
  /** From which day it holds. */
  fromOn: z.string(),
  /** The last day of whoever enters; null where nobody does. */
  toOn: z.nullable(z.string()),
  leaving: z.array(leavingShape).check(z.maxLength(transactionPeopleMax)),
  entering: z.array(enteringShape).check(z.maxLength(transactionPeopleMax)),
  /** Who the deputy chairs 副理事长 are from now on; null where that stays as it is. */
  deputies: z.nullable(z.array(personReferenceShape)),
  recordedBy: personReferenceShape,
  recordedAtMs: z.int(),
  decidedBy: z.nullable(personReferenceShape),
  decidedAtMs: z.nullable(z.int()),
  sentBackReason: z.nullable(z.string()),
});
export type CouncilChange = z.infer<typeof councilChangeShape>;

/** Everybody whom a change is about: they do not confirm it. */
export function peopleOf({ leaving, entering, deputies }: CouncilChange): string[] {
  return [...leaving, ...entering, ...(deputies ?? [])].map(({ villagerId }) => villagerId);
}
