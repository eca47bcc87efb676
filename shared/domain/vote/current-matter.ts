import { refuse, type Refused } from '../../kernel/outcome';
import {
  type LeaderRecused,
  type NotInSession,
  type OnlyChair,
  type PollOpen,
  unlessChair,
  unlessInSession,
  unlessLeaderRecused,
  unlessNoPollOpen,
} from '../agenda/gates';
import { type AgendaItem, agendaItem, type Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';

/** An agenda item that is a matter. */
export type MatterItem = AgendaItem & { proposalId: string };

export type CurrentMatterRefusal =
  | OnlyChair
  | LeaderRecused
  | NotInSession
  | PollOpen
  | { code: 'AgendaItemNotCurrent' }
  | { code: 'AgendaItemIsReport' }
  | { code: 'AgendaItemAlreadyVoted' };

/** The matter that is up now, for the chair to settle: the meeting in session, no poll open, the item not voted on. */
export function currentMatter(
  meeting: Meeting,
  itemId: string,
  actor: Actor,
): { ok: true; item: MatterItem } | Refused<CurrentMatterRefusal> {
  const closed = unlessInSession(meeting) ?? unlessChair(meeting, actor) ?? unlessNoPollOpen(meeting);
  if (closed) return closed;
  const item = agendaItem(meeting, itemId);
  if (item && item.pollId !== null) return refuse({ code: 'AgendaItemAlreadyVoted' });
  if (item?.status !== 'current') return refuse({ code: 'AgendaItemNotCurrent' });
  const recused = unlessLeaderRecused(item, actor);
  if (recused) return recused;
  const { proposalId } = item;
  return proposalId === null ? refuse({ code: 'AgendaItemIsReport' }) : { ok: true, item: { ...item, proposalId } };
}

/** The meeting with some of one item's fields changed. */
export function withItemPart(meeting: Meeting, itemId: string, part: Partial<AgendaItem>): Meeting {
  return { ...meeting, items: meeting.items.map((item) => (item.id === itemId ? { ...item, ...part } : item)) };
}
