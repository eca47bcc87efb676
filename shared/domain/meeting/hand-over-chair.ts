import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import { currentItem, leads, type OnlyChairOrClerk, unlessChairOrClerk } from '../agenda/gates';
import { actingChair, type Handover } from '../agenda/handover';
import type { Meeting } from '../agenda/meeting';
import { type Actor, hasRole, referenceTo } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { type CheckInNotOpen, memberOn, unlessCheckInOpen } from './check-in';
import { presentCountOf } from './confirm-headcount';
import { isPresent, type PresenceRoll } from './presence-roll';

/** Most characters of the reason for a handover. */
export const handoverReasonCharsMax = 60;

export interface HandOverChair {
  actor: Actor;
  nowMs: number;
  /** Who leads from now on. */
  villagerId: string;
  reason: string;
  /** Only for the item that is up now, because whoever leads stands aside from it. */
  isForItem: boolean;
  /** Hands in favour, where those present elect the deputy; null where the deputy is named or holds the office. */
  votesFor: number | null;
  /** The council's deputy chairs 副理事长. */
  deputyIds: readonly string[];
}

export type HandOverChairRefusal =
  | CheckInNotOpen
  | OnlyChairOrClerk
  | { code: 'HandoverNotPresent' }
  | { code: 'HandoverLeadsAlready'; name: string }
  | { code: 'HandoverNoItem' }
  | { code: 'HandoverRecused'; name: string }
  | { code: 'HandoverChairPresent'; chairName: string }
  | { code: 'HandoverNotElected'; votesFor: number; presentCount: number };

export type TakeBackChairRefusal =
  CheckInNotOpen | { code: 'HandoverNone' } | { code: 'HandoverOnlyChair' } | { code: 'HandoverChairAway' };

type Accepted = { ok: true; choice: Handover['choice']; presentCount: number };

/**
 * Hand the chair of this meeting over 移交主持. From then on the deputy holds all that is the chair's at it, and the
 * chair does not.
 *
 * Requirements, checked in this order:
 * - Check-in has begun and the evening is not over.
 * - The actor leads the meeting, or is the clerk, or a deputy chair who takes over.
 * - The deputy is present, and does not lead already.
 * - For one item: it is a matter, and up now, and whoever leads stands aside from it; the deputy does not.
 * - Where the actor does not lead: whoever does is away or stands aside; and the deputy holds the office, or more than
 *   half of those present have raised their hands for them.
 *
 * Records `ChairHandedOver`: who, from whom, how chosen, for how long, and why.
 */
export function handOverChair(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  command: HandOverChair,
): Outcome<HandOverChairRefusal> {
  const { actor, nowMs, villagerId, reason } = command;
  const closed = unlessCheckInOpen(meeting, nowMs) ?? unlessMayHandOver(meeting, command);
  if (closed) return closed;
  const found = memberOn(rolls, villagerId);
  if (!found || !isPresent(found.member, nowMs)) return refuse({ code: 'HandoverNotPresent' });
  const from = leaderOf(meeting);
  const { name, isNamePublic } = found.member;
  if (from.villagerId === villagerId) return refuse({ code: 'HandoverLeadsAlready', name });
  const notForItem = command.isForItem ? unlessForItem(meeting, from, { villagerId, name }) : undefined;
  if (notForItem) return notForItem;
  const chosen = chosenBy(meeting, rolls, command);
  if (!chosen.ok) return chosen;
  const { choice, presentCount } = chosen;
  const handover: Handover = {
    choice,
    from,
    to: { villagerId, name, isNamePublic },
    itemId: command.isForItem ? meeting.currentItemId : null,
    reason,
    votesFor: choice === 'elected' ? command.votesFor : null,
    presentCount,
    by: referenceTo(actor),
    atMs: nowMs,
  };
  return accept([handedOver(meeting, handover, 'ChairHandedOver')]);
}

