import * as z from 'zod/mini';
import { councilCategoryShape } from '../village/council';
import { dayShape, isNotBefore } from '../village/rule';
import { roleShape } from './role';

const idShape = z.string().check(z.regex(/^[a-z]{1,2}\d{1,3}$/));
const termFields = { from: dayShape, to: z.exactOptional(dayShape) };
const endsAfterItStarts = (term: { from: string; to?: string }) => isNotBefore(term.to, term.from);
const termSentence = 'a term ends on or after its first day';

/** Posts that are no role of the product and yet say who somebody is: 书记, 主任, 两委成员, 评议小组, 网格员, 超市管理员, 乡风监督员, 红白理事会. */
export const positions = [
  'partySecretary',
  'villageDirector',
  'twoCommitteesMember',
  'reviewGroupMember',
  'gridMember',
  'shopkeeper',
  'customSupervisor',
  'ceremonyCouncilMember',
] as const;
export type Position = (typeof positions)[number];

/**
 * One row of a village's roster 花名册. No identity numbers: the year of birth and the phone's last four digits
 * are all that is kept. `unit` marks somebody from outside (stationed cadre, power station): they hold roles here
 * and belong to no household.
 */
export const rosterPersonShape = z
  .strictObject({
    id: idShape,
    name: z.string().check(z.minLength(2), z.maxLength(20)),
    pinyin: z.string().check(z.regex(/^[a-z]+( [a-z]+)+$/)),
    sex: z.enum(['f', 'm']),
    birthYear: z.int().check(z.gte(1900), z.lte(2100)),
    householdId: z.exactOptional(idShape),
    groupId: z.exactOptional(idShape),
    gridId: z.exactOptional(idShape),
    unit: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(40))),
    phoneLast4: z.string().check(z.regex(/^\d{4}$/)),
    registeredSince: z.exactOptional(dayShape),
    residentSince: z.exactOptional(dayShape),
    isPartyMember: z.boolean(),
    /** Declared relatives 亲属回避, both ways; declared, never guessed from households. */
    relatives: z.array(idShape).check(z.maxLength(20)),
    /** Who may fill in for this person 帮填. */
    helpers: z.exactOptional(z.array(idShape).check(z.minLength(1), z.maxLength(5))),
    openid: z.exactOptional(z.string().check(z.regex(/^demo-[a-z]+-\d{3}$/))),
    roles: z
      .array(z.strictObject({ role: roleShape, ...termFields }).check(z.refine(endsAfterItStarts, termSentence)))
      .check(z.maxLength(20)),
    positions: z
      .array(
        z.strictObject({ position: z.enum(positions), ...termFields }).check(z.refine(endsAfterItStarts, termSentence)),
      )
      .check(z.maxLength(10)),
    councilCategory: z.exactOptional(councilCategoryShape),
    consents: z.strictObject({ nameOnBoards: z.boolean(), photosOnBoards: z.boolean(), messages: z.boolean() }),
  })
  .check(
    z.refine((person) => {
      const places = [person.householdId, person.groupId, person.gridId];
      const isVillager = places.every((place) => place !== undefined) && person.unit === undefined;
      const isFromOutside = places.every((place) => place === undefined) && person.unit !== undefined;
      return isVillager || isFromOutside;
    }, 'a person has household, group and grid, or comes from a unit outside'),
    z.refine((person) => {
      const isOfTheVillage = person.registeredSince !== undefined || person.residentSince !== undefined;
      return isOfTheVillage === (person.householdId !== undefined);
    }, 'whoever belongs to a household is registered or resident'),
    z.refine((person) => !person.relatives.includes(person.id), 'nobody is their own relative'),
  );
export type RosterPerson = z.infer<typeof rosterPersonShape>;

/** A whole roster: each id once, each openid once, and name with last four digits tells people apart. */
export const rosterShape = z.array(rosterPersonShape).check(
  z.maxLength(20_000),
  z.refine((people) => isUnique(people.map((person) => person.id)), 'each id occurs once'),
  z.refine((people) => isUnique(people.flatMap((person) => person.openid ?? [])), 'one openid, one villager'),
  z.refine(
    (people) => isUnique(people.map((person) => `${person.name} ${person.phoneLast4}`)),
    'name and last four digits bind one villager',
  ),
);

/** Read a roster from data. Throws when it breaks its shape. */
export function parseRoster(input: unknown): RosterPerson[] {
  return rosterShape.parse(input);
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
