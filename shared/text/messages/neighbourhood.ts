import type { ToldTier } from '../../domain/follow-up/ladder';
import type { CeremonyKind } from '../../domain/village/register';
import { calendarDayInWords } from '../dates';
import { ceremonyKindNames } from '../words/ceremony';
import { tierNames } from '../words/follow-up';
import { dayInMessage, type MessageTexts } from './message-text';

type Data = Record<string, string | number | boolean | null>;

const occasion = (d: Data) =>
  `${d.name}家 ${calendarDayInWords(String(d.on))}的${ceremonyKindNames[d.kind as CeremonyKind]}`;

export const neighbourhoodMessages = {
  ceremonyRegistered: (d) => `${occasion(d)}登记了，有要帮忙的请搭把手`,
  ceremonyEntered: (d) => `替您登记了${occasion(d)}，不对的可以改`,
  ceremonyChanged: (d) => `替您改了登记：${occasion(d)}`,
  ceremonyCancelled: (d) => `${occasion(d)}不办了，登记收回了`,
  ceremonyHeld: (d) =>
    d.kind === 'funeral'
      ? '家里的事办完了，请节哀、保重身体。有要村里帮的，随时说一声'
      : '家里的事办完了，辛苦了。想说说办得怎么样，可以写一句，不写也行',
  neighbourReminder: (d) => `${nameOf(d)}明天（${dayInMessage(d.dueAtMs)}）到期，请抓紧`,
  neighbourOverdue: (d) =>
    d.tier === 'holder'
      ? `${nameOf(d)}在 ${dayInMessage(d.dueAtMs)}到期了，还在您手里，请尽快办`
      : `${nameOf(d)}过期${Number(d.overdueDays) > 0 ? ` ${Number(d.overdueDays)} 天` : ''}了还没有办，请${tierNames[d.tier as ToldTier]}过问`,
} satisfies MessageTexts;

/** A visit has no title here: whom it is about is nobody's to read in passing. */
function nameOf(d: Data): string {
  return d.what === 'visit' ? '一次走访' : `代办的“${d.title}”`;
}
