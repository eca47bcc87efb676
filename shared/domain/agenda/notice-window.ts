import { dayOf, daysBetween } from '../../kernel/time';
import { type Explanation, referenceToRule } from '../village/explanation';
import { type RuleBook, ruleOf } from '../village/rule-book';

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
