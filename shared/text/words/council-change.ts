import type { CouncilChangeModel } from '../../contract/village';
import type { CouncilCategory } from '../../domain/village/council';
import type { LeavingReason } from '../../domain/village/council-change';
import { calendarDayInWords, fullDay } from '../dates';
import { councilCategoryNames } from './me';

export const leavingReasonNames: Record<LeavingReason, string> = {
  resigned: '本人辞去',
  absences: '连续缺席',
  movedAway: '迁走了',
  died: '去世',
  termOver: '任期届满',
};

export const councilChangeWords = {
  record: '记一次推选或变动',
  recordNote: '登记以后要由村务监督确认，确认了才算数。换一个席位记一次，人多就分几次记。',
  what: '这次是什么变动',
  kinds: {
    replace: '换人：有人离开，有人接替',
    leave: '有人离开，还没选出接替的人',
    enter: '选人：补空席、加席或换届',
    deputies: '定副理事长',
  },
  leaveNote: '席位先空着，到会人数照旧按原来的总数算',
  whoLeaves: '谁离开',
  why: '为什么离开',
  whoEnters: '谁进来',
  entrant: (name: string) => `谁进来：${name}`,
  choosePerson: '从名册里选人',
  changePerson: '换一个人',
  picker: { title: '推选的人', search: '姓名或拼音', none: '没有找到这个人' },
  category: '以什么身份',
  seat: '第几席',
  seatVacant: '这一席空着',
  seatNew: '这是新加的一席',
  seatTaken: (name: string) => `现在是${name}；要换人请选“换人”`,
  seatOldTerm: (name: string) => `上一届是${name}；选了别人，${name}就任期届满离开`,
  seatRecorded: (seat: number) => `第 ${seat} 席登记好了，等待确认。接着记下一席，都记完了就关上。`,
  newTerm: '是不是换届',
  newTermNo: '不是，任期跟这一届走',
  newTermYes: '是，新一届',
  deputies: '副理事长',
  deputiesNote: '理事长不在时由他们主持，最多 3 人；都不选就是不设',
  heldOn: '哪天定的',
  fromOn: '从哪天起',
  toOn: '任期到哪天',
  place: '在哪里',
  presider: '谁主持的',
  how: '怎么定的',
  howHint: '比如：户代表会议举手，32 户到 28 户',
  incomplete: '还有没填的',
  confirmRecord: '登记，等待确认',
  waiting: '等待确认的变动',
  decided: '最近的变动',
  confirm: '核对无误，确认',
  confirmNote: '确认后名单马上更新，下一次发通知按新名单；已经发了通知的夜话不变。确认后不能撤回。',
  sendBack: '不对，退回',
  sendBackReason: '哪里不对',
  vacant: '席位空缺',
} as const;

/** What a change does, one line each. */
export function changeLines(change: CouncilChangeModel): string[] {
  const { leaving, entering, deputyNames, isNewTerm, fromOn, toOn, heldOn, place, presiderName, how } = change;
  const category = (one: { category: string }) => councilCategoryNames[one.category as CouncilCategory];
  const until = toOn === null ? '' : `，到${fullDay(toOn)}`;
  return [
    ...leaving.map(({ name, reason }) => `${name}离开：${leavingReasonNames[reason]}`),
    ...entering.map((one) => `${one.name}进来：${category(one)}，第 ${one.seat} 席`),
    ...(deputyNames === null ? [] : [`副理事长：${deputyNames.join('、') || '不设'}`]),
    `从${calendarDayInWords(fromOn)}起${until}${isNewTerm ? '，新一届' : ''}`,
    `${calendarDayInWords(heldOn)}在${place}定的，${presiderName}主持：${how}`,
  ];
}

/** Who recorded it, and what became of it. */
export function changeStateWords({
  status,
  recordedByName,
  decidedByName,
  sentBackReason,
}: CouncilChangeModel): string {
  if (status === 'recorded') return `${recordedByName}登记，等待确认`;
  if (status === 'confirmed') return `${recordedByName}登记，${decidedByName ?? ''}确认`;
  return `${decidedByName ?? ''}退回：${sentBackReason ?? ''}`;
}

/** Why nobody sits there: 辞去…，从哪天起空着. */
export function vacantWords({ reason, on }: { reason: LeavingReason; on: string }): string {
  return `${leavingReasonNames[reason]}，${calendarDayInWords(on)}起空着，到会人数仍按原来的总数算`;
}
