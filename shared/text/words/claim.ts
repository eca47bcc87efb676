import type { ProposedRow } from '../../contract/points-pages';
import type { ProposedStanding } from '../../domain/points/proposed-standing';
import { doneOnWords, pointsWords } from './points';
import { monthInWords } from './points-names';

export const claimWords = {
  question: '您做了什么？',
  proposeQuestion: '他做了什么？',
  ideas: '这周能做点啥',
  ideasNote: '挑了几件您还能加分的。做过哪件，点一下就报上来。',
  seeAll: '不在这几件里，看全部',
  hint: '选一条最像的',
  tariffNote: '先看几件您还能做的，全部细则也在里头',
  change: '换一条',
  household: '记在全家名下',
  text: '说一句做了什么',
  textPlaceholder: '比如：和五六个邻居一起清了桥头那段水渠，清了一上午',
  deductText: '说清怎么回事',
  deductPlaceholder: '比如：红白理事会登记的是 12 桌，现场数了 18 桌',
  photos: '拍几张照片',
  doneOn: '哪一天做的',
  restored: '上次没填完的还在，接着填吧',
  startAnew: '重新填',
  send: '报上去',
  chooseFirst: '先选一条做了什么',
  personFirst: '先选替谁报',
  forWhom: '替谁报',
  forWhomNote: '不好意思自己报的、不会用手机的，由您来报；会告诉本人',
  forWhomPicker: { title: '替谁报', search: '写姓名或拼音开头', none: '没有找到这个人' },
  forNeighbour: '替邻居报一件',
  forNeighbourNote: '只替本村民小组的邻居报。会告诉他是您报的，他不愿意可以撤回。',
  neighbourName: '邻居的姓名',
  neighbourNameHint: '写全名，和户口本上一样',
  nameFirst: '先写邻居的姓名',
  notEntered: '没能替他报上。请核对全名，是不是一个村民小组的；还不行，请积分管理员来报。',
  sentTitle: '已经报上去了',
  another: '再报一件',
  toPassbook: '回存折',
  notForClaims: '这些不用自己申报',
  seeDuty: '议事会履职积分（自己记上，只记荣誉）',
} as const;

/** `+2 分 · 记全家 · 这个月还能报 2 次`. */
export function ideaNote(entry: { points: number; isForHousehold: boolean }, timesLeft: number): string {
  return `+${entry.points} 分${entry.isForHousehold ? ' · 记全家' : ''} · 这个月还能报 ${timesLeft} 次`;
}

/** What happens to a claim that was just made. */
export function claimSent(month: string): string {
  return `算在 ${monthInWords(month)}的积分里。评议小组评过、公示过，就记到存折上；每一步都会告诉您。`;
}

const standings: Record<ProposedStanding, string> = {
  collected: '报上去了，等公示',
  noticed: '正在公示',
  posted: '已入账',
  capped: '到上限，没入账',
  notListed: '没有列入公示',
};

/** `村民三 · 参加清河道 · +5 分`. */
export function proposedTitle(row: ProposedRow): string {
  return `${row.name} · ${row.title} · ${pointsWords(row)}`;
}

/** `3月1日做的 · 正在公示`. */
export function proposedNote({ doneOn, standing }: ProposedRow): string {
  return `${doneOnWords(doneOn)} · ${standings[standing]}`;
}
