import type * as z from 'zod/mini';
import { ceremonyShape } from '@shared/domain/neighbourhood/ceremony';
import { careShape, careVisitShape } from '@shared/domain/neighbourhood/care';
import { type DutyRota, dutyRotaIdOf, dutyRotaShape, newDutyRota } from '@shared/domain/neighbourhood/duty';
import { errandShape } from '@shared/domain/neighbourhood/errand';
import { supplyShape } from '@shared/domain/neighbourhood/supply';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument, type ReadsById } from './documents';

export const findCeremony = finderOf('ceremony', ceremonyShape);

export const findSupply = finderOf('supply', supplyShape);
export const findCare = finderOf('care', careShape);
export const findErrand = finderOf('errand', errandShape);

export const listCeremonies = listerOf('ceremony', ceremonyShape);
export const listSupplies = listerOf('supply', supplyShape);
export const listCares = listerOf('care', careShape);
export const listCareVisits = listerOf('careVisit', careVisitShape);
export const listErrands = listerOf('errand', errandShape);

const findDutyRota = finderOf('dutyRota', dutyRotaShape);

/** The village's rota; empty before anybody was put on it. */
export async function readDutyRota(reads: ReadsById, villageId: string): Promise<DutyRota> {
  return (await findDutyRota(reads, dutyRotaIdOf(villageId), villageId)) ?? newDutyRota(villageId);
}

/** Makes the reader of a list of one kind. */
function listerOf<Shape extends z.ZodMiniType>(kind: string, shape: Shape) {
  return async (reads: Finds, query: Query): Promise<z.output<Shape>[]> =>
    (await reads.find(kind, query)).map((document) => parseDocument(shape, document));
}
