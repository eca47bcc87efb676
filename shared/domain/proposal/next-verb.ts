import { type Actor, hasRole, speaksForUnit } from '../member/actor';
import type { Role } from '../member/role';
import type { Body } from './holder';
import { nextStep } from './procedure';
import type { Proposal } from './proposal';
import { recommendsTo } from './recommends-to';
import type { Verb } from './road';
import type { ProposalStatus } from './status';
import { mayTravel } from './travel';

/** The verb that takes a matter on from each status; the others (withdraw, route, hold…) are exceptions to it. */
const onwards: Partial<Record<ProposalStatus, Verb>> = {
  submitted: 'sponsor',
  raised: 'admit',
  returned: 'resubmit',
  underReconsideration: 'admit',
  admitted: 'convene',
  deferred: 'convene',
  adopted: 'handOver',
  inProgress: 'reportProgress',
  onHold: 'resume',
  reportedDone: 'closeOut',
  declined: 'reportHandled',
  routed: 'answer',
  closedOut: 'recordVisit',
};

/** Who acts for a body that holds a matter; the clerk records for bodies without an account of their own. */
export const actsFor: Record<Body, Role> = {
  partyOrganisation: 'branchReviewer',
  twoCommittees: 'chair',
  council: 'chair',
  villagersAssembly: 'clerk',
  villagersRepresentatives: 'clerk',
  villagersGroup: 'clerk',
  collectiveMembers: 'clerk',
  serviceDesk: 'clerk',
  town: 'townCoordinator',
};

/** Whether something is in this person's hands: held by them, by a role of theirs, or by a body or unit they act for. */
export function isInHandsOf({ holder }: Pick<Proposal, 'holder'>, actor: Actor): boolean {
  if (holder === null) return false;
  switch (holder.kind) {
    case 'person':
      return holder.person.villagerId === actor.villagerId;
    case 'role':
      return hasRole(actor, holder.role);
    case 'body':
      return hasRole(actor, actsFor[holder.body]);
    case 'unit':
      return speaksForUnit(actor, holder.unit.unitId) || hasRole(actor, 'clerk');
  }
}

/** What was handed over is taken on first; what only recommends goes to the body that decides. */
function usualVerb(proposal: Proposal): Verb | undefined {
  if (proposal.acceptance) return 'acceptHandOver';
  return proposal.status === 'adopted' && recommendsTo(proposal) !== null ? 'bringToBody' : onwards[proposal.status];
}

/** What this person does next to take the matter on; null when the next step is not theirs. */
export function nextVerbOf(proposal: Proposal, actor: Actor): Verb | null {
  const isHeldFirst = proposal.status === 'admitted' && nextStep(proposal)?.step.kind === 'held';
  const usual = usualVerb(proposal);
  const verb = isHeldFirst ? 'recordStep' : usual;
  return verb !== undefined && mayTravel(proposal, verb, actor).ok ? verb : null;
}
