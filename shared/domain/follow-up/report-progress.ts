import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, type RoadRefusal, travel } from '../proposal/travel';
import { promisedAtMs, takenOn } from './answer-hand-over';
import { type FollowUp, percentOf, type ProgressReport } from './follow-up';
import { reportsMax } from './limits';

export interface ReportProgress {
  actor: Actor;
  nowMs: number;
  reportId: string;
  text: string;
  photoIds: readonly string[];
  /** All milestones that are done by now: one that was ticked by mistake can be taken back. */
  doneMilestoneIds: readonly string[];
}

export type ReportProgressRefusal =
  RoadRefusal | { code: 'MilestoneUnknown'; milestoneId: string } | { code: 'FollowUpReportsFull'; reportsMax: number };

/**
 * Report progress 报进展, in words and photos.
 *
 * Requirements, checked in this order:
 * - The matter is in progress, and the actor is its assignee.
 * - The milestones are this matter's own.
 * - It has fewer than `reportsMax` reports.
 *
 * Records `ProgressReported` and `ProgressNoted`. Holder and date stay as they are, and so does the ladder; what was
 * only handed over is taken on by it, and what was stuck goes on.
 */
export function reportProgress(
  proposal: Proposal,
  followUp: FollowUp,
  command: ReportProgress,
): Outcome<ReportProgressRefusal> {
  const { actor, nowMs, text } = command;
  const road = mayTravel(proposal, 'reportProgress', actor);
  if (!road.ok) return road;
  const unknown = command.doneMilestoneIds.find((id) => !followUp.milestones.some((milestone) => milestone.id === id));
  if (unknown !== undefined) return refuse({ code: 'MilestoneUnknown', milestoneId: unknown });
  if (followUp.reports.length >= reportsMax) return refuse({ code: 'FollowUpReportsFull', reportsMax });

  const milestones = followUp.milestones.map((one) => ({ ...one, isDone: command.doneMilestoneIds.includes(one.id) }));
  const report: ProgressReport = {
    id: command.reportId,
    by: referenceTo(actor),
    atMs: nowMs,
    text,
    photoIds: [...command.photoIds],
    percent: percentOf({ milestones, isDone: false }),
    isDone: false,
    dueOn: followUp.dueOn,
  };
  const { percent } = report;
  const { holder } = proposal;
  const dueAtMs = promisedAtMs(proposal);
  const data = { reportId: report.id, percent, photoCount: report.photoIds.length };
  const travelled = travel(proposal, 'reportProgress', { actor, nowMs, holder, dueAtMs, reason: text, data });
  if (!travelled.ok) return travelled;
  const next: FollowUp = { ...takenOn(followUp, command), milestones, reports: [...followUp.reports, report] };
  const event = {
    type: 'ProgressNoted',
    data: { ...data, text: seal(text), doneMilestoneIds: [...command.doneMilestoneIds] },
    matterId: proposal.id,
  };
  const told = { ...travelled.message, code: 'progressReported', data: { title: proposal.title, percent } };
  return accept([travelled.change, change(next, event)], { messages: [told] });
}
