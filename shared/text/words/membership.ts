import type { MemberChangeRow, MembershipPage } from '../../contract/membership';
import type { MemberChangeKind } from '../../domain/member/membership';
import { calendarDayInWords } from '../dates';
import { memberChangeNames } from './points-names';

export const membershipWords = {
  mine: '我的社员身份',
  member: '社员',
  notMember: '还不是社员',
  join: '申请入社',
  leave: '申请退社',
  joinNote: '积分管理员确认以后就是社员，做了好事可以申报，攒了分可以兑换。',
  leaveNote: '确认以后不能再申报和兑换，存折上剩下的个人积分照章程办。想好了再交，确认以前可以撤回。',
  takeBack: '撤回申请',
  takeBackNote: '撤回以后什么都不变。',
  reason: '为什么',
  charter: '道德信用社章程',
  whoMayJoin: '谁可以入社',
  goTo: { household: '留给户里', village: '交回村里总账', person: '跟着本人走' },
  desk: '社员变动',
  waiting: '等确认',
  decided: '办完的',
  noneWaiting: '没有等确认的变动。有人入社、退社，会先排在这里。',
  noneDecided: '还没有办过变动。定过的，会留在这里。',
  record: '登记一件变动',
  recordNote: '登记后由村务监督确认才算数，本人会收到消息。',
  who: '谁',
  choose: '选一个人',
  picker: { title: '谁的变动', search: '写姓名或拼音开头', none: '没有找到这个人' },
  what: '什么变动',
  on: '哪一天',
  household: '迁到哪一户（户号）',
  householdHint: '和花名册上一样，比如 h12；分家立新户写新户号',
  householdForm: '户号是一两个字母加数字，比如 h12',
  incomplete: '选好谁、什么变动，写清缘由',
  send: '登记',
  confirm: '确认',
  confirmNote: '确认以后马上生效；退社、去世的，个人积分按章程结清，记到账上不能改。',
  refuse: '不同意',
  refuseNote: '一切照旧，本人会看到为什么。',
} as const;

const howWords: Record<MembershipPage['how'], string> = {
  founding: '建社时就在花名册上，就是社员',
  entered: '还没有入社',
  join: '入社',
  leave: '退社',
  move: '迁户',
  death: '去世',
};

/** How somebody came to be a member, or to be none, and since when. */
export function membershipNote({ how, sinceOn }: Pick<MembershipPage, 'how' | 'sinceOn'>): string {
  return sinceOn === null ? howWords[how] : `${calendarDayInWords(sinceOn)}${howWords[how]}`;
}

export function openChangeWords(what: MemberChangeKind): string {
  return `${memberChangeNames[what]}等确认`;
}

export function whoMayJoinWords(residentDaysMin: number): string {
  return `本村户籍，或者住满 ${residentDaysMin} 天的常住人员`;
}

/** `我家是三星户`, or what is missing to the first star. */
export function levelWords({ of, title }: NonNullable<MembershipPage['level']>): string {
  const whose = of === 'household' ? '我家' : '我';
  return title === null ? `${whose}还没有评上星` : `${whose}是${title}`;
}

export function levelNote({ points, next }: NonNullable<MembershipPage['level']>): string {
  const soFar = `今年得了 ${points} 分`;
  return next ? `${soFar}，再有 ${next.shortBy} 分就是${next.title}` : soFar;
}

export function yearEndNote({ endsOn }: NonNullable<MembershipPage['yearEnd']>): string {
  return `${calendarDayInWords(endsOn)}为止，要用的早点到积分超市兑`;
}

/** What becomes of points, as the charter has it. */
export function charterRuleWords(title: string, value: keyof typeof membershipWords.goTo): string {
  return `${title}：${membershipWords.goTo[value]}`;
}

/** `村民三 · 退社`. */
export function changeTitle({ name, what }: Pick<MemberChangeRow, 'name' | 'what'>): string {
  return `${name} · ${memberChangeNames[what]}`;
}

/** What a change says, line by line. */
export function changeLines(row: MemberChangeRow): string[] {
  const { on, reason, recordedByName, fromHouseholdId, toHouseholdId, settlement, decidedByName } = row;
  return [
    `${calendarDayInWords(on)}，${recordedByName}登记：${reason}`,
    ...(toHouseholdId === null ? [] : [`从 ${fromHouseholdId} 户迁到 ${toHouseholdId} 户`]),
    ...(settlement ? [`个人积分 ${settlement.points} 分${membershipWords.goTo[settlement.to]}`] : []),
    ...(decidedByName === '' ? [] : [`${decidedByName}：${changeStateNames[row.status]}${decidedBecause(row)}`]),
  ];
}

const decidedBecause = ({ decidedReason }: MemberChangeRow) => (decidedReason === '' ? '' : `，${decidedReason}`);

export const changeStateNames: Record<MemberChangeRow['status'], string> = {
  recorded: '等确认',
  confirmed: '确认了',
  refused: '没有同意',
  withdrawn: '撤回了',
};
