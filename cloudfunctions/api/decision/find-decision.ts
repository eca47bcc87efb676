import type { Decision } from '@shared/domain/decision/decision';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { assert } from '@shared/kernel/assert';
import { findDecision } from '@cloud/_repositories/decisions';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findProposal } from '@cloud/_repositories/proposals';

/** A decision of this village and the matter that it settled. */
export async function findDecisionWithMatter(
  reads: ReadsById,
  decisionId: string,
  villageId: string,
): Promise<{ decision: Decision; proposal: Proposal } | undefined> {
  const decision = await findDecision(reads, decisionId, villageId);
  if (!decision) return undefined;
  const proposal = await findProposal(reads, decision.proposalId, villageId);
  assert(proposal, 'a decision has its matter');
  return { decision, proposal };
}
