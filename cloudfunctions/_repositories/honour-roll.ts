import type { HonourBoard, HonourRollPage } from '@shared/contract/boards';
import type { Actor } from '@shared/domain/member/actor';
import { publicName } from '@shared/domain/member/person-reference';
import { referenceToVillager, type Villager } from '@shared/domain/member/villager';
import { type Board, honourRoll, type Standing } from '@shared/domain/points/honour-roll';
import { monthsOf, periodAfter, periodBefore, periodsOf } from '@shared/domain/points/period';
import { isOpeningMonth } from '@shared/domain/points/points-batch';
import { valueOf } from '@shared/domain/village/rule-book';
import { dayOf } from '@shared/kernel/time';
import { beneficiaryWords } from '@shared/text/words/points';
import type { Finds, ReadsById, ReadsManyById } from './documents';
import { listPostedBatches, listPostedBetween } from './points-batches';
import { findVillagers, readVillage } from './villages';

interface Asked {
  /** Null for the latest month that was posted. */
  period: string | null;
  nowMs: number;
}

/**
 * Who gained most in a period. Names are asked for when it is read, so that whoever takes their consent back is gone
 * from it at once; `isForAll` is a sheet for a wall, on which the reader is one of many.
 */
export async function readHonourRoll(
  reads: ReadsById & ReadsManyById & Finds,
  actor: Actor,
  asked: Asked,
  isForAll = false,
): Promise<HonourRollPage> {
  const current = periodsOf(dayOf(asked.nowMs));
  const [latest] = asked.period === null ? await listPostedBatches(reads, actor.villageId, 1) : [];
  const latestMonth = latest && !isOpeningMonth(latest.month) ? latest.month : current.month;
  const period = asked.period ?? latestMonth;
  const village = await readVillage(reads, actor.villageId);
  const batches = await listPostedBetween(reads, actor.villageId, monthsOf(period));
  const places = valueOf(village.rules, 'honourRollPlaces');
  const { persons, households, groups } = honourRoll(batches, places);
  const named = [...persons.standings, ...households.standings].map(({ personId }) => personId);
  const people = await findVillagers(reads, [...named, actor.villagerId], actor.villageId);
  const reader = people.get(actor.villagerId);
  const nameOf = ({ personId }: Standing) => shown(people.get(personId), isForAll ? '' : actor.villagerId);
  const groupName = ({ id }: Standing) => village.groups.find((group) => group.id === id)?.name ?? id;
  const after = periodAfter(period);
  return {
    period,
    months: batches.map(({ month }) => month),
    before: periodBefore(period),
    after: monthsOf(after).from <= current.month ? after : null,
    current,
    places,
    persons: boardOf(persons, nameOf, actor.villagerId),
    households: boardOf(households, (standing) => beneficiaryWords(nameOf(standing), true), actor.householdId),
    groups: boardOf(groups, groupName, reader?.groupId ?? ''),
    isNamePublic: reader?.isNamePublic ?? false,
  };
}

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
