import type { Position } from '../domain/member/roster';
import { roleNames } from './words/member';
import { councilCategoryNames } from './words/me';

/** The sheets of a village's workbook 花名册. */
export const sheetNames = {
  village: '村情',
  places: '小组和网格',
  roster: '花名册',
  guide: '填表说明',
  opening: '期初积分',
} as const;

/** The headings of the roster, by field. The order is that of the template. */
export const rosterHeadings = {
  id: '编号',
  name: '姓名',
  pinyin: '拼音',
  sex: '性别',
  birthYear: '出生年份',
  householdId: '户号',
  groupId: '村民小组',
  gridId: '网格',
  unit: '外单位',
  phoneLast4: '手机号后四位',
  registeredSince: '户籍登记日期',
  residentSince: '常住起始日期',
  isPartyMember: '中共党员',
  relatives: '近亲属编号',
  helpers: '帮填人编号',
  roles: '职务',
  positions: '岗位',
  councilCategory: '席位类别',
  seat: '席位号',
  nameOnBoards: '同意公开姓名',
  photosOnBoards: '同意公开照片',
  messages: '接收消息',
} as const;
export type RosterField = keyof typeof rosterHeadings;

/** The rows of the sheet about the village itself: a name in the first column, a value in the second. */
export const villageHeadings = {
  id: '村编号',
  name: '村名',
  townName: '乡镇',
  meetingPlace: '议事地点',
  councilName: '议事会名称',
} as const;
export type VillageField = keyof typeof villageHeadings;

/** The sheet by which a village brings the points that people had before. */
export const openingHeadings = { owner: '编号或户号', name: '姓名', points: '积分', evidence: '凭据' } as const;
export type OpeningField = keyof typeof openingHeadings;

export const placeHeadings = { kind: '类别', id: '编号', name: '名称' } as const;
export const placeKinds = { group: '小组', grid: '网格' } as const;

export const yesNo = { yes: '是', no: '否' } as const;
export const sexNames = { f: '女', m: '男' } as const;
/** Between the two days of a term. */
export const termUntil = '至';

export const positionNames: Record<Position, string> = {
  partySecretary: '村党组织书记',
  villageDirector: '村委会主任',
  twoCommitteesMember: '村两委成员',
  reviewGroupMember: '评议小组成员',
  gridMember: '网格员',
  shopkeeper: '超市管理员',
  customSupervisor: '乡风监督员',
  ceremonyCouncilMember: '红白理事会成员',
};

const names = (all: object) => Object.values(all).join('、');

/** What the template says about each column. */
export const rosterGuide: Record<RosterField, string> = {
  id: '必填。一到两个小写字母加数字，如 p001，村内不重复，以后不要改',
  name: '必填。两到二十个字',
  pinyin: '不填就自动注音；读音不对时自己写，如 shan xiong',
  sex: `必填。${names(sexNames)}`,
  birthYear: '必填。如 1974。不要填身份证号',
  householdId: '本村人必填，如 h01；同一户填同一个号',
  groupId: `本村人必填。填“${sheetNames.places}”里的名称`,
  gridId: `本村人必填。填“${sheetNames.places}”里的名称`,
  unit: '只有外单位的人填，如供电所、镇政府；填了就不要填户号、小组、网格',
  phoneLast4: '必填。四位数字；姓名加这四位用来认人，全村不能重',
  registeredSince: '户籍在村的填，如 1974-01-01',
  residentSince: '户籍不在村、住在村里的填',
  isPartyMember: '是或否，不填算否',
  relatives: '近亲属的编号，用顿号隔开；用于回避，由本人申报',
  helpers: '谁可以帮他填，最多五人',
  roles: `职务加起止日期，用分号隔开，如：理事长 2024-05-10 至 2027-05-09；责任人 2024-05-10。可填：${names(roleNames)}`,
  positions: `写法同职务。可填：${names(positionNames)}`,
  councilCategory: `议事会成员必填。可填：${names(councilCategoryNames)}`,
  seat: '议事会成员必填。1、2、3……不重复',
  nameOnBoards: '是或否，不填算否；本人同意才填是',
  photosOnBoards: '是或否，不填算否',
  messages: '是或否，不填算否',
};

/** Two people as a clerk would fill them in; the second comes from outside. */
export const rosterExamples: readonly Partial<Record<RosterField, string>>[] = [
  {
    id: 'p001',
    name: '张示例',
    sex: '男',
    birthYear: '1974',
    householdId: 'h01',
    groupId: '一组',
    gridId: '第一网格',
    phoneLast4: '0123',
    registeredSince: '1974-01-01',
    isPartyMember: '是',
    roles: '议事会成员 2026-01-01；理事长 2026-01-01',
    positions: '村两委成员 2026-01-01',
    councilCategory: '村两委成员',
    seat: '1',
    nameOnBoards: '是',
    messages: '是',
  },
  {
    id: 'p002',
    name: '李示例',
    sex: '女',
    birthYear: '1988',
    unit: '供电所',
    phoneLast4: '4567',
    roles: '责任人 2026-01-01',
  },
];

export const villageExample: Record<VillageField, string> = {
  id: 'shili',
  name: '示例村',
  townName: '示例镇',
  meetingPlace: '村议事厅',
  councilName: '示例村群众议事会',
};

export const placesExample = [
  [placeKinds.group, 'g1', '一组'],
  [placeKinds.grid, 'w1', '第一网格'],
] as const;

/** The covenant of the template, to be replaced by the village's own. */
export const covenantExample = {
  title: '示例村村规民约',
  edition: '2026 年',
  adoptedOn: '2026-01-01',
  filedOn: '2026-01-10',
};

/** The first rows of the opening balance as a steward would fill them in: a person, and a household by one of it. */
export const openingExamples: readonly Record<OpeningField, string>[] = [
  { owner: 'p001', name: '王小明', points: '35', evidence: '2025 年积分台账第 3 页' },
  { owner: 'h01', name: '王小明', points: '120', evidence: '2025 年积分台账第 3 页，户主签字' },
];

/** What an opening balance is, where entries of a tariff say what was done. */
export const openingEntry = {
  title: '期初积分',
  evidence: '原来的积分台账',
  document: '期初积分',
  edition: '建账时',
} as const;
