import * as z from 'zod/mini';
import { handoverChoiceShape } from '../../agenda/handover';
import { leaveEntryShape } from '../../agenda/presence-roll';
import { undoableActShape } from '../../agenda/evening-record';
import { personReferenceShape } from '../../member/person-reference';
import { holderShape } from '../../proposal/holder';
import { proposalStatusShape } from '../../proposal/status';
import { explanationShape } from '../../village/explanation';
import { forceShape, tallyShape } from '../../vote/poll';

/** Present from `fromAtMs` (included) to `toAtMs` (excluded), and how the arrival was taken: by list or by code. */
const presenceShape = z.object({
  fromAtMs: z.int(),
  toAtMs: z.nullable(z.int()),
  by: z.string(),
  /** When the arrival was entered, where it had waited on a device without a line. */
  enteredAtMs: z.exactOptional(z.int()),
});

export const attendeeShape = z.object({
  person: personReferenceShape,
  seat: z.int(),
  isOnLeave: z.boolean(),
  /** Who entered the leave for them, told when and how; absent where they asked by themselves. */
  leaveEntry: z.exactOptional(leaveEntryShape),
  presences: z.array(presenceShape),
});

/** The number present from an instant on, until the next. */
export const presenceStepShape = z.object({ atMs: z.int(), count: z.int() });
export type PresenceStep = z.infer<typeof presenceStepShape>;

/** One council's attendance 出席情况, with the chart of its presence over time. */
export const attendanceShape = z.object({
  councilName: z.string(),
  attendees: z.array(attendeeShape),
  /** The quorum when the meeting was opened; null before. */
  quorum: z.nullable(explanationShape),
  steps: z.array(presenceStepShape),
  /** Headcounts 清点人数 as they were confirmed. */
  headcounts: z.array(presenceStepShape),
});
export type Attendance = z.infer<typeof attendanceShape>;

export const minutesSpeechShape = z.object({
  speechId: z.string(),
  speaker: personReferenceShape,
  guestCapacity: z.nullable(z.string()),
  startedAtMs: z.int(),
  endedAtMs: z.nullable(z.int()),
  gist: z.string(),
  stance: z.nullable(z.enum(['for', 'against', 'neutral'])),
});
export type MinutesSpeech = z.infer<typeof minutesSpeechShape>;

/** A point of order 程序问题 with its ruling, null where there was none. */
export const minutesPointShape = z.object({
  pointId: z.string(),
  raisedBy: personReferenceShape,
  text: z.string(),
  ruling: z.nullable(z.object({ isUpheld: z.boolean(), text: z.string() })),
});
export type MinutesPoint = z.infer<typeof minutesPointShape>;

/** An amendment 修正案 with its exact words, and what became of it. */
export const minutesAmendmentShape = z.object({
  amendmentId: z.string(),
  movedBy: personReferenceShape,
  passage: z.string(),
  replacement: z.string(),
  status: z.enum(['moved', 'adopted', 'rejected', 'withdrawn', 'lapsed']),
  pollId: z.nullable(z.string()),
});
export type MinutesAmendment = z.infer<typeof minutesAmendmentShape>;

/** The chair handed over 移交主持, for one item or for the rest of the evening, or taken back. */
export const minutesHandoverShape = z.object({
  choice: handoverChoiceShape,
  from: personReferenceShape,
  to: personReferenceShape,
  itemId: z.nullable(z.string()),
  votesFor: z.nullable(z.int()),
  presentCount: z.int(),
  reason: z.string(),
  atMs: z.int(),
});
export type MinutesHandover = z.infer<typeof minutesHandoverShape>;

export const minutesPollShape = z.object({
  pollId: z.string(),
  method: z.string(),
  motion: z.string(),
  force: forceShape,
  bodyThatDecides: z.nullable(z.string()),
  openedAtMs: z.int(),
  closedAtMs: z.nullable(z.int()),
  electorateCount: z.int(),
  memberCount: z.int(),
  /** The quorum of each roll when it was opened; polls from before this was recorded have none. */
  quorums: z.exactOptional(z.array(explanationShape)),
  recused: z.array(personReferenceShape),
  /** Who counted hands or paper; empty for ballots on phones, which the boxes count. */
  countedBy: z.array(personReferenceShape),
  watchedBy: z.nullable(personReferenceShape),
  /** Every count of a teller, round by round, and whether the clerk entered it in the teller's name. */
  counts: z.array(
    z.object({
      teller: personReferenceShape,
      round: z.int(),
      isByClerk: z.boolean(),
      for: z.int(),
      against: z.int(),
      abstain: z.int(),
      invalid: z.int(),
    }),
  ),
  /** The papers of a poll on paper: issued = returned + spoiled + unused. */
  paper: z.nullable(z.object({ issued: z.int(), returned: z.int(), spoiled: z.int(), unused: z.int() })),
  /** The codes of the ballots of a secret poll, sorted; empty for the others. */
  codes: z.array(z.string()),
  tally: z.nullable(tallyShape),
  explanation: z.nullable(explanationShape),
  /** Why it counts for nothing 作废; null where it counts. */
  voidReason: z.nullable(z.string()),
  decision: z.nullable(z.object({ year: z.int(), number: z.int() })),
});
export type MinutesPoll = z.infer<typeof minutesPollShape>;

