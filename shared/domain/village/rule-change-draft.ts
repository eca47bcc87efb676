/** Limits of a change of the rules, which the phone's form shares. */
export const decidedByCharsMax = 60;
export const ruleDaysMax = 400;
export const checklistItemsMax = 20;
export const checklistTitleCharsMax = 40;
export const checklistCureCharsMax = 120;
/** Most characters or entries that an item asks for. */
export const checklistCountMax = 200;
