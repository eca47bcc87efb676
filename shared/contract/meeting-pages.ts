import type { NotConvened } from '../domain/agenda/acknowledge-notice';
import type { UndoableAct } from '../domain/agenda/evening-record';
import type { AgendaItem, Meeting } from '../domain/agenda/meeting';
import type { AdjournMeetingRefusal } from '../domain/meeting/adjourn-meeting';
import type { CheckInNotOpen } from '../domain/meeting/check-in';
import type { ConfirmHeadcountRefusal } from '../domain/meeting/confirm-headcount';
import type { DeclareInquorateRefusal } from '../domain/meeting/declare-inquorate';
import type { OpenMeetingRefusal } from '../domain/meeting/open-meeting';
import type { RaiseHandRefusal } from '../domain/meeting/raise-hand';
import type { RecordForChairRefusal } from '../domain/meeting/record-for-chair';
import type { StartItemRefusal } from '../domain/meeting/start-item';
import type { StateConsensusRefusal } from '../domain/meeting/state-consensus';
import type { ResumeMeetingRefusal, SuspendMeetingRefusal } from '../domain/meeting/suspend-meeting';
import type { HandoverChoice } from '../domain/agenda/handover';
import type { Stance } from '../domain/meeting/floor';
import type { GrantTimeRefusal } from '../domain/meeting/grant-time';
import type { HandOverChairRefusal, TakeBackChairRefusal } from '../domain/meeting/hand-over-chair';
import type { RaisePointRefusal, RuleOnPointRefusal } from '../domain/meeting/point-of-order';
import type { NextAct } from '../domain/meeting/next-act';
import type { Explanation } from '../domain/village/explanation';
import type { EnteredLeave, ItemRecusals, MeetingHead } from './agenda-pages';
import type { Permission } from './common';
import type { MotionModel } from './motion-pages';

/** The ring: one council's quorum, and who is missing. */
export interface QuorumState {
  councilName: string;
  explanation: Explanation;
  missing: { villagerId: string; name: string; isOnLeave: boolean }[];
}

export interface EveningItem {
  itemId: string;
  kind: AgendaItem['kind'];
  proposalId: string | null;
  title: string;
  recommendsTo: AgendaItem['recommendsTo'];
  minutes: number;
  status: AgendaItem['status'];
  startedAtMs: number | null;
  consensus: string;
  pollId: string | null;
  /** Null where it is too late, and for readers who may neither stand aside, ask nor decide. */
  recusals: ItemRecusals | null;
  result: AgendaItem['result'];
  /** Who carries it out and by when, as agreed in the hall. */
  assignment: { assigneeName: string; dueOn: string } | null;
}

export interface EveningSpeech {
  speechId: string;
  name: string;
  guestCapacity: string | null;
  isMine: boolean;
  startedAtMs: number;
  endsAtMs: number;
  endedAtMs: number | null;
  gist: string;
  stance: Stance | null;
  /** How often it was taken back or resumed before; whoever ends it says which one they mean. */
  edition: number;
}

export interface EveningShare {
  name: string;
  isMine: boolean;
  itemTimes: number;
  itemMs: number;
  eveningTimes: number;
  eveningMs: number;
}

export interface EveningPoint {
  pointId: string;
  name: string;
  text: string;
  ruling: { isUpheld: boolean; text: string } | null;
}

/** Who leads, where it is not the chair, and how that came about. */
export interface EveningChair {
  leaderId: string;
  leaderName: string;
  isDeputy: boolean;
  handovers: {
    choice: HandoverChoice;
    fromName: string;
    toName: string;
    isForItem: boolean;
    reason: string;
    votesFor: number | null;
    presentCount: number;
    atMs: number;
  }[];
  /** For whoever leads and the clerk: who is present and could lead. */
  candidates: { villagerId: string; name: string; pinyin: string }[];
  /** Whoever leads stands aside from the matter that is up. */
  isLeaderRecused: boolean;
  isLeaderAway: boolean;
  handOver: Permission<HandOverChairRefusal>;
  takeBack: Permission<TakeBackChairRefusal>;
}

