import type { CareStatus, CareWay } from '../../domain/neighbourhood/care';
import { dayInWords, untilInWords } from '../dates';

export const careStatusNames: Record<CareStatus, string> = { visiting: '常去看看', ended: '不用再去' };
export const careWayNames: Record<CareWay, string> = { home: '上门', phone: '打电话' };
export const careTabs = { mine: '我去看的', all: '全部', toMe: '来看我的' };

export const careWords = {
  intro: '家里有难处的人，村里定期去看看。缘由只有去看的人和管名单的人看得到。',
  none: {
    mine: '没有请您去看的人。请您常去看看谁，会写在这里。',
    all: '名单上还没有人。家里有难处、独居的老人，列上来有人常去看看。',
    toMe: '还没有记过来看您的。谁来看过您，都会记在这里。',
  },
  list: '列一个人',
  listTitle: '列入走访',
  person: '看谁',
  personFirst: '先选看谁',
  pick: { title: '选一个人', search: '写姓名或拼音开头', none: '没有找到这位村民' },
  visitor: '谁去看',
  visitorSelf: '不选就是自己去',
  reason: '为什么去看',
  reasonFirst: '先选为什么去看',
  why: '具体情况',
  whyHint: '只有去看的人和管名单的人看得到',
  firstOn: '第一次哪天以前去',
  nextOn: '下一次哪天以前去',
  record: '记走访',
  recordTitle: '记走访',
  way: '怎么看的',
  note: '看到、听到了什么',
  photos: '照片',
  arrange: '换人、改日子',
  save: '存下来',
  end: '不用再去了',
  endTitle: '不用再去了？',
  endSentence: '会从名单上去掉，记过的走访都留着。',
  endWhy: '为什么',
  visits: '走访记录',
  noVisits: '还没有走访过',
};

export function careDueWords(dueAtMs: number, nowMs: number, isOverdue: boolean): string {
  return isOverdue ? `${dayInWords(dueAtMs, nowMs)}就该去了` : `${untilInWords(dueAtMs, nowMs)}去看`;
}

/** 独居、高龄老人，15 天一次. */
export function rhythmWords(title: string, everyDays: number): string {
  return `${title}，${everyDays} 天一次`;
}
