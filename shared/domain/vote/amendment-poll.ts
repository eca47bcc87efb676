import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { type Change, change, refuse, type Refused } from '../../kernel/outcome';
import { type AgendaItem, agendaItem, type Meeting, withItem } from '../agenda/meeting';
import { type Amendment, amendedText, type Motion, nextAmendment } from '../agenda/motion';
import { withItemPart } from './current-matter';
import type { Poll } from './poll';

export type PollTextRefusal =
  | { code: 'PollMotionNotReadOut' }
  | { code: 'PollAmendmentsFirst' }
  | { code: 'PollAmendmentNotNext' }
  | { code: 'PollMotionChanged'; text: string };

/**
 * The exact words that a poll is on: the frozen motion, or the next amendment; nobody types them at the opening. What
 * the chair's screen showed must be the same.
 */
export function pollText(
  item: Pick<AgendaItem, 'motion' | 'amendments'>,
  { amendmentId, motion: shown }: { amendmentId: string | null; motion: string },
): { ok: true; text: string } | Refused<PollTextRefusal> {
  const next = nextAmendment(item.amendments);
  const text = amendmentId === null ? frozenText(item.motion, next) : amendmentText(item.motion, next, amendmentId);
  if (typeof text !== 'string') return refuse(text);
  return text === shown.trim() ? { ok: true, text } : refuse({ code: 'PollMotionChanged', text });
}

function frozenText(motion: Motion | null, next: Amendment | undefined): string | PollTextRefusal {
  if (next) return { code: 'PollAmendmentsFirst' };
  return motion === null || motion.readOutAtMs === null ? { code: 'PollMotionNotReadOut' } : motion.text;
}

/** An amendment is voted on as the whole motion would read with it: that is what those in the hall can judge. */
function amendmentText(
  motion: Motion | null,
  next: Amendment | undefined,
  amendmentId: string,
): string | PollTextRefusal {
  const text = motion && next?.id === amendmentId ? amendedText(motion.text, next) : null;
  return text ?? { code: 'PollAmendmentNotNext' };
}

/** The meeting with the poll on its item, or without it: a motion's stands on the item, an amendment's on the amendment. */
export function withPollOnItem(meeting: Meeting, { itemId, amendment }: Poll, pollId: string | null): Meeting {
  const item = agendaItem(meeting, itemId);
  if (!item || amendment === null) return withItemPart(meeting, itemId, { pollId });
  return withItem(meeting, {
    ...item,
    amendments: item.amendments.map((one) => (one.id === amendment.id ? { ...one, pollId } : one)),
  });
}

/**
 * An amendment that was voted on 修正案表决: no decision and no step on the road. Adopted, the motion has the new words;
 * rejected, it stays. Amendments whose passage is gone lapse 失效.
 *
 * Records `AmendmentDecided` beside the poll's own end.
 */
export function amendmentDecided({ poll, isAdopted }: { poll: Poll; isAdopted: boolean }, meeting: Meeting): Change {
  const item = agendaItem(meeting, poll.itemId);
  const motion = item?.motion;
  const { amendment } = poll;
  assert(item && motion && amendment, 'an amendment is voted on while its motion stands on the item');
  const after = isAdopted ? withWords(motion, poll) : motion;
  const amendments = item.amendments.map((one): Amendment => {
    if (one.id === amendment.id) return { ...one, status: isAdopted ? 'adopted' : 'rejected' };
    return one.status === 'moved' && amendedText(after.text, one) === null ? { ...one, status: 'lapsed' } : one;
  });
  const next = withItem({ ...meeting, openPollId: null }, { ...item, motion: after, amendments });
  const { id: pollId, itemId, proposalId: matterId } = poll;
  const wasMoved = item.amendments.filter(({ status }) => status === 'moved').map(({ id }) => id);
  const lapsedIds = amendments
    .filter(({ id, status }) => status === 'lapsed' && wasMoved.includes(id))
    .map(({ id }) => id);
  const words = { edition: after.edition, text: seal(after.text) };
  const data = { pollId, itemId, amendmentId: amendment.id, isAdopted, lapsedIds, ...words };
  return change(next, { type: 'AmendmentDecided', data, matterId });
}

function withWords(motion: Motion, poll: Poll): Motion {
  return { ...motion, text: poll.motion, edition: motion.edition + 1, savedAtMs: poll.closedAtMs ?? motion.savedAtMs };
}
