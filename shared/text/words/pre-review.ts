import type { DeskTab } from '../../contract/pre-review-pages';
import type { DeclineGround } from '../../domain/pre-review/opinion-findings';
import type { Body } from '../../domain/proposal/holder';
import type { Opinion } from '../../domain/proposal/proposal';
import type { RouterAnswer } from '../../domain/village/router-answer';
import { explanationSentence } from '../explanations';
import { yuanWords } from './matter';
import { bodyNames } from './proposal';

type Verdict = Opinion['verdict'];

export const verdictNames: Record<Verdict, string> = {
  admit: '预审通过',
  return: '退回补充',
  decline: '依规办理',
  route: '转给有关方面',
};

export const verdictNotes: Record<Verdict, string> = {
  admit: '准备好了，请理事长排进夜话，大家来议',
  return: '准备不充分，写清楚还差什么，补好再来',
  decline: '法律政策或村规民约已经说定了，不用再议，照着去办',
  route: '不归议事会定，或者是一桩服务小事，转给该办的',
};

export const groundNames: Record<DeclineGround, string> = {
  settledByLawOrPolicy: '法律政策有规定',
  settledByCovenant: '村规民约有约定',
};

export const deskTabNames: Record<DeskTab, string> = {
  raised: '等预审',
  reconsiderations: '等复议',
  receipts: '要回告的',
  sessions: '开过的会',
};

export const deskWords = {
  empty: {
    raised: '没有等预审的议题。有人收集了新的议题，会按先后排在这里。',
    reconsiderations: '没有请求复议的议题。提议人不服气的，会排在这里。',
    receipts: '都告诉提议人了，没有欠着的回执。',
    sessions: '还没有登记过预审会。开过的，定了什么都在这里。',
  } satisfies Record<DeskTab, string>,
  record: '登记预审会',
  nothingPrepared: '先给议题写好预审意见，再开会决定',
  prepared: (count: number) =>
    count === 0 ? '还没有写好意见的议题。点开一件，写预审意见。' : `${count} 件写好了意见，可以上会`,
  raisedBy: (author: string, sponsor: string | null) => `${author}提的${sponsor ? `，${sponsor}收集` : ''}`,
  waiting: (days: number) => (days === 0 ? '今天送来' : `等了 ${days} 天`),
  until: (until: string) => `${until}要有结果`,
  overdue: '过期了',
  checklist: (metCount: number, itemCount: number) => `准备清单 ${itemCount} 项，做到 ${metCount} 项`,
  opinionReady: (verdict: Verdict) => `意见：${verdictNames[verdict]}`,
  opinionMissing: '还没写意见',
  returned: (count: number) => `退回过 ${count} 次`,
  session: (day: string, count: number) => `${day}，议了 ${count} 件`,
  attended: (count: number) => `${count} 人参加`,
};

/** The matter as those who judge read it. */
export const judgeWords = {
  matter: '议题原话',
  author: '提议人',
  helper: '帮填人',
  sponsor: '收集人',
  nobody: '没有',
  support: '支持的人',
  people: (count: number) => `${count} 人`,
  wording: '写成的文字',
  category: '类别',
  notChosen: '还没选',
  preparation: '收集人补充的',
  affected: '关系到谁',
  outcomeWanted: '希望办成什么样',
  options: '可以怎么办',
  option: (title: string, detail: string) => (detail ? `${title}：${detail}` : title),
  cost: '大约花多少',
  yuan: yuanWords,
  costSource: '钱从哪来',
  materials: '材料',
  notWritten: '没有写',
  checklist: '准备清单',
  met: '做到了',
  failing: '还差',
  history: '前面走过的',
  similar: '相近的议题',
  noSimilar: '没有找到相近的议题',
  authorHistory: (name: string) => `${name}以前的议题`,
  seeAuthorHistory: '看看以前提过什么、退回过没有',
  authorCounts: (raised: number, returned: number) =>
    raised === 0
      ? '这是头一回提议题。'
      : `另外提过 ${raised} 件，${returned === 0 ? '没有退回过' : `退回过 ${returned} 件`}。`,
  verdictThen: (day: string, verdict: string, reason: string) => `${day}${verdict}${reason ? `：${reason}` : ''}`,
  wholeMatter: '看这个议题的全部经过',
  saysTwoThings: '说的是两件事？拆成两件',
};

/** What the router says, in one sentence. */
export function routerSentence(answer: RouterAnswer): string {
  const { title, councilMay, body, procedure, source, matterKindId } = answer;
  return explanationSentence({
    code: 'router',
    isMet: councilMay !== 'nothing',
    numbers: {},
    words: { matterKind: title, councilMay, body, ...(procedure ? { procedure: procedure.title } : {}) },
    rule: { id: matterKindId, title, source },
  });
}

/** A body by its id, wherever an id came as plain data. */
export function bodyTitle(bodyId: unknown): string {
  return bodyNames[bodyId as Body];
}
