import type { SupplyDirection, SupplyStatus } from '../../domain/neighbourhood/supply';
import { calendarDayInWords, untilInWords } from '../dates';

export const supplyStatusNames: Record<SupplyStatus, string> = {
  published: '等人领',
  claimed: '有人领了',
  delivered: '说送到了',
  received: '收到了',
  lapsed: '到期了',
  withdrawn: '收回了',
};
export const directionNames: Record<SupplyDirection, string> = { need: '需要', offer: '能给' };
export const directionNotes: Record<SupplyDirection, string> = {
  need: '村里、家里缺的：东西、人手、技术',
  offer: '单位、家里能给的',
};

export const supplyTabs = { open: '正在找', published: '我发的', claimed: '我领的', quarter: '本季度' };

export const supplyWords = {
  intro: '一个季度一张清单：发布、认领、送到、确认。到了季度末没人领的自动撤下。',
  publish: '发一条',
  which: '是需要，还是能给？',
  title: '是什么',
  titlePlaceholder: '比如：旧课桌、理发师傅',
  quantity: '多少',
  quantityPlaceholder: '比如：两次、十张',
  note: '再说几句',
  contact: '怎么联系',
  contactHint: '只给领的人和记录员看',
  until: '哪天以前有效',
  forUnit: '替哪个单位发',
  forMyself: '我自己',
  send: '发出去',
  chooseFirst: '先选是需要还是能给',
  titleFirst: '先写是什么',
  none: {
    open: '眼下没有在找的。有需要、有能给的，发一条试试。',
    published: '您还没有发过。缺什么、能给什么，发一条。',
    claimed: '您还没有领过。领下的，会在这里等您送到。',
    quarter: '这个季度还没有。发过的、送到的，都记在这里。',
  },
  claim: '我来领',
  claimTitle: '领这一条？',
  claimUntil: '哪天以前送到',
  claimConfirm: '领下来',
  giveBack: '不领了',
  giveBackTitle: '不领了？',
  giveBackSentence: '会放回清单，让别人来领，发的人会知道。',
  why: '为什么',
  whyHint: '对方会看到',
  deliver: '送到了',
  deliverTitle: '送到了',
  deliverText: '说一句',
  deliverPhotos: '照片',
  confirm: '收到了',
  confirmTitle: '收到了？',
  confirmText: '说一句',
  notReceived: '没有收到',
  notReceivedTitle: '没有收到？',
  withdraw: '收回这一条',
  withdrawTitle: '收回这一条？',
  withdrawSentence: '会从清单上撤下来，收回以后不能恢复，可以再发。',
  publisher: '谁发的',
  claimer: '谁领的',
  history: '领过又放回的',
  delivery: '送到的情况',
  endReason: '说明',
};

/** 能给：旧课桌. */
export function supplyTitle(direction: SupplyDirection, title: string): string {
  return `${directionNames[direction]}：${title}`;
}

export function goodUntilWords(untilMs: number, nowMs: number): string {
  return `${untilInWords(untilMs, nowMs)}有效`;
}

/** 周志明领了，11月30日前送到. */
export function claimerWords(claimer: { name: string; untilOn: string }): string {
  return `${claimer.name}领了，${calendarDayInWords(claimer.untilOn)}前送到`;
}
