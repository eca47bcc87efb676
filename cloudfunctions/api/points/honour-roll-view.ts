import type { HonourBoard, HonourRollPage } from '@shared/contract/boards';
import { publicName } from '@shared/domain/member/person-reference';
import { referenceToVillager, type Villager } from '@shared/domain/member/villager';
import { type Board, honourRoll, type Standing } from '@shared/domain/points/honour-roll';
import { monthsOf, periodAfter, periodBefore, periodsOf } from '@shared/domain/points/period';
import { isOpeningMonth } from '@shared/domain/points/points-batch';
import { valueOf } from '@shared/domain/village/rule-book';
import { dayOf } from '@shared/kernel/time';
import { householdName } from '@shared/text/words/boards';
import { listPostedBatches, listPostedBetween } from '@cloud/_repositories/points-batches';
import { findVillagers, readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/**
 * `points.honour-roll`: who gained most in a period; without one, in the latest month that was posted. Names are asked for when the
 * page is read, so that whoever takes their consent back is gone from it at once.
 */
export const honourRollView: View<'points.honour-roll'> = async ({ reads, actor, nowMs, payload }) => {
  const today = dayOf(nowMs);
  const current = periodsOf(today);
  const [latest] = payload.period === null ? await listPostedBatches(reads, actor.villageId, 1) : [];
  const latestMonth = latest && !isOpeningMonth(latest.month) ? latest.month : current.month;
  const period = payload.period ?? latestMonth;
  const village = await readVillage(reads, actor.villageId);
  const batches = await listPostedBetween(reads, actor.villageId, monthsOf(period));
  const places = valueOf(village.rules, 'honourRollPlaces');
  const { persons, households, groups } = honourRoll(batches, places);
  const named = [...persons.standings, ...households.standings].map(({ personId }) => personId);
  const people = await findVillagers(reads, [...named, actor.villagerId], actor.villageId);
  const reader = people.get(actor.villagerId);
  const nameOf = ({ personId }: Standing) => shown(people.get(personId), actor.villagerId);
  const groupName = ({ id }: Standing) => village.groups.find((group) => group.id === id)?.name ?? id;
  const page: HonourRollPage = {
    period,
    months: batches.map(({ month }) => month),
    before: periodBefore(period),
    after: monthsOf(periodAfter(period)).from <= current.month ? periodAfter(period) : null,
    current,
    places,
    persons: boardOf(persons, nameOf, actor.villagerId),
    households: boardOf(households, (standing) => householdName(nameOf(standing)), actor.householdId),
    groups: boardOf(groups, groupName, reader?.groupId ?? ''),
    isNamePublic: reader?.isNamePublic ?? false,
  };
  return reply(page);
};

function boardOf(board: Board, nameOf: (standing: Standing) => string, mineId: string): HonourBoard {
  const rows = board.standings.map((standing) => {
    const { id, place, points, deedCount } = standing;
    return { id, place, points, deedCount, name: nameOf(standing), isMine: id === mineId };
  });
  return { rows, moreCount: board.moreCount };
}

/** As public boards show it; to oneself in full. */
function shown(villager: Villager | undefined, readerId: string): string {
  if (!villager) return '';
  return villager.id === readerId ? villager.name : publicName(referenceToVillager(villager));
}
