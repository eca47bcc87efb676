import * as z from 'zod/mini';
import { heldBy, heldByUnit, holderShape } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type ProposalStatus, proposalStatusShape } from '../proposal/status';

/** Decided or settled, and not yet visited: of these every meeting is told 前期议定事项. */
const beingCarriedOut: ReadonlySet<ProposalStatus> = new Set([
  'adopted',
  'inProgress',
  'onHold',
  'reportedDone',
  'declined',
  'routed',
  'closedOut',
]);

/** Matters that one evening's report names; of more it says how many there are. No village has as many in hand. */
export const reportedMattersMax = 200;

/** One earlier matter as it stood when the report began: where it is, who has it, until when. */
export const standingMatterShape = z.object({
  proposalId: z.string(),
  title: z.string(),
  status: proposalStatusShape,
  /** Who carries it out, or else in whose hands it is. */
  holder: holderShape,
  dueAtMs: z.int(),
  /** What it needs to go on 卡住了, and from whom; null while it goes on. */
  stuck: z._default(z.nullable(z.object({ need: z.string(), from: holderShape })), null),
});
export type StandingMatter = z.infer<typeof standingMatterShape>;

/** What an evening's report on earlier decisions 前期议定事项通报 tells, the longest overdue first. */
export const standingReportShape = z.object({
  matters: z.array(standingMatterShape),
  /** How many more there are than it names. */
  moreCount: z.int(),
});
export type StandingReport = z.infer<typeof standingReportShape>;

/** Whether a meeting is told of this matter. */
export function isReportedOn({ status }: Pick<Proposal, 'status'>): boolean {
  return beingCarriedOut.has(status);
}

/** The report as the matters stand now. */
export function standingReport(proposals: readonly Proposal[]): StandingReport {
  const matters = proposals
    .filter(isReportedOn)
    .flatMap(({ id: proposalId, title, status, holder, assignee, unit, dueAtMs, stuck }): StandingMatter[] => {
      const carrier = unit ? heldByUnit(unit) : assignee && heldBy(assignee);
      const shown = holder?.kind === 'person' ? holder : (carrier ?? holder);
      const need = stuck && { need: stuck.need, from: stuck.from };
      return shown ? [{ proposalId, title, status, holder: shown, dueAtMs, stuck: need }] : [];
    })
    .sort((one, other) => one.dueAtMs - other.dueAtMs || (one.proposalId < other.proposalId ? -1 : 1));
  const named = matters.slice(0, reportedMattersMax);
  return { matters: named, moreCount: matters.length - named.length };
}
