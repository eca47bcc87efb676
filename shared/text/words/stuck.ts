import type { MatterRow } from '../../contract/proposal-pages';
import type { HelpFrom } from '../../domain/follow-up/stuck-draft';
import { holderName } from './proposal';

export const stuckWords = {
  need: '缺什么、要什么',
  needHint: '比如：缺一台小挖机',
  from: '请谁来帮',
  which: '哪个单位',
  send: '报卡住了',
  note: '大家都看得到，也会告诉能帮忙的人；下次报进展就算又动起来了。',
  incomplete: '请写一句缺什么，选好请谁帮',
  noUnits: '还没有登记外部单位',
} as const;

export const helpFromNames: Record<HelpFrom, string> = {
  chair: '理事长',
  twoCommittees: '村两委',
  clerk: '记录员',
  town: '镇里',
  unit: '外部单位',
};

/** `卡住了，需要：缺一台挖机。请村两委帮一把`. */
export function stuckSentence({ need, from }: NonNullable<MatterRow['stuck']>): string {
  return `卡住了，需要：${need}。请${holderName(from, ({ name }) => name)}帮一把`;
}
