import { daysInWords } from './term';
import { methodNames } from './vote';
import type { AgendaOrder } from '../../domain/village/agenda-order';
import type { RuleBook } from '../../domain/village/rule-book';
import type { RuleId, RulePart } from '../../domain/village/rule-values';
import type { Body } from '../../domain/village/router';
import type { Majority, Quorum } from '../../domain/village/rule';

export const rulesTabs = { rules: '议事规则', routes: '该由谁定' };
export type RulesTab = keyof typeof rulesTabs;

/** The parts of the rule book, in the order of the road. */
export const rulePartNames: Record<RulePart, string> = {
  member: '认人',
  messages: '消息',
  proposal: '提议题',
  preReview: '预审',
  agenda: '排会和通知',
  meeting: '开会',
  decision: '表决和决议',
  followUp: '落实、销号、回访',
  service: '网格服务',
  points: '道德信用积分',
  neighbourhood: '邻里互助',
};

export const rulesWords = {
  source: (document: string, article: string, edition: string) => `${document} ${article}（${edition}）`,
  /** Where a rule stands in the document whose name is above. */
  sourceHere: (article: string, edition: string) => `${article}（${edition}）`,
  rulesIn: (count: number) => `${count} 条`,
  unfold: '展开',
  fold: '收起',
  edition: (edition: number) => `第 ${edition} 版。只有经过会议决定才能改，改了也不影响已经开始的事。`,
  routes: '不是每件事都能由议事会定。下面写明哪类事由谁定，依据是哪一条。',
  procedure: (title: string, steps: readonly string[]) => `${title}：${steps.join(' → ')}`,
  bodies: '各种会怎样才算数',
  notice: (days: number, daysMax: number | undefined) =>
    daysMax === undefined ? `提前 ${days} 天通知` : `提前 ${days} 到 ${daysMax} 天通知`,
  onlyIfAuthorised: '要有村民会议授权',
  present: '到会',
  toAdopt: '通过',
  or: '或者',
  noMeeting: '不开会，直接答复',
  care: (title: string, days: number) => `${title}（${days} 天一次）`,
  toRegister: '条文库',
  toRegisterNote: '法律、政策、村规民约和议定事项，用自己的话就能查',
  toCovenant: '村规民约',
  toCovenantNote: '现在的一版和历次修订',
  toCouncil: '议事会',
  yes: '可以',
  no: '不可以',
};

export const councilMayNames = { decide: '议事会能定', recommend: '议事会只能建议', nothing: '不用开会' };
export const quorumOfNames = { members: '成员', adults: '成年村民', households: '户' };
const baseNames: Record<Majority['base'], string> = { present: '到会的人', members: '全体成员', cast: '投了票的人' };

export function quorumWords({ numerator, denominator, comparison }: Quorum, of: string): string {
  return `${of}的${fractionWords(numerator, denominator, comparison)}`;
}

export function majorityWords({ numerator, denominator, comparison, base }: Majority): string {
  return `${baseNames[base]}${fractionWords(numerator, denominator, comparison)}同意`;
}

/** 三分之二以上 includes the number itself, 过半数 excludes half. */
function fractionWords(numerator: number, denominator: number, comparison: Quorum['comparison']): string {
  if (numerator * 2 === denominator && comparison === 'moreThan') return '过半数';
  const digits = '零一二三四五六七八九十';
  const inWords = (number: number) => digits[number] ?? String(number);
  const fraction = `${inWords(denominator)}分之${inWords(numerator)}`;
  return comparison === 'atLeast' ? `${fraction}以上` : `超过${fraction}`;
}

const units: readonly [ending: RegExp, unit: string][] = [
  [/Days(Max|Min)?$/, '天'],
  [/CharsM(ax|in)$/, '个字'],
  [/^(photosMax|ballotBoxSize)$/, '张'],
  [/Minutes/, '分钟'],
  [/Hours/, '小时'],
  [/Seconds$/, '秒'],
  [/^(preReviewAttendeesMin|secretVotersMin|reviewGroupMin|advisoryBoxSize)$/, '人'],
  [/^(agendaItemsMax)$/, '件'],
  [/^amendmentsMax$/, '条'],
  [/^shopOrdersOpenMax$/, '份'],
  [/^honourRollPlaces$/, '名'],
  [/^(reopenRatingMin|pointsHouseholdBase)$/, '分'],
  [/^advisoryAgeMin$/, '岁'],
  [/^tellerRoundsMax$/, '遍'],
  [/sMax$|^(reopensToTown|pointsOfOrderMax)$/, '次'],
];

const orderNames: Record<RuleBook['rules']['firstRoundOrder']['value'], string> = {
  seating: '按座次',
  random: '当场抽签',
};

/** By what matters are proposed for an evening: the points in one sentence. */
function agendaOrderWords(order: AgendaOrder): string {
  return [
    `提出每满 ${order.ageDaysPerPoint} 天 1 分`,
    `离排会期限不到 ${order.dueDays} 天 ${order.duePoints} 分，过了期限 ${order.overduePoints} 分`,
    `上次暂缓 ${order.deferredPoints} 分`,
    `每 ${order.supportersPerPoint} 人支持 1 分，最多 ${order.supportPointsMax} 分`,
    order.categoryPoints.length > 0 ? '个别类别另外加分' : '',
    '分数高的先建议，排不排由理事长定',
  ]
    .filter(Boolean)
    .join('；');
}

/** A rule's value in words, with its unit. */
export function ruleValueWords(rule: RuleBook['rules'][RuleId]): string {
  const { id, value } = rule;
  if (typeof value === 'boolean') return value ? rulesWords.yes : rulesWords.no;
  if (typeof value === 'number' && 'unit' in rule) return daysInWords(value, 'workingDays');
  if (typeof value === 'number') return `${value} ${units.find(([ending]) => ending.test(id))?.[1] ?? ''}`.trim();
  if (id === 'quietHours') return `${rule.value.from} 到第二天 ${rule.value.to}`;
  if (id === 'digestTime') return rule.value;
  if (typeof value === 'string') return orderNames[value];
  if (id === 'agendaOrder') return agendaOrderWords(rule.value);
  if (id === 'pollMethods') return rule.value.map((method) => methodNames[method]).join('、');
  if ('base' in value) return majorityWords(value);
  if ('comparison' in value) return quorumWords(value, quorumOfNames.members);
  if (!Array.isArray(value)) return '';
  if (id === 'careReasons')
    return rule.value.map(({ title, everyDays }) => rulesWords.care(title, everyDays)).join('；');
  return value.map((item: string | { title: string }) => (typeof item === 'string' ? item : item.title)).join('；');
}

/** How a body comes to a decision: notice, who must be present, who must be in favour. */
export function bodyRuleLines({ thresholds, onlyIfAuthorised }: Body): string[] {
  if (!thresholds) return [rulesWords.noMeeting];
  const { noticeDaysMin, noticeDaysMax, quorums, majority } = thresholds;
  const present = quorums.map(({ quorum, of }) => quorumWords(quorum, quorumOfNames[of])).join(rulesWords.or);
  return [
    ...(onlyIfAuthorised ? [rulesWords.onlyIfAuthorised] : []),
    ...(noticeDaysMin === undefined ? [] : [rulesWords.notice(noticeDaysMin, noticeDaysMax)]),
    `${rulesWords.present}：${present}`,
    `${rulesWords.toAdopt}：${majorityWords(majority)}`,
  ];
}
