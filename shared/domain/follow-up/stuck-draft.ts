/** From whom help can be asked where a matter is stuck 卡住了; a unit is named beside it. */
export const helpersInNeed = ['chair', 'twoCommittees', 'clerk', 'town', 'unit'] as const;
export type HelpFrom = (typeof helpersInNeed)[number];

export const needCharsMax = 100;