/** Somebody asked that a member stand aside 申请回避. */
const minutesRequestShape = z.object({
  requestId: z.string(),
  member: personReferenceShape,
  askedBy: personReferenceShape,
  reason: z.string(),
  decision: z.nullable(z.object({ isUpheld: z.boolean(), decidedBy: personReferenceShape, reason: z.string() })),
});

export const minutesItemShape = z.object({
  itemId: z.string(),
  kind: z.enum(['report', 'matter']),
  title: z.string(),
  startedAtMs: z.nullable(z.int()),
  endedAtMs: z.nullable(z.int()),
  speeches: z.array(minutesSpeechShape),
  /** Who was offered the floor and passed. */
  passed: z.array(personReferenceShape),
  points: z.array(minutesPointShape),
  consensus: z.string(),
  amendments: z.array(minutesAmendmentShape),
  recused: z.array(z.object({ person: personReferenceShape, reason: z.string() })),
  /** Who was asked to stand aside, and what was decided; null while it waits. */
  recusalRequests: z.array(minutesRequestShape),
  polls: z.array(minutesPollShape),
  /** Why it was put off; null where it was not. */
  deferReason: z.nullable(z.string()),
  /** Who carries it out and by when, as agreed in the hall. */
  assignment: z.nullable(z.object({ person: personReferenceShape, dueOn: z.string() })),
});
export type MinutesItem = z.infer<typeof minutesItemShape>;

export const minutesReportShape = z.object({
  matterId: z.string(),
  title: z.string(),
  isClosed: z.boolean(),
  reason: z.string(),
  presentCount: z.nullable(z.int()),
  objectedCount: z.nullable(z.int()),
  newDueOn: z.nullable(z.string()),
});
export type MinutesReport = z.infer<typeof minutesReportShape>;

/** An earlier matter that was only reported on: where it stood when the report began, who had it, until when. */
export const minutesStandingShape = z.object({
  matterId: z.string(),
  title: z.string(),
  status: proposalStatusShape,
  holder: holderShape,
  dueAtMs: z.int(),
  overdueDays: z.int(),
  /** What it needed to go on 卡住了, and from whom; absent where it went on. */
  stuck: z.exactOptional(z.object({ need: z.string(), from: holderShape })),
});
export type MinutesStanding = z.infer<typeof minutesStandingShape>;

/** What was taken back 更正: the act, whom or what it concerned, by whom, when and why. */
export const minutesCorrectionShape = z.object({
  act: undoableActShape,
  about: z.string(),
  reason: z.string(),
  by: personReferenceShape,
  atMs: z.int(),
});

const spanShape = z.object({ fromAtMs: z.int(), toAtMs: z.nullable(z.int()) });

/**
 * The minutes 会议纪要 of one meeting: what its cases' events say, in the words that the documents keep. Plain data, of
 * which one spelling only exists, so that it can be sealed by a hash and made again from the record at any time.
 */
export const minutesShape = z.object({
  meetingId: z.string(),
  title: z.string(),
  place: z.string(),
  startAtMs: z.int(),
  openedAtMs: z.nullable(z.int()),
  endedAtMs: z.nullable(z.int()),
  /** Whoever led the evening 主持. */
  presider: personReferenceShape,
  /** Why it was an urgent meeting 紧急会议; null for any other. */
  urgentReason: z.nullable(z.string()),
  handovers: z.array(minutesHandoverShape),
  guests: z.array(z.object({ name: z.string(), capacity: z.string() })),
  attendance: z.array(attendanceShape),
  pauses: z.array(spanShape),
  reported: z.array(minutesReportShape),
  /** What the report told beside; evenings opened before it was kept have none, and their minutes keep their hash. */
  standing: z.exactOptional(z.object({ matters: z.array(minutesStandingShape), moreCount: z.int() })),
  items: z.array(minutesItemShape),
  /** The clerk who entered for the chair what the chair said 代为记录, and from when until when. */
  recorders: z.array(z.object({ person: personReferenceShape, ...spanShape.shape })),
  corrections: z.array(minutesCorrectionShape),
  /** When and where to meet again, as proposed in the hall. */
  nextMeeting: z.nullable(z.object({ startAtMs: z.int(), place: z.string() })),
});
export type Minutes = z.infer<typeof minutesShape>;
