import type { Term } from '../../domain/village/rule-clock';

/** `10 天`, `10 个工作日`. */
export function daysInWords(days: number, unit: 'days' | 'workingDays'): string {
  return unit === 'days' ? `${days} 天` : `${days} 个工作日`;
}

/** How a date was counted, where that is not plain: working days, and what was not known of them. */
export function termSentence(term: Term | null): string | null {
  if (term === null || term.unit === 'days') return null;
  const counted = `按 ${daysInWords(term.days, term.unit)}算，节假日不算，调休上班的算`;
  return term.isYearUnknown ? `${counted}；有一年的放假安排还没公布，先按周一到周五算` : counted;
}
