import { storyShape, villageDataShape } from '@cloud/_local/demo-village/data-shapes';
import { parseRoster, type RosterPerson } from '@shared/domain/member/roster';
import { councilCategories, membersOn, parseCouncil } from '@shared/domain/village/council';
import { articlesThatFine, parseCovenant } from '@shared/domain/village/covenant';
import { parseRegister } from '@shared/domain/village/register';
import type { PreparednessItem } from '@shared/domain/village/preparedness-checklist';
import { parseRouter } from '@shared/domain/village/router';
import { parseRuleBook, valueOf } from '@shared/domain/village/rule-book';
import councilData from '../../../../cloudfunctions/_local/demo-village/data/council.json';
import covenantData from '../../../../cloudfunctions/_local/demo-village/data/covenant.json';
import peopleData from '../../../../cloudfunctions/_local/demo-village/data/people.json';
import policiesData from '../../../../cloudfunctions/_local/demo-village/data/policies.json';
import storyData from '../../../../cloudfunctions/_local/demo-village/data/story.json';
import villageData from '../../../../cloudfunctions/_local/demo-village/data/village.json';
import lawsData from '../../../../config/register/laws.json';
import ruleBookData from '../../../../config/rule-book/default.json';
import routerData from '../../../../config/router/default.json';

const people = parseRoster(peopleData);
const village = villageDataShape.parse(villageData);
const council = parseCouncil(councilData);
const covenant = parseCovenant(covenantData);
const register = [...parseRegister(lawsData), ...parseRegister(policiesData), ...covenant.articles];
const story = storyShape.parse(storyData);
const router = parseRouter(routerData);

const today = '2026-11-01';
const byId = new Map(people.map((person) => [person.id, person]));
const person = (id: string): RosterPerson => {
  const found = byId.get(id);
  if (!found) throw new Error(`nobody has the id ${id}`);
  return found;
};
const holdsOn = (role: string) => (one: RosterPerson) =>
  one.roles.some((term) => term.role === role && term.from <= today && (term.to ?? today) >= today);
const hasPosition = (position: string) => (one: RosterPerson) =>
  one.positions.some((term) => term.position === position);
const villagers = people.filter((one) => one.unit === undefined);

/** A matter of the data as the checklist reads it. */
function wordsOf(matter: (typeof story)[number], field: PreparednessItem['field']) {
  return field === 'wording' ? matter.sentence : matter[field];
}

function isMet(item: PreparednessItem, value: string | number | null | readonly object[]): boolean {
  if (item.test === 'filled') return value !== null && value !== '';
  if (item.test === 'hasMaterial') return Array.isArray(value) && value.length > 0;
  if (item.test === 'atLeastItems') return Array.isArray(value) && value.length >= item.itemsMin;
  return typeof value === 'string' && value.trim().length >= item.charsMin;
}

