import { assert } from '../../kernel/assert';
import { type Card, type FieldKind, templateFields } from './template';

/** Characters that WeChat takes, by kind of field. A moment is never cut: half a moment says another one. */
export const fieldCharsMax = { thing: 20, phrase: 5, time: 40 } as const satisfies Record<FieldKind, number>;

/** WeChat refuses an empty value. */
const nothing = '-';
const cutMark = '…';

/** The card with every value within WeChat's limits: what is too long is cut, and shows that it was. */
export function fitCard({ template, values }: Card): Card {
  const fields = Object.entries<FieldKind>(templateFields[template]);
  return { template, values: Object.fromEntries(fields.map(([name, kind]) => [name, fit(kind, values[name] ?? '')])) };
}

function fit(kind: FieldKind, value: string): string {
  const oneLine = value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (oneLine === '') return nothing;
  const charsMax = fieldCharsMax[kind];
  if (oneLine.length <= charsMax) return oneLine;
  assert(kind !== 'time', 'a moment is short enough to be shown whole');
  return kind === 'thing' ? `${cut(oneLine, charsMax - cutMark.length)}${cutMark}` : cut(oneLine, charsMax);
}

/** By whole characters: half of a pair would be no character at all. */
function cut(text: string, charsMax: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > charsMax) break;
    kept += character;
  }
  return kept.trimEnd();
}
