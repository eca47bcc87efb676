/** How long after a missed date the ladder 督办 goes up a step; each is longer than the one before. */
export const ladderRuleIds = ['ladderChairDays', 'ladderTwoCommitteesDays', 'ladderTownDays'] as const;

/**
 * The clocks of a matter before the meeting, and of the ladder: each gives somebody a number of days. A village may set
 * the number, and whether calendar days or working days 工作日 count.
 */
export const clockRuleIds = [
  'sponsorDaysMax',
  'preReviewDaysMax',
  'receiptDaysMax',
  'cureDaysMax',
  'handledByRuleDaysMax',
  'replyDaysMax',
  'reconsiderationDays',
  ...ladderRuleIds,
] as const;
export type ClockRuleId = (typeof clockRuleIds)[number];

/** Whether the rule is such a clock. */
export function isClockRule(id: string): id is ClockRuleId {
  return (clockRuleIds as readonly string[]).includes(id);
}
