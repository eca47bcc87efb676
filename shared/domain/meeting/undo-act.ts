import { type EventData, seal } from '../../kernel/case';
import { accept, change, type Change, type MessageDraft, type Outcome, refuse } from '../../kernel/outcome';
import type { UndoableAct } from '../agenda/evening-record';
import {
  type OnlyChair,
  type OnlyChairOrClerk,
  type PollOpen,
  unlessChair,
  unlessChairOrClerk,
  unlessNoPollOpen,
} from '../agenda/gates';
import type { Meeting, MeetingStatus } from '../agenda/meeting';
import { type Actor, referenceTo } from '../member/actor';
import type { Proposal } from '../proposal/proposal';
import type { Floor } from './floor';
import type { PresenceRoll } from './presence-roll';
import { takeBackAdjournment } from './undo-adjournment';
import { takeBackPass, takeBackSpeech, takeBackSpeechEnd } from './undo-floor';
import { takeBackConsensus, takeBackHeadcount, takeBackItemStart } from './undo-item';

/** Everything that an act of the evening may have changed. */
export interface Evening {
  meeting: Meeting;
  rolls: readonly PresenceRoll[];
  floor: Floor | undefined;
  /** The matters of the agenda; only the adjournment needs them. */
  proposals: readonly Proposal[];
}

/** The evening as it was before the act: the meeting, and whatever else changes back. */
export interface TakenBack {
  /** The person or item concerned. */
  about: string;
  meeting: Meeting;
  others: readonly Change[];
  /** What else the act's own event says. */
  data?: EventData;
  messages?: readonly MessageDraft[];
}

interface Undoable {
  by: 'chair' | 'chairOrClerk';
  during: readonly MeetingStatus[];
  event: string;
  /** Null where there is nothing to take back, or where something already rests on it. */
  takeBack: (evening: Evening, nowMs: number, actor: Actor) => TakenBack | null;
}

const talking = ['inSession'] as const;
const whileListed = ['convened', 'inSession', 'suspended'] as const;

/**
 * The table of what can be taken back, latest first. An open or closed poll, an evening called off and a matter closed
 * out are not in it: they are confirmed beforehand instead. Arrivals are corrected on the clerk's list itself.
 */
const undoTable: Record<UndoableAct, Undoable> = {
  adjourned: { by: 'chair', during: ['adjourned'], event: 'AdjournmentWithdrawn', takeBack: takeBackAdjournment },
  speechGiven: { by: 'chairOrClerk', during: talking, event: 'SpeechGivingCorrected', takeBack: takeBackSpeech },
  consensusStated: { by: 'chair', during: talking, event: 'ConsensusWithdrawn', takeBack: takeBackConsensus },
  speechEnded: { by: 'chairOrClerk', during: talking, event: 'SpeechEndCorrected', takeBack: takeBackSpeechEnd },
  floorPassed: { by: 'chairOrClerk', during: talking, event: 'FloorPassCorrected', takeBack: takeBackPass },
  itemStarted: { by: 'chair', during: talking, event: 'ItemStartWithdrawn', takeBack: takeBackItemStart },
  headcountConfirmed: {
    by: 'chairOrClerk',
    during: whileListed,
    event: 'HeadcountCorrected',
    takeBack: takeBackHeadcount,
  },
};

export interface UndoAct {
  actor: Actor;
  nowMs: number;
  act: UndoableAct;
  reason: string;
}

/** Most characters of the reason why something is taken back. */
export const undoReasonCharsMax = 60;
/** Corrections that one evening keeps; who needs more has another trouble. */
export const correctionsMax = 100;

export type UndoActRefusal =
  | OnlyChair
  | OnlyChairOrClerk
  | PollOpen
  | { code: 'UndoNothing'; act: UndoableAct }
  | { code: 'UndoTooOften'; correctionsMax: number };

/**
 * Take back an act of the evening 撤回, with a recorded correction.
 *
 * Requirements, checked in this order:
 * - The actor may take back this act: the chair, or for presence and floor also the clerk.
 * - No poll is open.
 * - There is such an act, it was the last of its kind, and nothing rests on it yet.
 * - The evening has fewer than `correctionsMax` corrections.
 *
 * Records the act's own event of the table above with the sealed reason, and what changes back on floor, rolls and
 * matters. The meeting keeps who took back what, when and why, for the minutes.
 */
export function undoAct(evening: Evening, { actor, nowMs, act, reason }: UndoAct): Outcome<UndoActRefusal> {
  const { meeting } = evening;
  const { by, during, event, takeBack } = undoTable[act];
  const closed =
    (by === 'chair' ? unlessChair(meeting, actor) : unlessChairOrClerk(meeting, actor)) ?? unlessNoPollOpen(meeting);
  if (closed) return closed;
  const taken = during.includes(meeting.status) ? takeBack(evening, nowMs, actor) : null;
  if (!taken) return refuse({ code: 'UndoNothing', act });
  if (meeting.corrections.length >= correctionsMax) return refuse({ code: 'UndoTooOften', correctionsMax });
  const correction = { act, about: taken.about, by: referenceTo(actor), reason: reason.trim(), atMs: nowMs };
  const next: Meeting = { ...taken.meeting, corrections: [...meeting.corrections, correction] };
  const data = { act, itemId: meeting.currentItemId, about: seal(taken.about), reason: seal(correction.reason) };
  return accept([change(next, { type: event, data: { ...data, ...taken.data } }), ...taken.others], {
    messages: taken.messages ?? [],
  });
}

/** What this actor could take back now, latest first: one tap on the screen, the rest behind it. */
export function undoableNow(
  evening: Evening,
  { actor, nowMs }: Pick<UndoAct, 'actor' | 'nowMs'>,
): { act: UndoableAct; about: string }[] {
  return (Object.keys(undoTable) as UndoableAct[]).flatMap((act) => {
    const outcome = undoAct(evening, { actor, nowMs, act, reason: '' });
    const next = outcome.ok ? (outcome.changes[0]?.next as Meeting) : undefined;
    const about = next?.corrections.at(-1)?.about;
    return about === undefined ? [] : [{ act, about }];
  });
}
