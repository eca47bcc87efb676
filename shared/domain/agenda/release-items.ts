import { assert } from '../../kernel/assert';
import type { Change, MessageDraft, Refused } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import type { Actor } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { type RoadRefusal, travel } from '../proposal/travel';
import { actorAt } from './gates';
import type { Meeting } from './meeting';

export interface Released {
  ok: true;
  meeting: Meeting;
  changes: Change[];
  messages: MessageDraft[];
}

/**
 * Gives back the matters that a meeting did not settle 退回待排 (inquorate, cancelled, not reached): each that is still
 * scheduled for it becomes admitted again, and the chair has it for `scheduleDaysMax` days.
 */
export function releaseItems(
  meeting: Meeting,
  proposals: readonly Proposal[],
  { actor, nowMs, reason }: { actor: Actor; nowMs: number; reason: string },
): Released | Refused<RoadRefusal> {
  assert(meeting.rules !== null, 'a meeting that holds matters was convened');
  const dueAtMs = dueAfterDays(nowMs, meeting.rules.scheduleDaysMax);
  const held = proposals.filter((proposal) => proposal.status === 'scheduled' && proposal.meetingId === meeting.id);
  const changes: Change[] = [];
  const messages: MessageDraft[] = [];
  for (const proposal of held) {
    const travelled = travel({ ...proposal, meetingId: null }, 'release', {
      actor: actorAt(meeting, actor),
      nowMs,
      holder: heldByRole('chair'),
      dueAtMs,
      reason,
      data: { meetingId: meeting.id },
    });
    if (!travelled.ok) return travelled;
    changes.push(travelled.change);
    messages.push(travelled.message);
  }
  const heldIds = new Set(held.map((proposal) => proposal.id));
  const items = meeting.items.map((item) =>
    item.proposalId !== null && heldIds.has(item.proposalId) ? ({ ...item, status: 'released' } as const) : item,
  );
  return { ok: true, meeting: { ...meeting, items }, changes, messages };
}
