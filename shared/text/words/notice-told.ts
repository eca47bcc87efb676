import type { NoticeWay } from '../../domain/agenda/read-receipt';
import { momentInWords } from '../dates';

/** How somebody came to know of the notice 怎么告知的. */
export const noticeWayNames: Record<NoticeWay, string> = {
  phone: '打了电话',
  paper: '送了纸质通知',
  inPerson: '当面说了',
  family: '请家里人转告了',
};

export const noticeToldWords = {
  note: '点名字，记下是打了电话还是送了纸质通知',
  tell: '还没看，去告知',
  title: (name: string) => `怎么告知${name}的`,
  told: '告知过的',
  undo: '记错了，收回',
  everybodyKnows: '没看手机的也都告知到了',
} as const;

/** `昨天上午九点十分 打了电话，吴晓燕记`. */
export function toldInWords(told: { how: NoticeWay; byName: string; atMs: number }, nowMs: number): string {
  return `${momentInWords(told.atMs, nowMs)} ${noticeWayNames[told.how]}，${told.byName}记`;
}
