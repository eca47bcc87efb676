import type { MessageDraft, Refused } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Opinion, Proposal } from '../proposal/proposal';
import { proposalPage, type RoadRefusal, travel, type Travelled } from '../proposal/travel';
import type { RuleBook } from '../village/rule-book';
import type { Now } from '../village/rule-clock';
import { receiptOwed } from './give-receipt';
import type { Ruling } from './opinion-findings';

export interface CarriedOut extends Travelled {
  messages: MessageDraft[];
}

/**
 * Move a matter by a verdict that the rules allow: the one way by which pre-review and reconsideration move matters.
 * The opinion stays with the matter; handler, receiver and kind of matter follow from it, and its author is owed a receipt.
 */
export function carryOutVerdict(
  proposal: Proposal,
  ruling: Ruling,
  command: Now & { actor: Actor; opinion: Opinion; rules: RuleBook; decidedOn: string },
): CarriedOut | Refused<RoadRefusal> {
  const { findings, explanation, holder, dueAtMs, term } = ruling;
  const judged: Proposal = {
    ...proposal,
    ...receiptOwed(command.rules, command.decidedOn, command),
    opinion: command.opinion,
    handler: findings.handler,
    routedTo: findings.body,
    preparation: { ...proposal.preparation, matterKind: findings.matterKind ?? proposal.preparation.matterKind },
  };
  const travelled = travel(judged, findings.verdict, {
    actor: command.actor,
    nowMs: command.nowMs,
    holder,
    dueAtMs,
    term,
    reason: findings.reason,
    explanation,
    data: {
      ground: findings.ground,
      failingItemIds: findings.failingItemIds,
      articleIds: findings.articleIds,
      matterKind: findings.matterKind,
      routedTo: findings.body,
      handlerId: findings.handler?.villagerId ?? null,
      sessionId: command.opinion.sessionId,
    },
  });
  if (!travelled.ok) return travelled;
  return { ...travelled, messages: messagesOf(travelled.proposal, ruling) };
}

/** The receipt to author, sponsor and supporters, and word to whoever has the matter now. */
function messagesOf(proposal: Proposal, { findings, holder }: Ruling): MessageDraft[] {
  const { title, dueAtMs } = proposal;
  const page = proposalPage(proposal.id);
  const told = { title, dueAtMs, verdict: findings.verdict, reason: findings.reason };
  const receipt: MessageDraft = {
    to: { kind: 'followers', proposalId: proposal.id },
    code: 'preReviewReceipt',
    data: { ...told, handler: findings.handler?.name ?? '', body: findings.body ?? '' },
    page,
  };
  // The sponsor of a returned matter follows it anyway.
  if (findings.verdict === 'return') return [receipt];
  return [receipt, { to: nextToAct(holder), code: 'preReviewHandedOn', data: told, page }];
}

/** Whoever must do something now; the clerk records for a receiving body. */
function nextToAct(holder: Ruling['holder']): MessageDraft['to'] {
  switch (holder.kind) {
    case 'role':
      return { kind: 'role', role: holder.role };
    case 'body':
      return { kind: 'role', role: 'clerk' };
    case 'person':
      return { kind: 'person', villagerId: holder.person.villagerId };
    case 'unit':
      return { kind: 'unit', unitId: holder.unit.unitId };
  }
}
