import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';

export const milestoneShape = z.object({ id: z.string(), title: z.string(), dueOn: z.string(), isDone: z.boolean() });
export type Milestone = z.infer<typeof milestoneShape>;

export const progressReportShape = z.object({
  id: z.string(),
  by: personReferenceShape,
  atMs: z.int(),
  text: z.string(),
  photoIds: z.array(z.string()),
  percent: z.int(),
  isDone: z.boolean(),
});
export type ProgressReport = z.infer<typeof progressReportShape>;

export const closeOutShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  meetingId: z.nullable(z.string()),
  isClosed: z.boolean(),
  evidence: z.string(),
  reason: z.string(),
  /** The meeting's confirmation: how many of those present agreed by voice; null where no meeting is needed. */
  confirmation: z.nullable(z.object({ presentCount: z.int(), objectedCount: z.int() })),
  newDueOn: z.nullable(z.string()),
});
export type CloseOut = z.infer<typeof closeOutShape>;

export const visitShape = z.object({
  atMs: z.int(),
  by: personReferenceShape,
  manner: z.enum(['home', 'phone']),
  note: z.string(),
  rating: z.int(),
  ratingWords: z.string(),
});
export type Visit = z.infer<typeof visitShape>;

/** The carrying out of a matter 落实, from handing over to the visit. Its id is `proposalId.followUp`. */
export const followUpShape = z.object({
  ...caseFields,
  kind: z.literal('followUp'),
  proposalId: z.string(),
  title: z.string(),
  isOpen: z.boolean(),
  assignee: z.nullable(personReferenceShape),
  dueOn: z.nullable(z.string()),
  milestones: z.array(milestoneShape),
  reports: z.array(progressReportShape),
  holds: z.array(
    z.object({ reason: z.string(), fromAtMs: z.int(), reviewOn: z.string(), resumedAtMs: z.nullable(z.int()) }),
  ),
  closeOuts: z.array(closeOutShape),
  visits: z.array(visitShape),
});
export type FollowUp = z.infer<typeof followUpShape>;

export function followUpId(proposalId: string): string {
  return `${proposalId}.followUp`;
}
