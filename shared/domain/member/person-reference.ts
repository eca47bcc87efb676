import * as z from 'zod/mini';

/**
 * A person as other documents name them. The name travels with the reference, so that a page needs no second read;
 * events carry the id alone.
 */
export const personReferenceShape = z.object({
  villagerId: z.string(),
  name: z.string(),
  /** Whether they agreed to be named on public boards; else a surname and * is shown. */
  isNamePublic: z.boolean(),
});
export type PersonReference = z.infer<typeof personReferenceShape>;

/** The name as public boards show it: in full with consent, else the surname and *. */
export function publicName(person: PersonReference): string {
  return person.isNamePublic ? person.name : `${Array.from(person.name)[0] ?? ''}*`;
}
