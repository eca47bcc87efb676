import * as z from 'zod/mini';

/**
 * Where a request 诉求 stands: five steps, from received to visited. `draft` is one not yet recorded. A request may also
 * end otherwise: taken back, made a matter of the council's, or given back to the matter that it was opened for.
 */
export const requestStatuses = [
  'draft',
  'received',
  'checked',
  'assigned',
  'handled',
  'visited',
  'withdrawn',
  'becameMatter',
  'answered',
  'recalled',
] as const;
export const requestStatusShape = z.enum(requestStatuses);
export type RequestStatus = z.infer<typeof requestStatusShape>;

const terminal: ReadonlySet<RequestStatus> = new Set(['visited', 'withdrawn', 'becameMatter', 'answered', 'recalled']);

/** A request at its end has no holder and no date; every other has both. */
export function isAtEnd(status: RequestStatus): boolean {
  return terminal.has(status);
}
