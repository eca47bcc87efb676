import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { doerIds } from '@shared/domain/follow-up/visitor';
import type { Villager } from '@shared/domain/member/villager';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { ReadsById } from '@cloud/_repositories/documents';
import { readFollowUp } from '@cloud/_repositories/follow-ups';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager } from '@cloud/_repositories/villages';

/** A matter of the village with its carrying out. */
export async function loadMatter(
  reads: ReadsById,
  proposalId: string,
  villageId: string,
): Promise<{ proposal: Proposal; followUp: FollowUp } | undefined> {
  const proposal = await findProposal(reads, proposalId, villageId);
  return proposal && { proposal, followUp: await readFollowUp(reads, proposal) };
}

/** People by id, in order; who has left the roster is left out. */
export async function loadPeople(reads: ReadsById, ids: readonly string[], villageId: string): Promise<Villager[]> {
  const people: Villager[] = [];
  for (const id of new Set(ids)) {
    const person = id === '' ? undefined : await findVillager(reads, id, villageId);
    if (person) people.push(person);
  }
  return people;
}

/** Whoever did it, as the roster knows them. */
export function loadDoers(
  reads: ReadsById,
  { proposal, followUp }: { proposal: Proposal; followUp: FollowUp | null },
): Promise<Villager[]> {
  return loadPeople(reads, doerIds(proposal, followUp), proposal.villageId);
}
