import type { DemoPerson } from './local-cloud';

/** The order in which a visitor looks for somebody: those who run things first, the many last. */
const roleOrder = [
  'chair',
  'clerk',
  'branchReviewer',
  'supervisor',
  'assignee',
  'creditSteward',
  'townCoordinator',
  'councilMember',
  'villager',
];

/** Only this many of the many, so that the sheet opens at once; the search finds the others. */
const shownOfAGroupMax = 40;

export interface PeopleGroup {
  role: string;
  members: DemoPerson[];
}

/** Everybody once, under the first of their roles, whose name or role fits what is searched for. */
export function groupPeople(people: readonly DemoPerson[], searched: string): PeopleGroup[] {
  const wanted = searched.trim();
  const found = people.filter((person) => person.name.includes(wanted));
  const firstRole = (person: DemoPerson) => roleOrder.find((role) => person.roles.includes(role)) ?? 'villager';
  return roleOrder
    .map((role) => ({ role, members: found.filter((person) => firstRole(person) === role).slice(0, shownOfAGroupMax) }))
    .filter((group) => group.members.length > 0);
}
