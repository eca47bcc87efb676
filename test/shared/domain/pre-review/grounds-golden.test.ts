import { carryOutVerdict } from '@shared/domain/pre-review/carry-out-verdict';
import { judgeVerdict } from '@shared/domain/pre-review/judge-verdict';
import { type Basis, type VerdictDraft, verdictBasis } from '@shared/domain/pre-review/opinion-findings';
import { checklistOf, checkPreparedness } from '@shared/domain/proposal/preparedness';
import { type Article, parseRegister } from '@shared/domain/village/register';
import { citableArticles, enterRegister, type VillageRegister } from '@shared/domain/village/village-register';
import { dayInWords } from '@shared/text/dates';
import { explanationSentence } from '@shared/text/explanations';
import { messageText } from '@shared/text/messages';
import { refusalSentence } from '@shared/text/refusals/all';
import { citationInWords } from '@shared/text/words/pre-review-session';
import { holderName } from '@shared/text/words/proposal';
import { type KeptBack, wayOn } from '@shared/text/words/way-on';
import { wordingsFor } from '@shared/text/words/wording';
import { theDemoRegister } from '../../../helpers/demo-register';
import { golden } from '../../../helpers/golden';
import { aBasis, anOpinion, aRaisedMatter, fullPreparation, nowMs, reviewer, today } from '../../../helpers/pre-review';
import { grounds, type SaidAndJudged } from './data/grounds';

type Ground = keyof typeof grounds;

/** Articles that stand one day on either side of the border, and a decision, which is no ground at all. */
const atTheBorder = parseRegister(
  [
    { id: 'law-ends-today', inForceTo: today },
    { id: 'law-ended', inForceTo: '2026-03-01' },
    { id: 'law-from-tomorrow', inForceFrom: '2026-03-03' },
    { id: 'decision-lights', kind: 'decision' },
  ].map((parts) => ({
    kind: 'policy',
    document: '溪口镇老年助餐点补助办法（旧）',
    number: '',
    edition: '2023 年印发',
    title: '老年食堂的补助',
    text: '助餐点的补助发到换了新办法为止。',
    keywords: ['老年食堂'],
    inForceFrom: '2023-01-01',
    ...parts,
  })),
);
const entered = theDemoRegister();
const oldCovenant: Article = { ...entered.covenant.articles[0]!, id: 'covenant-old', inForceTo: '2026-03-01' };
const register = enterRegister({
  ...entered,
  articles: [...entered.articles, ...atTheBorder],
  covenant: { ...entered.covenant, articles: [...entered.covenant.articles, oldCovenant] },
  nowMs,
}).next as VillageRegister;
const basis: Basis = aBasis({ register });

const matterOf = ({ said, missing = {} }: SaidAndJudged) =>
  aRaisedMatter({ title: said, body: said, preparation: { ...fullPreparation, ...missing } });

/** As the desk would send it: what the case says, a fit handler and date, and the first wording offered for the reason. */
function draftOf(ground: Ground, one: SaidAndJudged): VerdictDraft {
  const { articleIds = [], failingItemIds = [], handlerId = 'as001', dueOn = '2026-03-20' } = one.written;
  const cited = citableArticles(register).find(({ id }) => articleIds.includes(id));
  const missing = checkPreparedness(checklistOf(basis.village.rules, matterOf(one)).value, matterOf(one));
  const [offered = ''] = wordingsFor(ground === 'insufficientlyPrepared' ? 'return' : ground, {
    title: one.said,
    article: cited
      ? {
          citation: citationInWords({ ...cited, article: cited.number }),
          text: cited.text,
          isFine: cited.imposesFine ?? false,
        }
      : null,
    handlerName: '责任人一',
    bodyTitle: null,
    kindTitle: null,
    missing: missing.filter(({ id }) => failingItemIds.includes(id)).map(({ title }) => title),
  });
  const reason = one.written.reason ?? offered;
  if (ground === 'insufficientlyPrepared') return { verdict: 'return', failingItemIds, reason };
  return { verdict: 'decline', ground, articleIds, handlerId, dueOn, reason };
}

