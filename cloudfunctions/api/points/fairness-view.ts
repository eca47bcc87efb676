import type { FairnessPage, FairnessPerson } from '@shared/contract/boards';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { Role } from '@shared/domain/member/role';
import type { Villager } from '@shared/domain/member/villager';
import { type Fairness, fairnessOf } from '@shared/domain/points/fairness';
import { monthAfter, monthBefore } from '@shared/domain/points/points-batch';
import type { Village } from '@shared/domain/village/village';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { listPostedBetween } from '@cloud/_repositories/points-batches';
import { findVillagers, readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** Who looks after how the points are handed out. */
const watchers: readonly Role[] = ['supervisor', 'townCoordinator'];

export function watchesFairness(actor: Actor): boolean {
  return watchers.some((role) => hasRole(actor, role));
}

/** `points.fairness`: how the points of the last twelve months were handed out, each figure with the list behind it. */
export const fairnessView: View<'points.fairness'> = async ({ reads, actor, nowMs }) => {
  if (!watchesFairness(actor)) return refuse({ code: 'RoleRequired', roles: watchers });
  const to = dayOf(nowMs).slice(0, 7);
  const from = monthAfter(`${Number(to.slice(0, 4)) - 1}${to.slice(4)}`);
  const batches = await listPostedBetween(reads, actor.villageId, { from, to });
  const village = await readVillage(reads, actor.villageId);
  const fairness = fairnessOf(batches, {
    insiderIds: insidersOf(village),
    groupIds: village.groups.map(({ id }) => id),
  });
  const people = await findVillagers(reads, idsIn(fairness), actor.villageId);
  const lastMonth = batches.at(-1)?.month ?? monthBefore(to);
  const months = { fromMonth: batches[0]?.month ?? from, toMonth: lastMonth, monthCount: batches.length };
  return reply({ ...months, ...pageOf(fairness, people, village) });
};

/** Whoever reviews, keeps or watches the points. */
function insidersOf({ reviewGroup, offices }: Village): string[] {
  const people = [...reviewGroup, ...offices.creditSteward, ...offices.supervisor];
  return [...new Set(people.map(({ villagerId }) => villagerId))];
}

function idsIn({ proposedPairs, mutualPairs, sittingPairs, insiders, unseen }: Fairness): string[] {
  return [
    ...proposedPairs.flatMap(({ proposerId, claimantId }) => [proposerId, claimantId]),
    ...[...mutualPairs, ...sittingPairs].flatMap(({ ids }) => ids),
    ...insiders.map(({ id }) => id),
    ...unseen.map(({ claimantId }) => claimantId),
  ];
}

type Figures = Omit<FairnessPage, 'fromMonth' | 'toMonth' | 'monthCount'>;

function pageOf(fairness: Fairness, people: ReadonlyMap<string, Villager>, village: Village): Figures {
  const person = (id: string): FairnessPerson => ({ id, name: people.get(id)?.name ?? '' });
  const pair = ([one, other]: [string, string]): [FairnessPerson, FairnessPerson] => [person(one), person(other)];
  const { proposedPairs, mutualPairs, sittingPairs, insiders, unseen, groups, ...figures } = fairness;
  return {
    ...figures,
    proposed: proposedPairs.map(({ proposerId, claimantId, count, points, proposedPoints }) => {
      return { proposer: person(proposerId), claimant: person(claimantId), count, points, ofPoints: proposedPoints };
    }),
    mutual: mutualPairs.map(({ ids, counts }) => ({ people: pair(ids), counts })),
    sittings: sittingPairs.map(({ ids, count }) => ({ people: pair(ids), count })),
    insiders: insiders.map(({ id, points }) => ({ person: person(id), points })),
    unseen: unseen.map(({ batchId, claimantId, points, doneOn }) => {
      return { batchId, person: person(claimantId), points, doneOn };
    }),
    groups: groups.map(({ groupId, points, deedCount }) => {
      return { name: village.groups.find(({ id }) => id === groupId)?.name ?? groupId, points, deedCount };
    }),
  };
}
