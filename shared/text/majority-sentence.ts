import type { Explanation } from '../domain/village/explanation';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function inWords(count: number): string {
  return digits[count] ?? ` ${count} `;
}

/** 三分之二以上, 过半数, 超过四分之三: what a rule asks for, as it is said. */
export function threshold(numerator: number, denominator: number, isMoreThan: boolean): string {
  if (isMoreThan && numerator * 2 === denominator) return '过半数';
  if (numerator === denominator) return '全数';
  const fraction = `${inWords(denominator)}分之${inWords(numerator)}`;
  return isMoreThan ? `超过${fraction}` : `${fraction}以上`;
}

const baseNames: Record<string, string> = { present: '到会未回避', members: '应到', cast: '同意和反对合计' };

/** 同意 11 票，到会未回避 20 人；11×2=22 > 20×1=20，过半数，通过. */
export function majoritySentence({ isMet, numbers, words }: Explanation): string {
  const n = (name: string) => numbers[name] ?? 0;
  const isMoreThan = words.comparison === 'moreThan';
  const unit = words.base === 'cast' ? '票' : '人';
  const lead = `同意 ${n('for')} 票，反对 ${n('against')} 票，${baseNames[words.base ?? ''] ?? ''} ${n('base')} ${unit}`;
  if (words.verdict === 'nobodyFor') return `${lead}；没有人同意，未通过`;
  if (words.verdict === 'asManyAgainst') {
    const how = n('for') === n('against') ? '反对和同意一样多' : '反对比同意多';
    return `${lead}；${how}，未通过`;
  }
  const sign = isMoreThan ? (isMet ? '>' : '≤') : isMet ? '≥' : '<';
  const left = `${n('for')}×${n('denominator')}=${n('forTimesDenominator')}`;
  const right = `${n('base')}×${n('numerator')}=${n('baseTimesNumerator')}`;
  const asked = threshold(n('numerator'), n('denominator'), isMoreThan);
  return `${lead}；${left} ${sign} ${right}，${isMet ? `${asked}，通过` : `没有达到${asked}，未通过`}`;
}