describe('the people of the demo village', () => {
  it('are about three hundred in ninety households, six groups and four grids', () => {
    expect(Math.abs(people.length - 300)).toBeLessThanOrEqual(15);
    expect(new Set(villagers.map((one) => one.householdId)).size).toBe(90);
    expect([village.households.length, village.groups.length, village.grids.length]).toEqual([90, 6, 4]);
  });

  it('live in the group and grid of their household, whose head is one of them', () => {
    const households = new Map(village.households.map((household) => [household.id, household]));
    for (const one of villagers) {
      expect(households.get(one.householdId ?? '')).toMatchObject({ groupId: one.groupId, gridId: one.gridId });
    }
    for (const household of village.households) expect(person(household.headId).householdId).toBe(household.id);
  });

  it('live in groups and grids that exist and cross each other', () => {
    const groups = new Set(village.groups.map((group) => group.id));
    const grids = new Set(village.grids.map((grid) => grid.id));
    expect(villagers.every((one) => groups.has(one.groupId ?? '') && grids.has(one.gridId ?? ''))).toBe(true);
    const groupsOfFirstGrid = new Set(villagers.filter((one) => one.gridId === 'w1').map((one) => one.groupId));
    expect(groupsOfFirstGrid.size).toBeGreaterThan(1);
  });

  it('use WeChat in about a hundred and seventy cases', () => {
    const openids = people.flatMap((one) => one.openid ?? []);
    expect(Math.abs(openids.length - 170)).toBeLessThanOrEqual(10);
    for (const one of people) {
      if (one.openid) expect(one.openid).toBe(`demo-${one.pinyin.replace(/ /g, '')}-${one.id.slice(1)}`);
    }
  });

  it('declare relatives both ways', () => {
    for (const one of people) for (const id of one.relatives) expect(person(id).relatives).toContain(one.id);
  });

  it('are not registered before they were born', () => {
    for (const one of villagers) {
      expect((one.registeredSince ?? one.residentSince ?? '') >= `${one.birthYear}-01-01`).toBe(true);
    }
  });

  it('show no child by name on a board', () => {
    for (const one of people.filter((child) => child.birthYear > 2008)) expect(one.consents.nameOnBoards).toBe(false);
  });

  it('hold two of one name, told apart by the last four digits', () => {
    const named = people.filter((one) => one.name === '陈秀英');
    expect(named).toHaveLength(2);
    expect(new Set(named.map((one) => one.phoneLast4)).size).toBe(2);
  });

  it('include residents of less and of more than a year, and somebody who lets others fill in', () => {
    const residents = people.flatMap((one) => one.residentSince ?? []);
    expect(residents.some((since) => since > '2025-11-22')).toBe(true);
    expect(residents.some((since) => since < '2023-01-01')).toBe(true);
    const elder = people.find((one) => one.helpers !== undefined && one.openid === undefined);
    expect(elder?.helpers?.map((id) => person(id).openid)).not.toContain(undefined);
  });
});

describe('the offices of the demo village', () => {
  it.each([
    ['chair', 1],
    ['clerk', 1],
    ['branchReviewer', 2],
    ['supervisor', 1],
    ['creditSteward', 1],
    ['townCoordinator', 1],
    ['assignee', 7],
    ['councilMember', 31],
  ])('count the role %s %d times today', (role, count) => {
    expect(people.filter(holdsOn(role))).toHaveLength(count);
  });

  it.each([
    ['partySecretary', 1],
    ['villageDirector', 1],
    ['twoCommitteesMember', 6],
    ['reviewGroupMember', 5],
    ['shopkeeper', 1],
    ['gridMember', 4],
  ])('count the position %s %d times', (position, count) => {
    expect(people.filter(hasPosition(position))).toHaveLength(count);
  });

  it('rest with one person as secretary, director, chair and reviewer', () => {
    const chair = people.find(holdsOn('chair'));
    expect(
      [hasPosition('partySecretary'), hasPosition('villageDirector'), holdsOn('branchReviewer')].every(
        (holds) => chair && holds(chair),
      ),
    ).toBe(true);
  });

  it('keep the supervisor out of the two committees', () => {
    expect(people.filter(holdsOn('supervisor')).some(hasPosition('twoCommitteesMember'))).toBe(false);
  });

  it('give every office to somebody who uses WeChat', () => {
    const holders = people.filter(
      (one) => one.roles.some((term) => term.role !== 'villager') || one.positions.length > 0,
    );
    expect(holders.filter((one) => one.openid === undefined)).toEqual([]);
  });

  it('give a grid member to each grid who lives there', () => {
    for (const grid of village.grids) {
      expect(hasPosition('gridMember')(person(grid.gridMemberId))).toBe(true);
      expect(person(grid.gridMemberId).gridId).toBe(grid.id);
    }
  });
});

describe('the council of the demo village', () => {
  const members = membersOn(council, today);

  it('has thirty-one seats in five categories, as the roster says', () => {
    expect(members.map((member) => member.seat)).toEqual(Array.from({ length: 31 }, (_, at) => at + 1));
    expect(new Set(members.map((member) => member.category))).toEqual(new Set(councilCategories));
    for (const member of members) expect(person(member.villagerId).councilCategory).toBe(member.category);
    expect(people.filter((one) => one.councilCategory !== undefined)).toHaveLength(31);
  });

  it('sits party members of the party only in their category', () => {
    const inCategory = members.filter((member) => member.category === 'partyMembers');
    expect(inCategory.every((member) => person(member.villagerId).isPartyMember)).toBe(true);
  });
});

