import type { ToldTier } from '../../domain/follow-up/ladder';
import type { CeremonyKind } from '../../domain/village/register';
import { ceremonyKindNames } from '../words/ceremony';
import { tierNames } from '../words/follow-up';
import { dayInMessage, type MessageData, type MessageTexts } from './message-text';

type Data = MessageData;

const occasion = (d: Data) => `${d.name}家${dayInMessage(d, d.on)}的${ceremonyKindNames[d.kind as CeremonyKind]}`;

export const neighbourhoodMessages = {
  ceremonyRegistered: (d) => `${occasion(d)}登记了，有要帮忙的请搭把手`,
  ceremonyEntered: (d) => `替您登记了${occasion(d)}，不对的可以改`,
  ceremonyChanged: (d) => `替您改了登记：${occasion(d)}`,
  ceremonyCancelled: (d) => `${occasion(d)}不办了，登记收回了`,
  ceremonyHeld: (d) =>
    d.kind === 'funeral'
      ? '家里的事办完了，请节哀、保重身体。有要村里帮的，随时说一声'
      : '家里的事办完了，辛苦了。想说说办得怎么样，可以写一句，不写也行',
  supplyClaimed: (d) => `${d.name}领了“${d.title}”，说好${dayInMessage(d, d.dueAtMs)}前送到`,
  supplyGivenBack: (d) => `${d.name}不领“${d.title}”了：${d.reason}`,
  supplyDelivered: (d) => `${d.name}说“${d.title}”送到了，请在${dayInMessage(d, d.dueAtMs)}前确认`,
  supplyReceived: (d) => `“${d.title}”对方确认收到了，多谢`,
  supplySentBack: (d) => `“${d.title}”对方说没有收到：${d.reason}`,
  supplyWithdrawn: (d) => `“${d.title}”收回了：${d.reason}`,
  supplyLapsed: (d) => `“${d.title}”到期了，从清单上撤下来。还要的话，可以再发一条`,
  supplyReminder: (d) => `您领的“${d.title}”说好${dayInMessage(d, d.dueAtMs)}送到，请别误了`,
  supplyLate: (d) => `“${d.title}”说好${dayInMessage(d, d.dueAtMs)}送到，还没有送到，请双方说一声`,
  supplyToConfirm: (d) => `“${d.title}”送到几天了，请确认收到没有`,
  errandAsked: (d) => `${d.name}托办“${d.title}”，请在${dayInMessage(d, d.dueAtMs)}前找好代办的人`,
  errandAssigned: (d) => `“${d.title}”请您代办，请在${dayInMessage(d, d.dueAtMs)}前办好`,
  errandRuns: (d) => `“${d.title}”由${d.name}代办，${dayInMessage(d, d.dueAtMs)}前办好`,
  errandReported: (d) => `“${d.title}”办到：${d.text}`,
  errandFinished: (d) => `“${d.title}”办好了：${d.text}。请核对材料还齐没有`,
  errandClosed: (d) => `“${d.title}”办结了，材料都还齐了，辛苦`,
  errandDropped: (d) => `“${d.title}”不办了：${d.reason}`,
  careAssigned: (d) => `请您去走访一户，${dayInMessage(d, d.dueAtMs)}前去看看`,
  dutyPlanned: (d) => `排了您值班：${dayInMessage(d, d.on)}${Number(d.count) > 1 ? `起，共 ${d.count} 天` : ''}`,
  dutyTomorrow: (d) => `${dayInMessage(d, d.on)}轮到您值班，去不了请找人换班`,
  dutySwapAsked: (d) => `${d.name}请您在${dayInMessage(d, d.on)}替他值班，同意不同意请回一声`,
  dutySwapped: (d) => `${d.name}同意了，${dayInMessage(d, d.on)}的值班换好了`,
  dutySwapRefused: (d) => `${dayInMessage(d, d.on)}的换班没有换成`,
  neighbourReminder: (d) => `${nameOf(d)}${dayInMessage(d, d.dueAtMs)}到期，请抓紧`,
  neighbourOverdue: (d) =>
    d.tier === 'holder'
      ? `${nameOf(d)}在${dayInMessage(d, d.dueAtMs)}到期了，还在您手里，请尽快办`
      : `${nameOf(d)}过期${Number(d.overdueDays) > 0 ? ` ${Number(d.overdueDays)} 天` : ''}了还没有办，请${tierNames[d.tier as ToldTier]}过问`,
} satisfies MessageTexts;

/** A visit has no title here: whom it is about is nobody's to read in passing. */
function nameOf(d: Data): string {
  return d.what === 'visit' ? '一次走访' : `代办的“${d.title}”`;
}
