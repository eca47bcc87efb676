import { newChain } from '../../kernel/case';
import { yearOf } from '../../kernel/time';
import { livesHere, type Villager } from '../member/villager';
import type { Village } from '../village/village';
import type { MeetingBody } from './meeting-body';
import { type PresenceRoll, rollId, type RollMember } from './presence-roll';

/** Years of age from which villagers vote 年满十八周岁; the roster keeps the year of birth alone. */
const ageMin = 18;

/** Most places on a roll: what one document and one desk carry. A larger assembly meets by households. */
export const rollMembersMax = 2_000;

/**
 * The roll of a body other than the council, as the notice freezes it 应到名册: its named members, the adults who live
 * here, or the households, each by its eldest adult. In order of group, household and name.
 */
export function freezeBodyRoll(
  meetingId: string,
  village: Village,
  body: MeetingBody,
  people: readonly Villager[],
  nowMs: number,
): PresenceRoll {
  const groupName = (villager: Villager) => village.groups.find(({ id }) => id === villager.groupId)?.name ?? '';
  const inOrder = placesOf(body, people, yearOf(nowMs)).sort(
    (one, other) =>
      compare(one.groupId, other.groupId) ||
      compare(one.householdId, other.householdId) ||
      compare(one.pinyin, other.pinyin) ||
      compare(one.id, other.id),
  );
  return {
    id: rollId(meetingId, body.id),
    kind: 'presenceRoll',
    villageId: village.id,
    chain: newChain,
    meetingId,
    councilId: body.id,
    councilName: body.title,
    of: body.of,
    members: inOrder.map((villager, index): RollMember => ({
      villagerId: villager.id,
      name: villager.name,
      isNamePublic: villager.isNamePublic,
      seat: index + 1,
      pinyin: villager.pinyin,
      group: groupName(villager),
      intervals: [],
      leaveReason: null,
      wrongCodeCount: 0,
    })),
    headcountAtMs: null,
  };
}

function placesOf(body: MeetingBody, people: readonly Villager[], year: number): Villager[] {
  if (body.memberIds.length > 0) return people.filter(({ id }) => body.memberIds.includes(id));
  const adults = people.filter((villager) => isAdultOf(villager, body, year));
  return body.of === 'households' ? eldestOfHouseholds(adults) : adults;
}

/** The collective's members are registered; everybody else who lives here belongs to assembly and group too. */
function isAdultOf(villager: Villager, { id, group }: MeetingBody, year: number): boolean {
  if (year - villager.birthYear < ageMin || villager.householdId === '') return false;
  if (group !== null && villager.groupId !== group.id) return false;
  return id === 'collectiveMembers' ? villager.registeredSinceOn !== null : livesHere(villager);
}

/** One place a household: whoever of it comes is checked in on it. */
function eldestOfHouseholds(adults: readonly Villager[]): Villager[] {
  const eldest = new Map<string, Villager>();
  for (const adult of adults) {
    const before = eldest.get(adult.householdId);
    const isElder =
      !before || adult.birthYear < before.birthYear || (adult.birthYear === before.birthYear && adult.id < before.id);
    if (isElder) eldest.set(adult.householdId, adult);
  }
  return [...eldest.values()];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
