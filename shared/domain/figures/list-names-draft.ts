/** The lists behind the figures 数字背后的名单. */
export const figureLists = [
  'closed',
  'notClosed',
  'late',
  'stretch',
  'reopened',
  'rating',
  'supportRating',
  'overdue',
  'holder',
  'atTown',
  'requestClosed',
  'requestNotClosed',
  'requestLate',
  'requestReopened',
  'requestRating',
  'requestOverdue',
  'requestAtTown',
] as const;
export type FigureList = (typeof figureLists)[number];
