export const homeWords = {
  greeting: '晚上好',
  sentence: '村里的事，点上灯，坐下来慢慢商量。',
  mineToDo: '现在要您办的事',
  nothingToDo: '眼下没有要您办的事，歇一歇。',
} as const;