export interface EveningFloor {
  current: EveningSpeech | null;
  /** Present and not offered the floor yet on this item, in their order. */
  notOffered: { villagerId: string; name: string }[];
  hands: { villagerId: string; name: string; raisedAtMs: number; stance: Stance | null; itemTimes: number }[];
  /** What the first round's order was drawn from; null where it goes by seat. */
  orderSeed: number | null;
  /** How long a first turn may last by the rules, for a timer that runs before the cloud has answered. */
  speechMs: number;
  /** Who had how much of the floor; whoever has not spoken tonight is not among them. */
  shares: EveningShare[];
  /** Points of order on the current item, latest first; one without a ruling waits for the chair. */
  points: EveningPoint[];
  offeredCount: number;
  /** The ids of speeches whose giving or end was taken back, once for each time. */
  takenBackIds: string[];
  /** Speeches on the current item, latest first. */
  speeches: EveningSpeech[];
}

export interface EveningReader {
  villagerId: string;
  /** The chair, or the clerk who records for the chair in the hall. */
  isChair: boolean;
  isClerk: boolean;
  /** The chair for whom the reader records; empty where they act in their own name. */
  recordsForName: string;
  isOnRoll: boolean;
  isPresent: boolean;
  hasHandUp: boolean;
  /** Was offered the floor on the current item. */
  wasOffered: boolean;
}

/** The page of an evening, for chair, clerk, member and villager alike. */
export interface EveningPage {
  /** By the cloud's clock; a revision that is later means that the page has changed since. */
  readAtMs: number;
  meeting: MeetingHead & { openedAtMs: number | null; endedAtMs: number | null };
  reader: EveningReader;
  /** The one thing that is next for this reader. */
  next: NextAct;
  quorums: QuorumState[];
  presentCount: number;
  memberCount: number;
  headcountAtMs: number | null;
  items: EveningItem[];
  currentItemId: string | null;
  nextItemId: string | null;
  openPollId: string | null;
  floor: EveningFloor | null;
  /** The motion on the matter that is up; null on the report, before and after. */
  motion: MotionModel | null;
  chair: EveningChair;
  /** The clerk who records for the chair, if any. */
  recorderName: string;
  nextMeeting: Meeting['nextMeeting'];
  /** What the reader can take back now, latest first. */
  undo: { act: UndoableAct; about: string }[];
  permissions: {
    open: Permission<OpenMeetingRefusal>;
    declareInquorate: Permission<DeclareInquorateRefusal>;
    suspend: Permission<SuspendMeetingRefusal>;
    recordForChair: Permission<RecordForChairRefusal>;
    resume: Permission<ResumeMeetingRefusal>;
    /** The rest is open from the opening of the meeting on; null before. */
    inSession: {
      adjourn: Permission<AdjournMeetingRefusal>;
      startNextItem: Permission<StartItemRefusal>;
      stateConsensus: Permission<StateConsensusRefusal>;
      raiseHand: Permission<RaiseHandRefusal>;
      raisePoint: Permission<RaisePointRefusal>;
      ruleOnPoint: Permission<RuleOnPointRefusal>;
      grantTime: Permission<GrantTimeRefusal>;
      /** Whether the reader leads the floor: gives it, ends speeches, notes their gist. */
      leadsFloor: boolean;
    } | null;
  };
}

/** The clerk's list 签到册. */
export interface CheckInPage {
  readAtMs: number;
  meeting: MeetingHead;
  opensAtMs: number;
  quorums: QuorumState[];
  presentCount: number;
  memberCount: number;
  headcountAtMs: number | null;
  members: {
    villagerId: string;
    name: string;
    pinyin: string;
    /** The villagers' group, on the long roll of another body; empty on the council's. */
    group: string;
    seat: number;
    councilName: string;
    isHere: boolean;
    wasHere: boolean;
    fromAtMs: number | null;
    toAtMs: number | null;
    leaveReason: string | null;
    enteredLeave: EnteredLeave | null;
  }[];
  /** Whether leave may be entered, and from which day on it can have been told. */
  enterLeave: Permission<NotConvened>;
  leaveToldFromOn: string;
  checkIn: Permission<CheckInNotOpen>;
  confirmHeadcount: Permission<ConfirmHeadcountRefusal>;
}

/** Whom to call when the quorum is short, for chair and clerk. */
export interface MissingPage {
  shortBy: number;
  members: { villagerId: string; name: string; phone: string | null }[];
}

/** The code shown in the hall 签到码. */
export interface CodePage {
  code: string;
  /** What the picture to scan carries beside the meeting. */
  seal: string;
  secondsLeft: number;
  changesAtMs: number;
  seconds: number;
}
