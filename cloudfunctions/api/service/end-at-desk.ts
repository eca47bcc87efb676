import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { endedWithMatter } from '@shared/domain/service/matter-at-desk';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { findOpenRequestOf } from '@cloud/_repositories/service-requests';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { readVillage } from '@cloud/_repositories/villages';

interface Leaving {
  /** The matter as it was before it leaves the desk. */
  proposal: Proposal;
  verb: 'answer' | 'recall';
  note: string;
  photoIds?: readonly string[];
}

/** What a rule decided about a matter that leaves the service desk, with its open request ended in the same act. */
export async function endAtDesk<R extends Refusal>(
  { work, actor, nowMs }: { work: UnitOfWork; actor: Actor; nowMs: number },
  outcome: Outcome<R>,
  { proposal, verb, ...said }: Leaving,
): Promise<Outcome<R>> {
  const request = outcome.ok ? await findOpenRequestOf(work, proposal) : undefined;
  if (!outcome.ok || !request) return outcome;
  const village = await readVillage(work, actor.villageId);
  const ended = endedWithMatter(request, verb, { actor, nowMs, village, ...said });
  return { ...outcome, changes: [...outcome.changes, ended.change] };
}
