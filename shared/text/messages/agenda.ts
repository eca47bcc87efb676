import { momentOfDay } from '../dates';
import { type MessageTexts, dayInMessage } from './message-text';

const when = (d: Record<string, unknown>) => `${dayInMessage(d.startAtMs)}${momentOfDay(Number(d.startAtMs))}`;

export const agendaMessages = {
  meetingConvened: (d) => `“${d.title}”定在${when(d)}，${d.place}，议 ${d.matterCount} 件事。请看议程，来不了请说一声`,
  noticeToPrint: (d) => `“${d.title}”的开会通知已发出（${when(d)}，${d.place}），请给没看手机的成员打电话或送纸质通知`,
  meetingCancelled: (d) => `${when(d)}的“${d.title}”取消了：${d.reason}`,
  leaveAsked: (d) => `${d.name}请假，${when(d)}的夜话来不了：${d.reason}`,
} satisfies MessageTexts;