/**
 * The chair leads again 交还主持, for the rest of the evening.
 *
 * Requirements, checked in this order:
 * - Check-in has begun and the evening is not over.
 * - A deputy leads.
 * - The actor holds the chair's office, or is the deputy.
 * - The chair is present.
 *
 * Records `ChairTakenBack`.
 */
export function takeBackChair(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, nowMs, reason }: { actor: Actor; nowMs: number; reason: string },
): Outcome<TakeBackChairRefusal> {
  const closed = unlessCheckInOpen(meeting, nowMs);
  if (closed) return closed;
  const from = actingChair(meeting);
  if (from === null) return refuse({ code: 'HandoverNone' });
  const isChair = hasRole(actor, 'chair');
  if (!isChair && !leads(meeting, actor)) return refuse({ code: 'HandoverOnlyChair' });
  const to = isChair ? referenceTo(actor) : meeting.chair;
  if (!isHereNow(rolls, to.villagerId, nowMs)) return refuse({ code: 'HandoverChairAway' });
  const presentCount = presentCountOf(rolls, nowMs);
  const by = referenceTo(actor);
  const handover: Handover = {
    choice: 'returned',
    from,
    to,
    itemId: null,
    reason,
    votesFor: null,
    presentCount,
    by,
    atMs: nowMs,
  };
  return accept([handedOver(meeting, handover, 'ChairTakenBack')]);
}

/** Who leads now: the deputy, or the chair. */
export function leaderOf(meeting: Meeting): PersonReference {
  return actingChair(meeting) ?? meeting.chair;
}

function handedOver(meeting: Meeting, handover: Handover, type: string) {
  const { choice, from, to, itemId, votesFor, presentCount, reason } = handover;
  const ids = { fromId: from.villagerId, toId: to.villagerId };
  const data = { choice, ...ids, itemId, votesFor, presentCount, reason: seal(reason) };
  return change({ ...meeting, handovers: [...meeting.handovers, handover] }, { type, data });
}

function unlessMayHandOver(meeting: Meeting, { actor, villagerId, deputyIds }: HandOverChair) {
  const takesOver = actor.villagerId === villagerId && deputyIds.includes(villagerId);
  return takesOver ? undefined : unlessChairOrClerk(meeting, actor);
}

function unlessForItem(
  meeting: Meeting,
  from: PersonReference,
  deputy: { villagerId: string; name: string },
): Refused<HandOverChairRefusal> | undefined {
  const item = currentItem(meeting);
  if (item?.kind !== 'matter' || !standsAside(meeting, from.villagerId)) return refuse({ code: 'HandoverNoItem' });
  return standsAside(meeting, deputy.villagerId) ? refuse({ code: 'HandoverRecused', name: deputy.name }) : undefined;
}

/** Named by whoever leads; else the leader must be away, and the deputy by office or elected. */
function chosenBy(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  { actor, nowMs, villagerId, deputyIds, votesFor }: HandOverChair,
): Accepted | Refused<HandOverChairRefusal> {
  const presentCount = presentCountOf(rolls, nowMs);
  if (leads(meeting, actor)) return { ok: true, choice: 'named', presentCount };
  const leader = leaderOf(meeting);
  if (isHereNow(rolls, leader.villagerId, nowMs) && !standsAside(meeting, leader.villagerId)) {
    return refuse({ code: 'HandoverChairPresent', chairName: leader.name });
  }
  if (deputyIds.includes(villagerId)) return { ok: true, choice: 'office', presentCount };
  const hands = votesFor ?? 0;
  if (hands * 2 <= presentCount || hands > presentCount) {
    return refuse({ code: 'HandoverNotElected', votesFor: hands, presentCount });
  }
  return { ok: true, choice: 'elected', presentCount };
}

function standsAside(meeting: Meeting, villagerId: string): boolean {
  return currentItem(meeting)?.recused.some((member) => member.villagerId === villagerId) ?? false;
}

function isHereNow(rolls: readonly PresenceRoll[], villagerId: string, atMs: number): boolean {
  const found = memberOn(rolls, villagerId);
  return found !== undefined && isPresent(found.member, atMs);
}
