import type { ProcedureStepModel } from '../../contract/decision';
import { calendarDayInWords } from '../dates';
import { bodyNames } from './proposal';

/** What stands under a step of a procedure that nobody has recorded yet. */
const waiting: Record<ProcedureStepModel['kind'], string> = {
  held: '',
  decides: '开会表决',
  filed: '报备以后记一笔',
  publishesDecision: '通过以后公示',
  publishesResult: '办完以后公开',
};

export const procedureWords = {
  now: '下一步',
  done: '做到了',
  notAgreed: '没有同意，还要再商量',
  note: '这件事要由有权的会来定，议事会表决的是建议。按程序一步一步走，每一步谁来办、几号前，都看得见。',
  begin: '交有权的会决定',
  beginTitle: '现在交出去吗？',
  beginSentence: '交出去以后按程序一步一步记，走到最后由那个会开会表决。议事会的建议会一起留着。',
  whichBody: '由哪个会来定',
  record: '记这一步',
  recordOf: (title: string) => `记这一步：${title}`,
  recordTitle: '就这样记下吗？',
  recordSentence: '记下以后大家都看得见，不能改；没有同意的，可以再开、再记。',
  on: '哪天',
  place: '在哪里',
  memberCount: '应到多少人',
  presentCount: '实到多少人',
  result: '结果',
  agreed: '同意',
  notYet: '没有同意',
  text: '说了什么、怎么定的',
  textHint: '比如：一致同意装三盏灯，钱从集体收入里出',
  photos: '记录或者现场的照片',
  incomplete: '日子、地点、人数、结果和内容都填上',
  toPlan: '去排这次会',
  toDecision: '去公示决议',
  toMatter: '这件事的来龙去脉',
  nothing: '这件事不用走别的程序。',
  finished: '程序都走完了。',
} as const;

/** Who has the step in hand, where a body does; the rest of the steps say what is done. */
export function stepHolder({ kind, holder }: ProcedureStepModel): string {
  return kind === 'held' ? `由${bodyNames[holder]}来办` : waiting[kind];
}

/** 上一步以后 15 天以内 · 上一步 10 天以后、60 天以内. What a phone kept from before has no days. */
export function stepInterval({ daysMin, daysMax }: Partial<Pick<ProcedureStepModel, 'daysMin' | 'daysMax'>>): string {
  if (daysMax === undefined) return '';
  return daysMin ? `上一步 ${daysMin} 天以后、${daysMax} 天以内` : `上一步以后 ${daysMax} 天以内`;
}

type StepRecord = ProcedureStepModel['records'][number];

/** `11月20日 · 老祠堂 · 应到 30 人，实到 26 人`. */
export function recordInWords({ on, place, presentCount, memberCount }: StepRecord): string {
  const came = memberCount > 0 ? ` · 应到 ${memberCount} 人，实到 ${presentCount} 人` : '';
  return `${calendarDayInWords(on)} · ${place}${came}`;
}

export function recordedBy({ isAgreed, text, byName }: StepRecord): string {
  return `${isAgreed ? '' : `${procedureWords.notAgreed}：`}${text}（${byName}记）`;
}
