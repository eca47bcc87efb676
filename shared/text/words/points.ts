import { calendarDayInWords, dateInWords } from '../dates';
import { monthInWords } from './points-names';

export const passbookWords = {
  cover: '道德信用存折',
  dutyCover: '履职积分簿',
  balance: '现在有',
  unit: '分',
  tabs: { mine: '我的', household: '我家', duty: '履职', claims: '申报' },
  nobodyPays: '做了好事，评议公示以后记在这里。积分不和低保、补贴、资格挂钩。',
  householdNote: '全家一起挣的分，家里人都看得到。',
  dutyNote: '履职积分只记荣誉，不能兑换；投票从来不计分。',
  entries: '一笔一笔',
  noEntries: '还没有记分。做了好事，别不好意思，报上来。',
  noDuty: '还没有履职积分。到会、收集议题、回访、按期办结，都会自己记上。',
  noClaims: '还没有申报过。做了好事，别不好意思，报上来。',
  proposed: '我替别人报的',
  proposedNote: '公示以前都在评议；没列入公示的，不说原因，由本人去问。',
  claim: '申报积分',
  tariff: '这周能做点啥，加几分',
  batch: '看当月积分公示',
  print: '下载存折，打印出来',
  honour: '红榜，谁做的好事多',
  shop: '积分超市，兑东西',
  why: '为什么',
  hide: '收起',
  evidence: '做了什么',
  reviewers: '谁评议的',
  source: '从哪里来',
  meeting: '一场夜话，点开看',
  matter: '一件议题，点开看',
  withdraw: '撤回这条申报',
  withdrawTitle: '撤回申报',
  withdrawSentence: '撤回以后这条就不评议了。还想要的话，得重新报。',
} as const;

export const batchWords = {
  none: '这个月还没有人申报积分。报上来的，会排在这里等评议。',
  others: '别的月份',
  nothingYet: '还没有公示。评议完了，这里会写明谁做了什么、加几分，公示期里谁都可以提异议。',
  noneOnNotice: '这一批没有要公示的。',
  noRows: '还没有申报。',
  counts: {
    waiting: '等评议',
    approved: '通过',
    refused: '没通过',
    objected: '有异议',
    posted: '已入账',
    capped: '到上限',
  },
  list: '申报',
  noticeList: '公示名单',
  noticeNote: '做了什么、加几分，请大家看看对不对。没同意公开姓名的，只写姓。',
  openReview: '停止收申报，开始评议',
  openReviewSentence: '这个月的申报收到这里为止，往后报的算到下个月。评议小组会收到通知。',
  publish: '开始公示',
  publishSentence: '评议通过的会张榜公示，村里人人看得到，公示期里可以提异议。',
  post: '入账',
  postSentence: '通过的一条一条记到各人的存折上，记上就不能改，错了只能再更正。',
  propose: '替村民申报',
  membership: '社员变动：入社、退社、迁户',
  print: '下载公示，打印张贴',
  fairness: '公平检查：分给得匀不匀',
  review: '记下评议结果',
  reviewTitle: '评议会',
  heldOn: '哪天开的会',
  attendees: '到会的评议小组成员',
  attendeesHint: '评到自己、亲属或自己报的那一条，本人自动回避；回避后人数不够的放到下个月',
  approve: '通过',
  refuse: '不通过',
  leave: '这次先不评',
  reason: '为什么不通过',
  reasonHint: '报的人会看到，说清楚、说和气',
  chooseVerdicts: '先给至少一条选“通过”或“不通过”',
  object: '我有异议',
  objectTitle: '提异议',
  objectSentence: '说清哪里不对。村务监督会去核实，被提的人看不到您是谁。',
  objectText: '哪里不对',
  objectSend: '提异议',
  objected: '异议收到了，村务监督会去核实，有结果会告诉您。',
  answer: '答复异议',
  answerTitle: '核实后怎么定',
  upheld: '异议成立，放到下个月重新评',
  dismissed: '异议不成立，照旧',
  answerText: '核实的情况',
  answerSend: '答复',
  objection: '异议',
  objectionAnswer: '答复',
  earlier: '入账了的月份',
  proposer: '谁报的',
  householdMark: '全家',
  reviewResult: { approved: '评议通过', refused: '没有通过', putOff: '放到下个月再评' },
  holders: { creditSteward: '积分管理员', supervisor: '村务监督', system: '自动入账', '': '' },
} as const;

