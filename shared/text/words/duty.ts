import { calendarDayInWords } from '../dates';

export const dutyWords = {
  today: '今天值班',
  nobodyToday: '今天没有排值班，有事找记录员。',
  intro: '白天有事到村办公室，找当天值班的人。',
  none: '还没有排值班，有事先找记录员。排好了，谁哪天在都写在这里。',
  noPhone: '没有公开电话',
  plan: '排值班',
  planTitle: '谁值班',
  from: '从哪天',
  to: '到哪天',
  who: '谁来值班',
  whoFirst: '先选谁来值班',
  pickWho: { title: '谁来值班', search: '写姓名或拼音开头', none: '没有找到这个人' },
  save: '排好',
  mine: '我值班',
  swapTitle: '请人换班',
  swapSentence: '对方同意了才算换，没同意以前还是您值班。',
  swapWith: '换给谁',
  swapWithFirst: '先选换给谁',
  swapWho: { title: '换给谁', search: '写姓名或拼音开头', none: '没有找到这个人' },
  back: '换他的哪一天',
  noBack: '不换，只请他代一天',
  ask: '问问他',
  swaps: '等着的换班',
  agree: '同意换',
  refuse: '不换',
  takeBack: '收回',
  phone: '我的值班电话',
  phoneHint: '写了就公开在值班表上，空着就是不公开',
  phoneSave: '存下来',
  phoneWrong: '电话写 7 到 12 位数字，或者空着',
  print: '打印贴门上的值班表',
};

/** 林国栋请您11月30日替他值班. */
export function swapSentence(swap: { fromName: string; toName: string; on: string; backOn: string | null }): string {
  const { fromName, toName, on, backOn } = swap;
  const back = backOn === null ? '' : `，换${calendarDayInWords(backOn)}`;
  return `${fromName}的${calendarDayInWords(on)}，请${toName}值班${back}`;
}
