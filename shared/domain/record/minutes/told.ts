import type { CaseEvent } from '../../../kernel/case';
import type { Meeting } from '../../agenda/meeting';
import type { LeaveEntry, PresenceRoll, RollMember } from '../../agenda/presence-roll';
import type { Floor } from '../../meeting/floor';
import type { PersonReference } from '../../member/person-reference';
import type { Poll } from '../../vote/poll';
import type { SealedTexts } from './meeting-record';
import type { Minutes, MinutesHandover, MinutesItem, MinutesPoll, MinutesReport, PresenceStep } from './minutes';

/** A council's attendance while it is being told: intervals are kept as the roll keeps them. */
export interface ToldRoll {
  roll: PresenceRoll;
  /** By villager: seat and intervals as the events say them. */
  members: Map<string, RollMember>;
  /** By villager; with who entered it where somebody did. */
  onLeave: Map<string, LeaveEntry | null>;
  /** How each interval began, by villager and by its beginning. */
  takenBy: Map<string, string>;
  /** When an arrival was entered that had waited on a device, by the same name. */
  enteredAtMs: Map<string, number>;
  headcounts: PresenceStep[];
}

/** The minutes while they are being told, event by event. Nothing but the making of minutes sees it. */
export interface Told {
  texts: SealedTexts;
  people: ReadonlyMap<string, PersonReference>;
  openedAtMs: number | null;
  endedAtMs: number | null;
  presiderId: string;
  startAtMs: number;
  rolls: Map<string, ToldRoll>;
  urgentReason: string | null;
  handovers: MinutesHandover[];
  pauses: { fromAtMs: number; toAtMs: number | null }[];
  reported: Map<string, MinutesReport>;
  standing: Minutes['standing'];
  items: Map<string, MinutesItem>;
  recorders: Minutes['recorders'];
  corrections: Minutes['corrections'];
  nextMeeting: Minutes['nextMeeting'];
  polls: Map<string, MinutesPoll>;
  /** The number of the decision that a poll made, by poll. */
  decisions: Map<string, MinutesPoll['decision']>;
}

export interface DocumentByKind {
  meeting: Meeting;
  presenceRoll: PresenceRoll;
  floor: Floor;
  poll: Poll;
}

/** What an event adds to the minutes; `data` is what it carries, as its verb wrote it. */
export type Teller<Kind extends keyof DocumentByKind> = (
  told: Told,
  document: DocumentByKind[Kind],
  event: CaseEvent,
) => void;

/** An event that the minutes leave out on purpose: told elsewhere, or nobody's business later. */
export const silent = 'silent';

export type Tellers<Kind extends keyof DocumentByKind> = Readonly<Record<string, Teller<Kind> | typeof silent>>;

/** Somebody by id; a person whom no document of the meeting names is known by the id alone. */
export function personIn(told: Told, villagerId: string): PersonReference {
  return told.people.get(villagerId) ?? { villagerId, name: '', isNamePublic: false };
}

/** The data of an event, as the verb that recorded it wrote them. */
export function dataOf<Data>(event: CaseEvent): Data {
  return event.data as Data;
}
