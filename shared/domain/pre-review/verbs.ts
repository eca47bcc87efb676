/** What the party organisation is asked and answers, from taking a matter up to the reconsideration. */
export const verbsOfPreReview: readonly string[] = [
  'sponsor',
  'return',
  'resubmit',
  'admit',
  'decline',
  'route',
  'requestReconsideration',
  'split',
  'splitOff',
  'undoSplit',
  'makeWhole',
];
