import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import type { AgendaItem, Meeting, RecusalRequest } from '../agenda/meeting';
import type { PresenceRoll } from '../meeting/presence-roll';
import { type Actor, referenceTo } from '../member/actor';
import { withItemPart } from './current-matter';
import { messageToAsker } from './decide-recusal';
import { type ItemBeforePollRefusal, itemBeforePoll, matterOf } from './item-before-poll';

export interface RecuseMember {
  actor: Actor;
  itemId: string;
  /** Who stands aside: the actor, or a member for whom chair or clerk enters it. */
  villagerId: string;
  reason: string;
}

export type RecusalRefusal =
  | OnlyChairOrClerk
  | ItemBeforePollRefusal
  | { code: 'RecusalNotMember' }
  | { code: 'RecusalAlreadyMade' }
  | { code: 'RecusalNotMade' };

/**
 * Stand aside from one vote 回避: one's own matter, or a relative's. Declared by the member, or asked for and entered
 * by chair or clerk.
 *
 * Requirements, checked in this order:
 * - The notice is out and the evening not over.
 * - The item is a matter of this meeting on which no poll has opened.
 * - The actor is the member, or chair or clerk.
 * - The member is on a roll of this meeting.
 * - They do not stand aside already.
 *
 * Records `MemberRecused`. The member leaves the electorate and the base `present`, never the quorum. What somebody had
 * asked of a member is settled by their own declaration, and whoever asked is told; entered by chair or clerk, it still
 * waits for whoever decides.
 */
export function recuseMember(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: RecuseMember,
): Outcome<RecusalRefusal> {
  const found = itemBeforePoll(meeting, command.itemId);
  if (!found.ok) return found;
  const { actor, villagerId } = command;
  const notAllowed = actor.villagerId === villagerId ? undefined : unlessChairOrClerk(meeting, actor);
  if (notAllowed) return notAllowed;
  const member = rolls.flatMap((roll) => roll.members).find((candidate) => candidate.villagerId === villagerId);
  if (!member) return refuse({ code: 'RecusalNotMember' });
  if (found.item.recused.some((other) => other.villagerId === villagerId))
    return refuse({ code: 'RecusalAlreadyMade' });
  const reason = command.reason.trim();
  const recusal = { villagerId, name: member.name, isNamePublic: member.isNamePublic, reason };
  const settled = settledBy(found.item, command);
  const next = withItemPart(meeting, command.itemId, {
    recused: [...found.item.recused, recusal],
    recusalRequests: found.item.recusalRequests.map((one) => (one.id === settled?.id ? settled : one)),
  });
  const data = {
    itemId: command.itemId,
    villagerId,
    reason: seal(reason),
    ...(settled && { settledRequestId: settled.id }),
  };
  const isTold = settled !== undefined && settled.askedBy.villagerId !== actor.villagerId;
  return accept([change(next, { type: 'MemberRecused', data, ...matterOf(found.item) })], {
    messages: isTold ? [messageToAsker(meeting, found.item, settled)] : [],
  });
}

/** The request about the member that waits, answered by what they declare themself. */
function settledBy({ recusalRequests }: AgendaItem, { actor, villagerId, reason }: RecuseMember) {
  if (actor.villagerId !== villagerId) return undefined;
  const asked = recusalRequests.find(({ status, member }) => status === 'asked' && member.villagerId === villagerId);
  const settled: Partial<RecusalRequest> = {
    status: 'upheld',
    decidedBy: referenceTo(actor),
    decisionReason: reason.trim(),
  };
  return asked && { ...asked, ...settled };
}

/**
 * Take back a recusal that was entered by mistake 取消回避.
 *
 * Requirements, checked in this order:
 * - The notice is out and the evening not over.
 * - The item is a matter of this meeting on which no poll has opened.
 * - The actor is chair or clerk.
 * - The member stands aside.
 *
 * Records `RecusalCancelled`.
 */
export function cancelRecusal(meeting: Meeting, command: Omit<RecuseMember, 'reason'>): Outcome<RecusalRefusal> {
  const found = itemBeforePoll(meeting, command.itemId);
  if (!found.ok) return found;
  const notAllowed = unlessChairOrClerk(meeting, command.actor);
  if (notAllowed) return notAllowed;
  const recused = found.item.recused.filter((other) => other.villagerId !== command.villagerId);
  if (recused.length === found.item.recused.length) return refuse({ code: 'RecusalNotMade' });
  const data = { itemId: command.itemId, villagerId: command.villagerId };
  const next = withItemPart(meeting, command.itemId, { recused });
  return accept([change(next, { type: 'RecusalCancelled', data, ...matterOf(found.item) })]);
}
