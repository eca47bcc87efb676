import type { ActionName } from '../../contract';
import { momentInWords } from '../dates';

export const unsentPageWords = {
  nothing: '都发出去了，没有等着的事。',
  sendAll: '现在再发',
  sendOne: '再发一次',
  discard: '不发了',
  read: '知道了',
  sending: '正在发',
  waiting: '等着发，有网时自己会发',
  onTap: '隔得久了，要您点一下才会再发',
  discardTitle: '真的不发了？',
  anyAct: '一件事',
} as const;

/** What an act was, where its page did not say. Of a ballot only that there is one. */
const actNames: Partial<Record<ActionName, string>> = {
  'proposal.submit': '提一件事',
  'proposal.support': '支持一件事',
  'proposal.withdraw-support': '不再支持一件事',
  'proposal.sponsor': '收集一件事',
  'proposal.prepare': '补材料',
  'proposal.withdraw': '撤回一件事',
  'proposal.undo-merge': '撤销并入',
  'agenda.acknowledge-notice': '会议通知已看',
  'agenda.ask-leave': '请假',
  'agenda.withdraw-leave': '不请假了',
  'agenda.enter-leave': '登记请假',
  'agenda.undo-leave': '收回请假的登记',
  'agenda.convene': '发会议通知',
  'meeting.check-in': '签到',
  'meeting.check-in-by-code': '签到',
  'meeting.raise-hand': '举手要发言',
  'meeting.note-speech': '记一段发言',
  'vote.cast': '投一票',
  'vote.cast-secret': '投一票',
  'vote.enter-count': '报数',
  'vote.reconcile-paper': '核对纸票',
  'decision.object': '对决议提异议',
  'follow-up.report-progress': '报进展',
  'follow-up.report-done': '报办完',
  'follow-up.record-visit': '记一次回访',
  'follow-up.rate': '打分',
  'follow-up.reopen': '要求重新办理',
  'points.claim': '申报积分',
  'points.object': '对积分提异议',
};

/** The texts of a payload that say in the reader's own words what it was. */
const ownWords = ['body', 'text', 'reason', 'note', 'evidence', 'words'];
const ownWordsCharsMax = 40;

export function unsentTitle({ action, title }: { action: ActionName; title: string }): string {
  return title !== '' ? title : (actNames[action] ?? unsentPageWords.anyAct);
}

export function discardSentence(command: { action: ActionName; title: string }): string {
  return `“${unsentTitle(command)}”放下以后就要重新办。已经到了村里的，不会因此撤回。`;
}

/** The beginning of what was written, and when. */
export function unsentNote({ payload, madeAtMs }: { payload: unknown; madeAtMs: number }, nowMs: number): string {
  const fields = payload as Record<string, unknown>;
  const written = ownWords.map((name) => fields[name]).find((text) => typeof text === 'string' && text !== '');
  const moment = momentInWords(madeAtMs, nowMs);
  if (typeof written !== 'string') return moment;
  const isLong = written.length > ownWordsCharsMax;
  return `${moment} · ${written.slice(0, ownWordsCharsMax)}${isLong ? '…' : ''}`;
}
