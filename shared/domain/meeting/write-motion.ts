import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import {
  type NotInSession,
  type OnlyChair,
  type OnlyChairOrClerk,
  type PollOpen,
  unlessChair,
  unlessChairOrClerk,
  unlessInSession,
  unlessLeaderRecused,
  unlessNoPollOpen,
  type LeaderRecused,
} from '../agenda/gates';
import { type AgendaItem, agendaItem, type Meeting, withItem } from '../agenda/meeting';
import { type Motion, nextAmendment } from '../agenda/motion';
import { type Actor, referenceTo } from '../member/actor';

export interface SaveMotion {
  actor: Actor;
  nowMs: number;
  itemId: string;
  text: string;
  /** The edition that was being changed; 0 where there was none. */
  edition: number;
}

/** Somebody else has saved another text meanwhile; it comes with the refusal, so that nothing is lost on either side. */
export type MotionChanged = { code: 'MotionChanged'; edition: number; text: string; savedByName: string };
export type NotMotionItem =
  NotInSession | PollOpen | { code: 'AgendaItemNotCurrent' | 'AgendaItemIsReport' | 'AgendaItemAlreadyVoted' };
export type SaveMotionRefusal = NotMotionItem | OnlyChairOrClerk | MotionChanged | { code: 'MotionUnderAmendment' };
export type ReadOutMotionRefusal =
  | NotMotionItem
  | OnlyChair
  | LeaderRecused
  | { code: 'MotionNotWritten' }
  | MotionChanged
  | { code: 'MotionUnderAmendment' }
  | { code: 'MotionWithoutConsensus' }
  | { code: 'MotionReadOutAlready' };

/**
 * Write the motion 草拟表决事项 during the talk; everybody sees it at once.
 *
 * Requirements, checked in this order:
 * - The meeting is in session, no poll is open, and the item is a matter that is up and not voted on.
 * - The actor leads the meeting, or is the clerk.
 * - Nobody has saved another edition since the one that was being changed.
 * - No amendment waits for its vote: from then on words change by votes alone.
 *
 * Records `MotionSaved`. A text that was read out before must be read out again.
 */
export function saveMotion(meeting: Meeting, command: SaveMotion): Outcome<SaveMotionRefusal> {
  const { actor, nowMs, itemId, text } = command;
  const found = motionItem(meeting, itemId);
  if (!found.ok) return found;
  const { item } = found;
  const closed = unlessChairOrClerk(meeting, actor) ?? unlessEdition(item, command.edition) ?? unlessNoAmendment(item);
  if (closed) return closed;
  const edition = command.edition + 1;
  const motion: Motion = { text, edition, savedBy: referenceTo(actor), savedAtMs: nowMs, readOutAtMs: null };
  const data = { itemId, edition, text: seal(text) };
  return accept([change(withItem(meeting, { ...item, motion }), { type: 'MotionSaved', data, ...matterOf(item) })]);
}

/**
 * Confirm that the final text was read out 已宣读: it is frozen, and is what the poll is on.
 *
 * Requirements, checked in this order:
 * - The meeting is in session, no poll is open, and the item is a matter that is up and not voted on.
 * - The actor leads the meeting, and does not stand aside from the item.
 * - There is a motion, and its edition is the one that was read out.
 * - No amendment waits for its vote.
 * - The basic consensus is stated.
 * - It was not read out already.
 *
 * Records `MotionReadOut`.
 */
export function readOutMotion(
  meeting: Meeting,
  command: { actor: Actor; nowMs: number; itemId: string; edition: number },
): Outcome<ReadOutMotionRefusal> {
  const { actor, nowMs, itemId } = command;
  const found = motionItem(meeting, itemId);
  if (!found.ok) return found;
  const { item } = found;
  const notLeading = unlessChair(meeting, actor) ?? unlessLeaderRecused(item, actor);
  if (notLeading) return notLeading;
  const { motion } = item;
  if (motion === null) return refuse({ code: 'MotionNotWritten' });
  const closed = unlessEdition(item, command.edition) ?? unlessNoAmendment(item);
  if (closed) return closed;
  if (item.consensus === '') return refuse({ code: 'MotionWithoutConsensus' });
  if (motion.readOutAtMs !== null) return refuse({ code: 'MotionReadOutAlready' });
  const next = withItem(meeting, { ...item, motion: { ...motion, readOutAtMs: nowMs } });
  const data = { itemId, edition: motion.edition, text: seal(motion.text) };
  return accept([change(next, { type: 'MotionReadOut', data, ...matterOf(item) })]);
}

/** The matter that is up and not voted on, for words on it. */
export function motionItem(meeting: Meeting, itemId: string): { ok: true; item: AgendaItem } | Refused<NotMotionItem> {
  const closed = unlessInSession(meeting) ?? unlessNoPollOpen(meeting);
  if (closed) return closed;
  const item = agendaItem(meeting, itemId);
  if (item && item.pollId !== null) return refuse({ code: 'AgendaItemAlreadyVoted' });
  if (item?.status !== 'current') return refuse({ code: 'AgendaItemNotCurrent' });
  return item.kind === 'report' ? refuse({ code: 'AgendaItemIsReport' }) : { ok: true, item };
}

export function unlessEdition({ motion }: AgendaItem, edition: number): Refused<MotionChanged> | undefined {
  const { edition: saved, text, savedBy } = motion ?? { edition: 0, text: '', savedBy: { name: '' } };
  return saved === edition
    ? undefined
    : refuse({ code: 'MotionChanged', edition: saved, text, savedByName: savedBy.name });
}

export function matterOf({ proposalId }: AgendaItem): { matterId?: string } {
  return proposalId === null ? {} : { matterId: proposalId };
}

function unlessNoAmendment({ amendments }: AgendaItem) {
  return nextAmendment(amendments) && refuse<{ code: 'MotionUnderAmendment' }>({ code: 'MotionUnderAmendment' });
}
