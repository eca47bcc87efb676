import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import { type Meeting, withItem } from '../agenda/meeting';
import { type Amendment, changeBetween } from '../agenda/motion';
import type { Actor } from '../member/actor';
import { memberOn } from './check-in';
import type { NotPresent } from './give-floor';
import { isPresent, type PresenceRoll } from './presence-roll';
import { rulesOf } from './quorum-now';
import { matterOf, type MotionChanged, motionItem, type NotMotionItem, unlessEdition } from './write-motion';

export interface MoveAmendment {
  actor: Actor;
  nowMs: number;
  amendmentId: string;
  itemId: string;
  /** The actor, or a member in the hall for whom chair or clerk writes it down. */
  villagerId: string;
  /** The edition that the member has before them. */
  edition: number;
  /** The whole motion as the member wants it. */
  text: string;
}

export type MoveAmendmentRefusal =
  | NotMotionItem
  | OnlyChairOrClerk
  | NotPresent
  | { code: 'AmendmentByRecused' }
  | { code: 'MotionNotWritten' }
  | MotionChanged
  | { code: 'AmendmentTooLate' }
  | { code: 'AmendmentChangesNothing' }
  | { code: 'AmendmentsTooMany'; amendmentsMax: number };
export type WithdrawAmendmentRefusal = NotMotionItem | { code: 'AmendmentNotMoved' } | OnlyChairOrClerk;

/**
 * Move an amendment 提修正案 with its exact words.
 *
 * Requirements, checked in this order:
 * - The meeting is in session, no poll is open, and the item is a matter that is up and not voted on.
 * - The actor moves their own, or leads the meeting, or is the clerk.
 * - The member is present and does not stand aside from the item.
 * - There is a motion, in the edition that the member has before them, and it was not read out yet.
 * - The words differ.
 * - Fewer than `amendmentsMax` were moved on this item.
 *
 * Records `AmendmentMoved`. It is voted on before the motion, in the order in which it was moved.
 */
export function moveAmendment(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: MoveAmendment,
): Outcome<MoveAmendmentRefusal> {
  const { actor, nowMs, itemId, villagerId, amendmentId, text } = command;
  const item = motionItem(meeting, itemId);
  if (!item.ok) return item;
  const { motion, amendments, recused } = item.item;
  const notAllowed = actor.villagerId === villagerId ? undefined : unlessChairOrClerk(meeting, actor);
  if (notAllowed) return notAllowed;
  const found = memberOn(rolls, villagerId);
  if (!found || !isPresent(found.member, nowMs)) return refuse({ code: 'FloorNotPresent' });
  if (recused.some((member) => member.villagerId === villagerId)) return refuse({ code: 'AmendmentByRecused' });
  if (motion === null) return refuse({ code: 'MotionNotWritten' });
  const changed = unlessEdition(item.item, command.edition);
  if (changed) return changed;
  if (motion.readOutAtMs !== null) return refuse({ code: 'AmendmentTooLate' });
  if (text === motion.text) return refuse({ code: 'AmendmentChangesNothing' });
  const { amendmentsMax } = rulesOf(meeting);
  if (amendments.length >= amendmentsMax) return refuse({ code: 'AmendmentsTooMany', amendmentsMax });
  const { name, isNamePublic } = found.member;
  const words = changeBetween(motion.text, text);
  const amendment: Amendment = {
    id: amendmentId,
    movedBy: { villagerId, name, isNamePublic },
    ...words,
    movedAtMs: nowMs,
    status: 'moved',
    pollId: null,
  };
  const data = { itemId, amendmentId, villagerId, edition: motion.edition };
  const sealed = { passage: seal(words.passage), replacement: seal(words.replacement) };
  const next = withItem(meeting, { ...item.item, amendments: [...amendments, amendment] });
  return accept([change(next, { type: 'AmendmentMoved', data: { ...data, ...sealed }, ...matterOf(item.item) })]);
}

/**
 * Withdraw an amendment 撤回修正案 before its vote.
 *
 * Requirements, checked in this order:
 * - The meeting is in session, no poll is open, and the item is a matter that is up and not voted on.
 * - The amendment waits for its vote.
 * - The actor moved it, or leads the meeting, or is the clerk.
 *
 * Records `AmendmentWithdrawn`.
 */
export function withdrawAmendment(
  meeting: Meeting,
  { actor, itemId, amendmentId }: { actor: Actor; itemId: string; amendmentId: string },
): Outcome<WithdrawAmendmentRefusal> {
  const item = motionItem(meeting, itemId);
  if (!item.ok) return item;
  const amendment = item.item.amendments.find(({ id }) => id === amendmentId);
  if (amendment?.status !== 'moved') return refuse({ code: 'AmendmentNotMoved' });
  const isOwn = amendment.movedBy.villagerId === actor.villagerId;
  const notAllowed = isOwn ? undefined : unlessChairOrClerk(meeting, actor);
  if (notAllowed) return notAllowed;
  const amendments = item.item.amendments.map((one) =>
    one.id === amendmentId ? { ...one, status: 'withdrawn' as const } : one,
  );
  const next = withItem(meeting, { ...item.item, amendments });
  return accept([change(next, { type: 'AmendmentWithdrawn', data: { itemId, amendmentId }, ...matterOf(item.item) })]);
}
