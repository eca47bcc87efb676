import { assert } from '../../kernel/assert';
import { type Accepted, accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type OnlyChair, unlessChair } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import type { Choice, Poll, PollStatus } from './poll';
import type { SecretBox } from './secret-box';
import { revealingCount, type SecretCount } from './secret-count';

/** What the slips of all boxes of a poll say, opened together. */
export interface OpenedSlips {
  codes: readonly string[];
  choices: readonly Choice[];
}

/**
 * Count the slips of a secret poll 开箱计票, all boxes together and once; a count that is there already stays.
 *
 * Records `SecretBallotsCounted` with the number of ballots alone: what they say is published with the result.
 */
export function countSecretBallots(poll: Poll, boxes: readonly SecretBox[], opened: OpenedSlips): Accepted {
  assert(poll.method === 'secret' && poll.status === 'closing', 'a secret poll is counted while it closes');
  if (poll.secretCount) return accept([]);
  const castCount = boxes.reduce((sum, box) => sum + box.votedIds.length, 0);
  assert(
    boxes.length === poll.boxIds.length && boxes.every((box) => box.isSealed && !box.isCleared),
    'every box is sealed, and none cleared, before counting',
  );
  assert(
    opened.codes.length === castCount && opened.choices.length === castCount,
    'there are as many codes and choices as members who have voted',
  );
  const count = (choice: Choice) => opened.choices.filter((one) => one === choice).length;
  const secretCount: SecretCount = {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    codes: [...opened.codes].sort(),
    isPublished: false,
  };
  const data = { castCount };
  return accept([change({ ...poll, secretCount }, { type: 'SecretBallotsCounted', data, matterId: poll.proposalId })]);
}

/**
 * Clear a box 清空票箱 once its slips are merged into the totals, or once the poll is void: who has voted remains.
 *
 * Records `BoxCleared`.
 */
export function clearBox(poll: Poll, box: SecretBox): Accepted {
  assert(
    box.isSealed && (poll.secretCount !== null || poll.closing?.voidReason),
    'a sealed box is cleared once it is counted or void',
  );
  if (box.isCleared) return accept([]);
  const next: SecretBox = { ...box, codeSlips: [], choiceSlips: [], isCleared: true };
  return accept([change(next, { type: 'BoxCleared', data: { pollId: box.pollId }, matterId: box.proposalId })]);
}

/** Whether the chair must be warned first: the counts would show how people voted. */
export function awaitsPublishing(poll: Poll): boolean {
  const { status, secretCount, rules } = poll;
  if (status !== 'closing' || secretCount === null || secretCount.isPublished) return false;
  return revealingCount(secretCount, rules.secretVotersMin) !== null;
}

export type PublishResultRefusal = OnlyChair | { code: 'PollNotAwaiting'; status: PollStatus };

/**
 * Publish counts that show how people voted 公布票数, after the warning. There is no way back: a result that one knows
 * cannot be declared void.
 *
 * Requirements, checked in this order:
 * - The actor leads the meeting.
 * - The poll is counted and waits for this.
 *
 * Records `RevealingResultPublished`.
 */
export function publishResult(
  meeting: Meeting,
  poll: Poll,
  { actor }: { actor: Actor },
): Outcome<PublishResultRefusal> {
  return unlessChair(meeting, actor) ?? publishWaiting(poll);
}

/** What the chair left unpublished when the evening was over: the clock publishes it, since silence is no veto. */
export function publishWaiting(poll: Poll): Outcome<PublishResultRefusal> {
  if (poll.secretCount === null || !awaitsPublishing(poll)) {
    return refuse({ code: 'PollNotAwaiting', status: poll.status });
  }
  const next = { ...poll, secretCount: { ...poll.secretCount, isPublished: true } };
  return accept([change(next, { type: 'RevealingResultPublished', data: {}, matterId: poll.proposalId })]);
}
