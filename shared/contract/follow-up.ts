import * as z from 'zod/mini';
import type { AgreeAssignmentRefusal } from '../domain/follow-up/agree-assignment';
import type { AnswerHandOverRefusal } from '../domain/follow-up/answer-hand-over';
import type { AnswerNewDateRefusal, AskNewDateRefusal } from '../domain/follow-up/ask-new-date';
import type { CloseOutMatterRefusal } from '../domain/follow-up/close-out';
import type { FinishByRuleRefusal } from '../domain/follow-up/finish-by-rule';
import type { HandOverRefusal } from '../domain/follow-up/hand-over';
import {
  assistantsMax,
  budgetSourceCharsMax,
  budgetYuanMax,
  milestonesMax,
  milestoneTitleCharsMax,
  milestoneWeightMax,
  noteCharsMax,
} from '../domain/follow-up/limits';
import type { PutOnHoldRefusal } from '../domain/follow-up/put-on-hold';
import type { RateAsSupporterRefusal } from '../domain/follow-up/rate-as-supporter';
import type { RateMatterRefusal } from '../domain/follow-up/rate-matter';
import type { ReassignMatterRefusal } from '../domain/follow-up/reassign-matter';
import type { RecordVisitRefusal } from '../domain/follow-up/record-visit';
import type { RefuseCloseOutRefusal } from '../domain/follow-up/refuse-close-out';
import type { ReopenMatterRefusal } from '../domain/follow-up/reopen-matter';
import type { ReportDoneRefusal } from '../domain/follow-up/report-done';
import type { ReportProgressRefusal } from '../domain/follow-up/report-progress';
import type { ReportStuckRefusal } from '../domain/follow-up/report-stuck';
import { helpersInNeed, needCharsMax } from '../domain/follow-up/stuck-draft';
import type { ResumeMatterRefusal } from '../domain/follow-up/resume-matter';
import type { MeetingNotFound } from './agenda';
import { cursor, day, fileIds, id, type Page, text } from './common';
import { command, view } from './declare';
import type { CloseOutsPage, FollowUpPage, HandOverPage } from './follow-up-pages';
import type { PhotoNotFound, ProposalNotFound } from './proposal';
import type { MatterRow } from './proposal-pages';

/** A person who is not of this village, or not at all. */
export interface PersonNotFound {
  code: 'FollowUpPersonNotFound';
}

/** An outside unit that is not of this village, or not at all. */
export type UnitNotFound = { code: 'FollowUpUnitNotFound' };

type Until = { dueAtMs: number };
type Nothing = Record<string, never>;

const words = text(noteCharsMax);
const rating = z.int().check(z.gte(1), z.lte(5));
const count = z.int().check(z.gte(0), z.lte(10_000));
const weight = z.int().check(z.positive(), z.lte(milestoneWeightMax));
const milestone = z.strictObject({ title: text(milestoneTitleCharsMax), dueOn: day, weight: z.optional(weight) });
const yuan = z.int().check(z.nonnegative(), z.lte(budgetYuanMax));
const budget = z.strictObject({ yuan, source: text(budgetSourceCharsMax) });
const ofMatter = z.strictObject({ proposalId: id });
const done = z.strictObject({ proposalId: id, evidence: words, photoIds: fileIds });

