import type { Speech } from '../../domain/meeting/floor';
import type { NextAct } from '../../domain/meeting/next-act';
import type { ProposalStatus } from '../../domain/proposal/status';
import { dateInWords, momentOfDay } from '../dates';

export const stanceNames: Record<NonNullable<Speech['stance']>, string> = {
  for: '赞成',
  against: '反对',
  neutral: '中立',
};

/** What is next, said to the reader. */
export const nextActWords: Record<NextAct, string> = {
  readNotice: '先看看议程',
  waitForCheckIn: '还没到签到时间',
  checkMembersIn: '来一位，签一位',
  checkIn: '您还没有签到',
  waitForMembers: '人还不够，再等一等',
  waitForHour: '人够了，等到点就能开',
  open: '人够了，可以开会',
  declareInquorate: '过了时间人还不够，可以宣布改期',
  waitForOpening: '等理事长宣布开会',
  hearReport: '通报前期议定的事',
  ruleOnPoint: '有人提了程序问题，请先裁定',
  offerFloor: '请大家轮流说，每人先说一次',
  hearSpeech: '正在发言，听他说完',
  takeHand: '有人举手，请他说',
  stateConsensus: '都说过了，说一说基本共识',
  writeMotion: '共识说明了，写下要表决的原话',
  readOutMotion: '念一遍原话，念完定稿',
  openPoll: '可以表决了',
  watchPoll: '正在表决',
  vote: '正在表决，请投下您的一票',
  startNextItem: '这一项好了，进入下一项',
  assign: '通过的事，当场定下由谁办',
  proposeNext: '和大家定一定下次什么时候开',
  adjourn: '都议完了，可以散会',
  resume: '正在休会',
  listen: '正在开会',
  over: '这次夜话已经结束',
};

export const eveningWords = {
  report: '前期议定事项通报',
  aloud: '两分钟念稿',
  aloudHide: '收起念稿',
  seeMatter: '看这件事和材料',
  quorum: '到会人数',
  nobodyMissing: '都到齐了',
  items: '今晚的议程',
  open: '宣布开会',
  openTitle: '现在宣布开会吗？',
  openConfirm: '人数无误，开会',
  declareInquorate: '人数不够，宣布改期',
  inquorateTitle: '宣布人数不够、改期吗？',
  inquorateSentence: '议题退回待排，理事长重新定时间、重新发通知。这一步不能撤回。',
  checkInList: '签到册',
  enterCode: '输入签到码',
  startNext: '进入下一项',
  startNextTitle: '进入下一项吗？',
  startNextSentence: '这一项还没有表决。换到下一项以后，散会时它会退回待排，下次再议。',
  adjourn: '散会',
  adjournTitle: '现在散会吗？',
  adjournSentence: '没有议成的议题会退回待排，大家的到会时间记到现在。散会后不能再开。',
  suspend: '休会一会儿',
  resume: '继续开会',
  speaking: '正在发言',
  endSpeech: '说完了',
  mySpeechDone: '我说完了',
  gist: '记一句要点',
  gistPlaceholder: '他的意思是……',
  stance: '他的态度',
  saveNote: '记下',
  endWithNote: '说完了，记下要点',
  nextUp: '还没有请到的',
  nextUpNote: '每人先说一次，没发过言的在前面',
  giveFloor: '请发言',
  pass: '这次不说',
  fewer: '收起名单',
  allOffered: '在场的都请过一遍了',
  hands: '举手要说的',
  noHands: '没有人举手',
  raiseHand: '举手发言',
  lowerHand: '放下手',
  callGuest: '请列席的人说',
  speeches: '大家怎么说',
  noSpeeches: '这一项还没有人发言',
  noGist: '（还没记要点）',
  consensus: '基本共识',
  stateConsensus: '说明基本共识',
  consensusAgain: '改一改共识',
  consensusTitle: '大家的基本共识是什么？',
  consensusPlaceholder: '比如：先在村口装三盏，用村集体的钱，年底前装好',
  consensusConfirm: '就是这个共识',
  consensusIncomplete: '请先写下共识',
  notAllOffered: '还没有请到发言的',
  hasOfferedAll: '都当场请过了，只是没有一一点',
  openPoll: '去表决',
  amendmentFirst: '有人提了修正案，先表决修正案',
  seePoll: '看表决',
  vote: '去投票',
  seeResult: '看结果',
  closeOut: '去销号',
  nothingToReport: '没有正在落实的事，不用通报',
  readAloud: '照着念',
  others: '更多操作',
  toNotice: '看会议通知',
  showReport: '看前期议定的事办得怎样',
  pollOrDefer: '表决或者暂缓',
  quorumAtOpening: '开会时的到会人数',
  quorumAtEnd: '当时的到会人数',
  calledOff: '人数不够，等理事长重新定时间、发通知',
} as const;

