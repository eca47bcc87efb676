import type { AcknowledgeNoticeRefusal } from '../domain/agenda/acknowledge-notice';
import type { AskLeaveRefusal, WithdrawLeaveRefusal } from '../domain/agenda/ask-leave';
import type { CancelMeetingRefusal } from '../domain/agenda/cancel-meeting';
import type { ConveneMeetingRefusal } from '../domain/agenda/convene-meeting';
import type { AgendaItem, Meeting, MeetingStatus } from '../domain/agenda/meeting';
import type { OrderGround } from '../domain/agenda/suggest-order';
import type { SuggestedGuest } from '../domain/agenda/suggest-guests';
import type { NoticeDifference } from '../domain/agenda/notice-change';
import type { RollUnit } from '../domain/agenda/meeting-body';
import type { NoticeWay } from '../domain/agenda/read-receipt';
import type { LeaveEntry } from '../domain/agenda/presence-roll';
import type { RoleRequired } from '../domain/member/actor';
import type { Explanation, RuleReference } from '../domain/village/explanation';
import type { Page, Permission } from './common';

/** What every page of a meeting begins with. */
export interface MeetingHead {
  meetingId: string;
  status: MeetingStatus;
  title: string;
  place: string;
  startAtMs: number;
  eveningMinutes: number;
  guests: Meeting['guests'];
  /** Whoever leads it, now or at its end. */
  chairName: string;
  /** Why it is urgent 紧急会议; null where the usual notice was given. */
  urgentReason: string | null;
  /** Whose meeting it is, where it is not the council's, and of whom its roll is. */
  body: { title: string; of: RollUnit } | null;
}

/** A matter that may be put on the agenda, in the order in which they are proposed, with the grounds of its place. */
export interface AgendaCandidate {
  proposalId: string;
  title: string;
  /** The body that must decide, where the council only recommends. */
  recommendsTo: string | null;
  status: 'admitted' | 'deferred';
  createdAtMs: number;
  dueAtMs: number;
  supportCount: number;
  points: number;
  grounds: OrderGround[];
  materials: AgendaItem['materials'];
}

/** The chair's plan of an evening. */
export interface PlanPage {
  meeting: MeetingHead;
  items: AgendaItem[];
  candidates: AgendaCandidate[];
  /** The rule by which they are in order. */
  orderRule: RuleReference;
  itemsMax: number;
  daysMin: number;
  daysMax: number;
  /** Hours that the notice of an urgent meeting must lie ahead. */
  urgentHoursMin: number;
  /** The verdict on the planned start, as if the notice were sent now. */
  window: Explanation;
  convene: Permission<ConveneMeetingRefusal>;
  cancel: Permission<CancelMeetingRefusal>;
}

/** Whom to ask to attend, from earlier evenings on matters like these. */
export interface GuestsPage {
  guests: SuggestedGuest[];
}

/** Leave that somebody entered for a member, and who that was. */
export type EnteredLeave = Omit<LeaveEntry, 'by'> & { byName: string };

/** Who has read the notice and who asked for leave: for chair and clerk. */
export interface NoticeReader {
  villagerId: string;
  name: string;
  seat: number;
  readAtMs: number | null;
  /** Who told them, how and when; null where nobody had to. */
  told: { how: NoticeWay; byName: string; atMs: number } | null;
  leaveReason: string | null;
  enteredLeave: EnteredLeave | null;
}

/** How it stands with recusal 回避 on a matter before its poll; what a reader may not know is not counted. */
export interface ItemRecusals {
  recusedCount: number;
  isMine: boolean;
  /** Somebody asked that the reader stand aside, and it waits to be decided. */
  isAsked: boolean;
  /** Requests that wait for the reader's own decision, and for somebody else's. */
  toDecideCount: number;
  waitingCount: number;
}

export interface NoticeItem {
  itemId: string;
  kind: AgendaItem['kind'];
  proposalId: string | null;
  title: string;
  recommendsTo: AgendaItem['recommendsTo'];
  minutes: number;
  materials: AgendaItem['materials'];
  status: AgendaItem['status'];
  /** Null where it is too late, and for readers who may neither stand aside, ask nor decide. */
  recusals: ItemRecusals | null;
}

/** The agenda 议程, as any villager reads it. */
export interface NoticePage {
  meeting: MeetingHead;
  cancelReason: string;
  convenedAtMs: number | null;
  noticeExplanation: Explanation | null;
  quorumExplanations: Explanation[];
  /** New notices after the first, the latest first: when, and what each changed. */
  changes: { noticeNumber: number; atMs: number; differences: NoticeDifference[] }[];
  items: NoticeItem[];
  memberCount: number;
  /** The reader's own place, when they stand on the roll. */
  mine: {
    isOnRoll: boolean;
    readAtMs: number | null;
    leaveReason: string | null;
    enteredLeave: EnteredLeave | null;
    acknowledge: Permission<AcknowledgeNoticeRefusal>;
    askLeave: Permission<AskLeaveRefusal>;
    withdrawLeave: Permission<WithdrawLeaveRefusal>;
  };
  /** Whether the reader is chair or clerk of it. */
  isLed: boolean;
  /** Null for everybody but chair and clerk, and where hundreds stand on the roll of another body. */
  readers: NoticeReader[] | null;
  cancel: Permission<CancelMeetingRefusal>;
  /** Whether what was announced may still be changed by a new notice. */
  mayChange: boolean;
}

export interface AgendaListRow {
  meetingId: string;
  status: MeetingStatus;
  title: string;
  place: string;
  startAtMs: number;
  matterCount: number;
  /** The titles of its matters, in their order. */
  matters: string[];
}

export type AgendaListPage = Page<AgendaListRow> & {
  plan: Permission<RoleRequired>;
  /** For whoever may plan: the usual place, and how many days ahead a notice is sent. */
  planning: {
    place: string;
    daysMin: number;
    daysMax: number;
    /** The villagers' groups, for a group's meeting. */
    groups: { id: string; name: string }[];
    /** When and where to meet again, as the last evening agreed; null where it agreed nothing that still lies ahead. */
    agreed: Meeting['nextMeeting'];
  } | null;
};