describe('the covenant and the register', () => {
  it('hold about thirty articles of the covenant and flag the one that fines', () => {
    expect(covenant.articles.length).toBeGreaterThanOrEqual(30);
    expect(articlesThatFine(covenant, today).map((article) => article.id)).toEqual(['covenant-waste-fine']);
    for (const article of covenant.articles) expect(article.text.includes('罚')).toBe(article.imposesFine === true);
  });

  it('share no id', () => {
    expect(new Set(register.map((article) => article.id)).size).toBe(register.length);
  });
});

describe('the story of the demo village', () => {
  it('tells at least twenty-four matters, each under its own id', () => {
    expect(new Set(story.map((matter) => matter.id)).size).toBe(story.length);
    expect(story.length).toBeGreaterThanOrEqual(24);
  });

  it.each(story.map((matter) => [matter.id, matter] as const))(
    '%s names people, articles and kinds that exist',
    (_, matter) => {
      const ids = [
        matter.authorId,
        matter.sponsorId,
        matter.helperId,
        matter.assigneeId,
        matter.handlerId,
        matter.objectorId,
      ];
      for (const id of ids) if (id) person(id);
      expect(holdsOn('councilMember')(person(matter.sponsorId))).toBe(true);
      if (matter.assigneeId) expect(holdsOn('assignee')(person(matter.assigneeId))).toBe(true);
      if (matter.helperId) expect(person(matter.authorId).helpers).toContain(matter.helperId);
      else expect(person(matter.authorId).openid).toBeDefined();
      for (const id of matter.articleIds ?? []) expect(register.some((article) => article.id === id)).toBe(true);
      const category = router.categories.find((candidate) => candidate.id === matter.category);
      expect(category?.matterKindIds).toContain(matter.matterKind);
    },
  );

  it('sends only to bodies of the router, and to the body that the table names', () => {
    for (const matter of story.filter((one) => one.bodyId !== undefined && one.townReason === undefined)) {
      expect(router.matterKinds.find((kind) => kind.id === matter.matterKind)?.bodyId).toBe(matter.bodyId);
    }
  });

  it('has somebody else object than the author or the sponsor', () => {
    for (const matter of story.filter((one) => one.objectorId !== undefined)) {
      expect([matter.authorId, matter.sponsorId]).not.toContain(matter.objectorId);
      expect(matter.objection).toBeDefined();
    }
  });

  it("sponsors nothing of the sponsor's own or of a declared relative", () => {
    for (const matter of story) {
      expect([matter.authorId, ...person(matter.authorId).relatives]).not.toContain(matter.sponsorId);
    }
  });

  it('completes every matter that goes before the council', () => {
    const unfinished = ['returned', 'submitted', 'raised'];
    const checklist = valueOf(parseRuleBook(ruleBookData), 'preparednessChecklist');
    for (const matter of story.filter((one) => !unfinished.includes(one.end))) {
      expect(checklist.filter((item) => !isMet(item, wordsOf(matter, item.field))).map((item) => item.id)).toEqual([]);
    }
  });

  it('returns the matter that misses three items of the checklist or more', () => {
    const checklist = valueOf(parseRuleBook(ruleBookData), 'preparednessChecklist');
    const returned = story.filter((one) => one.end === 'returned');
    expect(returned).toHaveLength(1);
    for (const matter of returned) {
      expect(checklist.filter((item) => !isMet(item, wordsOf(matter, item.field))).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives every visit its note and its rating', () => {
    const ends = ['visited', 'reopened', 'declinedByLaw', 'declinedByCovenant', 'routed', 'routedToAssembly'];
    const visited = story.filter((one) => ends.includes(one.end));
    expect(visited.length).toBeGreaterThanOrEqual(20);
    for (const matter of visited) expect([matter.visitNote, matter.rating]).not.toContain(undefined);
  });
});
