const digits = '零一二三四五六七八九';

/** A whole number below a hundred million, as it is said: 一百零五, 两万三千. */
export function inSpokenWords(count: number): string {
  if (count === 0) return '零';
  const tenThousands = Math.floor(count / 10_000);
  const rest = count % 10_000;
  if (tenThousands === 0) return below10000(rest);
  const gap = rest > 0 && rest < 1_000 ? '零' : '';
  return `${tenThousands === 2 ? '两' : below10000(tenThousands)}万${rest === 0 ? '' : `${gap}${below10000(rest)}`}`;
}

/** 一十 is said as 十 only at the beginning: 十二, yet 一百一十二. */
function below10000(count: number): string {
  let words = '';
  let isGap = false;
  for (const [unit, name] of [
    [1_000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(count / unit) % 10;
    if (digit === 0) {
      isGap = words !== '';
      continue;
    }
    const isBareTen = unit === 10 && digit === 1 && words === '';
    words += `${isGap ? '零' : ''}${isBareTen ? '' : said(digit, unit)}${name}`;
    isGap = false;
  }
  return words;
}

function said(digit: number, unit: number): string {
  return digit === 2 && unit >= 1_000 ? '两' : (digits[digit] ?? '');
}

/** Digit by digit, as years and telephone numbers are said. */
export function digitByDigit(text: string): string {
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
}

/** Words that count things; in front of them two is 两, elsewhere it is 二 (二组, 二号). */
const measures = '个件盏户人家条座间辆台块亩天次斤吨位张棵扇口头只处根桶场批本名份元层眼';
const longestCount = 8;

/**
 * A text as somebody reads it aloud: counts, years, decimals and hundredths as they are said, so that nobody at the
 * loudspeaker stumbles over a digit.
 */
export function asSpoken(text: string): string {
  return text
    .replace(/月(\d{1,2})日/g, '月$1号')
    .replace(/(\d{4})(?=\s*年)/g, (year: string) => digitByDigit(year))
    .replace(/(\d+(?:\.\d+)?)\s*%/g, (_, number: string) => `百分之${numberSpoken(number, '')}`)
    .replace(/(\d+(?:\.\d+)?)(?=\s*(.?))/g, (_, number: string, next: string) => numberSpoken(number, next));
}

function numberSpoken(number: string, next: string): string {
  const [whole = '', decimals] = number.split('.');
  if (whole.length > longestCount || (whole.length > 1 && whole.startsWith('0'))) return digitByDigit(number);
  if (decimals !== undefined) return `${inSpokenWords(Number(whole))}点${digitByDigit(decimals)}`;
  const isCounted = next !== '' && measures.includes(next);
  return whole === '2' && isCounted ? '两' : inSpokenWords(Number(whole));
}
