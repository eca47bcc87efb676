import { type Decision, decisionShape } from '@shared/domain/decision/decision';
import {
  type DecisionRegister,
  decisionRegisterId,
  decisionRegisterShape,
  newDecisionRegister,
  type RegisteredDecision,
} from '@shared/domain/decision/decision-register';
import { yearOf } from '@shared/kernel/time';
import { findLimitMax } from '@cloud/_platform/store';
import { finderOf, finderOfMany, type Finds, parseDocument, type ReadsById, type ReadsManyById } from './documents';

export const findDecision = finderOf('decision', decisionShape);

export const findDecisions = finderOfMany('decision', decisionShape);
const findRegisters = finderOfMany('decisionRegister', decisionRegisterShape);
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

/** Years that are remembered: as many as one read takes, and more than any council has sat. */
const yearsMax = 60;

/**
 * Everything the village ever decided, newest first, to be looked through: one read, a register a year. Where a register
 * is from before it held its decisions, the latest of them are read besides.
 */
export async function readDecisionMemory(
  reads: ReadsManyById & Finds,
  villageId: string,
  nowMs: number,
): Promise<RegisteredDecision[]> {
  const thisYear = yearOf(nowMs);
  const ids = Array.from({ length: yearsMax }, (_, back) => decisionRegisterId(villageId, thisYear - back));
  const registers = [...(await findRegisters(reads, ids, villageId)).values()];
  const known = registers.flatMap(({ year, decisions }) => decisions.map((decision) => ({ ...decision, year })));
  const isWhole = registers.every(({ lastNumber, decisions }) => decisions.length === lastNumber);
  const knownIds = new Set(known.map(({ id }) => id));
  const others = isWhole ? [] : (await latestDecisions(reads, villageId)).filter(({ id }) => !knownIds.has(id));
  return [...known, ...others].sort((one, other) => other.year - one.year || other.number - one.number);
}

async function latestDecisions(reads: Finds, villageId: string): Promise<Decision[]> {
  const found = await reads.find('decision', {
    where: { villageId },
    orderBy: { field: 'adoptedAtMs', direction: 'descending' },
    limit: findLimitMax,
  });
  return found.map((document) => parseDocument(decisionShape, document));
}
