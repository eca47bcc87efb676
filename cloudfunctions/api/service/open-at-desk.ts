import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { isRoutedToDesk, withDeskRequests } from '@shared/domain/service/matter-at-desk';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { findVillager, readVillage } from '@cloud/_repositories/villages';

/** What a rule decided, with a request at the service desk for every matter that it routes there, in the same act. */
export async function openAtDesk<R extends Refusal>(
  { work, actor, nowMs, newId }: { work: UnitOfWork; actor: Actor; nowMs: number; newId: () => string },
  outcome: Outcome<R>,
): Promise<Outcome<R>> {
  if (!outcome.ok) return outcome;
  const matters = outcome.changes.map(({ next }) => next).filter((next): next is Proposal => next.kind === 'proposal');
  const routed = matters.filter(isRoutedToDesk);
  if (routed.length === 0) return outcome;
  const gridIds = new Map<string, string>();
  for (const { authorId, villageId } of routed) {
    gridIds.set(authorId, (await findVillager(work, authorId, villageId))?.gridId ?? '');
  }
  const village = await readVillage(work, actor.villageId);
  return withDeskRequests(outcome, village, { actor, nowMs, newId, gridIdOf: (id) => gridIds.get(id) ?? '' });
}
