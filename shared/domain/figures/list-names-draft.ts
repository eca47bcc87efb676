/** The lists behind the figures 数字背后的名单. */
export const figureLists = [
  'closed',
  'notClosed',
  'late',
  'stretch',
  'reopened',
  'rating',
  'overdue',
  'holder',
] as const;
export type FigureList = (typeof figureLists)[number];
