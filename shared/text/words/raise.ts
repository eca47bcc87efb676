import { untilInWords } from '../dates';

export const raiseWords = {
  question: '村里有什么事，想让大家商量？',
  hint: '写一句话、录一段语音、拍张照片，有一样就行：在哪里、什么事、盼着怎样。剩下的由议事会成员来收集、补齐。',
  placeholder: '比如：二组桥头的路灯坏了半个月，老人晚上不敢出门',
  voice: '不想写字，就说给大家听',
  voiceHint: '最多说一分钟。收集的人听了，会替您写成文字',
  photos: '拍几张照片',
  photosHint: '拍下来，大家一看就明白',
  restored: '上次没写完的还在，接着写吧',
  startAnew: '重新写',
  similar: '有人提过差不多的事',
  decided: '这样的事村里定过',
  decidedHint: '先看看是怎么定的。情况变了、定的没落实，照样可以再提。',
  similarHint: '要是同一件事，点“我也支持”，比再提一遍更快',
  support: '我也支持',
  supported: '已支持',
  read: '看看当时怎么定的',
  helper: '替别人填',
  helperNote: '家里老人、邻居不方便，可以帮他填；两个人的名字都会记下来',
  helperNobody: '不替别人填了，这是我自己的事',
  helperTitle: '您替谁填？',
  helperSearch: '写姓名或拼音开头',
  helperNone: '没有找到能由您帮填的人。帮填限亲属、村里有职务的人，或者对方指定的人。',
  collect: '走访收集：替好几位接着记',
  collectNote: '一家一家走，一件一件记，没有网也能记',
  send: '提出来',
  tooShort: '写一句话、录一段语音或者拍张照片，有一样就能提',
  sentTitle: '已经提出来了',
  seeMatter: '看这件事走到哪了',
  raiseAnother: '再提一件',
  toHome: '回首页',
} as const;

export const bodyCharsMax = 2_000;
export const photosMax = 9;

export function helpingWords(name: string): string {
  return `替${name}填，提议人写${name}，您是帮填人`;
}

/** In whose hands it is now, until when, and what happens then. */
export function sentSentence(dueAtMs: number, nowMs: number): string {
  return `现在在理事长手里，${untilInWords(dueAtMs, nowMs)}找一位议事会成员来收集。每走一步都会告诉您。`;
}
