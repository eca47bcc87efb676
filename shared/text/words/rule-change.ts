import type { RuleChangeModel } from '../../contract/village';
import type { PreparednessField, PreparednessItem } from '../../domain/village/preparedness-checklist';
import type { ChangeableRule } from '../../domain/village/rule-change';
import { calendarDayInWords, fullDay } from '../dates';
import { judgeWords } from './pre-review';
import { daysInWords } from './term';

export const ruleChangeWords = {
  toPage: '村里自己能改的规则，改过几版',
  note: '开会定了才能改：记录员登记，村务监督确认。已经提出的议题仍按原来的办。',
  edition: (edition: number) => `现在是议事规则第 ${edition} 版`,
  checklist: '准备清单',
  clocks: '各个期限',
  record: '登记一次修改',
  waiting: '等待确认的修改',
  checked: '改过的几版',
  nothingChanged: '还没有改过。开会改了哪条、为什么改，都会记在这里。',
  what: '改哪一条',
  days: '多少天',
  unit: '怎么数',
  units: { days: '连着数，节假日也算', workingDays: '只数工作日，节假日不算，调休上班的算' },
  addItem: '加一项',
  editItem: '改',
  removeItem: '去掉',
  foldItem: '收起',
  itemTitle: '要做到什么',
  itemCure: '没做到怎么补',
  itemField: '看哪一栏',
  chars: '至少多少个字',
  entries: '至少多少个',
  decidedBy: '哪次会定的',
  decidedByHint: '比如：3月1日村党组织会议讨论通过',
  decidedOn: '哪天定的',
  editionName: '新的一版叫什么',
  incomplete: '还有没填的',
  confirmRecord: '登记，等待确认',
  recordNote: '登记以后要由村务监督确认，确认了才算数。',
  confirm: '核对无误，确认',
  confirmNote: '确认后新提的议题按新的办，已经提出的不变。确认后不能撤回，要再改就再登记一次。',
  sendBack: '不对，退回',
  sendBackReason: '哪里不对',
} as const;

export const fieldNames: Record<PreparednessField, string> = {
  wording: judgeWords.wording,
  category: judgeWords.category,
  affected: judgeWords.affected,
  outcomeWanted: judgeWords.outcomeWanted,
  options: judgeWords.options,
  costYuan: judgeWords.cost,
  costSource: judgeWords.costSource,
  materials: judgeWords.materials,
};

/** What an item of the checklist asks, in numbers. */
export function demandWords(field: PreparednessField, countMin: number): string {
  const name = `“${fieldNames[field]}”`;
  if (field === 'wording' || field === 'category' || field === 'costYuan') return `${name}写了就行`;
  return field === 'options' || field === 'materials' ? `${name}至少 ${countMin} 个` : `${name}至少 ${countMin} 个字`;
}

/** The same of an item on the checklist. */
export function demandOf(item: PreparednessItem): string {
  const countMin = item.test === 'atLeastChars' ? item.charsMin : item.test === 'atLeastItems' ? item.itemsMin : 1;
  return demandWords(item.field, countMin);
}

/** The name that a new edition is given unless the clerk writes another. */
export function editionOf(today: string): string {
  return `${fullDay(today)}修订`;
}

/** What a change does, one line each. */
export function ruleChangeLines({ before, after, decidedBy, decidedOn }: RuleChangeModel): string[] {
  return [...differences(before, after), `${calendarDayInWords(decidedOn)}定的：${decidedBy}`];
}

function differences(before: ChangeableRule, after: ChangeableRule): string[] {
  if (after.id !== 'preparednessChecklist' || before.id !== 'preparednessChecklist') {
    return [`${after.title}：${valueInWords(before)} 改为 ${valueInWords(after)}`];
  }
  const was = new Map(before.value.map((item) => [item.id, item]));
  const stays = new Set(after.value.map((item) => item.id));
  const isOther = (item: PreparednessItem, old: PreparednessItem) => JSON.stringify(item) !== JSON.stringify(old);
  return [
    `准备清单：${before.value.length} 项改为 ${after.value.length} 项`,
    ...after.value.flatMap((item) => {
      const old = was.get(item.id);
      if (!old) return [`加一项“${item.title}”，${demandOf(item)}。没做到：${item.cure}`];
      return isOther(item, old) ? [`改一项“${item.title}”，${demandOf(item)}。没做到：${item.cure}`] : [];
    }),
    ...before.value.flatMap((item) => (stays.has(item.id) ? [] : [`去掉“${item.title}”`])),
  ];
}

function valueInWords(rule: ChangeableRule): string {
  return rule.id === 'preparednessChecklist' ? `${rule.value.length} 项` : daysInWords(rule.value, rule.unit ?? 'days');
}

/** Who recorded it, and what became of it. */
export function ruleChangeState(change: RuleChangeModel): string {
  const { status, recordedByName, checkedByName, edition, sentBackReason, after } = change;
  if (status === 'recorded') return `${recordedByName}登记，等待确认`;
  if (status === 'sentBack') return `${checkedByName ?? ''}退回：${sentBackReason ?? ''}`;
  return `${recordedByName}登记，${checkedByName ?? ''}确认，${calendarDayInWords(after.effectiveFrom)}起是议事规则第 ${edition ?? ''} 版`;
}
