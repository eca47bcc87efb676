import type { Explanation, RuleReference } from '../domain/village/explanation';

type Maker = (explanation: Explanation) => string;

function n(explanation: Explanation, name: string): number {
  return explanation.numbers[name] ?? 0;
}

const sentences: Record<Explanation['code'], Maker> = {
  quorum: (e) => {
    const sign = e.words.comparison === 'moreThan' ? (e.isMet ? '>' : '≤') : e.isMet ? '≥' : '<';
    const left = `${n(e, 'presentCount')}×${n(e, 'denominator')}=${n(e, 'presentTimesDenominator')}`;
    const right = `${n(e, 'memberCount')}×${n(e, 'numerator')}=${n(e, 'membersTimesNumerator')}`;
    const verdict = e.isMet ? '到会人数够了' : `还差 ${n(e, 'shortBy')} 人`;
    return `应到 ${n(e, 'memberCount')} 人，实到 ${n(e, 'presentCount')} 人；${left} ${sign} ${right}，${verdict}`;
  },
  majority: (e) => e.words.sentence ?? '',
  noticeWindow: (e) => e.words.sentence ?? '',
  openingTime: (e) => e.words.sentence ?? '',
  checklist: (e) => e.words.sentence ?? '',
  citation: (e) => e.words.sentence ?? '',
  deadline: (e) => e.words.sentence ?? '',
  confirmation: (e) => e.words.sentence ?? '',
  rating: (e) => e.words.sentence ?? '',
};

/** 依据：群众议事会规则 第 12 条（2025 年版）. */
export function sourceSentence(rule: RuleReference): string {
  return `依据：${rule.source.document} ${rule.source.article}（${rule.source.edition}）`;
}

/** The arithmetic of a verdict in one sentence, without its source. */
export function explanationSentence(explanation: Explanation): string {
  return sentences[explanation.code](explanation);
}
