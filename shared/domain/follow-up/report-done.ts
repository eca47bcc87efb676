import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { mayTravel, proposalPage, type RoadRefusal, travel } from '../proposal/travel';
import { type RuleBook, valueOf } from '../village/rule-book';
import { takenOn } from './answer-hand-over';
import type { FollowUp, ProgressReport } from './follow-up';

export interface ReportDone {
  actor: Actor;
  nowMs: number;
  reportId: string;
  evidence: string;
  photoIds: readonly string[];
  /** What it cost in whole yuan; null where nothing was spent or no budget was set. */
  spentYuan: number | null;
}

export type ReportDoneRefusal = RoadRefusal | { code: 'SpentNeeded'; budgetYuan: number };

/**
 * Report a matter done 报办完, with the evidence for the next meeting.
 *
 * Requirements, checked in this order:
 * - The matter is in progress.
 * - The actor carries it out, or speaks or records for the unit that does.
 * - Where a budget was set, it says what was spent.
 *
 * Records `ProposalReportedDone` and `DoneReported`. The chair has it, to close it out at the next meeting within
 * `nextMeetingDaysMax`. NOTE: this report is never refused for the number of reports before it.
 */
export function reportDone(
  proposal: Proposal,
  followUp: FollowUp,
  rules: RuleBook,
  command: ReportDone,
): Outcome<ReportDoneRefusal> {
  const { actor, nowMs, evidence, spentYuan } = command;
  const road = mayTravel(proposal, 'reportDone', actor);
  if (!road.ok) return road;
  const { budget } = followUp;
  if (budget && spentYuan === null) return refuse({ code: 'SpentNeeded', budgetYuan: budget.yuan });
  const travelled = travel(proposal, 'reportDone', {
    actor,
    nowMs,
    holder: heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, valueOf(rules, 'nextMeetingDaysMax')),
    reason: evidence,
    data: { reportId: command.reportId, photoCount: command.photoIds.length, spentYuan },
  });
  if (!travelled.ok) return travelled;
  const report = doneReportBy(followUp.dueOn, command);
  const event = {
    type: 'DoneReported',
    data: { reportId: report.id, dueOn: report.dueOn, text: seal(evidence) },
    matterId: proposal.id,
  };
  const next: FollowUp = {
    ...takenOn(followUp, command),
    isDone: true,
    reports: [...followUp.reports, report],
    budget: budget && { ...budget, spentYuan },
  };
  return accept([travelled.change, change(next, event)], {
    messages: [travelled.message, toCloseOut(travelled.proposal)],
  });
}

/** The chair has it now, to be closed out at the next meeting. */
function toCloseOut({ title, dueAtMs, id }: Proposal): MessageDraft {
  const page = proposalPage(id);
  return { to: { kind: 'role', role: 'chair' }, code: 'closeOutWanted', data: { title, dueAtMs }, page };
}

/** The report that says it is done, with the date by which it was promised. */
export function doneReportBy(dueOn: string | null, command: Omit<ReportDone, 'spentYuan'>): ProgressReport {
  return {
    id: command.reportId,
    by: referenceTo(command.actor),
    atMs: command.nowMs,
    text: command.evidence,
    photoIds: [...command.photoIds],
    percent: 100,
    isDone: true,
    dueOn,
  };
}
