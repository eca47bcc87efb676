import { type Actor, hasRole, speaksForUnit, systemActorId } from '../member/actor';
import type { Proposal } from './proposal';
import type { Capacity } from './road';

/** Everything that this person is to this matter: their roles, and their relations to it. */
export function capacitiesOf(actor: Actor, proposal: Proposal): Capacity[] {
  const is = (villagerId: string | null | undefined) => villagerId !== null && villagerId === actor.villagerId;
  const capacities: Capacity[] = [...actor.roles];
  if (actor.villagerId === systemActorId) capacities.push('system');
  if (is(proposal.authorId)) capacities.push('author');
  if (is(proposal.helper?.villagerId)) capacities.push('helper');
  if (is(proposal.sponsorId)) capacities.push('sponsor');
  if (is(proposal.handler?.villagerId)) capacities.push('handler');
  if (proposal.routedTo !== null && hasRole(actor, 'clerk')) capacities.push('receivingBody');
  if (is(proposal.assignee?.villagerId)) capacities.push('currentAssignee');
  if (proposal.unit && speaksForUnit(actor, proposal.unit.unitId)) capacities.push('unitLiaison');
  if (proposal.unit && hasRole(actor, 'clerk')) capacities.push('unitRecorder');
  if (is(proposal.visitor?.villagerId)) capacities.push('visitor');
  return capacities;
}