const judged = (ground: Ground, one: SaidAndJudged) => judgeVerdict(basis, matterOf(one), draftOf(ground, one));
const codeOf = (ruling: ReturnType<typeof judged>) => (ruling.ok ? undefined : ruling.refusal.code);

/** What the case is told: to the reviewer its basis, or why not; to the author the message, and how it goes on. */
function told(ground: Ground, one: SaidAndJudged): string {
  const ruling = judged(ground, one);
  if (!ruling.ok) return `不可以：${one.said}\n  ${refusalSentence(ruling.refusal)}`;
  const { findings, explanation } = ruling;
  const command = { ...verdictBasis(basis, today), actor: reviewer, opinion: anOpinion(findings) };
  const carried = carryOutVerdict(matterOf(one), ruling, command);
  if (!carried.ok) throw new Error(carried.refusal.code);
  const { status, holder, dueAtMs } = carried.proposal;
  const receipt = carried.messages.find(({ code }) => code === 'preReviewReceipt')!;
  const cited = citableArticles(register).filter(({ id }) => findings.articleIds.includes(id));
  const onwards = {
    holder: holderName(holder!, ({ name }) => name),
    until: dayInWords(dueAtMs, nowMs),
    wasReconsidered: false,
    isSplitUndone: false,
  };
  return [
    `可以：${one.said}`,
    explanationSentence(explanation),
    ...cited.map((article) => citationInWords({ ...article, article: article.number })),
    `告诉提议人：${messageText(receipt.code, receipt.data, nowMs)}`,
    `接下来：${wayOn(status as KeptBack, onwards)}`,
  ].join('\n  ');
}

const each = Object.entries(grounds).flatMap(([ground, cases]) =>
  cases.map((one) => [ground as Ground, one.said, one.refused ?? 'accepted', one] as const),
);

it.each(each)('%s: “%s” is %s', (ground, _, answer, one) => {
  expect(codeOf(judged(ground, one)) ?? 'accepted').toBe(answer);
});

it('says of each case what the reviewer and the author read, as somebody has read and found right', () => {
  const text = Object.entries(grounds)
    .map(([ground, cases]) => [`【${ground}】`, ...cases.map((one) => told(ground as Ground, one))].join('\n'))
    .join('\n\n');
  expect(text).toBe(golden('shared/domain/pre-review/grounds-golden.txt', text));
});

it('shows each thing that a ground demands kept and broken: article, reason, handler, date; item named', () => {
  const demands = ['DeclineArticleMissing', 'DeclineArticleNotCitable', 'OpinionReasonTooShort', 'OpinionReasonEmpty'];
  const declined = [...demands, 'DeclineHandlerUnfit', 'DeclineDateOutside'];
  const returned = ['ReturnItemNotFailing', 'ReturnNothingNamed', 'OpinionReasonTooShort', 'OpinionReasonEmpty'];
  const shown = (ground: Ground) => [...new Set(grounds[ground].flatMap(({ refused }) => refused ?? []))].sort();
  expect(shown('settledByLawOrPolicy')).toEqual([...declined].sort());
  expect(shown('settledByCovenant')).toEqual([...declined].sort());
  expect(shown('insufficientlyPrepared')).toEqual([...returned].sort());
  for (const cases of Object.values(grounds)) {
    expect(cases.filter(({ refused }) => refused === undefined).length).toBeGreaterThanOrEqual(5);
  }
});

it('keeps every matter alive: what the council does not discuss has a hand, a day and a way on', () => {
  for (const [ground, , answer, one] of each) {
    const ruling = judged(ground, one);
    if (answer !== 'accepted' || !ruling.ok) continue;
    expect(ruling.dueAtMs).toBeGreaterThan(nowMs);
    expect(ruling.holder.kind).toBe('person');
    expect(told(ground, one)).toContain('可以请镇里复议一次');
  }
});
