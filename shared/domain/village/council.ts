import * as z from 'zod/mini';
import { howCharsMax, placeCharsMax, presiderCharsMax } from './council-change-draft';
import { dayShape, isNotBefore } from './rule';
import type { CouncilTerm } from './village';

/** 村两委成员 · 驻村干部 · 群众代表 · 新乡贤 · 党员代表 */
export const councilCategories = [
  'twoCommittees',
  'stationedCadres',
  'massRepresentatives',
  'newWorthies',
  'partyMembers',
] as const;
export const councilCategoryShape = z.enum(councilCategories);
export type CouncilCategory = z.infer<typeof councilCategoryShape>;

/** A seat and who holds it from which day. Leave and absence change nothing here: nothing ever lowers a quorum. */
const membershipShape = z
  .strictObject({
    villagerId: z.string().check(z.minLength(1), z.maxLength(40)),
    category: councilCategoryShape,
    seat: z.int().check(z.positive()),
    from: dayShape,
    to: z.exactOptional(dayShape),
  })
  .check(
    z.refine(
      (membership) => isNotBefore(membership.to, membership.from),
      'a membership ends on or after its first day',
    ),
  );
export type CouncilMembership = z.infer<typeof membershipShape>;

/** A village's council 群众议事会, formed by recorded selection 推选 for a term. */
export const councilShape = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(40)),
    villageId: z.string().check(z.minLength(1), z.maxLength(40)),
    name: z.string().check(z.minLength(1), z.maxLength(40)),
    selectedOn: dayShape,
    place: z.string().check(z.minLength(1), z.maxLength(placeCharsMax)),
    presiderName: z.string().check(z.minLength(1), z.maxLength(presiderCharsMax)),
    how: z.string().check(z.minLength(1), z.maxLength(howCharsMax)),
    termFrom: dayShape,
    termTo: dayShape,
    memberships: z.array(membershipShape).check(z.minLength(1), z.maxLength(200)),
  })
  .check(
    z.refine(
      ({ selectedOn, termFrom, termTo }) => selectedOn <= termFrom && termFrom < termTo,
      'a term follows its selection',
    ),
    z.refine(
      ({ memberships, termFrom, termTo }) =>
        memberships.every(({ from, to }) => from >= termFrom && from <= termTo && (to ?? termTo) <= termTo),
      'memberships lie within the term',
    ),
    z.refine(
      ({ memberships }) => memberships.every((one, at) => !memberships.slice(at + 1).some(collidesWith(one))),
      'on one day nobody has two seats and no seat has two members',
    ),
  );
export type Council = z.infer<typeof councilShape>;

/** Read a council from data. Throws when it breaks its shape. */
export function parseCouncil(input: unknown): Council {
  return councilShape.parse(input);
}

/** The selection by which it was formed, and its term. */
export function termOf({ selectedOn, place, presiderName, how, termFrom, termTo }: Council): CouncilTerm {
  return { selectedOn, place, presiderName, how, fromOn: termFrom, toOn: termTo };
}

/** Who sits on the council on that day, by seat: the roll of a meeting convened then. */
export function membersOn(council: Council, on: string): CouncilMembership[] {
  return council.memberships
    .filter((membership) => membership.from <= on && isNotBefore(membership.to ?? council.termTo, on))
    .sort((one, other) => one.seat - other.seat);
}

function collidesWith(one: CouncilMembership): (other: CouncilMembership) => boolean {
  return (other) =>
    (one.villagerId === other.villagerId || one.seat === other.seat) &&
    isNotBefore(one.to, other.from) &&
    isNotBefore(other.to, one.from);
}
