import type { CouncilCategory } from '../../domain/village/council';
import { fullDay } from '../dates';

export const meWords = {
  village: '村',
  group: '村民小组',
  grid: '网格',
  roles: '在村里的职务',
  noRoles: '村民',
  partyMember: '中共党员',
  reviewer: '评议小组成员',
  registered: '户籍在村',
  resident: '住在村里',
  privacy: '我的资料和隐私',
  privacyNote: '同意的事、代办人、联系电话、拿走我的数据',
  view: '怎么看着舒服',
  mine: '我的事',
  messages: '消息',
  toTell: '要告知的人',
  toTellNote: '微信没送到的，请说一声',
  clerksDesk: '记录员的事',
  bindings: '认人、邀请码、村里的人',
  units: '外部单位和网协员',
  pageAddress: '公示上的二维码',
  pageAddressNote: '扫一扫就到这条决议的页',
  address: '村里页面的网址',
  addressHint: '比如：https://cun.example.cn/yehua/',
  addressSentence:
    '公示的 Word 文书会印上二维码。空着就不印。微信里要能直接打开小程序，请把这个网址登记成“普通链接二维码”的规则。',
  addressSave: '记下',
  addressWrong: '网址要以 https:// 开头，不带问号和井号',
  matters: '我提的、收集的、支持的',
  points: '道德信用存折',
  rules: '规矩和村规民约',
  tour: '再看一遍怎么用',
  tourNote: '半分钟，随时可以停',
  story: '这个村的故事',
  checklist: '从空村到第一晚',
  checklistNote: '还差哪几步，一步一步来',
} as const;

export const councilCategoryNames: Record<CouncilCategory, string> = {
  twoCommittees: '村两委成员',
  stationedCadres: '驻村干部',
  massRepresentatives: '群众代表',
  newWorthies: '新乡贤',
  partyMembers: '党员代表',
};

/** 理事长、议事会成员; whoever holds no office is a villager. */
export function rolesWords(titles: readonly string[]): string {
  return titles.length === 0 ? meWords.noRoles : titles.join('、');
}

export function seatWords(seat: number): string {
  return `第 ${seat} 席`;
}

export function sinceWords(on: string): string {
  return `${fullDay(on)}起`;
}
