import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { personReferenceShape } from '../member/person-reference';
import { explanationShape } from '../village/explanation';
import { pollMethodShape } from '../village/poll-method';
import { majorityShape, quorumShape, ruleShape } from '../village/rule';
import { handoverShape } from './handover';
import { eveningRecordFields, itemRecordFields } from './evening-record';
import { amendmentShape, motionShape } from './motion';
import { meetingBodyShape } from './meeting-body';
import { noticeChangeShape } from './notice-change';
import { standingReportShape } from './standing-report';

export const meetingStatusShape = z.enum([
  'draft',
  'convened',
  'inSession',
  'suspended',
  'adjourned',
  'inquorate',
  'cancelled',
]);
export type MeetingStatus = z.infer<typeof meetingStatusShape>;

/** Somebody asks that a member stand aside 申请回避; whoever decides it gives a reason. */
export const recusalRequestShape = z.object({
  id: z.string(),
  member: personReferenceShape,
  /** Whether they held the chair's office then: about the chair somebody else decides. */
  isAboutChair: z.boolean(),
  askedBy: personReferenceShape,
  reason: z.string(),
  status: z.enum(['asked', 'upheld', 'declined']),
  decidedBy: z.nullable(personReferenceShape),
  decisionReason: z.string(),
});
export type RecusalRequest = z.infer<typeof recusalRequestShape>;

/** One item of the agenda 第几项. The first is always the report on earlier decisions. */
export const agendaItemShape = z.object({
  id: z.string(),
  kind: z.enum(['report', 'matter']),
  proposalId: z.nullable(z.string()),
  title: z.string(),
  /** The body that must decide, where the council only recommends 建议; of an earlier agenda it is not known. */
  recommendsTo: z._default(z.nullable(z.string()), null),
  minutes: z.int(),
  materials: z.array(z.object({ title: z.string(), text: z.string(), fileId: z.nullable(z.string()) })),
  /** The sponsor's options, as they were when the item was planned: what a motion may begin from. */
  options: z._default(z.array(z.object({ title: z.string(), detail: z.string() })), []),
  status: z.enum(['pending', 'current', 'done', 'released']),
  /** When it became the current item, and when it was left; null before. */
  startedAtMs: z.nullable(z.int()),
  endedAtMs: z.nullable(z.int()),
  /** The chair's statement of the basic consensus 基本共识; empty until stated. */
  consensus: z.string(),
  /** What is to be voted on, as it is written now; null until somebody begins. */
  motion: z._default(z.nullable(motionShape), null),
  /** Amendments 修正案 in the order in which they were moved. */
  amendments: z._default(z.array(amendmentShape), []),
  pollId: z.nullable(z.string()),
  /** Members who stand aside 回避 when this item is voted on; kept here, so that opening the poll sees them. */
  recused: z.array(z.object({ ...personReferenceShape.shape, reason: z.string() })),
  /** Why it was put off 暂缓, in the chair's words; empty otherwise. */
  deferReason: z._default(z.string(), ''),
  ...itemRecordFields,
  /** Who was asked by somebody else to stand aside, and what was decided; all are decided before the poll opens. */
  recusalRequests: z.array(recusalRequestShape),
});
export type AgendaItem = z.infer<typeof agendaItemShape>;

/** An earlier matter that this meeting closed out 销号, or sent back to be finished, as its minutes tell it. */
export const reportedMatterShape = z.object({
  proposalId: z.string(),
  title: z.string(),
  isClosed: z.boolean(),
  reason: z.string(),
});

/**
 * How far the signing of the minutes 会议纪要 has come, for the signers' tasks; null until they are written up. Once
 * somebody has signed, the adjournment stands.
 */
export const signingShape = z.object({
  presiderId: z.string(),
  dueAtMs: z.int(),
  /** In which capacities it is signed already. */
  signed: z.array(z.enum(['presider', 'recorder'])),
  isAddendum: z.boolean(),
  isDone: z.boolean(),
});
export type Signing = z.infer<typeof signingShape>;

