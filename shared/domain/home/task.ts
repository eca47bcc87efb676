import type { Holder } from '../proposal/holder';
import type { Verb } from '../proposal/road';
import type { ProposalStatus } from '../proposal/status';
import type { RequestStatus } from '../service/status';

/** A poll 表决 that is open to the reader now. */
export interface PollTask {
  kind: 'poll';
  pollId: string;
  title: string;
}

/** An open poll 表决 in which the reader counts 计票 or looks on 监票. */
export interface CountTask {
  kind: 'count';
  pollId: string;
  title: string;
  /** Whether the papers must be reconciled first, the votes counted, or the counting watched. */
  act: 'reconcile' | 'count' | 'watch';
}

/** Requests that somebody stand aside 回避 from an item, which the reader decides before its poll. */
export interface RecusalTask {
  kind: 'recusal';
  meetingId: string;
  itemId: string;
  title: string;
  count: number;
  isInSession: boolean;
  startAtMs: number;
}

/** A night talk 夜话 that has been announced or is going on. */
export interface MeetingTask {
  kind: 'meeting';
  meetingId: string;
  title: string;
  place: string;
  startAtMs: number;
  isInSession: boolean;
  isToday: boolean;
  /** How the reader stands to it: may listen, is to come, asked for leave, is there. */
  attendance: 'guest' | 'expected' | 'onLeave' | 'present';
  /** Whether the reader leads or records it. */
  isInCharge: boolean;
}

/** A meeting that the chair has begun to plan. */
export interface PlanTask {
  kind: 'plan';
  meetingId: string;
  startAtMs: number;
}

/** One matter that waits for the reader. */
export interface MatterTask {
  kind: 'matter';
  proposalId: string;
  title: string;
  status: ProposalStatus;
  /** What is to be done; null where the matter is in the reader's hands and no verb is open to them. */
  verb: Verb | null;
  /** An objection waits for its answer: until then nothing is handed over. */
  isObjected: boolean;
  /** The decision to publish, where there is one. */
  decisionId: string | null;
  dueAtMs: number;
  isOverdue: boolean;
}

/** An objection 异议 that the reader must answer. */
export interface ObjectionTask {
  kind: 'objection';
  decisionId: string;
  title: string;
  dueAtMs: number;
  isOverdue: boolean;
}

/** A month's points 积分 that wait for the reader: to be reviewed, published, posted, or an objection answered. */
export interface PointsTask {
  kind: 'points';
  batchId: string;
  month: string;
  act: 'openReview' | 'review' | 'publish' | 'post' | 'answer';
  claimCount: number;
  dueAtMs: number;
  isOverdue: boolean;
}

/** What is to be taken from the reader or their household: they may explain before anybody judges it or decides. */
export interface ExplainTask {
  kind: 'explain';
  claimId: string;
  points: number;
  about: 'deduction' | 'correction';
  dueAtMs: number;
}

/** Corrections 更正 of a month's points that wait for the reader's decision. */
export interface CorrectionTask {
  kind: 'correction';
  batchId: string;
  month: string;
  count: number;
  dueAtMs: number;
  isOverdue: boolean;
}

/** Changes of membership 社员变动 that wait to be confirmed by the reader. */
export interface MemberChangesTask {
  kind: 'memberChanges';
  count: number;
  /** Since when the first of them waits. */
  sinceMs: number;
}

/** The minutes 会议纪要 of an evening, or an addendum to them, that wait for the reader's signature. */
export interface MinutesTask {
  kind: 'minutes';
  meetingId: string;
  title: string;
  isAddendum: boolean;
  dueAtMs: number;
  isOverdue: boolean;
}

/** A matter that is stuck 卡住了, and the reader is who was asked for help. */
export interface StuckTask {
  kind: 'stuck';
  proposalId: string;
  title: string;
  /** What is needed, in the words of whoever carries it out. */
  need: string;
  sinceMs: number;
}

/** A request 诉求 at the service desk that is in the reader's hands. */
export interface RequestTask {
  kind: 'request';
  requestId: string;
  /** Empty where only a photo was sent. */
  title: string;
  status: RequestStatus;
  /** Given to the reader's unit, which has not taken it on yet. */
  isToTakeOn: boolean;
  dueAtMs: number;
  isOverdue: boolean;
}

/** What is so far past its date that the ladder 督办 has reached the town; for the town coordinator. */
export interface AtTownTask {
  kind: 'atTown';
  of: 'matters' | 'requests';
  count: number;
  /** The date that passed first. */
  dueAtMs: number;
  /** The present year, which the list is asked with. */
  period: string;
}

/** Several matters that are dealt with together, at one desk. */
export interface MattersTask {
  kind: 'matters';
  verb: Verb;
  status: ProposalStatus;
  titles: string[];
  count: number;
  overdueCount: number;
  /** The earliest date. */
  dueAtMs: number;
}

/** A matter that the reader raised, filled in for somebody or took up, and in whose hands it is. */
export interface OwnMatterTask {
  kind: 'ownMatter';
  proposalId: string;
  title: string;
  status: ProposalStatus;
  relation: 'author' | 'helper' | 'sponsor';
  holder: Holder | null;
  dueAtMs: number;
  isOverdue: boolean;
}

export type Task =
  | PollTask
  | CountTask
  | RecusalTask
  | MeetingTask
  | PlanTask
  | MatterTask
  | MattersTask
  | ObjectionTask
  | PointsTask
  | ExplainTask
  | CorrectionTask
  | MemberChangesTask
  | MinutesTask
  | StuckTask
  | RequestTask
  | AtTownTask
  | OwnMatterTask;
