import { dayOf, daysBetween } from '../../kernel/time';
import type { Proposal } from '../proposal/proposal';
import type { AgendaOrder } from '../village/agenda-order';

/** What of an admitted matter the order looks at. */
export type OrderedMatter = Pick<Proposal, 'id' | 'status' | 'createdAtMs' | 'dueAtMs' | 'supporterIds'> & {
  preparation: Pick<Proposal['preparation'], 'category'>;
};

/** Why a matter stands where it stands: each ground with its points and the number it was reckoned from. */
export interface OrderGround {
  ground: 'age' | 'dueSoon' | 'overdue' | 'deferred' | 'support' | 'category';
  points: number;
  /** Days of age, days until due, days overdue, supporters; 0 where the ground says it all. */
  count: number;
}

export interface OrderPlace {
  proposalId: string;
  points: number;
  /** Only what gives points, the strongest ground first. */
  grounds: OrderGround[];
}

/**
 * The order in which admitted matters are proposed for an evening 建议的先后: by their points for age, urgency, support
 * and category; with equal points whoever was raised first, then by id. It decides nothing, the chair stays free.
 */
export function suggestOrder(matters: readonly OrderedMatter[], order: AgendaOrder, nowMs: number): OrderPlace[] {
  return matters
    .map((matter) => ({ matter, place: placeOf(matter, order, nowMs) }))
    .sort(
      (one, other) =>
        other.place.points - one.place.points ||
        one.matter.createdAtMs - other.matter.createdAtMs ||
        (one.matter.id < other.matter.id ? -1 : 1),
    )
    .map(({ place }) => place);
}

function placeOf(matter: OrderedMatter, order: AgendaOrder, nowMs: number): OrderPlace {
  const grounds = groundsOf(matter, order, nowMs)
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
  return { proposalId: matter.id, points: grounds.reduce((sum, { points }) => sum + points, 0), grounds };
}

function groundsOf(matter: OrderedMatter, order: AgendaOrder, nowMs: number): OrderGround[] {
  const ageDays = Math.max(0, daysBetween(dayOf(matter.createdAtMs), dayOf(nowMs)));
  const supporters = matter.supporterIds.length;
  const supportPoints = Math.min(order.supportPointsMax, Math.floor(supporters / order.supportersPerPoint));
  const ofCategory = order.categoryPoints.find(({ categoryId }) => categoryId === matter.preparation.category);
  return [
    { ground: 'age', points: Math.floor(ageDays / order.ageDaysPerPoint), count: ageDays },
    urgencyOf(matter, order, nowMs),
    { ground: 'deferred', points: matter.status === 'deferred' ? order.deferredPoints : 0, count: 0 },
    { ground: 'support', points: supportPoints, count: supporters },
    { ground: 'category', points: ofCategory?.points ?? 0, count: 0 },
  ];
}

function urgencyOf({ dueAtMs }: OrderedMatter, order: AgendaOrder, nowMs: number): OrderGround {
  const daysLeft = daysBetween(dayOf(nowMs), dayOf(dueAtMs));
  if (daysLeft < 0) return { ground: 'overdue', points: order.overduePoints, count: -daysLeft };
  return { ground: 'dueSoon', points: daysLeft <= order.dueDays ? order.duePoints : 0, count: daysLeft };
}
