import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';

/** A decision as it is looked for: enough to find it by, without reading it. */
export const registeredDecisionShape = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  text: z.string(),
});
export type RegisteredDecision = z.infer<typeof registeredDecisionShape> & { year: number };

/** The numbers given to decisions in one village and year 决议编号: each once, without gaps; and what was decided. */
export const decisionRegisterShape = z.object({
  ...caseFields,
  kind: z.literal('decisionRegister'),
  year: z.int(),
  lastNumber: z.int(),
  /** A register from before it held them has fewer than numbers. */
  decisions: z._default(z.array(registeredDecisionShape), []),
});
export type DecisionRegister = z.infer<typeof decisionRegisterShape>;

export function decisionRegisterId(villageId: string, year: number): string {
  return `${villageId}.decisions.${year}`;
}

/** The register of a year in which nothing has been decided yet. */
export function newDecisionRegister(villageId: string, year: number): DecisionRegister {
  const id = decisionRegisterId(villageId, year);
  return { id, kind: 'decisionRegister', villageId, chain: newChain, year, lastNumber: 0, decisions: [] };
}
