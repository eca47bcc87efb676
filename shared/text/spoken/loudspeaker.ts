import { momentAsSpoken } from './moments';
import { asSpoken, inSpokenWords } from './numbers';

/** What the village's loudspeaker announces. */
export interface SpokenNotice {
  title: string;
  place: string;
  startAtMs: number;
  matters: readonly { title: string; recommendsTo?: string | null }[];
  /** A new notice: what people remember from the first is no longer true. */
  isChanged: boolean;
}

/** Read calmly, a loudspeaker says some four characters a second. */
export const spokenCharsASecond = 4;
/** Most characters of one reading: read twice, it is over in two minutes. */
export const readingCharsMax = (spokenCharsASecond * 120) / 2;

/**
 * The script for the village's loudspeaker 大喇叭广播稿: numbers and dates as they are said, short sentences, read twice,
 * in two minutes at most. Matters that would not fit are counted and stand on the notice.
 */
export function loudspeakerScript(notice: SpokenNotice, nowMs: number): string {
  const reading = readingOf(notice, nowMs);
  return `乡亲们请注意，乡亲们请注意。\n${reading}\n再说一遍。\n${reading}`;
}

/** How long the script takes to read, in seconds. */
export function readingSeconds(script: string): number {
  return Math.ceil(script.replace(/\s/g, '').length / spokenCharsASecond);
}

function readingOf(notice: SpokenNotice, nowMs: number): string {
  for (let named = notice.matters.length; named > 0; named -= 1) {
    const reading = readingNaming(notice, named, nowMs);
    if (reading.length <= readingCharsMax - fixedChars) return reading;
  }
  return readingNaming(notice, 0, nowMs);
}

/** Half of what is said around the two readings. */
const fixedChars = 12;

function readingNaming({ title, place, startAtMs, matters, isChanged }: SpokenNotice, named: number, nowMs: number) {
  const list = matters.slice(0, named).map(({ title: matter, recommendsTo }, index) => {
    const mark = recommendsTo ? `，只提建议，要由${asSpoken(recommendsTo)}来定` : '';
    return `第${inSpokenWords(index + 1)}件，${asSpoken(matter)}${mark}。`;
  });
  const rest = matters.length - named;
  const unnamed = named === 0 ? '议的事' : `另外${counted(rest)}`;
  return [
    isChanged ? '会议通知有变动，以这次说的为准。' : '',
    `${momentAsSpoken(startAtMs, nowMs)}，在${asSpoken(place)}开${asSpoken(title)}。`,
    `这次议${counted(matters.length)}。`,
    ...list,
    rest > 0 ? `${unnamed}，会议通知上都写着。` : '',
    '请议事会成员准时到会，来不了的提前说一声。乡亲们都可以来听。',
  ].join('');
}

function counted(count: number): string {
  return `${count === 2 ? '两' : inSpokenWords(count)}件事`;
}
