import type { RecusalRequestModel } from '../../contract/recusal-pages';
import type { CountsOfHands, HandCountModel, PollModel } from '../../contract/vote';
import { choiceNames, choices } from './vote';

export const tellerWords = {
  choose: '选计票人、监票人',
  chooseNote: '先点两位计票人，再点一位监票人；要到会、不回避的人',
  chosen: '选好了',
  tellersIncomplete: '请先选两位计票人、一位监票人',
  title: '数票',
  note: '两位计票人各数各的，报完之前互相看不见；数得一样才算数',
  teller: '计票人',
  watcher: '监票人',
  counted: '已报数',
  waiting: '还没有报数',
  invalid: '废票',
  report: '报数',
  reportAgain: '改正报数',
  reported: '已经报数，另一位报数前还可以改',
  byClerk: '记录员代填',
  rounds: '数票经过',
  paperTitle: '纸票核对',
  paperNote: '先核对张数，再数票',
  issued: '发出',
  returned: '票箱里收回',
  spoiled: '写坏换掉',
  unused: '没有用',
  sheets: '张',
  reconcile: '张数对上了，记下',
  sheetsMustFit: '对上了才能记下',
  reconciled: '纸票核对无误',
  votesMustFit: '加起来等于票箱里的张数，才能报数',
} as const;

/** In the order in which they are chosen. */
export const counterNames = [tellerWords.teller, tellerWords.teller, tellerWords.watcher];

/** 计票人：张三、李四；监票人：王五. */
export function countersSentence([one, other, watcher]: readonly string[]): string {
  const tellers = [one, other].filter((name) => name !== undefined).join('、') || '还没有选';
  return `计票人：${tellers}；监票人：${watcher ?? '还没有选'}`;
}

export function countTitle(name: string): string {
  return `${name}数的票`;
}

export function differSentence(failedCount: number, roundsMax: number): string {
  if (failedCount >= roundsMax) return `数了 ${roundsMax} 遍还是不一样，只能作废重来，或者换一种办法。`;
  if (failedCount === roundsMax - 1) {
    return `数了 ${failedCount} 遍都不一样。请再数第 ${roundsMax} 遍，这是最后一遍，两位都要再报。`;
  }
  return `第 ${failedCount} 遍，两位数得不一样。请重新数一遍，两位都要再报。`;
}

/** 第 2 遍 · 记录员代填: which round a count belongs to, where there were several, and who entered it. */
export function roundNote(round: number, roundCount: number, isByClerk: boolean): string | undefined {
  const parts = [roundCount > 1 && `第 ${round} 遍`, isByClerk && tellerWords.byClerk].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** 同意 6，反对 2，弃权 1，废票 1. */
export function countsSentence(counts: CountsOfHands): string {
  const invalid = counts.invalid > 0 ? [`${tellerWords.invalid} ${counts.invalid}`] : [];
  return [...choices.map((choice) => `${choiceNames[choice]} ${counts[choice]}`), ...invalid].join('，');
}

export function agreedSentence(counts: CountsOfHands): string {
  return `两位数得一样：${countsSentence(counts)}`;
}

export function enteredSentence(entered: number, expected: number, isPaper: boolean): string {
  return isPaper ? `一共 ${entered} 张，票箱里 ${expected} 张` : `一共 ${entered} 票，参加表决的 ${expected} 人`;
}

type Papers = NonNullable<HandCountModel['paper']>;

/** 收回 8＋写坏 1＋没用 1＝10 张，发出 10 张. */
export function papersSentence({ issued, returned, spoiled, unused }: Papers): string {
  const sum = returned + spoiled + unused;
  return `收回 ${returned} 张，写坏 ${spoiled} 张，没用 ${unused} 张，一共 ${sum} 张；发出 ${issued} 张，${sum === issued ? '对上了' : '对不上'}`;
}

export const secretWords = {
  before: '无记名：小程序只记您投过票，不记您投了什么。因为谁也不知道哪一张是您的，投出去就不能改、不能收回。',
  castSentence: '投出去就不能改了。您要投的是：',
  cast: '投进票箱',
  voted: '您的一票已经在票箱里',
  codeTitle: '您这一票的号码',
  codeNote:
    '请抄下来或截屏。公布结果时会公布所有号码，您的号码在里面，这一票就计进去了。号码只说明计进去了，不说明投了什么。',
  codeElsewhere: '号码在您投票用的那台手机上',
  closeWarning: '如果所有人投得一样，公布票数就等于公开了每个人怎么投。',
  waiting: '票已经数完，等理事长公布',
  publishTitle: '公布之前，请先看一句',
  publish: '公布票数',
  publishConfirm: '知道了，公布',
  publishSentence: '公布以后人人都看得到票数，不能收回。',
  revealing: {
    unanimous: '所有投票的人都投得一样。票数一公布，每个人怎么投的大家就都知道了。结果不能作废，只能公布。',
    fewVoted: '投票的人很少，票数一公布，容易猜出谁投了什么。结果不能作废，只能公布。',
  },
  check: '查一查号码',
  codesTitle: '公布的号码',
  codesEmpty: '这次没有人投票',
  codeLabel: '输入 12 位号码',
  ownFound: '您的号码在里面，您的一票计进去了',
  codeFound: '这个号码在里面，这一票计进去了',
  codeMissing: '没有这个号码，请核对有没有抄错',
  notSecret: '这次不是无记名投票，没有号码',
  notYet: '表决结束以后才公布号码',
  codesNote: '号码按大小排列，跟投票先后、跟谁投的都没有关系。',
} as const;

/** `4829 1307 7100`: in groups that can be read out. */
export function codeInGroups(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

export function codesCount(count: number): string {
  return `一共 ${count} 个号码，跟投票的人数一样`;
}

export const recusalWords = {
  ask: '请别人回避',
  askSentence:
    '您觉得谁跟这件事有利害关系，可以请他回避。由理事长决定；请理事长回避的，由记录员或村务监督决定。您的名字和理由议事会成员看得到。',
  askWho: '请谁回避',
  askReason: '为什么请他回避',
  askReasonHint: '比如：路灯要装在他家店门口',
  askConfirm: '提出申请',
  requests: '请人回避的申请',
  decide: '决定',
  decideReason: '决定的理由',
  decideReasonHint: '比如：确实是他家的店',
  uphold: '同意，请他回避',
  decline: '不用回避',
  decideSentence: '定了以后告诉双方，理由写进会议纪要，不能改。',
  decideConfirm: '就这样定',
} as const;

export function requestTitle({ memberName, askedByName }: RecusalRequestModel): string {
  return `${askedByName}请${memberName}回避`;
}

const requestStatusNames: Record<RecusalRequestModel['status'], string> = {
  asked: '等着决定',
  upheld: '已经回避',
  declined: '不用回避',
};

export function requestState({ status, decidedByName, decisionReason }: RecusalRequestModel): string {
  const name = requestStatusNames[status];
  return decidedByName === null ? name : `${name}（${decidedByName}：${decisionReason}）`;
}

export const liveTitle = '目前的票数';

/** Papers nobody could read, or ballots of nobody: what stands beside the bars. */
export function invalidSentence(handCount: PollModel['handCount']): string | null {
  const invalid = handCount?.agreed?.invalid ?? 0;
  return invalid > 0 ? `废票 ${invalid} 张，不算同意也不算反对` : null;
}
