import { decisionShape } from '@shared/domain/decision/decision';
import {
  type DecisionRegister,
  decisionRegisterId,
  decisionRegisterShape,
  newDecisionRegister,
} from '@shared/domain/decision/decision-register';
import { finderOf, type ReadsById } from './documents';

export const findDecision = finderOf('decision', decisionShape);

const findRegister = finderOf('decisionRegister', decisionRegisterShape);

/** The numbers of a year; a year without decisions has an empty register, not yet stored. */
export async function readDecisionRegister(
  reads: ReadsById,
  villageId: string,
  year: number,
): Promise<DecisionRegister> {
  const register = await findRegister(reads, decisionRegisterId(villageId, year), villageId);
  return register ?? newDecisionRegister(villageId, year);
}
