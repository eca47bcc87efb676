import type { DateRequestModel, HandedOverModel } from '../../contract/follow-up-pages';
import { calendarDayInWords } from '../dates';
import { yuanWords } from './matter';

/** Taking on, giving back, and asking for another date. */
export const acceptWords = {
  title: '这件事交给您办',
  until: (on: string) => `请在${calendarDayInWords(on)}前接办；办不了就写明原因退回，由理事长重新交办`,
  promised: (on: string) => `接办以后，${calendarDayInWords(on)}前办完`,
  accept: '接办',
  giveBack: '办不了，退回',
  giveBackTitle: '退回这件事？',
  giveBackNote: '退回以后由理事长重新交办，您写的原因大家都看得到。接办以后就不能退回了。',
  reason: '为什么办不了',
  reasonNeeded: '请写明原因',
} as const;

export const newDateWords = {
  ask: '申请改期',
  askNote: '理事长同意以前，还按原来的日期算',
  newDueOn: '想改到哪天',
  reason: '为什么要改',
  incomplete: '请选日期，写明原因',
  answer: '有人申请改期',
  asked: (name: string, on: string) => `${name}申请改到${calendarDayInWords(on)}前办完`,
  grant: '同意改期',
  refuse: '不同意',
  said: '怎么说的',
  saidHint: '一句话，写清楚为什么同意或不同意',
  saidNeeded: '请写一句话',
  waiting: (on: string) => `已申请改到${calendarDayInWords(on)}，等理事长答复`,
} as const;

export const carryOutWords = {
  helpers: '协助人',
  helpersNone: '没有协助人',
  helpersHint: '一起帮着办的人，最多 5 位；他们以后不去回访',
  addHelper: '加一位协助人',
  removeHelper: (name: string) => `去掉${name}`,
  picker: { title: '请谁协助', search: '姓名或拼音', none: '没有找到这个人' },
  budget: '预算（元）',
  budgetHint: '不花钱就空着；办完时要写实际花了多少',
  budgetSource: '钱从哪来',
  budgetSourceHint: '比如：村集体经费',
  budgetIncomplete: '预算要写整数元，并写明钱从哪来',
  spent: '实际花了多少元',
  spentNeeded: (yuan: number) => `预算 ${yuanWords(yuan)}，请写实际花了多少，没花就写 0`,
  budgetName: '预算',
  weight: '占几份',
  weightHint: '工作量大的一步多占几份，办成几成按份数算',
  unit: '单位',
  toUnit: '交给外部单位',
  toPerson: '交给村里的人',
  liaison: (name: string | null) => (name === null ? '由记录员代记' : `网协员 ${name}`),
  unitLabel: '交给哪个单位',
  firstDue: '原定',
} as const;

/** Until when a step is done, and how much of the whole it is where that is not as much as any other. */
export function milestoneNote({ dueOn, weight }: { dueOn: string; weight: number }): string {
  return weight === 1 ? calendarDayInWords(dueOn) : `${calendarDayInWords(dueOn)} · 占 ${weight} 份`;
}

export function namesInLine(names: readonly string[]): string {
  return names.join('、');
}

export function budgetSentence({
  yuan,
  source,
  spentYuan,
}: {
  yuan: number;
  source: string;
  spentYuan: number | null;
}): string {
  const spent = spentYuan === null ? '' : `，实际花了 ${spentYuan === 0 ? '0 元' : yuanWords(spentYuan)}`;
  return `${yuanWords(yuan)}，${source}${spent}`;
}

/** What a handing over came to, one line. */
export function handedOverWhat({ toName, dueOn }: HandedOverModel): string {
  return `交办给${toName}，${calendarDayInWords(dueOn)}前办完`;
}

export function answeredWhat({ isAccepted }: { isAccepted: boolean }): string {
  return isAccepted ? '接办' : '退回交办';
}

export function dateAskedWhat({ oldDueOn, newDueOn }: DateRequestModel): string {
  return `申请改期：${calendarDayInWords(oldDueOn)} → ${calendarDayInWords(newDueOn)}`;
}

export function dateAnsweredWhat(isGranted: boolean, { oldDueOn, newDueOn }: DateRequestModel): string {
  return isGranted
    ? `同意改期，改到${calendarDayInWords(newDueOn)}`
    : `不同意改期，还是${calendarDayInWords(oldDueOn)}`;
}
