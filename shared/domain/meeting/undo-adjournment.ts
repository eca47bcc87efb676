import { assert } from '../../kernel/assert';
import { change, type Change, type MessageDraft } from '../../kernel/outcome';
import { dayOf, endOfDayMs, minuteMs } from '../../kernel/time';
import type { AgendaItem, Meeting } from '../agenda/meeting';
import type { Actor } from '../member/actor';
import { heldByRole } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import { travel } from '../proposal/travel';
import type { PresenceRoll, RollMember } from './presence-roll';
import { rulesOf } from './quorum-now';
import type { Evening, TakenBack } from './undo-act';

/**
 * The meeting was adjourned by mistake 点错了散会: within `adjournUndoMinutes`, and while every matter that it gave back
 * still waits and nobody has signed the minutes, the evening goes on where it stopped and everybody who was there is there again.
 */
export function takeBackAdjournment(
  { meeting, rolls, proposals }: Evening,
  nowMs: number,
  actor: Actor,
): TakenBack | null {
  const { endedAtMs, rules } = meeting;
  if (meeting.status !== 'adjourned' || endedAtMs === null || rules === null) return null;
  if (isSigned(meeting)) return null;
  if (nowMs > endedAtMs + rulesOf(meeting).adjournUndoMinutes * minuteMs) return null;
  const scheduled = scheduledAgain(meeting, proposals, { actor, nowMs, endedAtMs });
  if (!scheduled) return null;
  const items = meeting.items.map((item) => asBefore(item, endedAtMs));
  const openAgain = items.find((item) => item.status === 'current');
  const current = openAgain ?? lastEnded(items);
  return {
    about: '',
    meeting: {
      ...meeting,
      status: 'inSession',
      isOpen: true,
      endedAtMs: null,
      items,
      currentItemId: current?.id ?? null,
    },
    others: [...rolls.map((roll) => hereAgain(roll, endedAtMs)), ...scheduled.changes],
    messages: scheduled.messages,
    data: { openAgainId: openAgain?.id ?? null },
  };
}

/** Somebody has signed the minutes: then the evening they tell of stands. */
function isSigned({ signing }: Meeting): boolean {
  return signing !== null && (signing.isDone || signing.signed.length > 0);
}

/** What was released goes back on the agenda; null where one of them has moved on since. */
function scheduledAgain(
  meeting: Meeting,
  proposals: readonly Proposal[],
  { actor, nowMs, endedAtMs }: { actor: Actor; nowMs: number; endedAtMs: number },
): { changes: Change[]; messages: MessageDraft[] } | null {
  const changes: Change[] = [];
  const messages: MessageDraft[] = [];
  for (const item of meeting.items.filter(({ status }) => status === 'released')) {
    const proposal = proposals.find(({ id }) => id === item.proposalId);
    const last = proposal?.steps.at(-1);
    if (!proposal || last?.verb !== 'release' || last.atMs !== endedAtMs) return null;
    const travelled = travel({ ...proposal, meetingId: meeting.id }, 'convene', {
      actor,
      nowMs,
      holder: heldByRole('chair'),
      dueAtMs: endOfDayMs(dayOf(nowMs)),
      data: { meetingId: meeting.id, itemId: item.id },
    });
    if (!travelled.ok) return null;
    changes.push(travelled.change);
    messages.push(travelled.message);
  }
  return { changes, messages };
}

function asBefore(item: AgendaItem, endedAtMs: number): AgendaItem {
  const wasCurrent = item.endedAtMs === endedAtMs && item.result === null;
  if (wasCurrent) return { ...item, status: 'current', endedAtMs: null };
  if (item.status === 'released' && item.startedAtMs === null) return { ...item, status: 'pending' };
  return item.status === 'released' ? { ...item, status: 'done' } : item;
}

function lastEnded(items: readonly AgendaItem[]): AgendaItem | undefined {
  return [...items].sort((one, other) => (other.endedAtMs ?? 0) - (one.endedAtMs ?? 0))[0];
}

function hereAgain(roll: PresenceRoll, endedAtMs: number): Change {
  const members = roll.members.map((member): RollMember => {
    const last = member.intervals.at(-1);
    if (last?.toAtMs !== endedAtMs) return member;
    assert(last.fromAtMs < endedAtMs, 'presence that ended had begun');
    return { ...member, intervals: [...member.intervals.slice(0, -1), { ...last, toAtMs: null }] };
  });
  const hereIds = members.filter((member) => member.intervals.at(-1)?.toAtMs === null).map((one) => one.villagerId);
  return change({ ...roll, members }, { type: 'PresenceResumed', data: { meetingId: roll.meetingId, hereIds } });
}
