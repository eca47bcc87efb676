import type { CeremonyStatus } from '../../domain/neighbourhood/ceremony';
import type { CeremonyAdvice } from '../../domain/neighbourhood/ceremony-draft';
import type { CeremonyArticle, CeremonyLimit } from '../../domain/village/ceremony-limits';
import type { CeremonyKind, CeremonyMeasure } from '../../domain/village/register';

export const ceremonyKindNames: Record<CeremonyKind, string> = { wedding: '婚事', funeral: '丧事', feast: '其他宴席' };
export const ceremonyKindNotes: Record<CeremonyKind, string> = {
  wedding: '定亲、结婚',
  funeral: '老人过世，可以过后几天再登记',
  feast: '满月、升学、乔迁、做寿',
};
export const ceremonyStatusNames: Record<CeremonyStatus, string> = {
  registered: '已登记',
  held: '办过了',
  cancelled: '不办了',
};

export const measureNames: Record<CeremonyMeasure, { label: string; unit: string }> = {
  tables: { label: '摆几桌', unit: '桌' },
  tableYuan: { label: '每桌大约多少钱', unit: '元' },
  cars: { label: '接亲车几辆', unit: '辆' },
  days: { label: '办几天', unit: '天' },
  giftYuan: { label: '随礼大约多少', unit: '元' },
  betrothalYuan: { label: '彩礼连三金', unit: '元' },
};

/** 摆几桌（桌）, over the field. */
export function measureLabel(measure: CeremonyMeasure): string {
  const { label, unit } = measureNames[measure];
  return `${label}（${unit}）`;
}

export const ceremonyWords = {
  question: '家里要办什么事？',
  intro: '办事以前跟村里说一声。村里按村规民约提个醒，帮着想想办法；只劝，不罚，也不公开。',
  whoSees: '只有您家里人、记录员和红白理事会看得到。',
  forWhom: '替谁家登记',
  forWhomNote: '不选就是自己家',
  forWhomPicker: { title: '替谁家登记', search: '写姓名或拼音开头', none: '没有找到这位村民' },
  on: '哪一天',
  place: '在哪里办',
  placePlaceholder: '比如：自家院子、老祠堂',
  figures: '打算怎么办',
  figuresNote: '没想好的先空着，不愿说的也可以不写。',
  help: '要村里帮什么忙',
  helpHint: '借桌椅、借场地、请人帮厨……也可以写家里能借给别人用的',
  advice: '提个醒',
  fine: '合村规民约，没有要提醒的。',
  onlyAdvice: '这些只是劝一句，怎么办由您家里定。',
  article: '村规民约怎么说',
  isFine: '这一条写了罚款。村里没有权力罚款，只作劝导，等村民会议修改。',
  register: '登记',
  change: '改一改',
  saveChange: '存下来',
  cancel: '不办了',
  cancelTitle: '不办了？',
  cancelSentence: '登记会收回，记录员和红白理事会会知道。',
  note: '办得怎么样',
  noteHint: '想说就说一句，不说也行',
  saveNote: '写好了',
  noNote: '还没有写',
  done: '登记好了',
  toList: '看我家登记的',
  chooseFirst: '先选是什么事',
  dayFirst: '先选哪一天',
  mine: '我家的',
  ahead: '要办的',
  past: '办过的',
  none: '还没有登记过。家里要办事，提前说一声。',
  noneAhead: '眼下没有人家要办事。登记了的，会按日子排在这里。',
  nonePast: '还没有办过的。办完的红白事，会留在这里。',
  start: '登记一件',
  registrant: '登记的人',
};

/** 婚事 · 林国栋家. */
export function ceremonyTitle(kind: CeremonyKind, familyName: string): string {
  return `${familyName}家的${ceremonyKindNames[kind]}`;
}

/** A friendly sentence, with the article behind it. */
export function adviceSentence(advice: CeremonyAdvice, articles: readonly CeremonyArticle[]): string {
  if (advice.kind === 'late') {
    const when = advice.daysAhead === 0 ? '今天才登记' : `只提前了 ${advice.daysAhead} 天`;
    return `喜事最好提前 ${advice.noticeDays} 天说，这回${when}。不要紧，桌椅、场地、帮手要早些跟村里商量。`;
  }
  const { limit, planned, overBy } = advice;
  const source = articleWords(articles.find(({ id }) => id === limit.articleId));
  return `${limit.title}打算 ${planned} ${limit.unit}，${source}说一般不超过 ${limit.max} ${limit.unit}，多了 ${overBy} ${limit.unit}。能减一点，家里轻松，乡亲也轻松。`;
}

/** 不超过 20 桌（第三条）, beside the field. */
export function limitWords(limit: CeremonyLimit, articles: readonly CeremonyArticle[]): string {
  const article = articles.find(({ id }) => id === limit.articleId);
  return `村规民约${article?.number ?? ''}：一般不超过 ${limit.max} ${limit.unit}`;
}

function articleWords(article: CeremonyArticle | undefined): string {
  return article ? `${article.document}${article.number}` : '村规民约';
}
