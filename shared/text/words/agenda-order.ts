import type { OrderGround } from '../../domain/agenda/suggest-order';
import type { SuggestedGuest } from '../../domain/agenda/suggest-guests';
import { dateInWords } from '../dates';

export const orderWords = {
  note: '按等了多久、急不急、多少人支持和类别建议先后，排不排、先排哪件由您定',
  fill: '按建议排进来',
  fillNote: (count: number) => `照这个先后，今晚还能排进 ${count} 件`,
  leftOver: (titles: readonly string[]) => `今晚排不下，留到下次：${titles.join('、')}`,
  filled: (count: number) => `按建议排进了 ${count} 件`,
  noGround: '没有特别要先议的理由',
} as const;

/** Why a matter is proposed where it stands, each ground with its points. */
export function groundsInWords(grounds: readonly OrderGround[]): string {
  return grounds.length === 0 ? orderWords.noGround : grounds.map(groundInWords).join('、');
}

function groundInWords({ ground, points, count }: OrderGround): string {
  const said = {
    age: `提出 ${count} 天`,
    dueSoon: count === 0 ? '今天到排会期限' : `离排会期限 ${count} 天`,
    overdue: `过了排会期限 ${count} 天`,
    deferred: '上次暂缓',
    support: `${count} 人支持`,
    category: '这类事优先',
  }[ground];
  return `${said} +${points}`;
}

export const guestWords = {
  suggested: '以前议类似的事，请过谁',
  add: '请来',
  carriedOutCapacity: '办过类似的事',
} as const;

/** Why somebody is proposed. */
export function guestReason(guest: SuggestedGuest, nowMs: number): string {
  const { because, matterTitle, startAtMs, matterCount } = guest;
  const which = `“${matterTitle}”${matterCount > 1 ? `等 ${matterCount} 件` : ''}`;
  return because === 'attended'
    ? `${dateInWords(startAtMs, nowMs)}议${which}时请过`
    : `${which}定了以后是这位去办的，请来说说怎么办`;
}
