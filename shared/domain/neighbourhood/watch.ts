import * as z from 'zod/mini';
import { accept, type Accepted, change, type MessageDraft } from '../../kernel/outcome';
import type { CaseDocument } from '../../kernel/case';
import { dayMs } from '../../kernel/time';
import { officersOf, stepDueFor, takeStep } from '../follow-up/ladder';
import type { Now } from '../village/rule-clock';
import type { Village } from '../village/village';

/**
 * What everything in the neighbourhood has that somebody holds until a date: the date, the steps of the ladder taken
 * about it, and when the clock has to look next. `isWatched` is false while nothing can fall due.
 */
export const watchFields = {
  dueAtMs: z.int(),
  isWatched: z.boolean(),
  lookAtMs: z.int(),
  ladder: z.object({ stepsTaken: z.int(), toldIds: z.array(z.string()) }),
};
export type Watch = z.infer<z.ZodMiniObject<typeof watchFields>>;

/** Nobody has it until a date. */
export const unwatched: Watch = { dueAtMs: 0, isWatched: false, lookAtMs: 0, ladder: { stepsTaken: 0, toldIds: [] } };

/** Watched until a date: first looked at a day before it, for the reminder, where that is still ahead. */
export function watchedUntil(dueAtMs: number, nowMs: number): Watch {
  const remindAtMs = dueAtMs - dayMs;
  return { ...unwatched, dueAtMs, isWatched: true, lookAtMs: remindAtMs > nowMs ? remindAtMs : dueAtMs };
}

/** A case whose date the clock watches. */
export type Watched = CaseDocument & Watch & { isOpen: boolean };

/** Who holds it, what it is called where it may be named, and the page that a message opens. */
export interface Watching {
  what: 'errand' | 'visit';
  holderIds: readonly string[];
  /** Empty where its words are nobody else's to read. */
  title: string;
  page: string;
}

/**
 * What the clock does now with something held until a date: one thing, or nothing. A day before the date it reminds the
 * holder; after it it takes the next step of the ladder 督办: holder, chair, two committees, town, nobody told twice.
 *
 * Records `DueDateReminded` or `LadderStepTaken` in the case's chain.
 */
export function lookAfter(watched: Watched, watching: Watching, village: Village, now: Now): Accepted | null {
  const { nowMs } = now;
  if (!watched.isOpen || !watched.isWatched || nowMs < watched.lookAtMs) return null;
  return nowMs < watched.dueAtMs ? remind(watched, watching) : climb(watched, watching, village, now);
}

function remind(watched: Watched, { what, holderIds, title, page }: Watching): Accepted {
  const { dueAtMs } = watched;
  const event = { type: 'DueDateReminded', data: { dueAtMs, toldIds: [...holderIds] } };
  return accept([change({ ...watched, lookAtMs: dueAtMs }, event)], {
    messages: [told(holderIds, 'neighbourReminder', { what, title, dueAtMs }, page)],
  });
}

function climb(watched: Watched, { what, holderIds, title, page }: Watching, village: Village, now: Now) {
  const { dueAtMs } = watched;
  const step = stepDueFor(
    watched,
    (tier) => (tier === 'holder' ? [...holderIds] : officersOf(tier, village)),
    village.rules,
    now,
  );
  if (!step) return null;
  const { toldTier, toldIds } = step;
  const { ladder, lookAtMs, data, overdueDays } = takeStep(watched, step, {
    rules: village.rules,
    calendar: now.calendar,
  });
  const next = { ...watched, ladder, lookAtMs, isWatched: lookAtMs > 0 };
  const message = told(toldIds, 'neighbourOverdue', { what, title, tier: toldTier, dueAtMs, overdueDays }, page);
  return accept([change(next, { type: 'LadderStepTaken', data })], { messages: toldIds.length === 0 ? [] : [message] });
}

function told(ids: readonly string[], code: string, data: MessageDraft['data'], page: string): MessageDraft {
  return { to: { kind: 'people', villagerIds: ids }, code, data, page };
}
