import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import {
  type NotInSession,
  type OnlyChair,
  type PollOpen,
  unlessChair,
  unlessInSession,
  unlessNoPollOpen,
} from '../agenda/gates';
import { type AgendaItem, agendaItem, type Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { currentSpeech, type Floor } from './floor';
import { type PointOfOrderFirst, unlessNoPoint } from './point-of-order';
import { rulesOf } from './quorum-now';

export interface StartItem {
  actor: Actor;
  nowMs: number;
  itemId: string;
  /** Drawn by the server; used where the first round goes by lot. */
  seed: number;
}

export type StartItemRefusal =
  | NotInSession
  | OnlyChair
  | PollOpen
  | PointOfOrderFirst
  | { code: 'FloorBusy'; speakerName: string }
  | { code: 'AgendaItemNotPending'; status: AgendaItem['status'] | null };

/**
 * Take up the next item 进入下一项; the one before is done.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is the chair.
 * - No poll is open.
 * - No point of order waits, and nobody is speaking.
 * - The item is still pending.
 *
 * Records `ItemStarted` and `FloorCleared`: everybody present is offered the floor anew, by
 * seat or as drawn from the seed (`firstRoundOrder`). A matter left without a vote
 * or a deferral is released when the meeting adjourns.
 */
export function startItem(meeting: Meeting, floor: Floor, command: StartItem): Outcome<StartItemRefusal> {
  const closed = unlessInSession(meeting) ?? unlessChair(meeting, command.actor) ?? unlessNoPollOpen(meeting);
  if (closed) return closed;
  const point = unlessNoPoint(floor);
  if (point) return point;
  const speaking = currentSpeech(floor);
  if (speaking) return refuse({ code: 'FloorBusy', speakerName: speaking.speaker.name });
  const item = agendaItem(meeting, command.itemId);
  if (item?.status !== 'pending') return refuse({ code: 'AgendaItemNotPending', status: item?.status ?? null });
  const next: Meeting = {
    ...meeting,
    currentItemId: item.id,
    items: meeting.items.map((other) => begunOrLeft(other, item.id, command.nowMs)),
  };
  const order = rulesOf(meeting).firstRoundOrder;
  const orderSeed = order === 'random' ? command.seed : null;
  const cleared: Floor = { ...floor, itemId: item.id, offeredIds: [], hands: [], orderSeed };
  return accept([
    change(next, {
      type: 'ItemStarted',
      data: { itemId: item.id },
      ...(item.proposalId === null ? {} : { matterId: item.proposalId }),
    }),
    change(cleared, { type: 'FloorCleared', data: { meetingId: meeting.id, itemId: item.id, order, orderSeed } }),
  ]);
}

function begunOrLeft(item: AgendaItem, itemId: string, nowMs: number): AgendaItem {
  if (item.id === itemId) return { ...item, status: 'current', startedAtMs: nowMs };
  if (item.status !== 'current') return item;
  return { ...item, status: 'done', endedAtMs: nowMs };
}

/** The next item that was not taken up yet, in the order of the agenda. */
export function nextPendingItem(meeting: Meeting): AgendaItem | undefined {
  return meeting.items.find((item) => item.status === 'pending');
}