/** `+5 分`, `−3 分`: what a claim gives or takes. */
export function pointsWords({ points, direction }: { points: number; direction: 'award' | 'deduct' }): string {
  return `${direction === 'deduct' ? '−' : '+'}${points} 分`;
}

/** `+5 分`, `−20 分`: which way the points went. */
export function signedPointsWords({ direction, points }: { direction: 'received' | 'given'; points: number }): string {
  return `${direction === 'received' ? '+' : '−'}${points} 分`;
}

/** What a line of the passbook is for. */
export function entryTitle(row: { title: string; sourceKind: string; isReversal: boolean }): string {
  if (row.sourceKind === 'order') return `${row.isReversal ? '退回' : '兑换'}：${row.title}`;
  return row.isReversal ? `更正：${row.title}` : row.title;
}

export function balanceAfter(balance: number): string {
  return `余 ${balance} 分`;
}

/** What an entry gives, and how often. */
export function entryNote(entry: {
  points: number;
  direction?: 'award' | 'deduct';
  isForHousehold?: boolean;
  monthlyPointsMax: number;
  yearlyPointsMax: number;
}): string {
  const sign = entry.direction === 'deduct' ? '−' : '+';
  const household = entry.isForHousehold ? ' · 记全家' : '';
  return `${sign}${entry.points} 分${household} · 一个月最多 ${entry.monthlyPointsMax} 分，一年最多 ${entry.yearlyPointsMax} 分`;
}

export function evidenceWanted(evidence: string): string {
  return `评议时要看：${evidence}`;
}

export function textHint(charsMin: number): string {
  return `至少 ${charsMin} 个字；有照片也行`;
}

export function charsMinHint(charsMin: number): string {
  return `至少 ${charsMin} 个字`;
}

export function doneOnWords(on: string): string {
  return `${calendarDayInWords(on)}做的`;
}

/** When it was done; an opening balance was done on no day. */
export function claimWhen({ month, doneOn }: { month: string; doneOn: string }): string {
  return month.startsWith('0.') ? '' : doneOnWords(doneOn);
}

/** When it was done and when it was posted; one day where both are the same, or where it was done on none. */
export function entryDays(on: string | null, postedAtMs: number, nowMs: number): string {
  const posted = dateInWords(postedAtMs, nowMs);
  if (on === null) return `${posted}记上`;
  return calendarDayInWords(on) === posted ? posted : `${doneOnWords(on)} · ${posted}记上`;
}

/** Who reviewed it, and when. */
export function reviewedBy(names: readonly string[], heldOn: string): string {
  return `${names.join('、')}（${calendarDayInWords(heldOn)}评议会）`;
}

export function sourceWords(source: { document: string; article: string; edition: string }): string {
  return `依据：${articleOf(source)}（${source.edition}）`;
}

/** `积分细则 第 4 条`: in a column that says what it is. */
export function articleOf({ document, article }: { document: string; article: string }): string {
  return `${document} ${article}`;
}

export function batchTitle(month: string): string {
  return `${monthInWords(month)}积分`;
}

/** From when until when the notice hangs. */
export function noticeDays(fromOn: string, toOn: string): string {
  return `公示：${calendarDayInWords(fromOn)}到${calendarDayInWords(toOn)}，有不同看法可以提`;
}

export function attendeesHint(min: number): string {
  return `至少 ${min} 人到会；${batchWords.attendeesHint}`;
}

export function reasonHint(charsMin: number): string {
  return `至少 ${charsMin} 个字；${batchWords.reasonHint}`;
}

export function portionWords(shown: number, waiting: number): string {
  return waiting > shown ? `先评这 ${shown} 条，还有 ${waiting - shown} 条随后` : `共 ${waiting} 条`;
}

export function putOffWords(count: number): string {
  return `已经记下。其中 ${count} 条回避后人数不够，放到下个月再评。`;
}

export function objectionBy(name: string | null): string {
  return name === null ? batchWords.objection : `${batchWords.objection}（${name}）`;
}

/** `村民三家 · 参加清河道 · +5 分`. */
export function aboutClaim(
  row: Parameters<typeof pointsWords>[0] & { claimantName: string; isForHousehold: boolean; title: string },
): string {
  return `${beneficiaryWords(row.claimantName, row.isForHousehold)} · ${row.title} · ${pointsWords(row)}`;
}

/** `村民三家`. */
export function beneficiaryWords(name: string, isForHousehold: boolean): string {
  return isForHousehold ? `${name}家` : name;
}
