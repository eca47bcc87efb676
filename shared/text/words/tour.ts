/** The tour of half a minute 带您看一遍: a sentence for each of its screens. */
export const tourWords = {
  offer: '头一回来？花半分钟，带您看一遍',
  start: '好，看看',
  skip: '不用了',
  next: '下一处',
  end: '看完了',
  stop: '不看了',
  steps: [
    '这是首页。轮到您办的事，都排在下面；没有就歇着。',
    '村里有事，在这里说一句话就行，拍张照片更好。',
    '每件事走到哪一步、在谁手里、几号前办，这里都写着。觉得对，点进去“我也支持”。',
    '字太小、想管自己的资料、想再看一遍这个介绍，都在这一页。',
  ],
} as const;

export function tourPlace(at: number): string {
  return `第 ${at + 1} 处，共 ${tourWords.steps.length} 处`;
}
