import { seal } from '../../kernel/case';
import { accept, change, type Outcome } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { actorAt } from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import { currentMatter, type CurrentMatterRefusal, withItemPart } from './current-matter';

export interface DeferItem {
  actor: Actor;
  nowMs: number;
  itemId: string;
  reason: string;
  nextMeetingDaysMax: number;
}

export type DeferItemRefusal = CurrentMatterRefusal | RoadRefusal;

/**
 * Defer a matter to a later evening 暂缓, instead of voting on it.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor is the chair.
 * - No poll is open.
 * - The item is not voted on yet, is the current one, and a matter.
 * - The road has `defer` from the matter's status.
 *
 * Records `ItemDeferred` in the meeting and `ProposalDeferred`. The chair has it, for a meeting within
 * `nextMeetingDaysMax`.
 */
export function deferItem(meeting: Meeting, proposal: Proposal, command: DeferItem): Outcome<DeferItemRefusal> {
  const { actor, nowMs, itemId } = command;
  const reason = command.reason.trim();
  const current = currentMatter(meeting, itemId, actor);
  if (!current.ok) return current;
  const travelled = travel({ ...proposal, meetingId: null }, 'defer', {
    actor: actorAt(meeting, actor),
    nowMs,
    holder: heldByRole('chair'),
    dueAtMs: dueAfterDays(nowMs, command.nextMeetingDaysMax),
    reason,
    data: { meetingId: meeting.id, itemId },
  });
  if (!travelled.ok) return travelled;
  const left = { status: 'done' as const, endedAtMs: nowMs, deferReason: reason, result: 'deferred' as const };
  const inMeeting = change(withItemPart(meeting, itemId, left), {
    type: 'ItemDeferred',
    data: { itemId, reason: seal(reason) },
    matterId: proposal.id,
  });
  return accept([inMeeting, travelled.change], { messages: [travelled.message] });
}
