import type { ScreenPage } from '../../contract/screen';
import type { AgendaItem } from '../../domain/agenda/meeting';
import type { Explanation } from '../../domain/village/explanation';
import { momentOfDay } from '../dates';
import { explanationSentence, sourceSentence } from '../explanations';

/** The big screen of the hall: few words, read from ten metres. */
export const screenWords = {
  demonstration: '演示',
  agenda: '今晚的议程',
  report: '前期议定事项通报',
  reporting: '请听通报：议定的事办得怎样',
  code: '签到码',
  scan: '签到二维码',
  codeHint: '有手机的，打开小程序扫一扫，或输入这六个数字；没带手机的，请找记录员签到',
  here: '已到',
  people: '人',
  quorumReached: '到会人数够了',
  speaking: '正在发言',
  next: '下一位',
  freeFloor: '请举手发言',
  inTurn: '请大家轮流说',
  deferred: '这件事先暂缓，下次再议',
  consensus: '基本共识',
  motion: '表决的内容',
  polling: '正在表决',
  pollingAmendment: '先表决修正案，改后是这样',
  counting: '正在清点',
  countingHint: '投票已经结束，正在清点，结果由主持人宣布',
  voted: '已投票',
  byHands: '请听主持人的口令举手',
  onPaper: '请到计票人那里领票，填好投进票箱',
  result: '表决结果',
  adopted: '通过',
  rejected: '未通过',
  waiting: '等待公布结果',
  pause: '休会一会儿',
  pauseHint: '请稍坐，喝口水，马上接着开',
  calledOff: '今晚到会人数不够，改期再开',
  calledOffHint: '日子定了再告诉大家，谢谢',
  end: '散会',
  endHint: '谢谢大家，路上慢走',
  nextMeeting: '下次夜话',
  before: '还没到签到时间',
  lost: '网络断了，画面停在',
  start: '开会时间',
} as const;

export const screenResultNames: Record<NonNullable<AgendaItem['result']>, string> = {
  adopted: '通过',
  rejected: '未通过',
  deferred: '暂缓',
};

export function votedCount({ castCount, electorateCount }: NonNullable<ScreenPage['poll']>): string {
  return `${castCount ?? 0} / ${electorateCount}`;
}

export function shortBy(count: number): string {
  return `还差 ${count} 人`;
}

export function stoppedAt(atMs: number): string {
  return `${screenWords.lost} ${momentOfDay(atMs)}`;
}

export function nextSpeaker(name: string): string {
  return `${screenWords.next}：${name}`;
}

/** The two tellers' counts differ: everybody hears that it is counted again, and which time. */
export function recountSentence({ differedCount, roundsMax }: { differedCount: number; roundsMax: number }): string {
  if (differedCount >= roundsMax) return `数了 ${roundsMax} 遍，两位计票人的数还是不一样，请听主持人安排`;
  if (differedCount === 1) return '两位计票人的数不一样，正在重数';
  return `两位计票人的数又不一样，正在数第 ${differedCount + 1} 遍`;
}

/** The verdict with its arithmetic and its source, as everywhere. */
export function explained(explanation: Explanation): string {
  const source = explanation.rule ? `。${sourceSentence(explanation.rule)}` : '';
  return `${explanationSentence(explanation)}${source}`;
}
