import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { proposalPage, type RoadRefusal, travel } from '../proposal/travel';
import { type RuleBook, valueOf } from '../village/rule-book';
import type { FollowUp, ProgressReport } from './follow-up';

export interface ReportDone {
  actor: Actor;
  nowMs: number;
  reportId: string;
  evidence: string;
  photoIds: readonly string[];
}

export type ReportDoneRefusal = RoadRefusal;

/**
 * Report a matter done 报办完, with the evidence for the next meeting.
 *
 * Requirements, checked in this order:
 * - The matter is in progress.
 * - The actor is its assignee.
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
  const { actor, nowMs, evidence } = command;
  const travelled = travel(proposal, 'reportDone', {
    actor,
    nowMs,
    holder: heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, valueOf(rules, 'nextMeetingDaysMax')),
    reason: evidence,
    data: { reportId: command.reportId, photoCount: command.photoIds.length },
  });
  if (!travelled.ok) return travelled;
  const report = doneReportBy(followUp.dueOn, command);
  const event = {
    type: 'DoneReported',
    data: { reportId: report.id, dueOn: report.dueOn, text: seal(evidence) },
    matterId: proposal.id,
  };
  return accept(
    [travelled.change, change({ ...followUp, isDone: true, reports: [...followUp.reports, report] }, event)],
    {
      messages: [travelled.message, toCloseOut(travelled.proposal)],
    },
  );
}

/** The chair has it now, to be closed out at the next meeting. */
function toCloseOut({ title, dueAtMs, id }: Proposal): MessageDraft {
  const page = proposalPage(id);
  return { to: { kind: 'role', role: 'chair' }, code: 'closeOutWanted', data: { title, dueAtMs }, page };
}

/** The report that says it is done, with the date by which it was promised. */
export function doneReportBy(dueOn: string | null, command: ReportDone): ProgressReport {
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
