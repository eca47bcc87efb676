import type { LeaveEntry } from '../../domain/agenda/presence-roll';
import { changedKinds } from '../words/notice-change';
import { leaveWayNames } from '../words/leave';
import { type MessageData, type MessageTexts, dayInMessage, momentInMessage } from './message-text';

const when = (d: MessageData) => momentInMessage(d, d.startAtMs);

export const agendaMessages = {
  meetingConvened: (d) => `“${d.title}”定在${when(d)}，${d.place}，议 ${d.matterCount} 件事。请看议程，来不了请说一声`,
  meetingChanged: (d) =>
    `“${d.title}”有变动（${changedKinds(d.kinds)}）：现在定在${when(d)}，${d.place}，议 ${d.matterCount} 件事。请再看一遍通知`,
  noticeToPrint: (d) => `“${d.title}”的开会通知已发出（${when(d)}，${d.place}），请给没看手机的成员打电话或送纸质通知`,
  meetingCancelled: (d) => `${when(d)}的“${d.title}”取消了：${d.reason}`,
  leaveAsked: (d) => `${d.name}请假，${when(d)}的夜话来不了：${d.reason}`,
  leaveEntered: (d) =>
    `${d.byName}替您登记了请假（${dayInMessage(d, d.toldOn)}${leaveWayNames[d.how as LeaveEntry['how']]}），${when(d)}的夜话不用来：${d.reason}。不对的话，请告诉${d.byName}`,
  leaveUndone: (d) => `${d.byName}把替您登记的请假收回了，${when(d)}的夜话等您来`,
} satisfies MessageTexts;
