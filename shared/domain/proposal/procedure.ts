import * as z from 'zod/mini';
import { addDays, dayOf } from '../../kernel/time';
import { personReferenceShape } from '../member/person-reference';
import { bodyShape } from './holder';
import { type ProposalStatus, proposalStatusShape } from './status';

/**
 * What a step of a procedure is: a body deliberates (`held`), the body decides by its meeting (`decides`), the decision is
 * filed with the township (`filed`), and decision and result are published.
 */
export const procedureKinds = ['held', 'decides', 'filed', 'publishesDecision', 'publishesResult'] as const;
export type ProcedureKind = (typeof procedureKinds)[number];

/** A step as it was held and recorded: when, where, how many came, what they said. */
const stepRecordShape = z.object({
  on: z.string(),
  place: z.string(),
  /** Both 0 where nobody meets: filing, publishing. */
  presentCount: z.int(),
  memberCount: z.int(),
  isAgreed: z.boolean(),
  text: z.string(),
  photoIds: z.array(z.string()),
  by: personReferenceShape,
  atMs: z.int(),
});
export type StepRecord = z.infer<typeof stepRecordShape>;

const procedureStepShape = z.object({
  title: z.string(),
  kind: z.enum(procedureKinds),
  /** Who has it in hand while it is the next one. */
  holder: bodyShape,
  /** Not before so many days after the step before, and within so many. */
  daysMin: z._default(z.int(), 0),
  daysMax: z.int(),
  /** A step that was not agreed to is held again: every holding is kept. */
  records: z.array(stepRecordShape),
});
export type ProcedureStep = z.infer<typeof procedureStepShape>;

/** The procedure by which another body comes to its decision on a matter 四议两公开, as it was configured when it began. */
export const procedureShape = z.object({
  id: z.string(),
  title: z.string(),
  /** The body that decides at its end. */
  bodyId: bodyShape,
  bodyTitle: z.string(),
  startedAtMs: z.int(),
  /** Where the matter stood before: adopted by the council as a recommendation, or admitted. */
  from: proposalStatusShape,
  /** The council's recommendation; null where it never deliberated. */
  recommendationId: z.nullable(z.string()),
  steps: z.array(procedureStepShape),
});
export type Procedure = z.infer<typeof procedureShape>;

/** In these the body has decided in favour: a matter is brought back to `admitted` when its procedure begins. */
const decided: readonly ProposalStatus[] = ['adopted', 'inProgress', 'onHold', 'reportedDone', 'closedOut', 'visited'];

export interface MatterInProcedure {
  status: ProposalStatus;
  procedure?: Procedure;
}

/** Whether a step is done. A decision that was handed over had been published. */
export function isStepDone({ kind, records }: ProcedureStep, status: ProposalStatus, isPublished = false): boolean {
  switch (kind) {
    case 'decides':
      return decided.includes(status);
    case 'publishesDecision':
      return decided.includes(status) && (status !== 'adopted' || isPublished);
    case 'held':
    case 'filed':
    case 'publishesResult':
      return records.at(-1)?.isAgreed === true;
  }
}

/** The step that comes next, and its place; undefined where there is no procedure, or all of it is done. */
export function nextStep(
  { status, procedure }: MatterInProcedure,
  isPublished = false,
): { step: ProcedureStep; index: number } | undefined {
  if (!procedure) return undefined;
  const index = procedure.steps.findIndex((step) => !isStepDone(step, status, isPublished));
  const step = procedure.steps[index];
  return step && { step, index };
}

/**
 * The first day of a step: `daysMin` after the last day of what was recorded before it, or after the beginning; held again,
 * not before it was held.
 */
export function earliestDay({ steps, startedAtMs }: Procedure, index: number): string {
  const daysOf = (some: readonly ProcedureStep[]) => some.flatMap(({ records }) => records.map(({ on }) => on));
  const before = [dayOf(startedAtMs), ...daysOf(steps.slice(0, index))].sort().at(-1) ?? '';
  const own = daysOf(steps.slice(index, index + 1));
  return [addDays(before, steps[index]?.daysMin ?? 0), ...own].sort().at(-1) ?? '';
}
