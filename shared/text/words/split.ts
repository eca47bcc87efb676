/** The page on which a matter that says two things becomes two. */
export const splitWords = {
  before: '现在写在一件里',
  staying: '原来这件留下的',
  stayingNote: '编号、来历、支持的人都不变。请把属于另一件的话删掉。',
  leaving: '拆出来的另一件',
  leavingNote: '请用提议人的话写。提议人、收集人、支持的人照样算；补过的材料两件都带着，收集人再各自理清。',
  leavingHint: '比如：桥头的护栏也松了，请修一修',
  leavingMissing: '请写上拆出来的另一件',
  stayingMissing: '原来这件也要留下一件事',
  reason: '为什么拆开（大白话）',
  reasonHint: '比如：路灯和护栏由两家修，分开议更快',
  split: '拆成两件',
  confirmTitle: '拆成这两件？',
  confirm: (staying: string, leaving: string) =>
    `“${staying}”和“${leaving}”往后各走各的，提议人和支持的人都会收到消息。拆错了，一天之内可以撤销。`,
  restored: '上次没写完的，给您留着了',
} as const;
