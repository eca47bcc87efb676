import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse, type Refused } from '../../kernel/outcome';
import {
  type NotInSession,
  type OnlyChair,
  type OnlyChairOrClerk,
  unlessChair,
  unlessChairOrClerk,
  unlessInSession,
} from '../agenda/gates';
import type { Meeting } from '../agenda/meeting';
import { type Actor, referenceTo } from '../member/actor';
import { memberOn } from './check-in';
import { type Floor, openPoint, type PointOfOrder } from './floor';
import type { NotPresent } from './give-floor';
import { isPresent, type PresenceRoll } from './presence-roll';
import { rulesOf } from './quorum-now';

export interface RaisePointOfOrder {
  actor: Actor;
  nowMs: number;
  pointId: string;
  /** The actor, or a member in the hall for whom chair or clerk enters it. */
  villagerId: string;
  text: string;
}

export interface RuleOnPoint {
  actor: Actor;
  nowMs: number;
  pointId: string;
  isUpheld: boolean;
  text: string;
}

export type PointOfOrderFirst = { code: 'PointOfOrderFirst'; name: string };
export type RaisePointRefusal =
  NotInSession | OnlyChairOrClerk | NotPresent | PointOfOrderFirst | { code: 'PointOfOrderUsedUp'; pointsMax: number };
export type RuleOnPointRefusal = NotInSession | OnlyChair | { code: 'PointOfOrderNotOpen' };

/**
 * Raise a point of order 程序问题: at any time while the meeting is in session, also while somebody speaks or votes.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor raises their own, or leads the meeting, or is the clerk.
 * - The member is present.
 * - No other point waits for its ruling.
 * - The member has raised fewer than `pointsOfOrderMax` on this item.
 *
 * Records `PointOfOrderRaised`. Until the chair has ruled, nobody else is given the floor.
 */
export function raisePointOfOrder(
  meeting: Meeting,
  rolls: readonly PresenceRoll[],
  floor: Floor,
  command: RaisePointOfOrder,
): Outcome<RaisePointRefusal> {
  const { actor, nowMs, pointId, villagerId, text } = command;
  const isOwn = actor.villagerId === villagerId;
  const closed = unlessInSession(meeting) ?? (isOwn ? undefined : unlessChairOrClerk(meeting, actor));
  if (closed) return closed;
  const found = memberOn(rolls, villagerId);
  if (!found || !isPresent(found.member, nowMs)) return refuse({ code: 'FloorNotPresent' });
  const waiting = unlessNoPoint(floor);
  if (waiting) return waiting;
  const itemId = floor.itemId ?? '';
  const pointsMax = rulesOf(meeting).pointsOfOrderMax;
  const raised = floor.pointsOfOrder.filter((one) => one.itemId === itemId && one.raisedBy.villagerId === villagerId);
  if (raised.length >= pointsMax) return refuse({ code: 'PointOfOrderUsedUp', pointsMax });
  const { name, isNamePublic } = found.member;
  const raisedBy = { villagerId, name, isNamePublic };
  const point: PointOfOrder = { id: pointId, itemId, raisedBy, text, raisedAtMs: nowMs, ruling: null };
  const data = { meetingId: meeting.id, itemId, pointId, villagerId, text: seal(text) };
  const next: Floor = { ...floor, pointsOfOrder: [...floor.pointsOfOrder, point] };
  return accept([change(next, { type: 'PointOfOrderRaised', data })]);
}

/**
 * Rule on a point of order 裁定, in one line.
 *
 * Requirements, checked in this order:
 * - The meeting is in session.
 * - The actor leads the meeting.
 * - The point waits for its ruling.
 *
 * Records `PointOfOrderRuled`.
 */
export function ruleOnPoint(meeting: Meeting, floor: Floor, command: RuleOnPoint): Outcome<RuleOnPointRefusal> {
  const { actor, nowMs, pointId, isUpheld, text } = command;
  const closed = unlessInSession(meeting) ?? unlessChair(meeting, actor);
  if (closed) return closed;
  const point = floor.pointsOfOrder.find(({ id }) => id === pointId);
  if (point?.ruling !== null) return refuse({ code: 'PointOfOrderNotOpen' });
  const ruled: PointOfOrder = { ...point, ruling: { isUpheld, text, by: referenceTo(actor), atMs: nowMs } };
  const next: Floor = {
    ...floor,
    pointsOfOrder: floor.pointsOfOrder.map((one) => (one.id === pointId ? ruled : one)),
  };
  const data = { meetingId: meeting.id, itemId: point.itemId, pointId, isUpheld, text: seal(text) };
  return accept([change(next, { type: 'PointOfOrderRuled', data })]);
}

/** A point of order goes first: nothing else happens on the floor before its ruling. */
export function unlessNoPoint(floor: Floor): Refused<PointOfOrderFirst> | undefined {
  const point = openPoint(floor);
  return point && refuse({ code: 'PointOfOrderFirst', name: point.raisedBy.name });
}
