import type { QuietHours } from '../message/quiet-hours';
import type { RuleBook } from './rule-book';

/** What a village has that was founded before its rules said it: no quiet hours, and the digest in the early evening. */
const digestTimeBefore = '18:30';

/** In which hours WeChat disturbs nobody 免打扰时段; null where the village's rules name none. */
export function quietHoursOf({ rules }: RuleBook): QuietHours | null {
  return (rules as Partial<RuleBook['rules']>).quietHours?.value ?? null;
}

/** At which time of day followers are told of what changed 汇总时间. */
export function digestTimeOf({ rules }: RuleBook): string {
  return (rules as Partial<RuleBook['rules']>).digestTime?.value ?? digestTimeBefore;
}
