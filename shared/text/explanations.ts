import type { Explanation, RuleReference } from '../domain/village/explanation';
import { majoritySentence, threshold } from './majority-sentence';
import { noticeWindowSentence, openingTimeSentence, urgentNoticeSentence } from './meeting-sentences';
import { pointsCapSentence, reviewGroupSentence } from './points-sentences';

type Maker = (explanation: Explanation) => string;

function n(explanation: Explanation, name: string): number {
  return explanation.numbers[name] ?? 0;
}

const sentences: Record<Explanation['code'], Maker> = {
  quorum: (e) => {
    const sign = e.words.comparison === 'moreThan' ? (e.isMet ? '>' : '≤') : e.isMet ? '≥' : '<';
    const left = `${n(e, 'presentCount')}×${n(e, 'denominator')}=${n(e, 'presentTimesDenominator')}`;
    const right = `${n(e, 'memberCount')}×${n(e, 'numerator')}=${n(e, 'membersTimesNumerator')}`;
    const unit = e.words.of === 'households' ? '户' : '人';
    const verdict = e.isMet ? `到会${unit}数够了` : `还差 ${n(e, 'shortBy')} ${unit}`;
    return `应到 ${n(e, 'memberCount')} ${unit}，实到 ${n(e, 'presentCount')} ${unit}；${left} ${sign} ${right}，${verdict}`;
  },
  majority: majoritySentence,
  noticeWindow: noticeWindowSentence,
  urgentNotice: urgentNoticeSentence,
  openingTime: openingTimeSentence,
  checklist: (e) => {
    const met = `准备清单 ${n(e, 'itemCount')} 项，做到 ${n(e, 'metCount')} 项`;
    return e.isMet ? met : `${met}，还差 ${n(e, 'failingCount')} 项${listed(e, 'item', '：')}`;
  },
  citation: (e) =>
    `${e.words.ground === 'settledByCovenant' ? '村规民约已有约定' : '法律政策已有规定'}${listed(e, 'article', '：')}`,
  router: (e) => {
    const kind = `“${e.words.matterKind ?? ''}”`;
    if (e.words.councilMay === 'decide') return `${kind}由${e.words.body ?? ''}自己商定`;
    const procedure = e.words.procedure ? `，按“${e.words.procedure}”办` : '';
    if (e.words.councilMay === 'recommend') {
      return `${kind}要由${e.words.body ?? ''}来定${procedure}；议事会可以商议并提出建议`;
    }
    return `${kind}不用开会，由${e.words.body ?? ''}办理`;
  },
  deadline: (e) => e.words.sentence ?? '',
  confirmation: (e) => {
    const sign = e.isMet ? '<' : '≥';
    const verdict = e.isMet ? '会上同意' : '不同意的人达到一半';
    return `到会 ${n(e, 'presentCount')} 人，不同意 ${n(e, 'objectedCount')} 人；${n(e, 'objectedCount')}×2=${n(e, 'objectedTimesTwo')} ${sign} ${n(e, 'presentCount')}，${verdict}`;
  },
  rating: (e) =>
    e.isMet
      ? `打了 ${n(e, 'rating')} 分，不低于 ${n(e, 'ratingMin')} 分，这件事办结`
      : `打了 ${n(e, 'rating')} 分，低于 ${n(e, 'ratingMin')} 分，重新办理`,
  reviewGroup: reviewGroupSentence,
  pointsCap: pointsCapSentence,
};

/** The words `item1`, `item2` … one after another behind the lead; nothing where there are none. */
function listed(explanation: Explanation, name: string, lead: string): string {
  const words: string[] = [];
  for (
    let word = explanation.words[`${name}1`];
    word !== undefined;
    word = explanation.words[`${name}${words.length + 1}`]
  ) {
    words.push(word);
  }
  return words.length === 0 ? '' : `${lead}${words.join('、')}`;
}

/** 依据：群众议事会规则 第 12 条（2025 年版）. */
export function sourceSentence(rule: RuleReference): string {
  const { document, article, edition } = rule.source;
  return `依据：${[document, article].join(' ').trim()}（${edition}）`;
}

/**
 * The verdict as it is said to somebody who is refused: the two that are reckoned with fractions name the number that
 * the rule comes to, where the verdict's own sentence shows the two products.
 */
export function verdictAloud(explanation: Explanation): string {
  const of = (name: string) => n(explanation, name);
  if (explanation.code === 'confirmation') {
    return `到会 ${of('presentCount')} 人，不同意的有 ${of('objectedCount')} 人，不少于一半`;
  }
  if (explanation.code !== 'quorum') return explanationSentence(explanation);
  const unit = explanation.words.of === 'households' ? '户' : '人';
  const asked = threshold(of('numerator'), of('denominator'), explanation.words.comparison === 'moreThan');
  return `应到 ${of('memberCount')} ${unit}，要来${asked}，就是 ${of('required')} ${unit}；实到 ${of('presentCount')} ${unit}`;
}

/** The arithmetic of a verdict in one sentence, without its source. */
export function explanationSentence(explanation: Explanation): string {
  return sentences[explanation.code](explanation);
}
