import * as z from 'zod/mini';
import { caseFields, newChain } from '../../kernel/case';

/** The numbers given to decisions in one village and year 决议编号: each once, without gaps. */
export const decisionRegisterShape = z.object({
  ...caseFields,
  kind: z.literal('decisionRegister'),
  year: z.int(),
  lastNumber: z.int(),
});
export type DecisionRegister = z.infer<typeof decisionRegisterShape>;

export function decisionRegisterId(villageId: string, year: number): string {
  return `${villageId}.decisions.${year}`;
}

/** The register of a year in which nothing has been decided yet. */
export function newDecisionRegister(villageId: string, year: number): DecisionRegister {
  const id = decisionRegisterId(villageId, year);
  return { id, kind: 'decisionRegister', villageId, chain: newChain, year, lastNumber: 0 };
}
