import type { Role } from '../member/role';
import { type ProposalStatus } from './status';

/**
 * In which capacity somebody moves a matter: one of the roles, or a relation to this very matter.
 * `receivingBody` is whoever records for the body or desk to which the matter was routed (the clerk);
 * `unitLiaison` 网协员 speaks for the outside unit that has it, `unitRecorder` (the clerk) records for that unit;
 * `system` is the clock.
 */
export type Capacity =
  | Role
  | 'author'
  | 'helper'
  | 'sponsor'
  | 'handler'
  | 'receivingBody'
  | 'currentAssignee'
  | 'unitLiaison'
  | 'unitRecorder'
  | 'visitor'
  | 'system';

export interface RoadRow {
  verb: string;
  from: readonly ProposalStatus[];
  /** `same` leaves the matter where it is; `before` takes it back to where its last step took it from. */
  to: ProposalStatus | 'same' | 'before';
  by: readonly Capacity[];
  /** The event in the matter's chain. */
  event: string;
}

/** Whoever carries a matter out: its assignee, or whoever speaks or records for the outside unit that has it. */
const carrier = ['currentAssignee', 'unitLiaison', 'unitRecorder'] as const;

/**
 * The road of a matter: the table of the rule book, §2. Rules, buttons, documents and the exhaustive test use it;
 * a (status, verb, capacity) not in it is refused.
 * Where the rule book lets different people act from different statuses, a verb has one row for each.
 */
