import type { UnitModel } from '../../contract/units';
import type { UnitKind } from '../../domain/village/unit-draft';
import { calendarDayInWords } from '../dates';

export const unitKindNames: Record<UnitKind, string> = {
  water: '供水',
  power: '供电',
  telecom: '通信',
  roads: '交通公路',
  environment: '环卫环保',
  health: '卫生院',
  school: '学校',
  police: '派出所、司法所',
  township: '镇里的办公室',
  other: '其他',
};

export const unitsWords = {
  note: '供水、供电、镇里的站所：村里的事要他们办，就交给这里的单位',
  none: '还没有登记外部单位',
  add: '加一个单位',
  addNote: '以后交办、转办都可以选它。交出去的事一直写着当时的名字。',
  change: '改这个单位',
  changeNote: '名字改了，以前交给它的事仍写当时的名字；换了网协员，没办完的事由新的网协员接着办。',
  end: '停用',
  endTitle: '停用这个单位',
  endOf: (name: string) => `停用${name}`,
  endNote: '停用以后不再交新的事给它，手上的事照旧办完，记录都留着。停用后不能恢复，要用就再加一个。',
  ended: (on: string) => `${calendarDayInWords(on)}停用`,
  name: '单位名称',
  nameHint: '比如：溪口供电所',
  kind: '管什么',
  liaison: '网协员',
  liaisonNote: '单位里接事的人，要在名册里。没有的话，单位的回音由记录员代记。',
  nobody: '没有网协员，由记录员代记',
  chooseLiaison: '从名册里选',
  changeLiaison: '换一个人',
  removeLiaison: '不要网协员',
  picker: { title: '谁是网协员', search: '姓名或拼音', none: '没有找到这个人' },
  mine: '您是网协员',
  save: '记下',
  incomplete: '请写单位名称，选它管什么',
  endedUnits: '停用的单位',
  inUse: '在用的单位',
  toUnits: '看外部单位',
} as const;

/** What a row says under the unit's name: what it is for, and who speaks for it. */
export function unitNote({ kind, liaison, isMine }: UnitModel): string {
  if (isMine) return `${unitKindNames[kind]} · ${unitsWords.mine}`;
  return `${unitKindNames[kind]} · ${liaison ? `网协员 ${liaison.name}` : unitsWords.nobody}`;
}
