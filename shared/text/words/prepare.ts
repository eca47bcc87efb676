export const prepareWords = {
  progress: '准备清单',
  met: '做到了',
  restored: '这是您上次没存的内容，接着补就行',
  dropRestored: '不要了，用存好的',
  wording: '写成文字：他说的是什么事',
  wordingPlaceholder: '比如：二组桥头的路灯坏了半个月，老人晚上不敢出门',
  category: '类别',
  categoryChoose: '选一个最接近的',
  matterKind: '是哪一类事',
  matterKindHint: '拿不准就选第一个，村党组织会帮着定',
  affected: '关系到哪些人',
  affectedPlaceholder: '比如：二组溪边二十来户',
  outcomeWanted: '盼着办成什么样',
  outcomePlaceholder: '比如：晚上走路看得清，老人不摔跤',
  options: '有哪些办法',
  optionTitle: '办法',
  optionDetail: '怎么做、好处和难处',
  optionAdd: '再加一个办法',
  optionRemove: '删掉这个办法',
  optionsFull: '最多写六个办法',
  cost: '大约要花多少钱（元）',
  costHint: '不花钱填 0',
  costWrong: '请填整数，比如 2400',
  costSource: '钱从哪里来',
  costSourceHint: '不花钱就写“不需要”',
  costSourcePlaceholder: '比如：村集体经费',
  materials: '给大家看的材料',
  materialTitle: '材料名称',
  materialText: '写几句说明',
  materialPhoto: '照片',
  materialAdd: '加一份材料',
  materialRemove: '删掉这份材料',
  materialsFull: '最多附九份材料',
  titleMissing: '请写个名称，或者删掉这一份',
  save: '存下来',
  nothingChanged: '内容没有变，不用再存',
  saved: '存好了',
  savedMore: '存好了，还差几样，想起来再补',
  resubmit: '补好了，再交给村党组织',
  resubmitTitle: '再交给村党组织预审？',
  resubmitSentence: '交上去以后由村党组织再看一遍，定下来之前不用再改。',
  resubmitConfirm: '交上去',
  backToMatter: '回到这件事',
} as const;

export const preparationChars = {
  affected: 300,
  outcomeWanted: 300,
  optionTitle: 60,
  optionDetail: 500,
  costSource: 200,
  materialTitle: 60,
  materialText: 2_000,
} as const;

export const optionsMax = 6;
export const materialsMax = 9;

export function optionName(index: number): string {
  return `办法${'一二三四五六'.charAt(index)}`;
}

export function optionWords(index: number, title: string): string {
  return `${optionName(index)}：${title}`;
}

export function materialName(index: number): string {
  return `材料 ${index + 1}`;
}