export const road = [
  {
    verb: 'submit',
    from: ['draft'],
    to: 'submitted',
    by: ['villager', 'helper', 'councilMember'],
    event: 'ProposalSubmitted',
  },
  { verb: 'sponsor', from: ['submitted'], to: 'raised', by: ['councilMember'], event: 'ProposalSponsored' },
  { verb: 'return', from: ['raised'], to: 'returned', by: ['branchReviewer'], event: 'ProposalReturned' },
  { verb: 'resubmit', from: ['returned'], to: 'raised', by: ['sponsor', 'author'], event: 'ProposalResubmitted' },
  { verb: 'admit', from: ['raised'], to: 'admitted', by: ['branchReviewer'], event: 'ProposalAdmitted' },
  { verb: 'admit', from: ['underReconsideration'], to: 'admitted', by: ['townCoordinator'], event: 'ProposalAdmitted' },
  { verb: 'decline', from: ['raised'], to: 'declined', by: ['branchReviewer'], event: 'ProposalDeclined' },
  {
    verb: 'decline',
    from: ['underReconsideration'],
    to: 'declined',
    by: ['townCoordinator'],
    event: 'ProposalDeclined',
  },
  { verb: 'route', from: ['submitted'], to: 'routed', by: ['chair', 'clerk'], event: 'ProposalRouted' },
  { verb: 'route', from: ['raised', 'admitted'], to: 'routed', by: ['branchReviewer'], event: 'ProposalRouted' },
  { verb: 'route', from: ['underReconsideration'], to: 'routed', by: ['townCoordinator'], event: 'ProposalRouted' },
  {
    verb: 'requestReconsideration',
    from: ['returned', 'declined', 'routed'],
    to: 'underReconsideration',
    by: ['author'],
    event: 'ReconsiderationRequested',
  },
  { verb: 'convene', from: ['admitted', 'deferred'], to: 'scheduled', by: ['chair'], event: 'ProposalScheduled' },
  // Another day for the evening that holds it; the notice says so, and the matter stays on its agenda.
  { verb: 'reschedule', from: ['scheduled'], to: 'same', by: ['chair'], event: 'ProposalRescheduled' },
  { verb: 'release', from: ['scheduled'], to: 'admitted', by: ['chair', 'system'], event: 'ProposalReleased' },
  { verb: 'adopt', from: ['scheduled'], to: 'adopted', by: ['chair'], event: 'ProposalAdopted' },
  { verb: 'reject', from: ['scheduled'], to: 'rejected', by: ['chair'], event: 'ProposalRejected' },
  { verb: 'defer', from: ['scheduled'], to: 'deferred', by: ['chair'], event: 'ProposalDeferred' },
  { verb: 'upholdObjection', from: ['adopted'], to: 'admitted', by: ['supervisor'], event: 'ObjectionUpheld' },
  // Where another body must decide: what the council recommended, or a matter that goes to that body at once, travels the
  // road once more for it. Before that body meets, its procedure is recorded step by step; what comes after is too.
  {
    verb: 'bringToBody',
    from: ['admitted', 'adopted'],
    to: 'admitted',
    by: ['chair', 'clerk'],
    event: 'ProposalBroughtToBody',
  },
  {
    verb: 'recordStep',
    from: ['admitted', 'adopted', 'inProgress', 'onHold', 'reportedDone', 'closedOut', 'visited'],
    to: 'same',
    by: ['chair', 'clerk', 'branchReviewer'],
    event: 'ProcedureStepRecorded',
  },
  { verb: 'handOver', from: ['adopted'], to: 'inProgress', by: ['chair', 'clerk'], event: 'ProposalHandedOver' },
  // A matter that was handed over is taken on, or given back with the reason: then the chair hands it over anew.
  { verb: 'acceptHandOver', from: ['inProgress'], to: 'same', by: carrier, event: 'HandOverAccepted' },
  { verb: 'returnHandOver', from: ['inProgress'], to: 'adopted', by: carrier, event: 'HandOverReturned' },
  { verb: 'reportProgress', from: ['inProgress'], to: 'same', by: carrier, event: 'ProgressReported' },
  { verb: 'reportStuck', from: ['inProgress'], to: 'same', by: carrier, event: 'StuckReported' },
  { verb: 'askNewDate', from: ['inProgress'], to: 'same', by: carrier, event: 'NewDateAsked' },
  { verb: 'answerNewDate', from: ['inProgress'], to: 'same', by: ['chair'], event: 'NewDateAnswered' },
  { verb: 'putOnHold', from: ['inProgress'], to: 'onHold', by: ['chair'], event: 'ProposalPutOnHold' },
  { verb: 'resume', from: ['onHold'], to: 'inProgress', by: ['chair'], event: 'ProposalResumed' },
  {
    verb: 'reportDone',
    from: ['inProgress'],
    to: 'reportedDone',
    by: carrier,
    event: 'ProposalReportedDone',
  },
  { verb: 'closeOut', from: ['reportedDone'], to: 'closedOut', by: ['chair'], event: 'ProposalClosedOut' },
  { verb: 'notYet', from: ['reportedDone'], to: 'inProgress', by: ['chair'], event: 'CloseOutRefused' },
  { verb: 'reportHandled', from: ['declined'], to: 'closedOut', by: ['handler'], event: 'ProposalHandledByRule' },
  // The service desk found that it needs the council after all: back to where it was before it was routed.
  {
    verb: 'sendBackToReview',
    from: ['routed'],
    to: 'raised',
    by: ['receivingBody'],
    event: 'ProposalSentBack',
  },
  {
    verb: 'sendBackToChair',
    from: ['routed'],
    to: 'submitted',
    by: ['receivingBody'],
    event: 'ProposalSentBack',
  },
  { verb: 'answer', from: ['routed'], to: 'closedOut', by: ['receivingBody'], event: 'ProposalAnswered' },
  { verb: 'recordVisit', from: ['closedOut'], to: 'visited', by: ['visitor'], event: 'VisitRecorded' },
  // The visitor reopens only together with the visit, on behalf of the author whose low rating they record.
  {
    verb: 'reopen',
    from: ['closedOut', 'visited'],
    to: 'inProgress',
    by: ['author', 'visitor', 'supervisor'],
    event: 'ProposalReopened',
  },
  // Another person or another date, with the reason; what was promised before stays in the steps.
  {
    verb: 'reassign',
    from: ['declined', 'inProgress', 'closedOut'],
    to: 'same',
    by: ['chair', 'townCoordinator'],
    event: 'ProposalReassigned',
  },
  {
    verb: 'merge',
    from: ['submitted', 'raised', 'returned', 'admitted'],
    to: 'merged',
    by: ['author', 'branchReviewer'],
    event: 'ProposalMerged',
  },
  // Within a day, while the other is still under way; the matter is again where it was, in the same hands.
  { verb: 'undoMerge', from: ['merged'], to: 'before', by: ['author', 'branchReviewer'], event: 'MergeUndone' },
  // A matter that says two things: one part goes on as it, the other from where it stands as a matter of its own. Within
  // a day the part ends again in the matter that it came from.
  {
    verb: 'split',
    from: ['submitted', 'raised', 'returned'],
    to: 'same',
    by: ['author', 'branchReviewer'],
    event: 'ProposalSplit',
  },
  {
    verb: 'splitOff',
    from: ['submitted', 'raised', 'returned'],
    to: 'same',
    by: ['author', 'branchReviewer'],
    event: 'ProposalSplitOff',
  },
  {
    verb: 'undoSplit',
    from: ['submitted', 'raised', 'returned'],
    to: 'merged',
    by: ['author', 'branchReviewer'],
    event: 'SplitUndone',
  },
  {
    verb: 'makeWhole',
    from: ['submitted', 'raised', 'returned'],
    to: 'same',
    by: ['author', 'branchReviewer'],
    event: 'ProposalMadeWhole',
  },
  {
    verb: 'withdraw',
    from: ['submitted', 'raised', 'returned', 'admitted'],
    to: 'withdrawn',
    by: ['author'],
    event: 'ProposalWithdrawn',
  },
] as const satisfies readonly RoadRow[];

export type Verb = (typeof road)[number]['verb'];

export const verbs: readonly Verb[] = [...new Set(road.map((row) => row.verb))];

/** The row that lets one of the capacities take the verb from the status, or why there is none. */
export function roadRow(
  status: ProposalStatus,
  verb: Verb,
  capacities: readonly Capacity[],
): RoadRow | 'statusNotAllowed' | 'capacityNotAllowed' {
  const fromHere = (road as readonly RoadRow[]).filter((row) => row.verb === verb && row.from.includes(status));
  if (fromHere.length === 0) return 'statusNotAllowed';
  return fromHere.find((row) => row.by.some((capacity) => capacities.includes(capacity))) ?? 'capacityNotAllowed';
}

/** Who may take the verb from the status; empty when nobody may. */
export function capacitiesFor(status: ProposalStatus, verb: Verb): Capacity[] {
  return (road as readonly RoadRow[])
    .filter((row) => row.verb === verb && row.from.includes(status))
    .flatMap((row) => row.by);
}
