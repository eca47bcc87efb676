import type { NoMeetingInSession } from '../domain/follow-up/confirmation';
import type { AnswerHandOverRefusal } from '../domain/follow-up/answer-hand-over';
import type { AnswerNewDateRefusal, AskNewDateRefusal } from '../domain/follow-up/ask-new-date';
import type { Budget, FollowUp, Visit } from '../domain/follow-up/follow-up';
import type { HandOverGateRefusal } from '../domain/follow-up/hand-over';
import type { RateAsSupporterRefusal } from '../domain/follow-up/rate-as-supporter';
import type { RateMatterRefusal } from '../domain/follow-up/rate-matter';
import type { ReopenMatterRefusal } from '../domain/follow-up/reopen-matter';
import type { RoleRequired } from '../domain/member/actor';
import type { Body } from '../domain/proposal/holder';
import type { RoadRefusal } from '../domain/proposal/travel';
import type { Force } from '../domain/vote/poll';
import type { Explanation } from '../domain/village/explanation';
import type { Permission } from './common';
import type { MatterRow } from './proposal-pages';

/** A person to choose, with what helps to choose them. */
export interface Candidate {
  villagerId: string;
  name: string;
  /** To be found by; of members of the council, and empty for others. */
  pinyin: string;
  /** Sits in the two committees 村两委; an outside unit's contact does not. */
  isCommitteeMember: boolean;
}

export interface ReportModel {
  id: string;
  byName: string;
  atMs: number;
  text: string;
  photoIds: string[];
  percent: number;
  isDone: boolean;
}

export interface CloseOutModel {
  atMs: number;
  byName: string;
  isClosed: boolean;
  evidence: string;
  reason: string;
  explanation: Explanation | null;
  newDueOn: string | null;
}

export interface VisitModel {
  /** Null where the author rated by their own hand. */
  manner: Visit['manner'] | null;
  atMs: number;
  byName: string;
  note: string;
  photoIds: string[];
  isDone: boolean;
  rating: number;
  ratingWords: string;
  explanation: Explanation;
}

/** A handing over as the history tells it: to whom, by whom, and whether it came back. */
export interface HandedOverModel {
  atMs: number;
  byName: string;
  toName: string;
  dueOn: string;
  acceptOn: string;
  answer: { atMs: number; byName: string; isAccepted: boolean; reason: string } | null;
}

/** A date that was asked for, and what the chair said. */
export interface DateRequestModel {
  atMs: number;
  byName: string;
  oldDueOn: string;
  newDueOn: string;
  reason: string;
  answer: { atMs: number; byName: string; isGranted: boolean; reason: string } | null;
}

/** Whether each verb of the carrying out is open to the reader. */
export interface FollowUpPermissions {
  handOver: Permission<HandOverGateRefusal>;
  accept: Permission<AnswerHandOverRefusal>;
  giveBack: Permission<AnswerHandOverRefusal>;
  askNewDate: Permission<AskNewDateRefusal>;
  answerNewDate: Permission<AnswerNewDateRefusal>;
  reportStuck: Permission<RoadRefusal>;
  reportProgress: Permission<RoadRefusal>;
  reportDone: Permission<RoadRefusal>;
  putOnHold: Permission<RoadRefusal>;
  resume: Permission<RoadRefusal>;
  reassign: Permission<RoadRefusal | RoleRequired>;
  closeOut: Permission<RoadRefusal | NoMeetingInSession>;
  notYet: Permission<RoadRefusal | NoMeetingInSession>;
  reportHandled: Permission<RoadRefusal>;
  answer: Permission<RoadRefusal>;
  recordVisit: Permission<RoadRefusal>;
  rate: Permission<RateMatterRefusal>;
  rateAsSupporter: Permission<RateAsSupporterRefusal>;
  reopen: Permission<ReopenMatterRefusal>;
}

/** One matter's carrying out, from the handing over to the visit. */
export interface FollowUpPage {
  row: MatterRow;
  body: string;
  assigneeName: string | null;
  /** The outside unit that carries it out. */
  unitName: string | null;
  assistantNames: string[];
  budget: Budget | null;
  handOvers: HandedOverModel[];
  dateRequests: DateRequestModel[];
  handlerName: string | null;
  visitorName: string | null;
  routedTo: Body | null;
  /** Why it was declined or routed, in the words of the opinion; empty otherwise. */
  basis: string;
  dueOn: string | null;
  percent: number;
  milestones: FollowUp['milestones'];
  reports: ReportModel[];
  holds: FollowUp['holds'];
  closeOuts: CloseOutModel[];
  visits: VisitModel[];
  /** What supporters say of the last closing, counted apart and without names. */
  supportRatings: { count: number; sum: number; words: string[] };
  reopenedCount: number;
  ladderStepsTaken: number;
  /** A lower rating reopens the matter; null where nothing is rated yet. */
  ratingMin: number | null;
  permissions: FollowUpPermissions;
}

/** What is needed to give a matter to somebody: for the first time, or again. */
export interface HandOverPage {
  row: MatterRow;
  decision: { year: number; number: number; force: Force; text: string } | null;
  /** What was agreed in the hall 当场定人定期, to begin the form with. */
  agreed: { assigneeId: string; dueOn: string } | null;
  holderId: string | null;
  unitId: string | null;
  dueOn: string;
  people: Candidate[];
  /** The outside units to which it can be given. */
  units: { unitId: string; name: string; liaisonName: string | null }[];
  handOver: Permission<HandOverGateRefusal>;
  reassign: Permission<RoadRefusal | RoleRequired>;
}

/** A matter that waits to be closed out. */
export interface CloseOutRow {
  row: MatterRow;
  assigneeName: string;
  /** What the assignee wrote when they reported it done, and when. */
  evidence: string;
  reportedAtMs: number;
  /** Who will visit by the rule, as far as the page can know: the sponsor, unless they did it or raised it. */
  visitorName: string | null;
  /** Whom the chair cannot name: who did it, and who raised it. */
  excludedIds: string[];
  permission: Permission<RoadRefusal | NoMeetingInSession>;
}

/** Closing out one by one 逐一销号. */
export interface CloseOutsPage {
  meeting: { id: string; title: string; presentCount: number; memberCount: number } | null;
  rows: CloseOutRow[];
  members: { villagerId: string; name: string }[];
  /** For which chair the reader records this; empty in one's own name. */
  recordsForName: string;
}
