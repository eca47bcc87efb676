import { accept, change, type Outcome } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';
import { councilPage } from './count-attendance';
import { valueOf } from './rule-book';
import type { Village } from './village';

/** The day on which the end of the council's term is announced; null where no term was recorded, or it was announced. */
export function termAnnouncementOn({ council, rules }: Village): string | null {
  if (council.term === null || council.termAnnouncedOn !== null) return null;
  return addDays(council.term.toOn, -valueOf(rules, 'termNoticeDays'));
}

/**
 * Announce that the council's term ends 届满提醒, `termNoticeDays` before its last day, once; nothing before that day.
 *
 * Records `CouncilTermAnnounced`; tells chair and clerk.
 */
export function announceTerm(village: Village, nowMs: number): Outcome<never> {
  const announcedOn = dayOf(nowMs);
  const dueOn = termAnnouncementOn(village);
  const { term } = village.council;
  if (term === null || dueOn === null || announcedOn < dueOn) return accept([]);
  const next: Village = { ...village, council: { ...village.council, termAnnouncedOn: announcedOn } };
  const messages = (['chair', 'clerk'] as const).map((role) => ({
    to: { kind: 'role' as const, role },
    code: 'councilTermEnding',
    data: { title: village.council.name, toOn: term.toOn },
    page: councilPage,
  }));
  return accept([change(next, { type: 'CouncilTermAnnounced', data: { toOn: term.toOn } })], { messages });
}
