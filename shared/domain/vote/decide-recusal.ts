import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChair, unlessChair } from '../agenda/gates';
import type { AgendaItem, Meeting, RecusalRequest } from '../agenda/meeting';
import { type Actor, hasRole, referenceTo } from '../member/actor';
import { publicName } from '../member/person-reference';
import { withItemPart } from './current-matter';
import { type ItemBeforePollRefusal, itemBeforePoll, matterOf } from './item-before-poll';
import { isForOthers } from './recusal-deciders';
import { recusalPage } from './recusal-page';

export interface DecideRecusal {
  actor: Actor;
  itemId: string;
  requestId: string;
  isUpheld: boolean;
  reason: string;
}

export type DecideRecusalRefusal =
  | OnlyChair
  | ItemBeforePollRefusal
  | { code: 'RecusalRequestNotFound' }
  | { code: 'RecusalRequestDecided' }
  | { code: 'RecusalOwnCase' };

/**
 * Decide whether a member who was asked to stands aside 决定回避. Whoever leads the meeting decides; about the chair, the
 * clerk or the supervisor may. Nobody decides about themself.
 *
 * Requirements, checked in this order:
 * - The notice is out and the evening not over; no poll has opened on the item, which is a matter.
 * - The request is there and waits to be decided.
 * - It is not about the actor.
 * - The actor leads the meeting; about the chair, or a deputy who leads, the clerk or the supervisor may too.
 *
 * Records `RecusalDecided` with the sealed reason. Upheld, the member stands aside as if they had declared it; those
 * who stand aside already stay where they are. Tells the member and whoever asked.
 */
export function decideRecusal(meeting: Meeting, command: DecideRecusal): Outcome<DecideRecusalRefusal> {
  const found = itemBeforePoll(meeting, command.itemId);
  if (!found.ok) return found;
  const { item } = found;
  const { actor, isUpheld } = command;
  const request = item.recusalRequests.find(({ id }) => id === command.requestId);
  if (!request) return refuse({ code: 'RecusalRequestNotFound' });
  if (request.status !== 'asked') return refuse({ code: 'RecusalRequestDecided' });
  const { member } = request;
  if (member.villagerId === actor.villagerId) return refuse({ code: 'RecusalOwnCase' });
  const isTheirs = isForOthers(meeting, request) && (hasRole(actor, 'clerk') || hasRole(actor, 'supervisor'));
  const notAllowed = isTheirs ? undefined : unlessChair(meeting, actor);
  if (notAllowed) return notAllowed;
  const decisionReason = command.reason.trim();
  const status = isUpheld ? ('upheld' as const) : ('declined' as const);
  const decided: RecusalRequest = { ...request, status, decidedBy: referenceTo(actor), decisionReason };
  const standsAside = item.recused.some((other) => other.villagerId === member.villagerId);
  const next = withItemPart(meeting, item.id, {
    recusalRequests: item.recusalRequests.map((other) => (other.id === request.id ? decided : other)),
    recused: isUpheld && !standsAside ? [...item.recused, { ...member, reason: request.reason }] : item.recused,
  });
  const { villagerId } = member;
  const data = { itemId: item.id, requestId: request.id, villagerId, isUpheld, reason: seal(decisionReason) };
  return accept([change(next, { type: 'RecusalDecided', data, ...matterOf(item) })], {
    messages: messagesTo(meeting, item, decided).filter(({ to }) => to.villagerId !== actor.villagerId),
  });
}

/** What the member and whoever asked are told; whoever asked may be a villager, who sees members by their public name. */
function messagesTo(meeting: Meeting, item: AgendaItem, { member, askedBy, status }: RecusalRequest) {
  const { id, startAtMs, place } = meeting;
  const page = recusalPage(id, item.id);
  const data = { title: item.title, isUpheld: status === 'upheld', startAtMs, place };
  const to = { kind: 'person' as const, villagerId: member.villagerId };
  const toMember = { to, code: 'recusalOfYours', data, page };
  const isOneself = member.villagerId === askedBy.villagerId;
  const toAsker = messageToAsker(meeting, item, { member, askedBy, status });
  return (isOneself ? [toMember] : [toMember, toAsker]) satisfies MessageDraft[];
}

/** What whoever asked is told, whoever it was that settled it. */
export function messageToAsker(
  { id, startAtMs, place }: Meeting,
  item: AgendaItem,
  { member, askedBy, status }: Pick<RecusalRequest, 'member' | 'askedBy' | 'status'>,
) {
  const data = { title: item.title, isUpheld: status === 'upheld', startAtMs, place, name: publicName(member) };
  const to = { kind: 'person' as const, villagerId: askedBy.villagerId };
  return { to, code: 'recusalAnswered', data, page: recusalPage(id, item.id) };
}
