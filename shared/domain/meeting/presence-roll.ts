import { assert } from '../../kernel/assert';
import { type Change, change } from '../../kernel/outcome';
import type { Interval, PresenceRoll, RollMember } from '../agenda/presence-roll';

export { type PresenceRoll, type RollMember, rollMember, rollOf, withMember } from '../agenda/presence-roll';

export function isPresent(member: RollMember, atMs: number): boolean {
  return member.intervals.some(({ fromAtMs, toAtMs }) => fromAtMs <= atMs && (toAtMs === null || atMs < toAtMs));
}

/** The members present at an instant, in the order of their seats. */
export function presentMembers(roll: PresenceRoll, atMs: number): RollMember[] {
  return roll.members.filter((member) => isPresent(member, atMs));
}

/** Whether somebody has arrived and not left: what check-in and check-out change. */
export function isHere(member: RollMember): boolean {
  return member.intervals.at(-1)?.toAtMs === null;
}

export function wasPresentAtAll(member: RollMember): boolean {
  return member.intervals.length > 0;
}

/**
 * Arriving opens an interval; whoever left at this very moment has never been away.
 * NOTE: clocks of two servers may differ by milliseconds, so an interval never begins before the last one ended.
 */
export function arrived(member: RollMember, atMs: number): RollMember {
  assert(!isHere(member), 'only somebody who is away arrives');
  const last = member.intervals.at(-1);
  const leftAtMs = last?.toAtMs ?? 0;
  if (last !== undefined && atMs <= leftAtMs) return withLast(member, { ...last, toAtMs: null });
  return { ...member, intervals: [...member.intervals, { fromAtMs: atMs, toAtMs: null }] };
}

/** Leaving closes the open interval; one that would be empty is dropped. */
export function departed(member: RollMember, atMs: number): RollMember {
  const last = member.intervals.at(-1);
  assert(last !== undefined && last.toAtMs === null, 'only somebody who is here leaves');
  if (atMs <= last.fromAtMs) return { ...member, intervals: member.intervals.slice(0, -1) };
  return withLast(member, { ...last, toAtMs: atMs });
}

/** Takes back the last mark: a departure makes the member present again, an arrival takes its interval away. */
export function corrected(member: RollMember): RollMember {
  const last = member.intervals.at(-1);
  assert(last !== undefined, 'only a mark that was made is taken back');
  if (last.toAtMs !== null) return withLast(member, { ...last, toAtMs: null });
  return { ...member, intervals: member.intervals.slice(0, -1) };
}

/** Confirms the headcount 清点人数 of a roll, for the acts that rest on it: opening, polls, the clerk's own. */
export function headcountConfirmed(roll: PresenceRoll, atMs: number): Change {
  const presentIds = presentMembers(roll, atMs).map((member) => member.villagerId);
  const data = {
    meetingId: roll.meetingId,
    memberCount: roll.members.length,
    presentCount: presentIds.length,
    presentIds,
  };
  const next: PresenceRoll = { ...roll, headcountAtMs: atMs, countedAtMs: atMs };
  return change(next, { type: 'HeadcountConfirmed', data });
}

function withLast(member: RollMember, last: Interval): RollMember {
  return { ...member, intervals: [...member.intervals.slice(0, -1), last] };
}
