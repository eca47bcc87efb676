import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
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
import { agendaItem, type Meeting, withItem } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import type { Floor } from './floor';
import { floorQueue } from './floor-queue';
import { type PointOfOrderFirst, unlessNoPoint } from './point-of-order';
import type { PresenceRoll } from './presence-roll';

export interface StateConsensus {
  actor: Actor;
  nowMs: number;
  itemId: string;
  /** The basic consensus 基本共识 in the chair's words. */
  text: string;
  /** The chair states that everybody present was offered the floor, though not every offer was entered. */
  hasOfferedAll: boolean;
}

export type ItemNotCurrent = { code: 'AgendaItemNotCurrent' };
export type StateConsensusRefusal =
  | NotInSession
  | OnlyChair
  | LeaderRecused
  | ItemNotCurrent
  | { code: 'AgendaItemIsReport' }
  | { code: 'AgendaItemAlreadyVoted' }
  | PollOpen
  | PointOfOrderFirst
  | { code: 'FloorBusy'; speakerName: string }
  | { code: 'FloorNotOfferedToAll'; names: string[] };

/**
 * State the basic consensus 基本共识 on the current matter; it may be stated anew until the vote.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is the chair.
 * - The item is the current one, and a matter.
 * - The actor does not stand aside from it.
 * - There is no poll on it, and none is open.
 * - No point of order waits, and nobody is speaking.
 * - Everybody present was offered the floor, or the chair states so.
 *
 * Records `ConsensusStated` with how many were offered the floor by the record.
 */
export function stateConsensus(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  command: StateConsensus,
): Outcome<StateConsensusRefusal> {
  const closed = unlessInSession(meeting) ?? unlessChair(meeting, command.actor);
  if (closed) return closed;
  const item = agendaItem(meeting, command.itemId);
  if (item?.status !== 'current') return refuse({ code: 'AgendaItemNotCurrent' });
  if (item.kind === 'report') return refuse({ code: 'AgendaItemIsReport' });
  const recused = unlessLeaderRecused(item, command.actor);
  if (recused) return recused;
  const pollOpen = unlessNoPollOpen(meeting);
  if (pollOpen) return pollOpen;
  if (item.pollId !== null) return refuse({ code: 'AgendaItemAlreadyVoted' });
  const point = unlessNoPoint(floor);
  if (point) return point;
  const speaking = floor.speeches.find((speech) => speech.id === floor.currentSpeechId);
  if (speaking) return refuse({ code: 'FloorBusy', speakerName: speaking.speaker.name });
  const { notOffered } = floorQueue(floor, rolls, command.nowMs);
  if (notOffered.length > 0 && !command.hasOfferedAll) {
    return refuse({ code: 'FloorNotOfferedToAll', names: notOffered.map((person) => person.name) });
  }
  const next = withItem(meeting, { ...item, consensus: command.text });
  return accept([
    change(next, {
      type: 'ConsensusStated',
      data: {
        itemId: item.id,
        text: seal(command.text),
        offeredCount: floor.offeredIds.length,
        notOfferedCount: notOffered.length,
        hasOfferedAll: notOffered.length === 0 || command.hasOfferedAll,
      },
      ...(item.proposalId === null ? {} : { matterId: item.proposalId }),
    }),
  ]);
}
