import type { Choice, Force, Poll, Tally } from '../../domain/vote/poll';

export const choiceNames: Record<Choice, string> = { for: '同意', against: '反对', abstain: '弃权' };
export const choices = Object.keys(choiceNames) as Choice[];

export const pollStatusNames: Record<Poll['status'], string> = {
  open: '正在进行',
  closing: '正在计票',
  closed: '已经结束',
  void: '已经作废',
};

export const methodNames: Record<Poll['method'], string> = {
  open: '手机表决',
  showOfHands: '举手表决',
  secret: '无记名投票',
  paper: '纸票',
};

/** What the vote is worth, in one sentence. */
export function forceSentence(force: Force, bodyThatDecides: string | null, decidingBody?: string | null): string {
  if (decidingBody) return `这件事由${decidingBody}定，表决通过就是${decidingBody}的决议`;
  return force === 'decision'
    ? '这件事由议事会自己定，表决通过就是决议'
    : `这件事要由${bodyThatDecides ?? '有权的组织'}来定，议事会表决通过的是一条建议`;
}

/** `2026 年第 7 号议定过`. */
export function decidedAs(year: number, number: number): string {
  return `${year} 年第 ${number} 号议定过`;
}

export const openingWords = {
  toPoint: '先去裁定程序问题',
  consensus: '基本共识',
  motionTitle: '表决事项',
  motionLabel: '要表决的原话',
  motionHint: '大家就按这段话表决，请写清楚办什么、怎么办、花多少钱',
  methodLabel: '怎么表决',
  methodNotes: {
    open: '每人在自己手机上投，结束前可以改',
    secret: '每人在自己手机上投，谁投了什么查不出来；投出去不能改',
    showOfHands: '现场举手，两位计票人各数各的',
    paper: '发纸票，投进票箱，两位计票人各数各的',
  },
  headcountTitle: '清点人数',
  headcountWrong: '人数不对，去改签到',
  recusalTitle: '谁要回避',
  recusalNote: '这件事跟自己或亲属有利害关系的，请在表决前登记回避',
  recusalEmpty: '没有人登记回避',
  recusalAdd: '替别人登记回避',
  recuseMyself: '我要回避',
  recusalConfirm: '确认回避',
  recuseWho: '谁回避',
  recuseReason: '为什么回避',
  recuseReasonHint: '比如：提议人是我的兄弟',
  recuseMyselfSentence: '登记以后，您不参加这件事的表决，也不算在表决人数里；到会人数照样算您。',
  recusalCancel: '取消',
  recusalCancelConfirm: '取消回避',
  recusalCancelSentence: '取消以后，这位成员照常参加表决。',
  open: '开始表决',
  openTitle: '开始表决',
  openConfirm: '人数无误，开始表决',
  defer: '这次先不表决，暂缓',
  deferTitle: '暂缓这件事',
  deferSentence: '暂缓以后，这件事由理事长安排下一次夜话再议。',
  deferReason: '为什么暂缓',
  deferReasonHint: '比如：报价还没有来，等有了再议',
  deferConfirm: '暂缓',
  motionIncomplete: '请先写清楚要表决的原话',
  reasonIncomplete: '请先写明原因',
  whoIncomplete: '请先选是谁',
  toPoll: '去看表决',
  alreadyOpen: '这件事已经开始表决',
  waiting: '等理事长开始表决',
  notIn: '没有找到要表决的事，请从夜话页面进来',
} as const;

export function cancelRecusalTitle(name: string): string {
  return `取消回避：${name}`;
}

export function headcountSentence(presentCount: number, memberCount: number): string {
  return `应到 ${memberCount} 人，现在到会 ${presentCount} 人`;
}

export function openSentence(presentCount: number, recusedHereCount: number, electorateCount: number): string {
  const recused = recusedHereCount > 0 ? `，其中 ${recusedHereCount} 人回避` : '';
  return `到会 ${presentCount} 人${recused}，${electorateCount} 人参加表决。开始以后不能再登记回避，后来离场的人仍算在内。`;
}

export const pollWords = {
  motionTitle: '表决事项',
  yourBallot: '您的一票',
  yourBallotNote: '点一下选定，再确认。结束前可以改。',
  castTitle: '请看清楚再确认',
  cast: '投下这一票',
  change: '改成这一票',
  notVoting: '您不参加这次表决',
  recused: '您登记了回避，不参加这件事的表决',
  byHandsNote: '这次是现场举手表决，请听理事长的口令举手',
  onPaperNote: '这次用纸票，请到计票人那里领票，填好投进票箱',
  recusedTitle: '回避的成员',
  close: '结束表决',
  closeTitle: '结束表决，开始计票',
  closeSentence: '结束以后谁也不能再投、再改，马上计票，结果不能再变。',
  closeConfirm: '结束并计票',
  carryOn: '接着计票',
  counting: '正在计票，请稍等',
  void: '作废重来',
  voidTitle: '这次表决作废',
  voidSentence: '已经投的票都不算，这件事可以重新表决。作废的原因会记下来。',
  voidReason: '为什么作废',
  voidReasonHint: '比如：原话写错了金额',
  voidConfirm: '作废',
  voided: '这次表决已经作废',
  tooLateVoided: '这次表决作废了，谁投的都不算',
  tooLateUnsure: '表决结束前没有收到回音，这一票也许计入了，也许没有',
  adopted: '通过',
  rejected: '未通过',
  resultTitle: '表决结果',
  toDecision: '看决议',
  toMatter: '看这件事的全程',
  toMeeting: '回到夜话',
} as const;

export function castSentence(before: Choice | null, asked: Choice): string {
  return before === null || before === asked ? '您要投的是：' : `您原来投的是${choiceNames[before]}，现在要改成：`;
}

export function yourChoiceSentence(choice: Choice | null): string {
  return choice === null ? '您还没有投' : `您投的是${choiceNames[choice]}，结束前还可以改`;
}

/** Of an earlier ballot that stands, and what one may still do. */
export function tooLateSentence(before: Choice | null): string {
  const earlier = before === null ? '' : `您先前投的“${choiceNames[before]}”照样算数。`;
  return `${earlier}对结果有不同看法，可以当场跟主持人说；通过的事，公示期里还可以提异议。`;
}

export const tooLateNext = {
  voided: '重新表决的时候，请再投一次。',
  unsure: '公布号码以后，请查一查您的号码在不在里面。',
} as const;

export function castProgress(method: Poll['method'], castCount: number, electorateCount: number): string {
  if (method === 'open' || method === 'secret') return `${electorateCount} 人参加表决，已投 ${castCount} 人`;
  return castCount === 0 ? `${electorateCount} 人参加表决` : handsEntered(castCount, electorateCount);
}

/** Said again before closing while some have not voted. */
export function notYetSentence(castCount: number, electorateCount: number): string {
  const left = electorateCount - castCount;
  return left > 0 ? `还有 ${left} 人没有投，没投的不算同意。` : '所有人都投了。';
}

export function handsEntered(entered: number, electorateCount: number): string {
  return `一共填了 ${entered} 票，参加表决的 ${electorateCount} 人`;
}

export function notVotingSentence(notVoting: number): string {
  return notVoting > 0 ? `另有 ${notVoting} 人没有投` : '参加表决的人都投了';
}

/** 通过, 未通过, or 作废: how a vote ended. */
export function resultName(status: Poll['status'], isAdopted: boolean): string {
  if (status === 'void') return '作废';
  return isAdopted ? pollWords.adopted : pollWords.rejected;
}

export function tallySentence(tally: Tally): string {
  return choices.map((choice) => `${choiceNames[choice]} ${tally[choice]} 票`).join('，');
}
