import type { MeetingStatus } from '../../domain/agenda/meeting';
import { clockParts } from '../../kernel/time';

export const eveningsTabs = { coming: '要开的', past: '开过的' } as const;
export type EveningsTab = keyof typeof eveningsTabs;

export const eveningsWords = {
  note: '谁都可以来听；点开看议程和材料',
  nothingComing: '眼下没有定下日子的夜话。定了会在这里，村里的大喇叭也会说。',
  nothingPast: '还没有开过夜话。开过的，结果和纪要都在这里。',
} as const;

/** What stands large on a leaf of the calendar: `11 月` above `27`. */
export function leafOf(startAtMs: number): { month: string; day: string } {
  const { month, day } = clockParts(startAtMs);
  return { month: `${month}月`, day: String(day) };
}

export function mattersOfEvening(matters: readonly string[]): string {
  return matters.length === 0 ? '议题还没排' : `议 ${matters.length} 件事：${matters.join('；')}`;
}

/** What became of an evening, where that is news. */
export const eveningStates: Partial<Record<MeetingStatus, string>> = {
  draft: '还在计划',
  inSession: '正在开',
  suspended: '正在休会',
  inquorate: '人数不够，改期了',
  cancelled: '取消了',
};
