import type { Explanation } from '../domain/village/explanation';
import { momentInWords } from './dates';

/** The verdict on when a notice is sent: how many days ahead, and how many the rule asks for. */
export function noticeWindowSentence({ isMet, numbers }: Explanation): string {
  const { daysAhead = 0, daysMin = 0, daysMax, startAtMs = 0, nowMs = 0 } = numbers;
  const days = daysMax === undefined ? `至少 ${daysMin} 天` : ` ${daysMin} 到 ${daysMax} 天`;
  const asked = `开会通知要提前${days}发出`;
  if (startAtMs <= nowMs) return `${asked}；开会时间已经过了`;
  if (isMet) return `${asked}；从发通知到开会有 ${daysAhead} 天，符合要求`;
  if (daysAhead < daysMin) return `${asked}；从发通知到开会只有 ${daysAhead} 天，还差 ${daysMin - daysAhead} 天`;
  return `${asked}；从发通知到开会有 ${daysAhead} 天，早了 ${daysAhead - (daysMax ?? daysAhead)} 天`;
}

/** The verdict on the shorter notice of an urgent meeting. */
export function urgentNoticeSentence({ isMet, numbers }: Explanation): string {
  const { minutesAhead = 0, hoursMin = 0, daysAhead = 0, daysMax = 0, startAtMs = 0, nowMs = 0 } = numbers;
  const asked = `紧急会议的通知要提前 ${hoursMin} 小时发出，只议一件事`;
  if (startAtMs <= nowMs) return `${asked}；开会时间已经过了`;
  if (isMet) return `${asked}；从发通知到开会有 ${Math.floor(minutesAhead / 60)} 小时，符合要求`;
  if (daysAhead > daysMax) return `${asked}；从发通知到开会有 ${daysAhead} 天，早了 ${daysAhead - daysMax} 天`;
  const shortBy = hoursMin * 60 - minutesAhead;
  const short = shortBy >= 60 ? `${Math.ceil(shortBy / 60)} 小时` : `${shortBy} 分钟`;
  return `${asked}；还差 ${short}`;
}

/** The verdict on the hour of opening. */
export function openingTimeSentence({ isMet, numbers }: Explanation): string {
  const { nowMs = 0, opensAtMs = 0, minutesBefore = 0 } = numbers;
  const earliest = `最早可以在开会前 ${minutesBefore} 分钟开会，也就是${momentInWords(opensAtMs, nowMs)}`;
  return isMet ? `${earliest}，现在可以开了` : `${earliest}，还差 ${Math.ceil((opensAtMs - nowMs) / 60_000)} 分钟`;
}
