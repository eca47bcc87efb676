import { untilInWords } from '../dates';

export const shopWords = {
  balance: '能用的分',
  mine: '我的',
  household: '我家的',
  unit: '分',
  empty: '架上还没有东西，等超市进货吧。',
  soldOut: '兑完了',
  exchange: '兑换',
  howMany: '兑几件',
  payFrom: '用谁的分',
  payMine: '我自己的',
  payHousehold: '全家一起的',
  confirm: '兑了，过去领',
  done: '兑好了',
  code: '取货码',
  doneNote: '到积分超市，把这六个数给管理员看就行。',
  toOrders: '看我兑的',
  another: '接着看',
  orders: '我兑的东西',
  counter: '超市柜台',
  notHere: '收起来了',
} as const;

export const ordersWords = {
  none: '还没有兑过东西。在积分超市兑了，取货码就在这里。',
  cancel: '不要了，退分',
  cancelTitle: '取消这份兑换',
  cancelSentence: '东西放回架上，分全部退回存折。',
  why: '为什么取消',
  whyHint: '兑换的人会看到，比如“这批漏了，对不住”',
  showCode: '给管理员看这六个数',
  paidByHousehold: '用全家的分',
} as const;

export const counterWords = {
  tabs: { waiting: '等人来领', goods: '架上的东西', month: '月账' },
  code: '来人报的取货码',
  codeHint: '六位数字',
  find: '查一查',
  handOver: '东西交给他了',
  handedOver: '交好了，账也记上了。',
  nobody: '现在没有人等着领。有人兑了东西，会排在这里。',
  noGoods: '架上还没有东西。进了货，在这里写下来。',
  enter: '上架一样东西',
  change: '改',
  supply: '进货',
  count: '盘点',
  name: '叫什么',
  namePlaceholder: '比如：洗衣液 2 公斤',
  note: '说明',
  photo: '照片',
  price: '要多少分',
  limit: '每户每月最多几件',
  onSale: '现在能兑换',
  onSaleYes: '摆出来',
  onSaleNo: '先收起来',
  save: '存好',
  quantity: '进了几件',
  origin: '从哪里来',
  bought: '村里买的',
  donated: '有人捐的',
  from: '谁捐的、哪里买的',
  counted: '架上数出来几件',
  reason: '和账上不一样，为什么',
  monthNote: '每一件东西进了多少、领走多少、值多少分，向全村公开。',
  monthEmpty: '这个月还没有进出。进了货、领走了东西，都记在这里。',
  earlier: '上一个月',
  later: '下一个月',
} as const;

export function priceWords(points: number): string {
  return `${points} 分`;
}

/** How much is left, and how much of it one household may have. */
export function availableWords(available: number, householdMonthlyMax: number): string[] {
  const left = available === 0 ? shopWords.soldOut : `还有 ${available} 件`;
  return [left, `每户每月 ${householdMonthlyMax} 件`];
}

export function stockWords(stockCount: number, available: number): string[] {
  const reserved = stockCount - available;
  return [`架上 ${stockCount} 件`, ...(reserved > 0 ? [`${reserved} 件等人领`] : [])];
}

export function totalWords(points: number, balance: number): string {
  return `一共 ${points} 分；兑完还剩 ${balance - points} 分`;
}

export function shortWords(points: number, balance: number): string {
  return `要 ${points} 分，还差 ${points - balance} 分`;
}

export function untilWords(untilMs: number, nowMs: number): string {
  return `${untilInWords(untilMs, nowMs)}来领，过了日子分会退回来`;
}

export function orderLine(quantity: number, points: number): string {
  return `${quantity} 件 · ${points} 分`;
}

export function waitingWords(buyerName: string, untilMs: number, nowMs: number): string {
  return `${buyerName} · ${untilInWords(untilMs, nowMs)}`;
}

interface MonthRow {
  boughtCount: number;
  donatedCount: number;
  handedOverCount: number;
  points: number;
  correctedCount: number;
}

/** `买 10 件 · 捐 5 件 · 领走 3 件（60 分）· 盘点 −1 件`; what did not happen is left out. */
export function monthRowWords(row: MonthRow): string {
  const parts = [
    row.boughtCount > 0 && `买 ${row.boughtCount} 件`,
    row.donatedCount > 0 && `捐 ${row.donatedCount} 件`,
    row.handedOverCount > 0 && `领走 ${row.handedOverCount} 件（${row.points} 分）`,
    row.correctedCount !== 0 && `盘点 ${row.correctedCount > 0 ? '+' : '−'}${Math.abs(row.correctedCount)} 件`,
  ];
  return parts.filter(Boolean).join(' · ');
}

export function monthTotalWords(totals: Pick<MonthRow, 'handedOverCount' | 'points' | 'donatedCount'>): string {
  return `领走 ${totals.handedOverCount} 件，共 ${totals.points} 分；收到捐赠 ${totals.donatedCount} 件`;
}
