import { type FollowUp, followUpId, followUpShape, newFollowUp } from '@shared/domain/follow-up/follow-up';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { finderOf, type ReadsById } from './documents';

const findFollowUpById = finderOf('followUp', followUpShape);

export function findFollowUp(reads: ReadsById, proposal: Proposal): Promise<FollowUp | undefined> {
  return findFollowUpById(reads, followUpId(proposal.id), proposal.villageId);
}

/**
 * How a matter is carried out. A matter that nobody has handed over yet has an empty one, not stored: the road refuses
 * every verb that would write it.
 */
export async function readFollowUp(reads: ReadsById, proposal: Proposal): Promise<FollowUp> {
  return (await findFollowUp(reads, proposal)) ?? newFollowUp(proposal, { assignee: null, dueOn: null });
}
