import * as z from 'zod/mini';
import { personReferenceShape } from '../member/person-reference';
import { unitKinds } from './unit-draft';

/** A unit as other documents name it: the name travels with the reference and stays as it was when they named it. */
export const unitReferenceShape = z.object({ unitId: z.string(), name: z.string() });
export type UnitReference = z.infer<typeof unitReferenceShape>;

/**
 * An outside unit 外部单位: who supplies water or power, an office of the township. It is never taken from the list:
 * what it was given names it for good. One that ended receives nothing new and finishes what it has.
 */
export const unitShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  /** Its contact 网协员, a person of the roster; where there is none, the clerk records for the unit. */
  liaison: z.nullable(personReferenceShape),
  /** The day from which it receives nothing new; null while it does. */
  endedOn: z.nullable(z.string()),
});
export type Unit = z.infer<typeof unitShape>;

/** A unit of the village by its id, whether or not it still receives anything. */
export function unitOf({ units }: { units: readonly Unit[] }, unitId: string): Unit | undefined {
  return units.find(({ id }) => id === unitId);
}

/** The units to which something new can be given. */
export function unitsInForce({ units }: { units: readonly Unit[] }): Unit[] {
  return units.filter(({ endedOn }) => endedOn === null);
}

export function referenceToUnit({ id, name }: Unit): UnitReference {
  return { unitId: id, name };
}

/** Where units are looked after. */
export const unitsPage = '/pages/village/units/index';
