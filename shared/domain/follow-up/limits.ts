/** Most reports of one matter; a carrying out that needs more is several matters. */
export const reportsMax = 100;
/** Most characters of one report, note, reason or piece of evidence. */
export const noteCharsMax = 500;
export const milestonesMax = 8;
export const milestoneTitleCharsMax = 40;
/** How far ahead a due date may lie: what takes longer than three years is planned in parts. */
export const dueDaysMax = 1_096;
/** How far ahead a review date may lie: what is on hold is looked at every year at least. */
export const reviewDaysMax = 366;
/** A milestone's weight, from the lightest to the heaviest. */
export const milestoneWeightMax = 10;
/** Most people who help with one matter; what needs more has somebody in charge of each part. */
export const assistantsMax = 5;
export const budgetSourceCharsMax = 60;
/** Ten thousand times ten thousand yuan: more than any village spends on one matter. */
export const budgetYuanMax = 100_000_000;
/** How often another date is asked for; what needs more is handed over anew. */
export const dateRequestsMax = 20;
/** Ratings of supporters that one closing keeps: more than any matter of a village has supporters who rate. */
export const supportRatingsMax = 500;
