import { dayInWords, momentInWords, untilInWords } from '../dates';

/** Being recognised 认人, on the page of somebody whom the roster does not know yet. */
export const welcomeWords = {
  greeting: '您好，请先让村里认得您',
  sentence: '只有本村的人能提事、看事、参加夜话。认一次就行，以后打开就能用。',
  whichVillage: '您是哪个村的？',
  villageSearch: '写村名的开头',
  villageNone: '没有找到这个村。请看看村名，或者问村里的记录员。',
  otherVillage: '不是这个村',
  ways: [
    { value: 'name', label: '报姓名' },
    { value: 'code', label: '有邀请码' },
  ],
  nameHint: '写户口本上的名字',
  name: '姓名',
  digits: '手机号后四位',
  digitsHint: '登记在村里的那个手机号；手机号我们不存，只核对后四位',
  namePlaceholder: '比如：林国栋',
  ask: '请记录员确认',
  incomplete: '请写姓名和手机号后四位',
  code: '邀请码',
  codeHint: '记录员给您的纸条上那十个字母和数字，大小写都行',
  redeem: '用邀请码进村',
  codeIncomplete: '邀请码是十个字母和数字',
  waitingTitle: '已经告诉记录员了',
  waitingNote: '他核对以后就能用了。您可以先关掉，过一阵再打开；着急就给他打个电话。',
  look: '看看确认了没有',
  withdraw: '写错了，重新写',
  refusedTitle: '记录员没有确认',
  boundTitle: '认到您了',
  boundNote: '以后打开就是您自己的首页。',
  toHome: '进村',
  toWanted: '接着看刚才那一页',
  ownPhone: '用微信里的手机号填',
  ownPhoneNote: '点了才取，只填后四位，不存；不点也行，自己写就好。',
  phoneNotGiven: '没有取到手机号，请自己写后四位',
  helpTitle: '没有手机、不会用？',
  helpNote: '让家里人帮您填，或者到村委会找记录员，他替您办。不用手机，一样能提事、开会、表决。',
} as const;

export function waitingSentence(name: string, villageName: string, askedAtMs: number, nowMs: number): string {
  return `${momentInWords(askedAtMs, nowMs)}，您向${villageName}写的是“${name}”。`;
}

export function wrongInvitation(triesLeft: number): string {
  const rest = triesLeft > 0 ? `还可以试 ${triesLeft} 次` : '请歇半个小时再试';
  return `这个邀请码用不了：可能写错了、用过了，或者过期了。${rest}；也可以请记录员再给一个。`;
}

/** The clerk's side of it. */
export const bindingWords = {
  waiting: '等您确认的人',
  waitingNote: '确认之前，请想一想：真是本人吗？拿不准就打个电话，或者请他来一趟。',
  none: '现在没有人等着认人。有人在微信里报了姓名，会排在这里。',
  matched: '和花名册对上了',
  unmatched: '花名册上没对上',
  doubtful: '有人多次试过这个名字',
  doubtfulNote: '最近有人用这个名字、别的尾号试了好几次，请一定当面核对。',
  confirmTitle: '确认是本人？',
  confirm: '是本人，确认',
  who: '他是花名册上的谁',
  chooseWho: '去花名册里找',
  reason: '您怎么认得是本人',
  reasonHint: '比如：换了号码，本人当面来的',
  refuse: '不能确认',
  refuseReason: '为什么不能确认（对方看得到）',
  refuseHint: '比如：请带身份证来村委会核对',
  refuseSend: '不确认',
  reasonMissing: '请写明原因',
  personMissing: '先从花名册里找到这个人',
  people: '村里的人',
  findPerson: '找一个人',
  invitations: '还没用的邀请码',
} as const;

export function askedWords(phoneLast4: string, askedAtMs: number, nowMs: number): string {
  return `手机尾号 ${phoneLast4} · ${momentInWords(askedAtMs, nowMs)}申请`;
}

export const personPickerWords = {
  title: '找村里的人',
  search: '姓名或拼音开头',
  none: '花名册上没有找到这个人',
} as const;

/** Invitation slips. */
export const invitationWords = {
  note: '一张纸条给一个人，当面交到手里。用一次就失效；丢了就作废，再做一张。',
  none: '没有还能用的邀请码。给不方便的乡亲做一张，当面交到手里。',
  make: '给一个人做邀请码',
  print: '打印这些纸条',
  slipTitle: '乡村夜话 · 邀请码',
  slipHow: '在微信里打开“乡村夜话”小程序，点“有邀请码”，写上这十个字。只给您本人，别给别人。',
} as const;

/** `ab3de-f7h8j`: read aloud and typed more easily in two halves. */
export function codeInHalves(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

export function validUntil(expiresAtMs: number, nowMs: number): string {
  return `${untilInWords(expiresAtMs, nowMs)}有效`;
}

/** One person at the clerk's desk. */
export const personWords = {
  phone: '微信',
  bound: (atMs: number, nowMs: number) => `${dayInWords(atMs, nowMs)}绑定`,
  notBound: '还没有绑定微信',
  unbind: '解除绑定',
  unbindNote: '认错了人、换了手机或微信，就解除，再重新认。解除以后那个微信马上不能用了；记录会留下。',
  unbindReason: '为什么解除',
  unbindHint: '比如：换了新手机',
  invitation: '邀请码',
  invite: '做一张邀请码',
  inviteAnew: '重做一张（旧的作废）',
  withdraw: '作废这张邀请码',
  seeSlips: '看纸条、打印',
} as const;
