import { dayOf } from '../../kernel/time';
import { rolesOn } from '../member/role';
import type { Villager } from '../member/villager';
import type { Proposal } from '../proposal/proposal';
import type { Village } from '../village/village';
import type { FollowUp } from './follow-up';

/**
 * Whoever carried the matter out, or did it by the rule: never the one who visits. Whoever helped, and whoever reported
 * on it, for themself or for a unit, had a hand in it too.
 */
export function doerIds({ assignee, handler, assistantIds }: Proposal, followUp: FollowUp | null = null): string[] {
  const others = followUp ? [...followUp.assistants, ...followUp.reports.map(({ by }) => by)] : [];
  const named = [assignee, handler, ...others].flatMap((person) => (person ? [person.villagerId] : []));
  return [...new Set([...named, ...assistantIds])];
}

/**
 * Whether somebody may visit the author of a matter 回访: neither a doer nor of a doer's household, nor speaking for the
 * unit that did it, nor the author, who cannot call on themself.
 */
export function mayVisit(person: Villager, proposal: Proposal, doers: readonly Villager[]): boolean {
  if (proposal.unit && person.unitIds?.includes(proposal.unit.unitId)) return false;
  return mayCallOn(person, { askedById: proposal.authorId, doerIds: doerIds(proposal) }, doers);
}

/** The same of whatever somebody asked for and others did. */
export function mayCallOn(
  person: Villager,
  done: { askedById: string; doerIds: readonly string[] },
  doers: readonly Villager[],
): boolean {
  if (person.id === done.askedById || done.doerIds.includes(person.id)) return false;
  return !doers.some(
    (doer) => doer.id === person.id || (doer.householdId !== '' && doer.householdId === person.householdId),
  );
}

export function sitsOnCouncil(person: Villager, nowMs: number): boolean {
  return rolesOn(person.roles, dayOf(nowMs)).includes('councilMember');
}

/** How many people the rule looks at, at most, to find a visitor. */
const candidatesMax = 12;

/**
 * Who visits where no meeting names anybody, in this order: the sponsor, the party organisation's reviewers, the clerk,
 * the supervisor, the chair, the council. Doers and the author are left out already; households are asked afterwards.
 */
export function visitorCandidateIds(proposal: Proposal, { offices, council }: Village): string[] {
  const people = [offices.branchReviewer, offices.clerk, offices.supervisor, offices.chair, council.members].flat();
  const ids = new Set([proposal.sponsorId, ...people.map((person) => person.villagerId)]);
  for (const id of ['', proposal.authorId, ...doerIds(proposal)]) ids.delete(id);
  return [...ids].slice(0, candidatesMax);
}
