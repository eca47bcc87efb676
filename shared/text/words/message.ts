import type { TellingWay, UnreachedReason } from '../../domain/message/message';
import { pageTitles } from '../page-titles';

export const messageWords = {
  empty: '还没有消息。您提的、支持的、要您办的事有了动静，都会记在这里。',
  note: '微信没送到的，这里也都有。点一条，打开看看。',
  unread: '没看',
  readAll: '都看过了',
} as const;

export const toTellWords = {
  tabs: { unreached: '要告知', told: '已告知' },
  note: '微信没送到这些人手上。请打电话、送纸条、喊大喇叭或当面说一声，说过了在这里记一笔。本人自己打开看过的，会自动划掉。',
  empty: '都知道了，没有要告知的人。微信送不到的人，会排在这里。',
  emptyTold: '还没有记过。当面说的、打电话说的，记下来都在这里。',
  open: '打开这一页',
  chooseAll: '全选',
  chooseNone: '都不选',
  print: '打印告知单',
  download: '告知单（Word）',
  nothingChosen: '先勾上已经告知的人',
  wayTitle: '怎么告知的？',
  waySentence: '记下您的名字和时间，以后查得到。',
  way: '方式',
  confirm: '记下来',
  putBack: '记错了，放回去',
  sheetTitle: '告知单',
  sheetEmpty: '都知道了，没有要告知的人。',
  sheetColumns: { number: '序号', who: '谁', sentence: '告知什么', where: '在小程序哪一页', signed: '怎么告知、签名' },
} as const;

/** On the paper itself. */
export const tellingSheetWords = {
  note: '微信没送到下面这些人手上。告知以后写上怎么告知的，请本人签名；回来由记录员在小程序里记一笔。',
  cutShort: (count: number) => `还有人没有列进来：一张单子最多 ${count} 条。告知完这些、记下以后，再取一张。`,
};

export const tellingWayNames: Record<TellingWay, string> = {
  phone: '打电话',
  paper: '纸质通知',
  loudspeaker: '大喇叭',
  inPerson: '当面说',
};

export const unreachedReasonWords: Record<UnreachedReason, string> = {
  notBound: '没有绑定微信',
  noConsent: '没有订阅',
  refused: '微信里没有同意接收',
  noTemplate: '村里还没有设好这类消息',
  rejected: '微信没有收下这条',
  unanswered: '不知道送到没有',
  late: '太晚了，微信没有发',
};

/** 记为已告知（3 条）. */
export function tellLabel(count: number): string {
  return count === 0 ? '记为已告知' : `记为已告知（${count} 条）`;
}

/** 林秀英 · 三组. */
export function whoWords(name: string, groupName: string): string {
  return [name, groupName].filter(Boolean).join(' · ');
}

/** `陈会计打电话告知，昨晚六点`. */
export function toldWords(byName: string, way: TellingWay, when: string): string {
  return `${byName}${tellingWayNames[way]}告知，${when}`;
}

/** 3 条没看; nothing where all is read. */
export function unreadWords(count: number): string {
  return count === 0 ? '' : `${counted(count)}没看`;
}

/** 3 条; 没有. */
export function toTellCount(count: number): string {
  return count === 0 ? '没有' : counted(count);
}

/** A page counts no further than this. */
const countedMax = 20;

function counted(count: number): string {
  return count > countedMax ? `${countedMax} 条以上` : `${count} 条`;
}

const pageNames: Record<string, string> = {
  'proposal/matter': pageTitles.matter,
  'agenda/notice': pageTitles.notice,
  'vote/poll': pageTitles.poll,
  'decision/decision': pageTitles.decision,
  'points/passbook': pageTitles.passbook,
  'points/batch': pageTitles.pointsBatch,
  'points/deeds': pageTitles.deeds,
};

/** The name of the page that a message opens; its own path where it has none. */
export function pageName(path: string): string {
  const key = path.replace(/^\/pages\//, '').replace(/\/index.*$/, '');
  return pageNames[key] ?? pageTitles.home;
}
