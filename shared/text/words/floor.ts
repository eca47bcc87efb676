import type { HandoverChoice } from '../../domain/agenda/handover';
import type { Stance } from '../../domain/meeting/floor';
import { momentOfDay } from '../dates';

/** What a raised hand wants to say, in the member's own mouth. */
export const handStances: { value: Stance | null; label: string }[] = [
  { value: 'for', label: '我赞成，想说几句' },
  { value: 'against', label: '我不赞成，想说几句' },
  { value: null, label: '先不说态度，想说几句' },
];

const handSides: Record<Stance, string> = { for: '想说赞成', against: '想说不赞成', neutral: '中立' };

export const floorWords = {
  raiseTitle: '举手发言',
  raiseNote: '说得少的先请；知道态度的，赞成和不赞成的轮着说。',
  drawn: (seed: number) => `按抽签的顺序，签号 ${seed}`,
  moreTime: '再给 1 分钟',
  shares: '谁说了多少',
  sharesNote: '这一项的；括号里是今晚一共的',
  mine: '您自己',
  notSpokenYet: '您自己还没有发言',
  point: '程序问题',
  pointNote: '觉得开会的办法不对，随时可以提；内容上的意见请举手。',
  raisePoint: '提程序问题',
  raisePointTitle: '会开得哪里不对？',
  pointText: '用一句话说',
  pointPlaceholder: '可以不写，当面说',
  pointSend: '现在提',
  usualPoints: ['说到别的事上去了', '一直是一个人在说', '到会人数不对', '这件事该他回避'],
  waitsForRuling: '等主持的人裁定',
  rule: '裁定程序问题',
  waitsForYou: '请您当场裁定，裁定以后再接着开',
  uphold: '有道理，照办',
  dismiss: '不成立，接着开',
  rulingText: '裁定的话，一句就行',
  rulingPlaceholder: '比如：请说回路灯的事',
  rulingSentence: '请念给大家听。裁定当场有效，记进会议纪要，不能撤回。',
  rulingConfirm: '就这样裁定',
  rulingIncomplete: '请先写一句裁定的话',
  upheld: '成立',
  dismissed: '不成立',
  who: '是谁提的',
  leads: '今晚主持',
  handOver: '移交主持',
  handOverTitle: '请谁来主持？',
  handOverNote: '移交以后，主持的事都由他办，您不再办；想要回来，点“交还主持”。',
  handOverClerkNote: '理事长不在场或者要回避时，由副理事长主持；没有副理事长的，请大家举手推选，过半数才算。',
  handOverWho: '谁来主持',
  handOverReason: '为什么移交',
  handOverReasonHint: '比如：家里有急事，先走一步',
  handOverForItem: '只为现在这一项，下一项起还由原来的人主持',
  votesFor: '举手同意的人数',
  takeBack: '交还主持',
  takeBackTitle: '由理事长接着主持吗？',
  takeBackReason: '为什么交还',
  takeBackReasonHint: '比如：理事长回来了',
  whoIncomplete: '请先选是谁',
  reasonIncomplete: '请先写明原因',
  leaderRecused: '主持的人要回避现在这一项，请先移交主持，再说共识、表决',
  leaderAway: '主持的人不在场，请记录员登记由谁代为主持',
} as const;

/** Who raised it, and in which words. */
export function pointLine(name: string, text: string): string {
  return text === '' ? name : `${name}：${text}`;
}

/** 说过 1 次，想说不赞成. */
export function handNote(itemTimes: number, stance: Stance | null): string {
  const times = itemTimes === 0 ? '这一项还没说过' : `这一项说过 ${itemTimes} 次`;
  return stance === null ? times : `${times}，${handSides[stance]}`;
}

/** Whole minutes, or seconds below one: nobody counts closer than that. */
function spoken(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`;
}

export function shareWords(times: number, ms: number, eveningMs: number): string {
  const here = times === 0 ? '这一项没说' : `${times} 次，${spoken(ms)}`;
  return eveningMs > ms ? `${here}（${spoken(eveningMs)}）` : here;
}

interface HandoverShown {
  choice: HandoverChoice;
  fromName: string;
  toName: string;
  isForItem: boolean;
  reason: string;
  votesFor: number | null;
  presentCount: number;
  atMs: number;
}

/** One handover as it stands on the page and in the minutes. */
export function handoverSentence(handover: HandoverShown): string {
  const { choice, fromName, toName, isForItem, reason, votesFor, presentCount, atMs } = handover;
  const scope = isForItem ? '主持这一项' : '主持';
  const how: Record<HandoverChoice, string> = {
    named: `${fromName}请${toName}代为${scope}`,
    office: `副理事长${toName}代为${scope}`,
    elected: `在场 ${presentCount} 人、${votesFor ?? 0} 人举手同意，推选${toName}代为${scope}`,
    returned: `${fromName}把主持交还${toName}`,
  };
  return `${momentOfDay(atMs)}，${how[choice]}：${reason}`;
}

/** 裁定“不成立，接着开”吗？ */
export function rulingTitle(label: string): string {
  return `裁定“${label}”吗？`;
}
