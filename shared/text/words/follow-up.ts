import type { LadderTier, ToldTier } from '../../domain/follow-up/ladder';

/** Whom a step of the ladder tells. */
export const tierNames: Record<LadderTier | ToldTier, string> = {
  holder: '办理人',
  chair: '理事长',
  twoCommittees: '村两委',
  supervisor: '村务监督',
  town: '镇协调小组',
};

/** What each rating means, from 1 to 5. */
export const ratingWords: Record<number, string> = {
  1: '很不满意',
  2: '不满意',
  3: '还可以',
  4: '满意',
  5: '很满意',
};
