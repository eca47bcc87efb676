import { accept, change, type Outcome } from '../../kernel/outcome';
import { addDays, dayOf, startOfDayMs } from '../../kernel/time';
import { councilPage } from './count-attendance';
import { valueOf } from './rule-book';
import type { Village } from './village';

/** The village with the day on which the end of its council's term 届满 is to be announced, if it still is. */
export function withTermDue(village: Village): Village {
  const { term, termAnnouncedOn } = village.council;
  if (term === null || termAnnouncedOn !== null) return { ...village, isTermToAnnounce: false, termDueAtMs: 0 };
  const dueOn = addDays(term.toOn, -valueOf(village.rules, 'termNoticeDays'));
  return { ...village, isTermToAnnounce: true, termDueAtMs: startOfDayMs(dueOn) };
}

/** Where a council stands in its term. Nobody's seat ends with it by itself: nothing ever lowers a quorum. */
export function termState({ council: { term }, rules }: Village, nowMs: number) {
  if (term === null) return 'unknown';
  const today = dayOf(nowMs);
  if (today > term.toOn) return 'over';
  return today < addDays(term.toOn, -valueOf(rules, 'termNoticeDays')) ? 'running' : 'ending';
}

/**
 * Announce that the council's term ends 届满提醒, `termNoticeDays` before its last day, once; nothing before that day.
 *
 * Records `CouncilTermAnnounced`; tells chair and clerk.
 */
export function announceTerm(village: Village, nowMs: number): Outcome<never> {
  const { term } = village.council;
  if (term === null || !village.isTermToAnnounce || nowMs < village.termDueAtMs) return accept([]);
  const next = withTermDue({ ...village, council: { ...village.council, termAnnouncedOn: dayOf(nowMs) } });
  const messages = (['chair', 'clerk'] as const).map((role) => ({
    to: { kind: 'role' as const, role },
    code: 'councilTermEnding',
    data: { title: village.council.name, toOn: term.toOn },
    page: councilPage,
  }));
  return accept([change(next, { type: 'CouncilTermAnnounced', data: { toOn: term.toOn } })], { messages });
}
