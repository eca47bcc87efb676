import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import type { PersonReference } from './person-reference';
import { roleTermShape } from './role';

/** A person of the village 村民, as the roster knows them. No identity numbers, no openid. */
export const villagerShape = z.object({
  ...caseFields,
  kind: z.literal('villager'),
  name: z.string(),
  pinyin: z.string(),
  birthYear: z.int(),
  /** Who may fill in for this person 帮填; empty where nobody was named. */
  helperIds: z.array(z.string()),
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
  /** Sits in the points review group 评议小组. */
  isReviewer: z.boolean(),
  /** Keeps the points shop 积分超市. */
  isShopkeeper: z.boolean(),
});
export type Villager = z.infer<typeof villagerShape>;

/** Registered or resident; an outside unit's contact or the town's coordinator is neither. */
export function livesHere(villager: Villager): boolean {
  return villager.registeredSinceOn !== null || villager.residentSinceOn !== null;
}

export function referenceToVillager(villager: Villager): PersonReference {
  return { villagerId: villager.id, name: villager.name, isNamePublic: villager.isNamePublic };
}
