import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import type { Covenant } from './covenant';
import { explanationShape } from './explanation';

/** The sitting of the villagers' assembly 村民会议 that changed the covenant, as the clerk enters it. */
export const assemblySittingShape = z.object({
  heldOn: z.string(),
  place: z.string(),
  presiderName: z.string(),
  /** Who was counted: the grown-up villagers, or one for each household. */
  of: z.enum(['adults', 'households']),
  entitledCount: z.int(),
  presentCount: z.int(),
  forCount: z.int(),
  againstCount: z.int(),
  abstainCount: z.int(),
});
export type AssemblySitting = z.infer<typeof assemblySittingShape>;

/**
 * An amendment of the covenant 修订村规民约: decided by the assembly, entered by the clerk, in force once the supervisor has
 * confirmed it. It keeps the edition that it replaced, so that every edition stays readable.
 */
export const covenantAmendmentShape = z.object({
  ...caseFields,
  kind: z.literal('covenantAmendment'),
  status: z.enum(['recorded', 'confirmed', 'sentBack']),
  /** True while somebody has to confirm it. */
  isOpen: z.boolean(),
  sitting: assemblySittingShape,
  /** The quorum and the majority of the assembly with their arithmetic. */
  explanations: z.array(explanationShape),
  /** The covenant as it was when this was recorded, and as it will be. */
  before: z.custom<Covenant>(),
  after: z.custom<Covenant>(),
  changedIds: z.array(z.string()),
  fromOn: z.string(),
  recordedBy: personReferenceShape,
  recordedAtMs: z.int(),
  decidedBy: z.nullable(personReferenceShape),
  decidedAtMs: z.nullable(z.int()),
  sentBackReason: z.nullable(z.string()),
});
export type CovenantAmendment = z.infer<typeof covenantAmendmentShape>;

export const covenantPage = '/pages/village/covenant/index';
