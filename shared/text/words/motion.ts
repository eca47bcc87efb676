import type { Amendment } from '../../domain/agenda/motion';

export const motionWords = {
  title: '要表决的原话',
  none: '还没有写。谈得差不多了，由主持的人或记录员写下来，大家都看得到。',
  write: '写下原话',
  rewrite: '改一改原话',
  writeTitle: '要表决的原话',
  writeHint: '写清楚办什么、怎么办、花多少钱。大家在自己手机上看得到。',
  begin: '可以从这里写起',
  save: '存下来给大家看',
  incomplete: '请先写清楚要表决的原话',
  settleFirst: '请先在上面选一种',
  theirs: '他写的',
  takeTheirs: '改用他写的',
  keepMine: '还是用我写的',
  readOut: '念完了，定稿',
  readOutTitle: '照着念一遍',
  readOutNote: '念给大家听。定稿以后不能再提修正案，表决的就是这段话。',
  isReadOut: '已宣读定稿',
  isDraft: '草稿',
  amend: '我要改几个字',
  amendTitle: '改成您想要的样子',
  amendHint: '直接在原话上改。改动的地方先由大家表决，通过了才改。',
  amendSend: '提出修正案',
  amendTheirs: '从新写的这一稿重新改',
  amendMine: '还是提我写的，跟新稿不一样的都交表决',
  amendWho: '是谁提的',
  amendments: '修正案',
  withdraw: '撤回',
  withdrawTitle: '撤回这条修正案吗？',
  withdrawSentence: '撤回以后就不表决这条了，要提得重新提。',
  nextToVote: '下一个表决',
  seeVote: '看表决结果',
  toVote: '去表决这条修正案',
  wouldRead: '改后是这样',
  voteAmendment: '这次表决的是修正案',
} as const;

export const amendmentStatusNames: Record<Amendment['status'], string> = {
  moved: '等表决',
  adopted: '通过',
  rejected: '未通过',
  withdrawn: '撤回了',
  lapsed: '不用表决了',
};

/** 把“三盏”改成“五盏”. */
export function changeWords(passage: string, replacement: string): string {
  return replacement === '' ? `删去“${passage}”` : `把“${passage}”改成“${replacement}”`;
}

export function editionWords(edition: number, savedByName: string): string {
  return `第 ${edition} 稿，${savedByName}写`;
}

export function optionWords(title: string, detail: string): string {
  return `${title}：${detail}`;
}

export function conflictWords(name: string): string {
  return `您写的时候，${name || '别人'}也存了一稿`;
}
