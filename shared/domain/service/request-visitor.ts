import type { Villager } from '../member/villager';
import { mayCallOn } from '../follow-up/visitor';
import { gridMembers } from '../village/grids';
import type { Village } from '../village/village';
import type { ServiceRequest } from './service-request';

/** Whoever did it, now or before it was reopened: never the one who visits. */
export function requestDoerIds({ doer, steps }: Pick<ServiceRequest, 'doer' | 'steps'>): string[] {
  const handled = steps.filter(({ verb }) => verb === 'reportHandled').map(({ by }) => by.villagerId);
  return [...new Set([...(doer ? [doer.villagerId] : []), ...handled])];
}

/** Whether somebody may visit the requester 回访: neither a doer nor of a doer's household or unit, nor the requester. */
export function mayVisitRequester(person: Villager, request: ServiceRequest, doers: readonly Villager[]): boolean {
  if (request.unit && person.unitIds?.includes(request.unit.unitId)) return false;
  return mayCallOn(person, { askedById: request.requesterId, doerIds: requestDoerIds(request) }, doers);
}

/** How many people the rule looks at, at most, to find a visitor. */
const candidatesMax = 12;

/**
 * Who visits, in this order: a grid member of the area, the clerk, the supervisor, the party organisation's reviewers,
 * the chair, the council. Doers and the requester are left out already; households are asked afterwards.
 */
export function requestVisitorIds(request: ServiceRequest, village: Village, doerId = ''): string[] {
  const { clerk, supervisor, branchReviewer, chair } = village.offices;
  const near = gridMembers(village, request.gridId);
  const people = [...near, ...clerk, ...supervisor, ...branchReviewer, ...chair, ...village.council.members];
  const ids = new Set(people.map(({ villagerId }) => villagerId));
  for (const id of ['', doerId, request.requesterId, ...requestDoerIds(request)]) ids.delete(id);
  return [...ids].slice(0, candidatesMax);
}
