import type {
  MatterDecision,
  MatterFollowUp,
  MatterOpinion,
  MatterReceipt,
  MatterSplit,
  MatterStep,
} from '@shared/contract/proposal-pages';
import type { Decision } from '@shared/domain/decision/decision';
import { type FollowUp, percentOf } from '@shared/domain/follow-up/follow-up';
import type { Actor } from '@shared/domain/member/actor';
import { mayGiveReceipt } from '@shared/domain/pre-review/give-receipt';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Verb } from '@shared/domain/proposal/road';
import { shownHolder, shownName } from '@shared/domain/proposal/shown-names';
import type { PreparednessItem } from '@shared/domain/village/preparedness-checklist';
import { permissionOf } from '../permission';

/** The steps of a matter, first to last. */
export function stepsOf(proposal: Proposal, inFull: boolean): MatterStep[] {
  return proposal.steps.map((step) => ({
    verb: step.verb as Verb,
    to: step.to,
    byName: step.by === null ? '' : shownName(step.by, inFull),
    onBehalfOfName: step.onBehalfOf && shownName(step.onBehalfOf, inFull),
    atMs: step.atMs,
    reason: step.reason,
    explanation: step.explanation,
    holder: shownHolder(step.holder, inFull),
    dueAtMs: step.dueAtMs,
    term: step.term,
  }));
}

/** The opinion as it was decided; one that is only prepared is nobody's business yet. */
export function opinionOf(
  proposal: Proposal,
  checklist: readonly PreparednessItem[],
  inFull: boolean,
): MatterOpinion | null {
  const { opinion } = proposal;
  if (opinion === null || proposal.status === 'raised') return null;
  const { verdict, ground, reason, dueOn, handler, failingItemIds } = opinion;
  return {
    verdict,
    ground,
    reason,
    dueOn,
    handlerName: handler && shownName(handler, inFull),
    failingItems: checklist
      .filter((item) => failingItemIds.includes(item.id))
      .map(({ id, title, cure }) => ({ id, title, cure })),
  };
}

/** Whether the author knows of the verdict: theirs to see, and whoever's filled in for them. */
export function receiptOf(proposal: Proposal, actor: Actor): MatterReceipt | null {
  const { receipt, authorId, helper } = proposal;
  if (receipt === null || ![authorId, helper?.villagerId].includes(actor.villagerId)) return null;
  const { dueAtMs, given } = receipt;
  return { dueAtMs, given, give: permissionOf(mayGiveReceipt(proposal, actor)) };
}

export function decisionOf(decision: Decision | undefined): MatterDecision | null {
  if (!decision) return null;
  const { id, year, number, force, text, noticeToOn } = decision;
  return { id, year, number, force, text, noticeToOn };
}

export function followUpOf(followUp: FollowUp | undefined, inFull: boolean): MatterFollowUp | null {
  if (!followUp) return null;
  const { assignee, unit, dueOn, milestones, reports, visits } = followUp;
  return {
    assigneeName: unit?.name ?? (assignee && shownName(assignee, inFull)),
    dueOn,
    percent: percentOf(followUp),
    milestones,
    reports: reports.map(({ by, ...report }) => ({ ...report, byName: shownName(by, inFull) })),
    visits: visits.map(({ by, atMs, manner, note, rating }) => {
      return { byName: shownName(by, inFull), atMs, manner, note, rating };
    }),
  };
}

/** What was one with it; what was split off is named by the title that it began with. */
export function splitOf({ splitFrom, splits }: Proposal): MatterSplit | null {
  const before = splitFrom?.before ?? splits[0]?.before;
  if (!before) return null;
  return {
    partOfId: splitFrom?.matterId ?? null,
    parts: splits.map(({ matterId, title }) => ({ id: matterId, title })),
    saidBefore: before.body,
  };
}