export const followUpContract = {
  'follow-up.agree-assignment': command<Nothing, AgreeAssignmentRefusal | MeetingNotFound | PersonNotFound>()(
    z.strictObject({ meetingId: id, itemId: id, assigneeId: id, dueOn: day }),
  ),
  'follow-up.hand-over': command<Until, HandOverRefusal | ProposalNotFound | PersonNotFound | UnitNotFound>()(
    z.strictObject({
      proposalId: id,
      assigneeId: z.nullable(id),
      unitId: z.optional(z.nullable(id)),
      assistantIds: z.optional(z.array(id).check(z.maxLength(assistantsMax))),
      budget: z.optional(z.nullable(budget)),
      dueOn: day,
      milestones: z.array(milestone).check(z.minLength(1), z.maxLength(milestonesMax)),
    }),
  ),
  'follow-up.accept': command<Until, AnswerHandOverRefusal | ProposalNotFound>()(ofMatter),
  'follow-up.give-back': command<Until, AnswerHandOverRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, reason: words }),
  ),
  'follow-up.ask-new-date': command<Nothing, AskNewDateRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, newDueOn: day, reason: words }),
  ),
  'follow-up.answer-new-date': command<Until, AnswerNewDateRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, isGranted: z.boolean(), reason: words }),
  ),
  'follow-up.report-stuck': command<Nothing, ReportStuckRefusal | ProposalNotFound | UnitNotFound>()(
    z.strictObject({
      proposalId: id,
      need: text(needCharsMax, 2),
      from: z.enum(helpersInNeed),
      /** Which outside unit, where help is asked of one. */
      unitId: z.nullable(id),
    }),
  ),
  'follow-up.report-progress': command<{ percent: number }, ReportProgressRefusal | ProposalNotFound | PhotoNotFound>()(
    z.strictObject({
      proposalId: id,
      text: words,
      photoIds: fileIds,
      /** All milestones that are done by now. */
      doneMilestoneIds: z.array(id).check(z.maxLength(milestonesMax)),
    }),
  ),
  'follow-up.report-done': command<Until, ReportDoneRefusal | ProposalNotFound | PhotoNotFound>()(
    z.strictObject({ ...done.shape, spentYuan: z.optional(z.nullable(yuan)) }),
  ),
  'follow-up.put-on-hold': command<Until, PutOnHoldRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, reason: words, reviewOn: day }),
  ),
  'follow-up.resume': command<Until, ResumeMatterRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, dueOn: day }),
  ),
  'follow-up.reassign': command<Until, ReassignMatterRefusal | ProposalNotFound | PersonNotFound | UnitNotFound>()(
    z.strictObject({
      proposalId: id,
      personId: z.nullable(id),
      unitId: z.optional(z.nullable(id)),
      dueOn: day,
      reason: words,
    }),
  ),
  'follow-up.close-out': command<
    { visitorName: string },
    CloseOutMatterRefusal | ProposalNotFound | MeetingNotFound | PersonNotFound
  >()(
    z.strictObject({
      proposalId: id,
      meetingId: id,
      evidence: words,
      reason: words,
      objectedCount: count,
      /** A council member, where the sponsor cannot visit. */
      visitorId: z.nullable(id),
    }),
  ),
  'follow-up.not-yet': command<Until, RefuseCloseOutRefusal | ProposalNotFound | MeetingNotFound>()(
    z.strictObject({ proposalId: id, meetingId: id, reason: words, newDueOn: day }),
  ),
  'follow-up.report-handled': command<Nothing, FinishByRuleRefusal | ProposalNotFound | PhotoNotFound>()(done),
  'follow-up.answer': command<Nothing, FinishByRuleRefusal | ProposalNotFound | PhotoNotFound>()(done),
  'follow-up.record-visit': command<{ isReopened: boolean }, RecordVisitRefusal | ProposalNotFound | PhotoNotFound>()(
    z.strictObject({
      proposalId: id,
      manner: z.enum(['home', 'phone']),
      note: words,
      photoIds: z.optional(fileIds),
      isDone: z.optional(z.boolean()),
      rating,
      ratingWords: text(200, 0),
    }),
  ),
  'follow-up.rate-as-supporter': command<Nothing, RateAsSupporterRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, rating, words: text(200, 0) }),
  ),
  'follow-up.rate': command<{ isReopened: boolean }, RateMatterRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, rating, words: text(200, 0) }),
  ),
  'follow-up.reopen': command<Nothing, ReopenMatterRefusal | ProposalNotFound>()(
    z.strictObject({ proposalId: id, reason: words }),
  ),
  'follow-up.read': view<FollowUpPage, ProposalNotFound>()(ofMatter),
  'follow-up.candidates': view<HandOverPage, ProposalNotFound>()(ofMatter),
  'follow-up.close-outs': view<CloseOutsPage>()(z.strictObject({})),
  'follow-up.board': view<Page<MatterRow>>()(z.strictObject({ cursor })),
};
