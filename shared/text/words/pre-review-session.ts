import type { Opinion } from '../../domain/proposal/proposal';
import { groundNames, verdictNames } from './pre-review';

/** The recording of a session, and the sheets that come of it. */
export const sessionWords = {
  intro: '村党组织开会集体决定。把会上定下的在这里登记，定一批、记一批。',
  empty: '没有写好意见的议题。先到预审台给议题写意见。',
  toDesk: '去预审台',
  matters: '会上议了哪几件',
  mattersNote: (mattersMax: number) => `一次最多 ${mattersMax} 件`,
  own: '您自己或亲属的议题，请另一位预审人登记',
  attendees: '到会的党员',
  attendeesNote: (attendeesMin: number) => `至少 ${attendeesMin} 人。有关系的人要回避，不算在内。`,
  attendeesCount: (count: number) => `勾了 ${count} 人`,
  heldOn: '哪天开的会',
  nothingTicked: '请勾上会上议过的议题',
  tooMany: (mattersMax: number) => `一次最多 ${mattersMax} 件，请少勾几件`,
  tooFew: (shortBy: number) => `到会的人还差 ${shortBy} 人`,
  submit: '登记这次会的决定',
  confirmTitle: '登记以后不能改',
  confirm: '提议人、收集人和支持的人马上会收到结果，接手的人也会收到通知。',
  confirmLabel: '没有错，登记',
  people: (names: readonly string[]) => `到会：${names.join('、')}`,
  proposed: (opinion: Pick<Opinion, 'verdict' | 'ground'>, name: string) => `${opinionInWords(opinion)}，${name}拟的`,
};

export const sheetWords = {
  title: '预审意见表',
  village: (name: string) => `${name}党组织`,
  heldOn: '开会日期',
  attendees: '到会党员',
  attendee: '到会人',
  source: '依据',
  recordedBy: '记录人',
  matter: (index: number) => `第 ${index} 件`,
  author: '提议人',
  sponsor: '收集人',
  opinion: '预审意见',
  items: '还差的准备',
  articles: '依据条文',
  reason: '理由',
  basis: '怎么定的',
  next: '接下来',
  names: (names: readonly string[]) => names.join('、'),
  nextOf: (holder: string, day: string) => `由${holder}在 ${day}前接着办`,
  recused: '回避',
  preparedBy: '拟写人',
  signature: '到会人签名',
  stamp: '村党组织（盖章）',
  signedOn: '年　　月　　日',
  print: '打印这张表',
  back: '回到预审台',
  none: '无',
};

/** 依规办理（村规民约有约定）. */
export function opinionInWords({ verdict, ground }: Pick<Opinion, 'verdict' | 'ground'>): string {
  const name = verdictNames[verdict];
  return ground === null || ground === 'insufficientlyPrepared' ? name : `${name}（${groundNames[ground]}）`;
}

/** 《溪口镇公共照明管护办法》第三条（2025 年印发）. */
export function citationInWords(source: { document: string; article: string; edition: string }): string {
  return `《${source.document}》${source.article}（${source.edition}）`;
}
