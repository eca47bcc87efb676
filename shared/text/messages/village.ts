import type { MessageTexts } from './message-text';

export const villageMessages = {
  absenceWarning: (d) =>
    `您连续 ${d.count} 次没请假也没来开会。再有一次，就要列入${d.title}的调整名单。来不了没关系，提前请个假就行`,
  absencesReached: (d) =>
    `您连续 ${d.count} 次没请假也没来开会，按议事规则列入${d.title}的调整名单。有难处请跟理事长说`,
  replacementWanted: (d) => `${d.name}连续 ${d.count} 次无故缺席，列入了调整名单，请找他谈谈，需要时推选人接替`,
} satisfies MessageTexts;
