import * as z from 'zod/mini';
import { type Rule, ruleShape } from '../village/rule';

const toHouseholdOrVillage = z.enum(['household', 'village']);

/** One shape per rule: to whom points go when a member's standing changes. `village` closes them to the issuing account. */
const charterRuleShapes = {
  /** A household's points belong to the household, whoever goes; no village may set it otherwise. */
  householdPoints: z.literal('household'),
  /** Whoever moves to another household takes their own points along, and nothing of the household's. */
  personPointsOnMoving: z.literal('person'),
  personPointsOnLeaving: toHouseholdOrVillage,
  personPointsOnDeath: toHouseholdOrVillage,
} as const;

export type CharterRuleId = keyof typeof charterRuleShapes;
export type PointsGoTo = 'household' | 'village' | 'person';
export const charterRuleIds = Object.keys(charterRuleShapes) as readonly CharterRuleId[];

/** The charter 章程 of a village's moral-credit cooperative, as versioned rule data. */
export interface Charter {
  id: string;
  edition: number;
  rules: { [Id in CharterRuleId]: Rule<z.output<(typeof charterRuleShapes)[Id]>, Id> };
}

const charterShape = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  edition: z.int().check(z.positive()),
  rules: z.strictObject(
    Object.fromEntries(charterRuleIds.map((id) => [id, ruleShape(charterRuleShapes[id] as z.ZodMiniType, id)])),
  ) as unknown as z.ZodMiniType<Charter['rules']>,
});

/** Read a charter from data. Throws when it breaks its shape. */
export function parseCharter(input: unknown): Charter {
  return charterShape.parse(input);
}
