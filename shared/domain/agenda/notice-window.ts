import { dayOf, daysBetween, minuteMs } from '../../kernel/time';
import { type Explanation, referenceToRule } from '../village/explanation';
import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import type { Meeting } from './meeting';
import { type MeetingBody, noticeRuleOf } from './meeting-body';

/**
 * The verdict on when a notice is sent 发会议通知: the start lies `noticeDaysMin` to `noticeDaysMax` Shanghai calendar
 * days ahead, and is not over. It names the rule that failed, or the shorter bound when none did.
 */
export function explainNoticeWindow(startAtMs: number, nowMs: number, rules: RuleBook): Explanation {
  const shortest = ruleOf(rules, 'noticeDaysMin');
  const longest = ruleOf(rules, 'noticeDaysMax');
  const daysAhead = daysBetween(dayOf(nowMs), dayOf(startAtMs));
  const isTooFar = daysAhead > longest.value;
  return {
    code: 'noticeWindow',
    isMet: startAtMs > nowMs && daysAhead >= shortest.value && !isTooFar,
    numbers: { daysAhead, daysMin: shortest.value, daysMax: longest.value, startAtMs, nowMs },
    words: {},
    rule: referenceToRule(isTooFar ? longest : shortest),
  };
}

/**
 * The verdict on the shorter notice of an urgent meeting 紧急会议: the start lies at least `urgentNoticeHoursMin` hours
 * ahead, and no further than any notice may.
 */
export function explainUrgentNotice(startAtMs: number, nowMs: number, rules: RuleBook): Explanation {
  const shortest = ruleOf(rules, 'urgentNoticeHoursMin');
  const minutesAhead = Math.floor((startAtMs - nowMs) / minuteMs);
  const daysAhead = daysBetween(dayOf(nowMs), dayOf(startAtMs));
  const daysMax = valueOf(rules, 'noticeDaysMax');
  return {
    code: 'urgentNotice',
    isMet: minutesAhead >= shortest.value * 60 && daysAhead <= daysMax,
    numbers: { minutesAhead, hoursMin: shortest.value, daysAhead, daysMax, startAtMs, nowMs },
    words: {},
    rule: referenceToRule(shortest),
  };
}

/** The verdict on the notice of another body's meeting, by the days that its law or rule asks for. */
function explainBodyNotice(startAtMs: number, nowMs: number, body: MeetingBody): Explanation {
  const { noticeDaysMin: daysMin, noticeDaysMax } = body;
  const daysAhead = daysBetween(dayOf(nowMs), dayOf(startAtMs));
  const isTooFar = noticeDaysMax !== null && daysAhead > noticeDaysMax;
  const longest = noticeDaysMax === null ? {} : { daysMax: noticeDaysMax };
  return {
    code: 'noticeWindow',
    isMet: startAtMs > nowMs && daysAhead >= daysMin && !isTooFar,
    numbers: { daysAhead, daysMin, ...longest, startAtMs, nowMs },
    words: {},
    rule: noticeRuleOf(body),
  };
}

/** The verdict on a meeting's notice, as if it were sent now. */
export function explainNotice({ startAtMs, urgency, body }: Meeting, nowMs: number, rules: RuleBook): Explanation {
  if (body) return explainBodyNotice(startAtMs, nowMs, body);
  return urgency === null ? explainNoticeWindow(startAtMs, nowMs, rules) : explainUrgentNotice(startAtMs, nowMs, rules);
}
