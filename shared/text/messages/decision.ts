import { dayInMessage, type MessageTexts } from './message-text';

export const decisionMessages = {
  decisionToPublish: (d) =>
    `“${d.title}”表决通过，是 ${d.year} 年第 ${d.number} 号议定事项，请尽快公示，${dayInMessage(d, d.dueAtMs)}前公示完、交办出去`,
  decisionPublished: (d) => `决议“${d.title}”开始公示，到${dayInMessage(d, d.toAtMs)}为止，有不同意见可以在公示期内提`,
  objectionToAnswer: (d) => `有村民对决议“${d.title}”提出异议，请在${dayInMessage(d, d.dueAtMs)}前答复`,
  objectionAnswered: (d) =>
    d.isUpheld ? `您对“${d.title}”的异议成立，这件事要重新上会` : `您对“${d.title}”的异议有了答复，请打开看看`,
} satisfies MessageTexts;
