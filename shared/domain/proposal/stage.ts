import type { ProposalStatus } from './status';

/** The eight stages of the road, in order. */
export const stages = [
  'proposal',
  'pre-review',
  'agenda',
  'meeting',
  'vote',
  'decision',
  'follow-up',
  'points',
] as const;
export type Stage = (typeof stages)[number];

const stageByStatus: Record<ProposalStatus, Stage> = {
  draft: 'proposal',
  submitted: 'proposal',
  raised: 'pre-review',
  returned: 'pre-review',
  underReconsideration: 'pre-review',
  admitted: 'agenda',
  declined: 'follow-up',
  routed: 'follow-up',
  scheduled: 'meeting',
  deferred: 'agenda',
  adopted: 'decision',
  inProgress: 'follow-up',
  onHold: 'follow-up',
  reportedDone: 'follow-up',
  closedOut: 'follow-up',
  visited: 'points',
  rejected: 'vote',
  withdrawn: 'proposal',
  merged: 'proposal',
};

/** Whether a matter of this status came to its carrying out without a meeting 依规办理、转办: it has no decision. */
export function hadNoMeeting({ status, decisionId }: { status: ProposalStatus; decisionId: string | null }): boolean {
  const stage = stageOf(status);
  return decisionId === null && (stage === 'follow-up' || stage === 'points');
}

/** The stage on which a matter of this status is drawn on the road strip. */
export function stageOf(status: ProposalStatus): Stage {
  return stageByStatus[status];
}
