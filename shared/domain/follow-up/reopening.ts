import { assert } from '../../kernel/assert';
import { seal } from '../../kernel/case';
import { change, type Change, type MessageDraft, type Refused } from '../../kernel/outcome';
import { addDays, dayOf, dueAfterDays, endOfDayMs } from '../../kernel/time';
import type { Actor } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import type { Explanation } from '../village/explanation';
import { ruleOf, type RuleBook, valueOf } from '../village/rule-book';
import { referenceToRule } from '../village/explanation';
import type { Rule } from '../village/rule';
import { carrierOf } from './carrier';
import type { FollowUp } from './follow-up';
import { taskMessage } from './messages';

export interface Reopening {
  actor: Actor;
  nowMs: number;
  reason: string;
  explanation: Explanation | null;
  /** The author, where the visitor records their rating. */
  onBehalfOf: PersonReference | null;
}

export interface Reopened {
  ok: true;
  proposal: Change;
  followUp: FollowUp;
  messages: MessageDraft[];
}

/**
 * Take a matter up again 重新办理: its assignee has it for `redoDaysMax`, its milestones begin anew. From the
 * `reopensToTown`-th time the town has it, nobody is its assignee, and the town must hand it over again.
 */
export function reopened(
  { proposal, followUp, rules }: { proposal: Proposal; followUp: FollowUp; rules: RuleBook },
  command: Reopening,
): Reopened | Refused<RoadRefusal> {
  const { actor, nowMs, reason, explanation, onBehalfOf } = command;
  const reopenedCount = proposal.reopenedCount + 1;
  const goesToTown = reopenedCount >= valueOf(rules, 'reopensToTown');
  const assignee = goesToTown ? null : proposal.assignee;
  const unit = goesToTown ? null : proposal.unit;
  const carrier = carrierOf({ assignee, unit });
  assert(goesToTown || carrier, 'a matter that was closed out has somebody who did it');
  const dueAtMs = dueAfterDays(nowMs, valueOf(rules, 'redoDaysMax'));
  const travelled = travel({ ...proposal, assignee, unit, reopenedCount }, 'reopen', {
    actor,
    nowMs,
    holder: carrier ?? heldByRole('townCoordinator'),
    dueAtMs,
    reason,
    explanation,
    onBehalfOf,
    data: { reopenedCount, goesToTown },
  });
  if (!travelled.ok) return travelled;
  const wanted: MessageDraft = carrier
    ? taskMessage(travelled.proposal, 'taskReopened')
    : {
        to: { kind: 'role', role: 'townCoordinator' },
        code: 'townMustHandOver',
        data: { title: proposal.title, reopenedCount, dueAtMs },
        page: travelled.message.page,
      };
  return {
    ok: true,
    proposal: travelled.change,
    followUp: {
      ...followUp,
      isOpen: true,
      isDone: false,
      assignee,
      unit,
      dueOn: dayOf(dueAtMs),
      milestones: followUp.milestones.map((milestone) => ({ ...milestone, isDone: false })),
    },
    messages: [travelled.message, wanted],
  };
}

/** The follow-up's own event for a reopening. */
export function followUpReopened(next: FollowUp, proposal: Change, reason: string): Change {
  const { dueOn, assignee } = next;
  const data = { dueOn, assigneeId: assignee?.villagerId ?? null, reason: seal(reason) };
  return change(next, { type: 'FollowUpReopened', data, matterId: proposal.next.id });
}

/** The author's rating against the lowest that lets a matter rest. */
export function explainRating(rating: number, rules: RuleBook): Explanation {
  return explainRatingBy(ruleOf(rules, 'reopenRatingMin'), rating);
}

/** The same by a rule that was copied into its case. */
export function explainRatingBy(rule: Rule<number>, rating: number): Explanation {
  return {
    code: 'rating',
    isMet: rating >= rule.value,
    numbers: { rating, ratingMin: rule.value },
    words: {},
    rule: referenceToRule(rule),
  };
}

export type ReopenTooLate = { code: 'ReopenTooLate'; lastOn: string };

/** The last day on which a visited matter can be reopened; a matter that waits for its visit can be at any time. */
export function reopenLastOn(proposal: Proposal, rules: RuleBook): string | null {
  return proposal.status === 'visited' ? addDays(dayOf(proposal.statusSinceMs), valueOf(rules, 'reopenDays')) : null;
}

export function isTooLateToReopen(proposal: Proposal, rules: RuleBook, nowMs: number): boolean {
  const lastOn = reopenLastOn(proposal, rules);
  return lastOn !== null && nowMs > endOfDayMs(lastOn);
}
