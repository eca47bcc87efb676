import * as z from 'zod/mini';

/** Where a matter stands on the road. `draft` is a matter not yet recorded; the last four are terminal. */
export const proposalStatuses = [
  'draft',
  'submitted',
  'raised',
  'returned',
  'underReconsideration',
  'admitted',
  'declined',
  'routed',
  'scheduled',
  'deferred',
  'adopted',
  'inProgress',
  'onHold',
  'reportedDone',
  'closedOut',
  'visited',
  'rejected',
  'withdrawn',
  'merged',
] as const;
export const proposalStatusShape = z.enum(proposalStatuses);
export type ProposalStatus = z.infer<typeof proposalStatusShape>;

const terminal: ReadonlySet<ProposalStatus> = new Set(['visited', 'rejected', 'withdrawn', 'merged']);

/** Terminal matters have no holder and no date; every other matter has both. */
export function isTerminal(status: ProposalStatus): boolean {
  return terminal.has(status);
}

/** Others may still join it, by their support or with their own matter: what is closed out waits for its visit alone. */
export function mayBeJoined(status: ProposalStatus): boolean {
  return !isTerminal(status) && status !== 'closedOut';
}
