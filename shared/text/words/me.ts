import type { CouncilCategory } from '../../domain/village/council';

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
  consents: '名字怎么给人看',
  namePublic: '同意公开榜上写全名',
  nameHidden: '公开榜上只写姓，名字用 * 代替',
  namePublicNote: '和您有关的人、村里有职务的人办事时能看到全名。要改，请找记录员。',
  view: '怎么看着舒服',
  mine: '我的事',
  messages: '消息',
  toTell: '要告知的人',
  toTellNote: '微信没送到的，请说一声',
  matters: '我提的、收集的、支持的',
  points: '道德信用存折',
  rules: '规矩和村规民约',
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

export function sinceWords(day: string, year: string): string {
  return `${year} 年 ${day}起`;
}
