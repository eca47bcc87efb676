import { newChain } from '../../kernel/case';
import { type Change, change } from '../../kernel/outcome';
import type { PersonReference } from '../member/person-reference';
import { type Role, roles, rolesOn } from '../member/role';
import type { Position, RosterPerson } from '../member/roster';
import type { Helper, Villager } from '../member/villager';
import type { RuleBook } from './rule-book';
import { withTermDue } from './announce-term';
import type { CouncilTerm, Village } from './village';
import type { Unit } from './unit';

export interface FoundVillage {
  villageId: string;
  name: string;
  townName: string;
  meetingPlace: string;
  groups: Village['groups'];
  grids: Village['grids'];
  /** Outside units that are known from the beginning, each with its contact, if it has one. */
  units?: readonly (Pick<Unit, 'id' | 'name' | 'kind'> & { liaisonId: string | null })[];
  council: {
    id: string;
    name: string;
    /** How it was selected and for which term; null where that is recorded later. */
    term: CouncilTerm | null;
    seats: readonly { villagerId: string; category: string; seat: number }[];
  };
  roster: readonly RosterPerson[];
  rules: RuleBook;
  /** The day on which offices and positions are read off the roster. */
  on: string;
}

/**
 * Found a village from its roster and rule book. The roster and rules were validated where they entered.
 *
 * Records `VillageFounded` and a `VillagerEntered` for each person.
 */
export function foundVillage(command: FoundVillage): { village: Change; villagers: Change[] } {
  const village = villageOf(command);
  const { term } = village.council;
  return {
    village: change(village, {
      type: 'VillageFounded',
      data: {
        villagerCount: command.roster.length,
        memberCount: village.council.members.length,
        edition: command.rules.edition,
        ...(term && { term: { fromOn: term.fromOn, toOn: term.toOn } }),
      },
    }),
    villagers: command.roster.map((person) =>
      change(villagerOf(command, person), {
        type: 'VillagerEntered',
        data: { villagerId: person.id },
      }),
    ),
  };
}

function referenceOf(person: RosterPerson): PersonReference {
  return { villagerId: person.id, name: person.name, isNamePublic: person.consents.nameOnBoards };
}

function villageOf(command: FoundVillage): Village {
  const { roster, on } = command;
  const termsOf = (person: RosterPerson) =>
    person.roles.map(({ role, from, to }) => ({ role, fromOn: from, toOn: to ?? null }));
  const inOffice = (role: Role) =>
    roster.filter((person) => rolesOn(termsOf(person), on).includes(role)).map(referenceOf);
  const inPosition = (position: Position) =>
    roster
      .filter((person) => person.positions.some((one) => one.position === position && one.from <= on))
      .map(referenceOf);
  const gridMembersIn = (gridId: string) => {
    const living = new Set(roster.filter((person) => person.gridId === gridId).map(({ id }) => id));
    return inPosition('gridMember').filter(({ villagerId }) => living.has(villagerId));
  };
  const personById = new Map(roster.map((person) => [person.id, person]));
  return withTermDue({
    id: command.villageId,
    kind: 'village',
    isTermToAnnounce: false,
    termDueAtMs: 0,
    hasCreditYear: false,
    villageId: command.villageId,
    chain: newChain,
    name: command.name,
    townName: command.townName,
    meetingPlace: command.meetingPlace,
    groups: command.groups,
    pageAddress: null,
    units: (command.units ?? []).map(({ liaisonId, ...unit }) => {
      const person = liaisonId === null ? undefined : personById.get(liaisonId);
      return { ...unit, liaison: person ? referenceOf(person) : null, endedOn: null };
    }),
    grids: command.grids.map((grid) => ({ ...grid, members: gridMembersIn(grid.id) })),
    offices: {
      ...(Object.fromEntries(roles.map((role) => [role, inOffice(role)])) as Village['offices']),
      villager: [],
      councilMember: [],
    },
    twoCommittees: inPosition('twoCommitteesMember'),
    partyMembers: roster.filter((person) => person.isPartyMember).map(referenceOf),
    reviewGroup: inPosition('reviewGroupMember'),
    ceremonyCouncil: inPosition('ceremonyCouncilMember'),
    council: {
      id: command.council.id,
      name: command.council.name,
      deputyChairs: [],
      term: command.council.term,
      attendance: [],
      termAnnouncedOn: null,
      members: command.council.seats.flatMap(({ villagerId, category, seat }) => {
        const person = personById.get(villagerId);
        return person ? [{ ...referenceOf(person), category, seat, pinyin: person.pinyin }] : [];
      }),
    },
    rules: command.rules,
  });
}

/** Declared by either of the two: 亲属回避 holds both ways. */
function relativesOf(person: RosterPerson, roster: readonly RosterPerson[]): string[] {
  const declaring = roster.filter((other) => other.relatives.includes(person.id)).map((other) => other.id);
  return [...new Set([...person.relatives, ...declaring])];
}

function helpersOf(person: RosterPerson, roster: readonly RosterPerson[]): Helper[] {
  return (person.helpers ?? []).map((villagerId) => {
    const name = roster.find(({ id }) => id === villagerId)?.name ?? '';
    return { villagerId, name, by: 'roster', sinceMs: 0, consent: '' };
  });
}

function villagerOf({ villageId, roster, units = [] }: FoundVillage, person: RosterPerson): Villager {
  const unitIds = units.filter(({ liaisonId }) => liaisonId === person.id).map(({ id }) => id);
  const { photosOnBoards, messages } = person.consents;
  return {
    id: person.id,
    kind: 'villager',
    villageId,
    chain: newChain,
    name: person.name,
    pinyin: person.pinyin,
    birthYear: person.birthYear,
    helperIds: person.helpers ?? [],
    helpers: helpersOf(person, roster),
    householdId: person.householdId ?? '',
    groupId: person.groupId ?? '',
    gridId: person.gridId ?? '',
    phoneLast4: person.phoneLast4,
    registeredSinceOn: person.registeredSince ?? null,
    residentSinceOn: person.residentSince ?? null,
    isPartyMember: person.isPartyMember,
    relativeIds: relativesOf(person, roster),
    roles: person.roles.map(({ role, from, to }) => ({ role, fromOn: from, toOn: to ?? null })),
    councilCategory: person.councilCategory ?? null,
    isNamePublic: person.consents.nameOnBoards,
    consents: { photosOnBoards, messages },
    isReviewer: person.positions.some((one) => one.position === 'reviewGroupMember'),
    isShopkeeper: person.positions.some((one) => one.position === 'shopkeeper'),
    ...(person.positions.some((one) => one.position === 'customSupervisor') && { isCustomSupervisor: true }),
    ...(unitIds.length > 0 && { unitIds }),
    ...(person.positions.some((one) => one.position === 'ceremonyCouncilMember') && { isCeremonyCouncil: true }),
  };
}
