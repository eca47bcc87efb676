import type { AmendmentModel, ArticleRow, RegisterPage, SearchReason } from '../../contract/register-pages';
import { fullDay } from '../dates';

export type ArticleKindTab = ArticleRow['kind'] | 'all';

export const registerWords = {
  decisions: '村议定事项',
  decisionNumber: (year: number, number: number) => `${year} 年第 ${number} 号`,
  ofYear: (year: number) => `${year}年`,
  question: '想查什么，用自己的话说',
  placeholder: '比如：彩礼、灯不亮、zhaijidi',
  nothingFound: '没有找到。换个说法试试，或者直接提议题',
  nothingYet: '这里还没有条文。记录员登记了，人人都查得到。',
  inForce: '现在施行的',
  past: '看以前的',
  current: '看现在的',
  toCovenant: '看村规民约和历次修订',
  toRegister: '到条文库里查',
  fines: '这一条写了罚款。村里没有权力罚款，只作劝导，等村民会议修改。',
  reward: (text: string) => `做得好：${text}`,
  penalty: (text: string) => `做不到：${text}`,
  readWhole: '复制全文网址',
  readDecision: '看这件决议',
  enter: '登记一条',
  enterNote: '国家和镇里的法律、政策由您登记。村规民约要村民会议才能改，在“村规民约”那一页登记。',
  newEdition: '有新的一版',
  newEditionNote: (title: string) => `登记“${title}”的新一版。原来那一版从新的施行前一天起不再用，还能查到。`,
  end: '不再施行',
  endNote: (title: string) => `“${title}”从哪天起不再用？它还留在条文库里，以前的引用都查得到。`,
  lastDay: '施行到哪一天（含这一天）',
  endReason: '为什么不再施行',
  confirmEnter: '登记',
  incomplete: '还有没填的',
  fields: {
    kind: '是什么',
    document: '文件名称',
    number: '第几条（没有就不填）',
    edition: '哪一版',
    editionHint: '比如：2025 年印发',
    title: '一句话标题',
    text: '内容，用自己的话写',
    textHint: '不用抄原文，写到村里人看得懂',
    keywords: '大家平时怎么叫它',
    keywordsHint: '用顿号隔开，比如：路灯、灯不亮',
    link: '全文网址（没有就不填）',
    inForceFrom: '从哪天起施行',
    reward: '做得好有什么（没有就不填）',
    penalty: '做不到怎么办（没有就不填）',
  },
  between: '、',
};

export const articleKindNames: Record<ArticleRow['kind'], string> = {
  covenant: '村规民约',
  decision: '议定事项',
  policy: '政策',
  law: '法律',
};

const shortKindNames: Record<ArticleRow['kind'], string> = {
  covenant: '民约',
  decision: '议定',
  policy: '政策',
  law: '法律',
};

/** 全部 31 · 民约 12 · …: the tabs with how many were found of each. */
export function kindTabs({ counts }: RegisterPage): { value: ArticleKindTab; label: string; count: number }[] {
  const all = counts.covenant + counts.decision + counts.policy + counts.law;
  const kinds = Object.keys(articleKindNames) as ArticleRow['kind'][];
  return [
    { value: 'all', label: '全部', count: all },
    ...kinds.map((value) => ({ value, label: shortKindNames[value], count: counts[value] })),
  ];
}

/** 您说的“灯不亮”，这里叫“路灯”. */
export function reasonSentence({ kind, said, found }: SearchReason): string {
  return kind === 'speech' ? `您说的“${said}”，这里写的是“${found}”` : `“${said}”听起来像“${found}”`;
}

/** 2025 年印发 · 2025年2月1日起施行. */
export function inForceWords({ edition, inForceFrom, inForceTo }: ArticleRow): string {
  const from = `${fullDay(inForceFrom)}起施行`;
  return inForceTo === undefined ? `${edition} · ${from}` : `${edition} · ${from}，${fullDay(inForceTo)}止`;
}

export const covenantWords = {
  adopted: (adopted: string, filed: string) => `${adopted}村民会议通过，${filed}报镇里备案。只有村民会议能改。`,
  earlier: (edition: string) => `这是以前的一版：${edition}`,
  toCurrent: '看现在的一版',
  waiting: '等着确认的修订',
  decided: '历次修订',
  readBefore: (edition: string) => `看修订前的${edition}`,
  record: '登记一次修订',
  recordNote: '村规民约由村民会议改。请照会议记录填写；村务监督确认以后才生效。',
  confirmRecord: '登记修订',
  confirm: '确认修订',
  confirmNote: '您核对过村民会议的记录和结果了吗？确认以后，新的一版马上生效；旧的一版还能看到。',
  sendBack: '退回',
  sendBackReason: '哪里不对',
  incomplete: '还有没填的',
  heldOn: '村民会议是哪天开的',
  place: '在哪里开的',
  presider: '谁主持的',
  of: '按什么算人数',
  ofNames: { adults: '成年村民', households: '户的代表' },
  entitled: '应到多少',
  present: '实到多少',
  for: '同意',
  against: '反对',
  abstain: '弃权',
  edition: '新的一版叫什么',
  editionHint: '比如：2026 年修订',
  filedOn: '哪天报镇里备案的',
  fromOn: '从哪天起施行',
  change: '改哪一条',
  addChange: '再改一条',
  removeChange: '不改这一条了',
  changeKinds: { reword: '改一条', add: '加一条', repeal: '去掉一条' },
  which: '哪一条',
  before: (text: string) => `原来：${text}`,
  after: (text: string) => `改成：${text}`,
  added: (text: string) => `新加：${text}`,
  repealed: '去掉这一条',
};

/** 2026年3月1日在议事厅，张三主持. */
export function sittingWords({ sitting: { heldOn, place, presiderName } }: AmendmentModel): string {
  return `${fullDay(heldOn)}在${place}开村民会议，${presiderName}主持`;
}

/** Who entered it, and what became of it. */
export function amendmentStateWords(amendment: AmendmentModel): string {
  const { status, recordedByName, decidedByName, sentBackReason, fromOn } = amendment;
  if (status === 'recorded') return `${recordedByName}登记，等人确认`;
  if (status === 'sentBack') return `${decidedByName ?? ''}退回：${sentBackReason ?? ''}`;
  return `${recordedByName}登记，${decidedByName ?? ''}确认，${fullDay(fromOn)}起施行`;
}
