import { checkedCharsMax, type ContentCheck, type TextVerdict } from '@cloud/_platform/content-check';
import type { WrittenText } from './written-text';

export interface Judgement {
  verdict: TextVerdict;
  /** The text that may not be public; null where none was found. */
  risky: WrittenText | null;
}

/** Characters that the end of one part repeats at the beginning of the next, so that no word is cut in two unseen. */
const overlapChars = 20;
const severity: readonly TextVerdict[] = ['pass', 'unanswered', 'review', 'risky'];

/**
 * Judges all that was written in one call, within a time. Usually this asks once: the texts go together. Only where
 * something is wrong is each asked about alone, to say which; where none is wrong by itself, the longest is named.
 */
export async function judgeTexts(
  check: ContentCheck,
  callerKey: string,
  texts: readonly WrittenText[],
  withinMs: number,
): Promise<Judgement> {
  const verdict = await within(withinMs, verdictOn(check, callerKey, texts.map(({ text }) => text).join('\n')));
  if (verdict !== 'risky') return { verdict, risky: null };
  return { verdict, risky: await within(withinMs, findRisky(check, callerKey, texts), longestOf(texts)) };
}

async function findRisky(check: ContentCheck, callerKey: string, texts: readonly WrittenText[]) {
  if (texts.length === 1) return longestOf(texts);
  const verdicts = await Promise.all(texts.map(({ text }) => verdictOn(check, callerKey, text)));
  return texts[verdicts.indexOf('risky')] ?? longestOf(texts);
}

/** The gravest verdict on any part; the parts are asked about side by side. */
async function verdictOn(check: ContentCheck, callerKey: string, text: string): Promise<TextVerdict> {
  const verdicts = await Promise.all(partsOf(text).map((part) => check.checkText(callerKey, part)));
  return severity[Math.max(...verdicts.map((verdict) => severity.indexOf(verdict)))] ?? 'pass';
}

/** The text in parts that the platform takes; no character is cut in two. */
export function partsOf(text: string): string[] {
  const characters = Array.from(text);
  const parts: string[] = [];
  for (
    let start = 0;
    start === 0 || start + overlapChars < characters.length;
    start += checkedCharsMax - overlapChars
  ) {
    parts.push(characters.slice(start, start + checkedCharsMax).join(''));
  }
  return parts;
}

function longestOf(texts: readonly WrittenText[]): WrittenText | null {
  return texts.reduce<WrittenText | null>(
    (longest, one) => (one.text.length > (longest?.text.length ?? 0) ? one : longest),
    null,
  );
}

/** What has not been answered in time counts as unanswered. */
function within(ms: number, asked: Promise<TextVerdict>): Promise<TextVerdict>;
function within<T>(ms: number, asked: Promise<T>, otherwise: T): Promise<T>;
async function within<T>(ms: number, asked: Promise<T>, otherwise = 'unanswered' as T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), ms)));
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
