import type { Recusal, RecusalRequestModel } from '@shared/contract/vote';
import type { AgendaItem, Meeting } from '@shared/domain/agenda/meeting';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { type PersonReference, publicName } from '@shared/domain/member/person-reference';
import { decideRecusal } from '@shared/domain/vote/decide-recusal';
import { permissionOf } from '../permission';

function isOfCouncil(actor: Actor): boolean {
  return hasRole(actor, 'councilMember') || hasRole(actor, 'clerk') || hasRole(actor, 'supervisor');
}

/** A member as this reader sees them: the council by name, others as public boards do. */
export function shownPerson(actor: Actor, { villagerId, name, isNamePublic }: PersonReference): PersonReference {
  const person = { villagerId, name, isNamePublic };
  return isOfCouncil(actor) ? person : { ...person, name: publicName(person) };
}

/** Who stands aside, for this reader: the council sees names and reasons, others public names alone. */
export function recusalsFor(actor: Actor, recused: readonly Recusal[]): Recusal[] {
  if (isOfCouncil(actor)) return [...recused];
  return recused.map((member) => ({ ...member, name: publicName(member), reason: '' }));
}

/** Who was asked to stand aside: the council sees all of it, others what they asked themselves. */
export function recusalRequestsFor(actor: Actor, meeting: Meeting, item: AgendaItem): RecusalRequestModel[] {
  const { villagerId } = actor;
  const seen = item.recusalRequests.filter(({ askedBy }) => isOfCouncil(actor) || askedBy.villagerId === villagerId);
  return seen.map((request) => ({
    id: request.id,
    memberName: shownPerson(actor, request.member).name,
    askedByName: shownPerson(actor, request.askedBy).name,
    isMine: request.askedBy.villagerId === villagerId,
    reason: request.reason,
    status: request.status,
    decidedByName: request.decidedBy && shownPerson(actor, request.decidedBy).name,
    decisionReason: request.decisionReason,
    decide: permissionOf(
      decideRecusal(meeting, {
        actor,
        itemId: item.id,
        requestId: request.id,
        isUpheld: true,
        reason: '-',
      }),
    ),
  }));
}
