import { type MessageTexts, dayInMessage } from './message-text';

export const meetingMessages = {
  meetingInquorate: (d) =>
    `${dayInMessage(d, d.startAtMs)}的“${d.title}”${Number(d.shortBy) > 0 ? `到会人数还差 ${d.shortBy} 人` : '没有开成'}，改期再开，日子定了再告诉您`,
  meetingLeftOpen: (d) =>
    `${dayInMessage(d, d.startAtMs)}的“${d.title}”没有人宣布散会，已按散会记下；没议完的事退回待排，请重新安排`,
  minutesToSign: (d) =>
    `${dayInMessage(d, d.startAtMs)}“${d.title}”的会议纪要整理好了，请看一遍并在${dayInMessage(d, d.dueAtMs)}前签字`,
  addendumToSign: (d) =>
    `${dayInMessage(d, d.startAtMs)}“${d.title}”的会议纪要有一份补正，请看一遍并在${dayInMessage(d, d.dueAtMs)}前签字`,
} satisfies MessageTexts;
