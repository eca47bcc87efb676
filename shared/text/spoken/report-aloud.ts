import type { ReportRow } from '../../contract/report-pages';
import { reportSentence } from '../words/meeting';
import { asSpoken } from './numbers';

/** Two minutes of reading aloud, at the pace of a village meeting: 260 characters a minute. */
export const aloudCharsMax = 520;
/** A title is said by its beginning: the whole of it stands on the screen. */
const titleCharsMax = 16;
/** Left free for the sentence about the rest. */
const closingChars = 60;

export interface SpokenMatter extends Pick<ReportRow, 'title' | 'status' | 'dueAtMs' | 'overdueDays' | 'need'> {
  who: string;
}

/**
 * The report on earlier decisions as the chair reads it aloud 通报念稿, in two minutes whatever there is to tell: how many
 * there are, each matter in a sentence with the longest overdue first, and the rest as a number.
 */
export function reportAloud(matters: readonly SpokenMatter[], isWhole: boolean, nowMs: number): string[] {
  const inOrder = [...matters].sort((one, other) => other.overdueDays - one.overdueDays || one.dueAtMs - other.dueAtMs);
  const opening = spoken(openingOf(inOrder, isWhole));
  const said: string[] = [];
  let left = aloudCharsMax - closingChars - charsOf(opening);
  for (const matter of inOrder) {
    const sentence = spoken(reportSentence({ ...matter, title: shortened(matter.title) }, nowMs));
    left -= charsOf(sentence);
    if (left < 0) break;
    said.push(sentence);
  }
  const rest = inOrder.slice(said.length);
  return [opening, ...said, ...(rest.length > 0 || !isWhole ? [spoken(closingOf(rest))] : [])];
}

/** As it is said; a voice needs none of the blanks that stand around figures on a screen. */
function spoken(text: string): string {
  return asSpoken(text).replace(/ /g, '');
}

function openingOf(matters: readonly SpokenMatter[], isWhole: boolean): string {
  const overdue = overdueIn(matters);
  const count = `${matters.length} 件${isWhole ? '' : '以上'}`;
  return `前面议定的事，还有 ${count}在办，${overdue === 0 ? '没有过期的' : `其中过期的 ${overdue} 件，先说过期的`}。`;
}

function closingOf(rest: readonly SpokenMatter[]): string {
  const overdue = overdueIn(rest);
  const count = rest.length === 0 ? '其余的' : `其余 ${rest.length} 件${overdue > 0 ? `，有 ${overdue} 件过期，` : ''}`;
  return `${count}不一件件念了，手机上“前期议定事项通报”里都有。`;
}

function overdueIn(matters: readonly SpokenMatter[]): number {
  return matters.filter(({ overdueDays }) => overdueDays > 0).length;
}

function shortened(title: string): string {
  const chars = Array.from(title);
  return chars.length <= titleCharsMax ? title : `${chars.slice(0, titleCharsMax).join('')}……`;
}

/** Characters as a voice has to say them. */
export function charsOf(text: string): number {
  return Array.from(text).length;
}
