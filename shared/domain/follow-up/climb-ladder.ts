import type { CaseDocument } from '../../kernel/case';
import { accept, type Accepted, change } from '../../kernel/outcome';
import type { Held } from '../proposal/held';
import type { Proposal } from '../proposal/proposal';
import { proposalPage } from '../proposal/travel';
import type { Now } from '../village/rule-clock';
import type { Village } from '../village/village';
import {
  type LadderClock,
  type LadderStep,
  ladderStepDue,
  type LadderTier,
  ladderTiers,
  peopleOf,
  takeStep,
} from './ladder';

/** Whatever the clock looks after: a case in somebody's hands until a date. */
export type WatchedCase = CaseDocument & Held & { title: string; status: string };

/** How the clock looks after cases of one kind: whom it tells, by which message, and of which matter and page. */
export interface Watch {
  tiers: readonly LadderTier[];
  reminder: string;
  step: string;
  page: string;
  matterId: string | null;
}

/** What the clock does with one matter now; see {@link lookAtCase}. */
export function lookAtMatter(proposal: Proposal, village: Village, now: Now): Accepted | null {
  const watch: Watch = {
    tiers: ladderTiers,
    reminder: 'dueTomorrow',
    step: 'ladderStep',
    page: proposalPage(proposal.id),
    matterId: proposal.id,
  };
  return lookAtCase(proposal, watch, village, now);
}

/**
 * What the clock does with one case now: one thing, or nothing. The date is still ahead: remind the holder
 * `reminderDays` before it, once. The date has passed: take the next step of the ladder 督办. A clock that is late takes the missed
 * steps one after another; a reminder that it missed is not sent any more.
 *
 * Records `DueDateReminded` or `LadderStepTaken` in the case's chain. `ladderAtMs` says when to look again, and is
 * written with the same act, so that nothing happens twice.
 */
export function lookAtCase(one: WatchedCase, watch: Watch, village: Village, now: Now): Accepted | null {
  const { nowMs } = now;
  if (!one.isOpen || one.ladderAtMs === 0 || nowMs < one.ladderAtMs) return null;
  if (nowMs < one.dueAtMs) return remind(one, watch, village);
  const step = ladderStepDue(one, village, now, watch.tiers);
  return step && climb(one, watch, { rules: village.rules, calendar: now.calendar }, step);
}

function remind(one: WatchedCase, watch: Watch, village: Village): Accepted {
  const { title, status, dueAtMs, holderKey } = one;
  const toldIds = peopleOf('holder', one, village);
  const event = { type: 'DueDateReminded', data: { dueAtMs, holderKey, toldIds }, ...ofMatter(watch) };
  return accept([change({ ...one, ladderAtMs: dueAtMs }, event)], {
    messages: [
      {
        to: { kind: 'people', villagerIds: toldIds },
        code: watch.reminder,
        data: { title, status, dueAtMs },
        page: watch.page,
      },
    ],
  });
}

function climb(one: WatchedCase, watch: Watch, clock: LadderClock, taken: LadderStep): Accepted {
  const { title, status, dueAtMs, holderKey } = one;
  const { toldTier, toldIds } = taken;
  const { ladder, lookAtMs, data, overdueDays } = takeStep(one, taken, clock, watch.tiers);
  const next: WatchedCase = { ...one, ladder, ladderAtMs: lookAtMs };
  const event = { type: 'LadderStepTaken', data: { ...data, holderKey }, ...ofMatter(watch) };
  const message = {
    to: { kind: 'people' as const, villagerIds: toldIds },
    code: watch.step,
    data: { title, status, tier: toldTier, dueAtMs, overdueDays },
    page: watch.page,
  };
  return accept([change(next, event)], { messages: toldIds.length === 0 ? [] : [message] });
}

function ofMatter({ matterId }: Watch): { matterId?: string } {
  return matterId === null ? {} : { matterId };
}
