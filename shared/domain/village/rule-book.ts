import * as z from 'zod/mini';
import { agendaOrderShape } from './agenda-order';
import { isClockRule, ladderRuleIds } from './clock-rules';
import { preparednessChecklistShape } from './preparedness-checklist';
import { pollMethodShape } from './poll-method';
import { careReasonsShape } from './care-reasons';
import { majorityShape, quorumShape, type Rule, ruleShape } from './rule';

const count = z.int().check(z.positive(), z.lte(100_000));
/** As a clock of the village shows it: `07:00`. */
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const days = z.int().check(z.positive(), z.lte(400));
const daysOrNone = z.int().check(z.nonnegative(), z.lte(400));

/** One shape per rule id: the only list of what a village may set. The unit is at the end of the name. */
export const ruleValueShapes = {
  // Member 认人
  invitationDays: days,
  // Messages 消息
  quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }),
  digestTime: timeOfDay,
  // Proposal 议题
  titleCharsMax: count,
  bodyCharsMax: count,
  photosMax: count,
  sponsorDaysMax: days,
  receiptDaysMax: days,
  cureDaysMax: days,
  replyDaysMax: days,
  resubmitDays: days,
  mergeUndoHours: count,
  // Pre-review 预审
  preReviewDaysMax: days,
  preReviewAttendeesMin: count,
  preparednessChecklist: preparednessChecklistShape,
  handledByRuleDaysMax: days,
  plainReasonCharsMin: count,
  emptyReasonPhrases: z.array(z.string().check(z.minLength(2), z.maxLength(20))).check(z.maxLength(40)),
  reconsiderationDays: days,
  reconsiderationsMax: count,
  // Agenda 议程
  scheduleDaysMax: days,
  noticeDaysMin: daysOrNone,
  noticeDaysMax: days,
  urgentNoticeHoursMin: count,
  agendaItemsMax: count,
  agendaOrder: agendaOrderShape,
  // Meeting 会议
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
  // Vote 表决 and decision 决议
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
  // Follow-up 落实
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
  // Service desk 网格服务
  serviceCheckDaysMax: days,
  serviceAssignDaysMax: days,
  serviceDoDaysMax: days,
  // Points 道德信用
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
  // Neighbourhood 邻里
  ceremonyNoticeDays: days,
  ceremonyLateDays: daysOrNone,
  supplyConfirmDays: days,
  careReasons: careReasonsShape,
  errandDaysMax: days,
  errandReturnDays: days,
  dutyAheadDaysMax: days,
} as const;

export type RuleId = keyof typeof ruleValueShapes;
export type RuleValue<Id extends RuleId> = z.output<(typeof ruleValueShapes)[Id]>;

export const ruleIds = Object.keys(ruleValueShapes) as readonly RuleId[];

/** The rule book of one village 议事规则: changed only by a recorded decision, and then as a new edition. */
export interface RuleBook {
  id: string;
  villageId: string;
  edition: number;
  rules: { [Id in RuleId]: Rule<RuleValue<Id>, Id> };
}

const rulesShape = z.strictObject(
  Object.fromEntries(ruleIds.map((id) => [id, ruleShape(ruleValueShapes[id] as z.ZodMiniType, id)])),
) as unknown as z.ZodMiniType<RuleBook['rules']>;

/** The shape of a whole rule book; every rule is present, stands under its own id, and agrees with its neighbours. */
export const ruleBookShape = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(60)),
    villageId: z.string().check(z.minLength(1), z.maxLength(40)),
    edition: z.int().check(z.positive()),
    rules: rulesShape,
  })
  .check(
    z.refine(
      ({ rules }) => rules.noticeDaysMin.value <= rules.noticeDaysMax.value,
      'the shortest notice is not longer than the longest',
    ),
    z.refine(
      ({ rules }) => Object.values(rules).every(({ id, unit }) => unit === undefined || isClockRule(id)),
      'only the clocks of a matter count working days',
    ),
    z.refine(({ rules }) => isLadderRising(rules), 'the ladder climbs step by step'),
  );

/** Whether each step of the ladder 督办 comes after the one before. */
export function isLadderRising(rules: RuleBook['rules']): boolean {
  const days = ladderRuleIds.map((id) => rules[id].value);
  return days.every((count, step) => step === 0 || count > (days[step - 1] ?? 0));
}

/** Read a rule book from data. Throws when it breaks its shape: a village without rules cannot work. */
export function parseRuleBook(input: unknown): RuleBook {
  return ruleBookShape.parse(input);
}

/** The rule itself, with title and source: copy this into a case when the case starts. */
export function ruleOf<Id extends RuleId>(book: RuleBook, id: Id): Rule<RuleValue<Id>, Id> {
  return book.rules[id];
}

/** The rule's value alone, where no explanation is given. */
export function valueOf<Id extends RuleId>(book: RuleBook, id: Id): RuleValue<Id> {
  return book.rules[id].value;
}