/** Rules copied into the meeting when it is convened; a later change of the rule book never touches it. */
export const meetingRulesShape = z.object({
  quorum: ruleShape(quorumShape),
  majority: ruleShape(majorityShape),
  openingMinutesBefore: ruleShape(z.int(), 'openingMinutesBefore'),
  inquorateMinutesAfter: ruleShape(z.int(), 'inquorateMinutesAfter'),
  checkInMinutesBefore: z.int(),
  checkInCodeSeconds: z.int(),
  speechMinutesMax: z.int(),
  // Meetings convened before these rules were made go on as they began.
  laterSpeechMinutesMax: z._default(z.int(), 3),
  proxiesAllowed: z._default(z.nullable(ruleShape(z.literal(false), 'proxiesAllowed')), null),
  firstRoundOrder: z._default(z.enum(['seating', 'random']), 'seating'),
  pointsOfOrderMax: z._default(z.int(), 1),
  amendmentsMax: z._default(z.int(), 5),
  ballotBoxSize: z.int(),
  ballotChangesMax: z.int(),
  pollMethods: ruleShape(z.array(pollMethodShape), 'pollMethods'),
  secretVotersMin: ruleShape(z.int(), 'secretVotersMin'),
  openTallyIsLive: z.boolean(),
  tellerRoundsMax: z.int(),
  publicNoticeDays: z.int(),
  publishDaysMax: z.int(),
  scheduleDaysMax: z.int(),
  visitDaysMax: z.int(),
  resubmitDays: z.int(),
  /** Meetings convened before these rules existed go by their first values. */
  adjournUndoMinutes: z._default(z.int(), 10),
  clerkRecordsForChair: z._default(z.boolean(), true),
  // Meetings convened before this rule was made go by its first value.
  minutesDaysMax: z._default(z.int(), 3),
});
export type MeetingRules = z.infer<typeof meetingRulesShape>;

/**
 * A council night talk 乡村夜话, from the plan to the end of the evening.
 * Presence, floor and read receipts are documents of their own, because many touch them.
 */
export const meetingShape = z.object({
  ...caseFields,
  kind: z.literal('meeting'),
  status: meetingStatusShape,
  isOpen: z.boolean(),
  title: z.string(),
  place: z.string(),
  startAtMs: z.int(),
  /** How long the evening may last; the items' minutes together must fit. */
  eveningMinutes: z.int(),
  items: z.array(agendaItemShape),
  guests: z.array(z.object({ name: z.string(), capacity: z.string() })),
  chair: personReferenceShape,
  /** Of whose meeting this is, where it is not the council's; absent for a night talk. */
  body: z.exactOptional(meetingBodyShape),
  /** Why it could not wait for the usual notice 紧急会议; null for any other meeting. */
  urgency: z._default(z.nullable(z.object({ reason: z.string() })), null),
  /** When the chair was handed over, and back, in order. */
  handovers: z._default(z.array(handoverShape), []),
  /** `null` until convened. */
  rules: z.nullable(meetingRulesShape),
  rollIds: z.array(z.string()),
  noticeCount: z.int(),
  /** What each new notice after the first changed 变更通知; absent where there was none. */
  noticeChanges: z.exactOptional(z.array(noticeChangeShape)),
  /** The verdict on the notice's window, when it was sent. */
  noticeExplanation: z.nullable(explanationShape),
  /** The quorum of each roll when the meeting was opened, or declared inquorate. */
  quorumExplanations: z.array(explanationShape),
  /** Why it was cancelled, in the chair's words; empty otherwise. */
  cancelReason: z.string(),
  convenedAtMs: z.nullable(z.int()),
  openedAtMs: z.nullable(z.int()),
  endedAtMs: z.nullable(z.int()),
  /** The poll that is open now; one at a time. */
  openPollId: z.nullable(z.string()),
  reported: z._default(z.array(reportedMatterShape), []),
  /** How the earlier matters stood when the evening began; evenings opened before this was kept have none. */
  standingReport: z.exactOptional(standingReportShape),
  signing: z._default(z.nullable(signingShape), null),
  currentItemId: z.nullable(z.string()),
  ...eveningRecordFields,
});
export type Meeting = z.infer<typeof meetingShape>;

/** The meeting as pages and messages open it. */
export function noticePage(meetingId: string): string {
  return `/pages/agenda/notice/index?id=${meetingId}`;
}

/** A guest as one text, for the seal that keeps the name and the capacity together. */
export function sealedGuest({ name, capacity }: Meeting['guests'][number]): string {
  return `${name}\n${capacity}`;
}

export function agendaItem(meeting: Meeting, itemId: string): AgendaItem | undefined {
  return meeting.items.find((item) => item.id === itemId);
}

/** The meeting with one item changed. */
export function withItem(meeting: Meeting, next: AgendaItem): Meeting {
  return { ...meeting, items: meeting.items.map((item) => (item.id === next.id ? next : item)) };
}

/** The matters of an agenda, in order: all items but the report. */
export function matterIds(meeting: Meeting): string[] {
  return meeting.items.flatMap((item) => item.proposalId ?? []);
}
