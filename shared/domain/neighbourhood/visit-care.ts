import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, dueAfterDays, endOfDayMs } from '../../kernel/time';
import { type Actor, referenceTo } from '../member/actor';
import { livesHere, referenceToVillager, type Villager } from '../member/villager';
import { valueOf } from '../village/rule-book';
import type { Village } from '../village/village';
import { type Care, careIdOf, carePage, type CareVisit, type CareWay, keepsCare } from './care';
import {
  type DayNotAllowed,
  type Doing,
  type Gate,
  isOneOf,
  notYours,
  type NotYours,
  type ReasonTooShort,
  type StepClosed,
  unlessIn,
  unlessReason,
  unlessWithin,
} from './gates';
import { unwatched, watchedUntil } from './watch';

type PersonNotFound = { code: 'NeighbourhoodPersonNotFound' };

export interface ListCare extends Doing {
  person: Villager;
  visitor: Villager;
  reasonId: string;
  why: string;
  /** The first visit. */
  firstOn: string;
}

export type ListCareRefusal =
  NotYours | PersonNotFound | DayNotAllowed | { code: 'CareAlready' } | { code: 'CareReasonNotFound' };

/**
 * Put somebody on the list of those to be visited 列入走访.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk, or a grid member of the person's area.
 * - The person lives here, is not the visitor, and is not on the list.
 * - The reason is one of the rule book; it is copied with its rhythm.
 * - The first visit lies within that rhythm from today.
 *
 * Records `CareListed`, without the reason. The visitor is told; nobody else is.
 */
export function listCare(before: Care | undefined, village: Village, command: ListCare): Outcome<ListCareRefusal> {
  const { actor, nowMs, person, visitor, reasonId, why, firstOn } = command;
  if (!keepsCare(actor, village, person.gridId)) return notYours('clerk');
  if (!livesHere(person) || visitor.id === person.id) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  if (before?.isOpen) return refuse({ code: 'CareAlready' });
  const reason = valueOf(village.rules, 'careReasons').find(({ id }) => id === reasonId);
  if (!reason) return refuse({ code: 'CareReasonNotFound' });
  const closed = unlessWithin(firstOn, dayOf(nowMs), addDays(dayOf(nowMs), reason.everyDays));
  if (closed) return closed;
  const care: Care = {
    ...watchedUntil(endOfDayMs(firstOn), nowMs),
    id: careIdOf(person.id),
    kind: 'care',
    villageId: village.id,
    chain: before?.chain ?? newChain,
    status: 'visiting',
    isOpen: true,
    person: referenceToVillager(person),
    personId: person.id,
    gridId: person.gridId,
    reason,
    why: why.trim(),
    visitor: referenceToVillager(visitor),
    visitorId: visitor.id,
    addedBy: referenceTo(actor),
    addedAtMs: nowMs,
    lastVisitAtMs: before?.lastVisitAtMs ?? null,
    visitCount: before?.visitCount ?? 0,
    endReason: '',
  };
  const data = { personId: person.id, visitorId: visitor.id, everyDays: reason.everyDays, why: seal(care.why) };
  return accept([change(care, { type: 'CareListed', data })], { messages: tellVisitor(care, actor) });
}

/**
 * Give the visits to somebody else, or move the next one 改走访安排.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk, or a grid member of the person's area.
 * - The person is on the list, and is not the new visitor.
 * - The next visit lies within the rhythm from today.
 *
 * Records `CareArranged`. The new visitor is told.
 */
export function arrangeCare(
  care: Care,
  village: Village,
  { actor, nowMs, visitor, nextOn }: Doing & { visitor: Villager; nextOn: string },
): Outcome<NotYours | StepClosed | PersonNotFound | DayNotAllowed> {
  const gate = mayKeepCare(care, village, actor);
  if (!gate.ok) return gate;
  if (visitor.id === care.personId) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const closed = unlessWithin(nextOn, dayOf(nowMs), addDays(dayOf(nowMs), care.reason.everyDays));
  if (closed) return closed;
  const watch = watchedUntil(endOfDayMs(nextOn), nowMs);
  const next: Care = { ...care, ...watch, visitor: referenceToVillager(visitor), visitorId: visitor.id };
  return accept([change(next, { type: 'CareArranged', data: { visitorId: visitor.id, nextOn } })], {
    messages: visitor.id === care.visitorId ? [] : tellVisitor(next, actor),
  });
}

/** The gate of arranging and of ending. */
export function mayKeepCare(care: Care, village: Village, actor: Actor): Gate<NotYours | StepClosed> {
  if (!keepsCare(actor, village, care.gridId)) return notYours('clerk');
  return unlessIn(care.status, 'visiting') ?? { ok: true };
}

/**
 * Take somebody from the list 不用再去; the visits made stay.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk, or a grid member of the person's area.
 * - The person is on the list.
 * - There is a reason.
 *
 * Records `CareEnded`.
 */
export function endCare(
  care: Care,
  village: Village,
  { actor, reason }: { actor: Actor; reason: string },
): Outcome<NotYours | StepClosed | ReasonTooShort> {
  const gate = mayKeepCare(care, village, actor);
  if (!gate.ok) return gate;
  const closed = unlessReason(reason);
  if (closed) return closed;
  const next: Care = { ...care, ...unwatched, status: 'ended', isOpen: false, endReason: reason.trim() };
  return accept([change(next, { type: 'CareEnded', data: { reason: seal(next.endReason) } })]);
}

export interface RecordCareVisit extends Doing {
  visitId: string;
  way: CareWay;
  note: string;
  photoIds: readonly string[];
}

/**
 * Record a visit 记走访; the next date is the rhythm from today.
 *
 * Requirements, checked in this order:
 * - The actor is the visitor, or keeps the list and went instead.
 * - The person is on the list.
 *
 * Records `CareVisited`, with the note as a seal.
 */
export function recordCareVisit(
  care: Care,
  village: Village,
  { actor, nowMs, visitId, way, note, photoIds }: RecordCareVisit,
): Outcome<NotYours | StepClosed> {
  const gate = mayVisitCare(care, village, actor);
  if (!gate.ok) return gate;
  const dueAtMs = dueAfterDays(nowMs, care.reason.everyDays);
  const next: Care = {
    ...care,
    ...watchedUntil(dueAtMs, nowMs),
    lastVisitAtMs: nowMs,
    visitCount: care.visitCount + 1,
  };
  const visit: CareVisit = {
    id: visitId,
    kind: 'careVisit',
    villageId: care.villageId,
    careId: care.id,
    personId: care.personId,
    visitor: referenceTo(actor),
    way,
    note: note.trim(),
    photoIds: [...photoIds],
    visitedAtMs: nowMs,
  };
  const data = { visitId, way, note: seal(visit.note), photoCount: photoIds.length, dueAtMs };
  return accept([change(next, { type: 'CareVisited', data })], { records: [visit] });
}

export function mayVisitCare(care: Care, village: Village, actor: Actor): Gate<NotYours | StepClosed> {
  if (!isOneOf(actor, care.visitor) && !keepsCare(actor, village, care.gridId)) return notYours('visitor');
  return unlessIn(care.status, 'visiting') ?? { ok: true };
}

function tellVisitor(care: Care, actor: Actor) {
  const { visitorId, dueAtMs, id } = care;
  if (visitorId === actor.villagerId) return [];
  const to = { kind: 'person' as const, villagerId: visitorId };
  return [{ to, code: 'careAssigned', data: { dueAtMs }, page: carePage(id) }];
}
