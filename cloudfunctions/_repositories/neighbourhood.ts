import type * as z from 'zod/mini';
import { ceremonyShape } from '@shared/domain/neighbourhood/ceremony';
import type { Query } from '@cloud/_platform/store';
import { finderOf, type Finds, parseDocument } from './documents';

export const findCeremony = finderOf('ceremony', ceremonyShape);

export const listCeremonies = listerOf('ceremony', ceremonyShape);

/** Makes the reader of a list of one kind. */
function listerOf<Shape extends z.ZodMiniType>(kind: string, shape: Shape) {
  return async (reads: Finds, query: Query): Promise<z.output<Shape>[]> =>
    (await reads.find(kind, query)).map((document) => parseDocument(shape, document));
}