/** What opening the meeting means, with the headcount that it rests on. */
export function openingSentence(presentCount: number, memberCount: number): string {
  return `到会 ${presentCount} 人，应到 ${memberCount} 人。宣布以后会议就开始了，从这时起都记进会议纪要，不能撤回。`;
}

export const checkInWords = {
  search: '找名字',
  notHere: '没到',
  here: '✓ 到了',
  left: '走了',
  checkIn: '签到',
  checkOut: '提前走了',
  undo: '点错了，改回来',
  backAgain: '又回来了',
  code: '签到码',
  codeNote: '给到场的成员看，扫一扫或者填数字都行；不要发到群里',
  scanPicture: '签到用的二维码',
  scan: '扫一扫签到',
  scanNote: '对着理事长、记录员手机上或者墙上的二维码扫',
  scanOther: '扫到的不是这次夜话的签到码，请对着会场的二维码再扫一次',
  scanFailed: '没有扫成，也可以在下面填六位数字',
  orType: '或者填数字',
  showCode: '显示签到码',
  hideCode: '收起签到码',
  tapNote: '来一位点一位；点错了、提前走的，再点一下名字',
  toEvening: '回到夜话',
  enterCode: '屏幕上的六位数字',
  enterHint: '看一看理事长或记录员手机上的六位数字，三十秒换一次',
  enter: '签到',
  enterIncomplete: '要填六位数字',
  done: '签到好了',
  doneNote: '请坐，等开会。',
  wrong: '这个码不对，可能已经换了，请看看现在的数字',
} as const;

export function wrongCodeSentence(left: number): string {
  return `${checkInWords.wrong}。还能试 ${left} 次，试完了请找记录员签到`;
}

export function codeSeconds(seconds: number): string {
  return `${seconds} 秒后换`;
}

export function headcountSentence(presentCount: number, confirmedAtMs: number | null): string {
  const sentence = `清点人数：现场 ${presentCount} 人，没有错`;
  return confirmedAtMs === null ? sentence : `${sentence}（${momentOfDay(confirmedAtMs)} 清点过）`;
}

export const presenceWords = {
  leave: (reason: string) => `请假：${reason}`,
  from: (time: string) => `${time} 到`,
  until: (from: string, to: string) => `${from} 到，${to} 走`,
} as const;

export function showAll(count: number): string {
  return `看全部 ${count} 位`;
}

export function giveFloorTo(name: string): string {
  return `请${name}发言`;
}

export function plainNames(people: readonly { name: string }[]): string {
  return people.map(({ name }) => name).join('、');
}

/** Who is missing, and which of them asked for leave; the reason is for chair and clerk alone. */
export function missingNames(people: readonly { name: string; isOnLeave: boolean }[]): string {
  return people.map(({ name, isOnLeave }) => (isOnLeave ? `${name}（请假）` : name)).join('、');
}

export function missingCount(count: number): string {
  return `还没到的 ${count} 人`;
}

export function itemPositionWords(position: number, total: number): string {
  return `第 ${position} 项，共 ${total} 项`;
}

export function minutesUsed(used: number, planned: number): string {
  return `议了 ${used} 分钟，安排 ${planned} 分钟`;
}

export function guestLabel(name: string, capacity: string): string {
  return `${name}（${capacity}）`;
}

interface Reported {
  title: string;
  status: ProposalStatus;
  who: string;
  dueAtMs: number;
  overdueDays: number;
  need?: string | null;
}

const doing: Partial<Record<ProposalStatus, (who: string) => string>> = {
  adopted: (who) => `已经表决通过，${who ? `由${who}` : '正在'}公示、交办`,
  inProgress: (who) => `${who ? `由${who}在办` : '正在办'}`,
  onHold: (who) => `因为条件不成熟先挂着${who ? `，以后由${who}接着办` : ''}`,
  reportedDone: (who) => `${who ? `${who}报` : '报'}已经办完，等大家确认销号`,
  declined: (who) => `${who ? `由${who}` : ''}照规定去办`,
  routed: (who) => `转给${who || '有关方面'}办理`,
  closedOut: (who) => `已经销号，${who ? `由${who}` : '等'}回访`,
};

/** One earlier matter as the chair reads it aloud. */
export function reportSentence({ title, status, who, dueAtMs, overdueDays, need }: Reported, nowMs: number): string {
  const state = doing[status]?.(who) ?? '';
  const until = dateInWords(dueAtMs, nowMs);
  const when = overdueDays > 0 ? `原定${until}前，已经过了 ${overdueDays} 天` : `${until}前要有结果`;
  return `“${title}”：${state}，${when}${need ? `；卡住了，需要${need}` : ''}。`;
}

export const proxyWords = {
  button: '有人说替成员来的？',
  title: '替成员来的，能不能签到？',
  ask: '看看规则怎么说',
  name: '来的人叫什么',
  nameIncomplete: '请先写来的人的名字',
  who: '替哪位成员来',
} as const;
