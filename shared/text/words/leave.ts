import type { LeaveEntry } from '../../domain/agenda/presence-roll';
import { calendarDayInWords } from '../dates';

/** How leave was told 请假是怎么说的. */
export const leaveWayNames: Record<LeaveEntry['how'], string> = {
  phone: '打电话说的',
  inPerson: '当面说的',
  family: '家里人转告的',
};

/** Leave that somebody entered for a member 登记请假. */
export const leaveEntryLabels = {
  enter: '请假',
  title: (name: string) => `替${name}登记请假`,
  note: '登记了，本人会收到消息，会议纪要上写明是谁登记的。请假不影响到会人数要求。',
  how: '怎么说的',
  toldOn: '哪天说的',
  reason: '为什么来不了',
  confirm: '登记请假',
  howMissing: '请选一下是怎么说的',
  reasonMissing: '请写一下为什么来不了',
  entered: '请了假',
  undo: '登记错了，收回',
  toList: '电话里说来不了的，登记请假',
} as const;

/** `3月5日打电话说的，吴晓燕登记`. */
export function leaveEntryWords({ toldOn, how, byName }: Omit<LeaveEntry, 'by'> & { byName: string }): string {
  return `${calendarDayInWords(toldOn)}${leaveWayNames[how]}，${byName}登记`;
}

/** On the narrow row of a list: `请假，吴晓燕登记：进城看病`. */
export function leaveNote(reason: string, entered: { byName: string } | null): string {
  return `请假${entered ? `，${entered.byName}登记` : ''}：${reason}`;
}

type Entered = (Omit<LeaveEntry, 'by'> & { byName: string }) | null;

/** `进城看病（3月5日打电话说的，吴晓燕登记）`. */
export function reasonWithEntry(reason: string, entered: Entered): string {
  return `${reason}${entered ? `（${leaveEntryWords(entered)}）` : ''}`;
}

/** The same as a line of its own: `请假：进城看病（…）`. */
export function leaveLine(reason: string, entered: Entered): string {
  return `请假：${reasonWithEntry(reason, entered)}`;
}
