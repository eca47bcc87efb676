import type { Candidate, HandOverPage } from '@shared/contract/follow-up-pages';
import type { Decision } from '@shared/domain/decision/decision';
import { mayHandOver } from '@shared/domain/follow-up/hand-over';
import { mayReassign } from '@shared/domain/follow-up/reassign-matter';
import { doerIds, mayVisit } from '@shared/domain/follow-up/visitor';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { possibleHandlers } from '@shared/domain/pre-review/possible-handlers';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { mayTravel } from '@shared/domain/proposal/travel';
import { unitsInForce } from '@shared/domain/village/unit';
import type { Village } from '@shared/domain/village/village';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findDecision } from '@cloud/_repositories/decisions';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillagers, readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { findLeader } from '../leader';
import type { PageReader } from '../page-reader';
import { permissionOf } from '../permission';
import { matterRow } from '../proposal/matter-row';
import { meetingInSession } from './meeting-in-session';

/** `follow-up.candidates`: to whom a matter can be given, first (交办) or again (改派): assignees, handlers or visitors. */
export const candidatesView: View<'follow-up.candidates'> = async ({ reads, actor, nowMs, payload }) => {
  const proposal = await findProposal(reads, payload.proposalId, actor.villageId);
  if (!proposal) return refuse({ code: 'ProposalNotFound' });
  const village = await readVillage(reads, actor.villageId);
  // Whoever only chooses another visitor is shown no decision: the read is for the households.
  const isVisit = proposal.status === 'closedOut';
  const decision =
    proposal.decisionId === null || isVisit
      ? undefined
      : await findDecision(reads, proposal.decisionId, actor.villageId);
  const { holder, dueAtMs } = proposal;
  const chooses = choosesPerson(proposal, isVisit ? actor : await leaderOfEvening(reads, actor));
  const people = chooses ? peopleFor(proposal, village) : [];
  return reply<HandOverPage>({
    row: matterRow(proposal, actor, nowMs),
    decision: decision ? decisionIn(decision) : null,
    agreed: decision?.agreed ? { assigneeId: decision.agreed.assignee.villagerId, dueOn: decision.agreed.dueOn } : null,
    holderId: holder?.kind === 'person' ? holder.person.villagerId : null,
    unitId: holder?.kind === 'unit' ? holder.unit.unitId : null,
    dueOn: dueAtMs === 0 ? '' : dayOf(dueAtMs),
    people: isVisit ? await mayVisitOf(reads, people, proposal) : people,
    units: chooses && isCarriedOut(proposal) ? unitsFor(village) : [],
    handOver: permissionOf(
      decision ? mayHandOver(proposal, decision, { actor, nowMs }) : mayTravel(proposal, 'handOver', actor),
    ),
    reassign: permissionOf(mayReassign(proposal, actor)),
  });
};

/** A clerk who records for the chair agrees the assignment in the hall, and so has to choose as the chair would. */
async function leaderOfEvening(reads: PageReader, actor: Actor): Promise<Actor> {
  if (!hasRole(actor, 'clerk')) return actor;
  const meeting = await meetingInSession(reads, actor.villageId);
  return meeting ? findLeader(reads, meeting, actor) : actor;
}

/** Names are for whoever has to choose among them. */
function choosesPerson(proposal: Proposal, actor: Actor): boolean {
  return mayTravel(proposal, 'handOver', actor).ok || mayReassign(proposal, actor).ok;
}

/** A handler and a visitor are people; what is carried out can be given to a unit too. */
function isCarriedOut({ status }: Proposal): boolean {
  return status !== 'declined' && status !== 'closedOut';
}

function unitsFor(village: Village): HandOverPage['units'] {
  return unitsInForce(village).map(({ id: unitId, name, liaison }) => {
    return { unitId, name, liaisonName: liaison?.name ?? null };
  });
}

function decisionIn({ year, number, force, text }: Decision): HandOverPage['decision'] {
  return { year, number, force, text };
}

function peopleFor(proposal: Proposal, village: Village): Candidate[] {
  const inCommittees = new Set(village.twoCommittees.map((person) => person.villagerId));
  const pinyinOf = new Map(village.council.members.map(({ villagerId, pinyin }) => [villagerId, pinyin]));
  return whoMayHave(proposal, village).map(({ villagerId, name }) => {
    const pinyin = pinyinOf.get(villagerId) ?? '';
    return { villagerId, name, pinyin, isCommitteeMember: inCommittees.has(villagerId) };
  });
}

/** Nobody of a doer's household and nobody who speaks for the unit that did it, as the rule asks when one is named. */
async function mayVisitOf(reads: PageReader, people: readonly Candidate[], proposal: Proposal): Promise<Candidate[]> {
  const ids = doerIds(proposal);
  const found = await findVillagers(reads, [...people.map(({ villagerId }) => villagerId), ...ids], proposal.villageId);
  const doers = ids.flatMap((id) => found.get(id) ?? []);
  return people.filter(({ villagerId }) => {
    const person = found.get(villagerId);
    return person !== undefined && mayVisit(person, proposal, doers);
  });
}

function whoMayHave(proposal: Proposal, village: Village): readonly PersonReference[] {
  if (proposal.status === 'declined') return possibleHandlers(village);
  if (proposal.status !== 'closedOut') return village.offices.assignee;
  const excluded = [proposal.authorId, ...doerIds(proposal)];
  return village.council.members.filter((member) => !excluded.includes(member.villagerId));
}
