import { accept, type Accepted, change } from '../../kernel/outcome';
import { dayMs } from '../../kernel/time';
import type { Proposal } from '../proposal/proposal';
import { proposalPage } from '../proposal/travel';
import type { Village } from '../village/village';
import { type LadderStep, ladderStepDue, ladderTiers, nextLookAtMs, peopleOf } from './ladder';

/**
 * What the clock does with one matter now: one thing, or nothing. The date is still ahead: remind the holder
 * `reminderDays` before it, once. The date has passed: take the next step of the ladder 督办. A clock that is late takes the missed
 * steps one after another; a reminder that it missed is not sent any more.
 *
 * Records `DueDateReminded` or `LadderStepTaken` in the matter's chain. `ladderAtMs` says when to look again, and is
 * written with the same act, so that nothing happens twice.
 */
export function lookAtMatter(proposal: Proposal, village: Village, nowMs: number): Accepted | null {
  if (!proposal.isOpen || proposal.ladderAtMs === 0 || nowMs < proposal.ladderAtMs) return null;
  if (nowMs < proposal.dueAtMs) return remind(proposal, village);
  const step = ladderStepDue(proposal, village, nowMs);
  return step && climb(proposal, village, step);
}

function remind(proposal: Proposal, village: Village): Accepted {
  const { id, title, status, dueAtMs, holderKey } = proposal;
  const toldIds = peopleOf('holder', proposal, village);
  return accept(
    [
      change(
        { ...proposal, ladderAtMs: dueAtMs },
        {
          type: 'DueDateReminded',
          data: { dueAtMs, holderKey, toldIds },
          matterId: id,
        },
      ),
    ],
    {
      messages: [
        {
          to: { kind: 'people', villagerIds: toldIds },
          code: 'dueTomorrow',
          data: { title, status, dueAtMs, days: proposal.reminderDays },
          page: proposalPage(id),
        },
      ],
    },
  );
}

function climb(proposal: Proposal, village: Village, taken: LadderStep): Accepted {
  const { id, title, status, dueAtMs, holderKey } = proposal;
  const { step, toldTier, toldIds, skippedIds } = taken;
  const stepsTaken = step + 1;
  const next: Proposal = {
    ...proposal,
    ladder: { stepsTaken, toldIds: [...proposal.ladder.toldIds, ...toldIds] },
    ladderAtMs: nextLookAtMs(proposal, stepsTaken, village.rules),
  };
  const tier = ladderTiers[step] ?? 'holder';
  const overdueDays = Math.round((taken.atMs - dueAtMs) / dayMs);
  const event = {
    type: 'LadderStepTaken',
    data: { step, tier, toldTier, toldIds, skippedIds, dueAtMs, holderKey },
    matterId: id,
  };
  const message = {
    to: { kind: 'people' as const, villagerIds: toldIds },
    code: 'ladderStep',
    data: { title, status, tier: toldTier, dueAtMs, overdueDays },
    page: proposalPage(id),
  };
  return accept([change(next, event)], { messages: toldIds.length === 0 ? [] : [message] });
}
