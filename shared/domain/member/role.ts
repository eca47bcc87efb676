import * as z from 'zod/mini';

/** Offices a person may hold in a village, any number at once, each from a day and until another. */
export const roles = [
  'villager',
  'councilMember',
  'chair',
  'clerk',
  'branchReviewer',
  'assignee',
  'supervisor',
  'creditSteward',
  'townCoordinator',
] as const;

export const roleShape = z.enum(roles);
export type Role = z.infer<typeof roleShape>;

export const roleTermShape = z.object({ role: roleShape, fromOn: z.string(), toOn: z.nullable(z.string()) });
export type RoleTerm = z.infer<typeof roleTermShape>;

/** The roles in force on a calendar day, first and last day included. */
export function rolesOn(terms: readonly RoleTerm[], on: string): Role[] {
  return terms.filter((term) => term.fromOn <= on && (term.toOn === null || on <= term.toOn)).map((term) => term.role);
}
