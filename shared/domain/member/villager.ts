import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { membershipShape } from './membership';
import type { PersonReference } from './person-reference';
import { roleTermShape } from './role';

/** Who may fill in for somebody 代办人, as the person or the roster named them. */
const helperShape = z.object({
  villagerId: z.string(),
  name: z.string(),
  by: z.enum(['roster', 'self', 'clerk']),
  sinceMs: z.int(),
  consent: z.string(),
});
export type Helper = z.infer<typeof helperShape>;

/** What a person agreed to beside being named: pictures of them on boards, messages to their phone. */
const consentsShape = z.object({ photosOnBoards: z.boolean(), messages: z.boolean() });
export type Consents = z.infer<typeof consentsShape>;

/** A person of the village 村民, as the roster knows them. No identity numbers, no openid. */
export const villagerShape = z.object({
  ...caseFields,
  kind: z.literal('villager'),
  name: z.string(),
  pinyin: z.string(),
  birthYear: z.int(),
  /** Who may fill in for this person 帮填; empty where nobody was named. */
  helperIds: z.array(z.string()),
  /** The same with names; absent in villages founded before they were kept. */
  helpers: z.optional(z.array(helperShape)),
  householdId: z.string(),
  groupId: z.string(),
  gridId: z.string(),
  phoneLast4: z.string(),
  registeredSinceOn: z.nullable(z.string()),
  residentSinceOn: z.nullable(z.string()),
  isPartyMember: z.boolean(),
  /** Declared relatives 亲属回避: declared, never guessed from households. */
  relativeIds: z.array(z.string()),
  roles: z.array(roleTermShape),
  councilCategory: z.nullable(z.string()),
  isNamePublic: z.boolean(),
  /** Absent in villages founded before it was kept, see {@link consentsOf}. */
  consents: z.optional(consentsShape),
  /** Sits in the points review group 评议小组. */
  isReviewer: z.boolean(),
  /** Keeps the points shop 积分超市. */
  isShopkeeper: z.boolean(),
  /** Watches over the village's customs 乡风监督员, and may propose points; absent for everybody else. */
  isCustomSupervisor: z.optional(z.boolean()),
  /** For which outside units they speak 网协员; absent for everybody else. */
  unitIds: z.optional(z.array(z.string())),
  /** Sits in the red-white council 红白理事会, which advises families; absent for everybody else. */
  isCeremonyCouncil: z.optional(z.boolean()),
  /** Membership of the moral-credit cooperative; absent for members by founding, see `membershipOf`. */
  membership: z.optional(membershipShape),
});
export type Villager = z.infer<typeof villagerShape>;

/** Registered or resident; an outside unit's contact or the town's coordinator is neither. */
export function livesHere(villager: Villager): boolean {
  return villager.registeredSinceOn !== null || villager.residentSinceOn !== null;
}

export function referenceToVillager(villager: Villager): PersonReference {
  return { villagerId: villager.id, name: villager.name, isNamePublic: villager.isNamePublic };
}

export function helpersOf({ helpers, helperIds }: Villager): Helper[] {
  return helpers ?? helperIds.map((villagerId) => ({ villagerId, name: '', by: 'roster', sinceMs: 0, consent: '' }));
}

/** Where nobody was asked: no pictures; messages only as far as WeChat's own consents go, which everybody gives singly. */
export function consentsOf({ consents }: Villager): Consents {
  return consents ?? { photosOnBoards: false, messages: true };
}
