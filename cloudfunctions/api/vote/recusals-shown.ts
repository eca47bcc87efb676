import type { ItemRecusals } from '@shared/contract/agenda-pages';
import type { ListedMember, Recusal, RecusalRequestModel } from '@shared/contract/recusal-pages';
import type { AgendaItem, Meeting, RecusalRequest } from '@shared/domain/agenda/meeting';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { type PersonReference, publicName } from '@shared/domain/member/person-reference';
import { decideRecusal } from '@shared/domain/vote/decide-recusal';
import { itemBeforePoll } from '@shared/domain/vote/item-before-poll';
import { isForOthers } from '@shared/domain/vote/recusal-deciders';
import { permissionOf } from '../permission';

function isOfCouncil(actor: Actor): boolean {
  return hasRole(actor, 'councilMember') || hasRole(actor, 'clerk') || hasRole(actor, 'supervisor');
}

/** A member as this reader sees them: the council by name, others as public boards do. */
export function shownPerson(actor: Actor, { villagerId, name, isNamePublic }: PersonReference): PersonReference {
  const person = { villagerId, name, isNamePublic };
  return isOfCouncil(actor) ? person : { ...person, name: publicName(person) };
}

/** A member in a list to choose from; where the name is hidden, its pinyin may not tell it either. */
export function listedMember(actor: Actor, member: PersonReference & { pinyin: string }): ListedMember {
  const shown = shownPerson(actor, member);
  const pinyin = shown.name === member.name ? member.pinyin : (member.pinyin.split(' ')[0] ?? '');
  return { ...shown, pinyin };
}

/** Who stands aside, for this reader: the council sees names and reasons, others public names alone. */
export function recusalsFor(actor: Actor, recused: readonly Recusal[]): Recusal[] {
  if (isOfCouncil(actor)) return [...recused];
  return recused.map((member) => ({ ...member, name: publicName(member), reason: '' }));
}

interface Reader {
  actor: Actor;
  /** In whose name the reader would lead. */
  leader: Actor;
}

function seenRequests(actor: Actor, { recusalRequests }: AgendaItem) {
  const seesAll = isOfCouncil(actor);
  return recusalRequests.filter(
    ({ member, askedBy }) => seesAll || [member, askedBy].some(({ villagerId }) => villagerId === actor.villagerId),
  );
}

/** A recording clerk decides in the chair's name, but about the chair in their own. */
function decides({ actor, leader }: Reader, meeting: Meeting, itemId: string, request: RecusalRequest) {
  const decider = isForOthers(meeting, request) ? actor : leader;
  return decideRecusal(meeting, { actor: decider, itemId, requestId: request.id, isUpheld: true, reason: '-' });
}

/** The way to recusal on one item, for whoever may stand aside, ask or decide; null where it is too late for that. */
export function itemRecusals(reader: Reader, meeting: Meeting, item: AgendaItem): ItemRecusals | null {
  const { actor } = reader;
  const mayAsk = hasRole(actor, 'villager') || isOfCouncil(actor);
  if (!mayAsk || !itemBeforePoll(meeting, item.id).ok) return null;
  const waiting = seenRequests(actor, item).filter(({ status }) => status === 'asked');
  const toDecide = waiting.filter((request) => decides(reader, meeting, item.id, request).ok);
  return {
    recusedCount: item.recused.length,
    isMine: item.recused.some(({ villagerId }) => villagerId === actor.villagerId),
    isAsked: waiting.some(({ member }) => member.villagerId === actor.villagerId),
    toDecideCount: toDecide.length,
    waitingCount: waiting.length - toDecide.length,
  };
}

/** Who was asked to stand aside: the council sees all of it, others what they asked or what is asked of them. */
export function recusalRequestsFor(reader: Reader, meeting: Meeting, item: AgendaItem): RecusalRequestModel[] {
  const { actor } = reader;
  const { villagerId } = actor;
  return seenRequests(actor, item).map((request) => ({
    id: request.id,
    memberName: shownPerson(actor, request.member).name,
    askedByName: shownPerson(actor, request.askedBy).name,
    isMine: request.askedBy.villagerId === villagerId,
    isAboutReader: request.member.villagerId === villagerId,
    isForOthers: isForOthers(meeting, request),
    reason: request.reason,
    status: request.status,
    decidedByName: request.decidedBy && shownPerson(actor, request.decidedBy).name,
    decisionReason: request.decisionReason,
    decide: permissionOf(decides(reader, meeting, item.id, request)),
  }));
}
