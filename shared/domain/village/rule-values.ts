import * as z from 'zod/mini';
import { agendaOrderShape } from './agenda-order';
import { careReasonsShape } from './care-reasons';
import { preparednessChecklistShape } from './preparedness-checklist';
import { pollMethodShape } from './poll-method';
import { majorityShape, quorumShape } from './rule';

const count = z.int().check(z.positive(), z.lte(100_000));
/** As a clock of the village shows it: `07:00`. */
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const days = z.int().check(z.positive(), z.lte(400));
const daysOrNone = z.int().check(z.nonnegative(), z.lte(400));

/** One shape per rule id, under the part of the road that it rules: the only list of what a village may set. */
export const ruleShapesByPart = {
  // Member 认人
  member: {
    invitationDays: days,
  },
  // Messages 消息
  messages: {
    quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }),
    digestTime: timeOfDay,
  },
  // Proposal 议题
  proposal: {
    titleCharsMax: count,
    bodyCharsMax: count,
    photosMax: count,
    sponsorDaysMax: days,
    receiptDaysMax: days,
    cureDaysMax: days,
    replyDaysMax: days,
    resubmitDays: days,
    mergeUndoHours: count,
  },
  // Pre-review 预审
  preReview: {
    preReviewDaysMax: days,
    preReviewAttendeesMin: count,
    preparednessChecklist: preparednessChecklistShape,
    handledByRuleDaysMax: days,
    plainReasonCharsMin: count,
    emptyReasonPhrases: z.array(z.string().check(z.minLength(2), z.maxLength(20))).check(z.maxLength(40)),
    reconsiderationDays: days,
    reconsiderationsMax: count,
  },
  // Agenda 议程
  agenda: {
    scheduleDaysMax: days,
    noticeDaysMin: daysOrNone,
    noticeDaysMax: days,
    urgentNoticeHoursMin: count,
    agendaItemsMax: count,
    agendaOrder: agendaOrderShape,
  },
  // Meeting 会议
  meeting: {
    councilQuorum: quorumShape,
    openingMinutesBefore: count,
    inquorateMinutesAfter: count,
    checkInMinutesBefore: count,
    checkInCodeSeconds: count,
    /** A seat is held in person; no village may allow more until proxies can be counted. */
    proxiesAllowed: z.literal(false),
    speechMinutesMax: count,
    laterSpeechMinutesMax: count,
    firstRoundOrder: z.enum(['seating', 'random']),
    pointsOfOrderMax: count,
    adjournUndoMinutes: count,
    clerkRecordsForChair: z.boolean(),
    amendmentsMax: count,
    unexcusedAbsencesMax: count,
    termNoticeDays: days,
    minutesDaysMax: days,
  },
  // Vote 表决 and decision 决议
  decision: {
    councilMajority: majorityShape,
    secretVotersMin: count,
    pollMethods: z.array(pollMethodShape).check(z.minLength(1), z.maxLength(4)),
    openTallyIsLive: z.boolean(),
    tellerRoundsMax: count,
    advisoryAgeMin: count,
    advisoryDaysMax: days,
    advisoryBoxSize: z.int().check(z.positive(), z.lte(100)),
    ballotBoxSize: count,
    ballotChangesMax: count,
    publishDaysMax: days,
    publicNoticeDays: days,
    objectionAnswerDays: days,
  },
  // Follow-up 落实
  followUp: {
    acceptDaysMax: days,
    reminderDays: days,
    nextMeetingDaysMax: days,
    ladderChairDays: days,
    ladderTwoCommitteesDays: days,
    ladderTownDays: days,
    visitDaysMax: days,
    reopenDays: days,
    reopenRatingMin: z.int().check(z.gte(1), z.lte(5)),
    reopensToTown: count,
    redoDaysMax: days,
  },
  // Service desk 网格服务
  service: {
    serviceCheckDaysMax: days,
    serviceAssignDaysMax: days,
    serviceDoDaysMax: days,
  },
  // Points 道德信用
  points: {
    pointsHouseholdBase: count,
    pointsResidentDaysMin: daysOrNone,
    pointsNoticeDays: days,
    pointsHearingDays: days,
    honourRollPlaces: z.int().check(z.positive(), z.lte(30)),
    reviewGroupMin: count,
    claimDaysMax: days,
    claimTextCharsMin: count,
    pointsReviewDaysMax: days,
    pointsPostDaysMax: days,
    shopPickUpDays: days,
    shopOrdersOpenMax: count,
  },
  // Neighbourhood 邻里
  neighbourhood: {
    ceremonyNoticeDays: days,
    ceremonyLateDays: daysOrNone,
    supplyConfirmDays: days,
    careReasons: careReasonsShape,
    errandDaysMax: days,
    errandReturnDays: days,
    dutyAheadDaysMax: days,
  },
} as const;

export type RulePart = keyof typeof ruleShapesByPart;
export const ruleParts = Object.keys(ruleShapesByPart) as readonly RulePart[];

/** The same shapes without their parts. */
export const ruleValueShapes = {
  ...ruleShapesByPart.member,
  ...ruleShapesByPart.messages,
  ...ruleShapesByPart.proposal,
  ...ruleShapesByPart.preReview,
  ...ruleShapesByPart.agenda,
  ...ruleShapesByPart.meeting,
  ...ruleShapesByPart.decision,
  ...ruleShapesByPart.followUp,
  ...ruleShapesByPart.service,
  ...ruleShapesByPart.points,
  ...ruleShapesByPart.neighbourhood,
};

export type RuleId = keyof typeof ruleValueShapes;
export type RuleValue<Id extends RuleId> = z.output<(typeof ruleValueShapes)[Id]>;

export const ruleIds = Object.keys(ruleValueShapes) as readonly RuleId[];

/** The rules of one part of the road, in the order in which they are read. */
export function ruleIdsOf(part: RulePart): readonly RuleId[] {
  return Object.keys(ruleShapesByPart[part]) as RuleId[];
}
