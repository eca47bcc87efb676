import { seal } from '../../kernel/case';
import { accept, change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import type { AgendaItem, Meeting, RecusalRequest } from '../agenda/meeting';
import type { PresenceRoll } from '../meeting/presence-roll';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { withItemPart } from './current-matter';
import { type ItemBeforePollRefusal, itemBeforePoll, matterOf } from './item-before-poll';
import type { Village } from '../village/village';
import { decidersOf, isForOthers } from './recusal-deciders';
import { recusalPage } from './recusal-page';

/** Most requests on one item; more of them are one quarrel, and the chair decides those there are first. */
export const recusalRequestsMax = 20;

export interface AskRecusal {
  actor: Actor;
  requestId: string;
  itemId: string;
  villagerId: string;
  reason: string;
  /** Who holds the offices now, whoever planned the evening. */
  offices: Pick<Village['offices'], 'chair' | 'clerk' | 'supervisor'>;
}

export type AskRecusalRefusal =
  | RoleRequired
  | ItemBeforePollRefusal
  | { code: 'RecusalNotMember' }
  | { code: 'RecusalAlreadyMade' }
  | { code: 'RecusalAlreadyAsked' }
  | { code: 'RecusalRequestsFull'; requestsMax: number };

/**
 * Ask that a member stand aside from one vote 申请他人回避.
 *
 * Requirements, checked in this order:
 * - The notice is out and the evening not over; no poll has opened on the item, which is a matter.
 * - The actor is a villager or a council member.
 * - The member is on a roll of this meeting.
 * - They do not stand aside already.
 * - Nobody's request about them waits to be decided.
 * - The item has room for one more request.
 *
 * Records `RecusalAsked` with the sealed reason. Tells whoever decides, and at once the member who was asked.
 */
export function askRecusal(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: AskRecusal,
): Outcome<AskRecusalRefusal> {
  const found = itemBeforePoll(meeting, command.itemId);
  if (!found.ok) return found;
  const { item } = found;
  const { actor, villagerId, requestId } = command;
  const mayAsk = hasRole(actor, 'villager') || hasRole(actor, 'councilMember');
  if (!mayAsk) return refuse({ code: 'RoleRequired', roles: ['villager', 'councilMember'] });
  const member = rolls.flatMap((roll) => roll.members).find((candidate) => candidate.villagerId === villagerId);
  if (!member) return refuse({ code: 'RecusalNotMember' });
  if (item.recused.some((other) => other.villagerId === villagerId)) return refuse({ code: 'RecusalAlreadyMade' });
  const isWaiting = ({ status, member: other }: RecusalRequest) =>
    status === 'asked' && other.villagerId === villagerId;
  if (item.recusalRequests.some(isWaiting)) return refuse({ code: 'RecusalAlreadyAsked' });
  if (item.recusalRequests.length >= recusalRequestsMax) {
    return refuse({ code: 'RecusalRequestsFull', requestsMax: recusalRequestsMax });
  }
  const { name, isNamePublic } = member;
  const reason = command.reason.trim();
  const asked: RecusalRequest = {
    id: requestId,
    member: { villagerId, name, isNamePublic },
    isAboutChair: [meeting.chair, ...command.offices.chair].some((chair) => chair.villagerId === villagerId),
    askedBy: referenceTo(actor),
    reason,
    status: 'asked',
    decidedBy: null,
    decisionReason: '',
  };
  const next = withItemPart(meeting, item.id, { recusalRequests: [...item.recusalRequests, asked] });
  const data = { itemId: item.id, requestId, villagerId, reason: seal(reason) };
  return accept([change(next, { type: 'RecusalAsked', data, ...matterOf(item) })], {
    messages: messagesOf(meeting, item, asked, command),
  });
}

/** Nobody is told what they asked themselves; the member, who is of the council, also learns who asked. */
function messagesOf(
  meeting: Meeting,
  { id: itemId, title }: AgendaItem,
  asked: RecusalRequest,
  { actor, offices }: AskRecusal,
): MessageDraft[] {
  const { member, askedBy } = asked;
  const { id: meetingId, startAtMs, place } = meeting;
  const deciderIds = decidersOf(meeting, asked, offices).filter((id) => id !== actor.villagerId);
  const data = { title, name: member.name, startAtMs, place };
  const rest = { data, page: recusalPage(meetingId, itemId) };
  const toDeciders = { to: { kind: 'people' as const, villagerIds: deciderIds }, code: 'recusalAsked', ...rest };
  const toMember = {
    to: { kind: 'person' as const, villagerId: member.villagerId },
    code: 'recusalAskedOfYou',
    ...rest,
    data: { ...data, name: askedBy.name, isForOthers: isForOthers(meeting, asked) },
  };
  return [
    ...(deciderIds.length > 0 ? [toDeciders] : []),
    ...(member.villagerId === actor.villagerId ? [] : [toMember]),
  ];
}
