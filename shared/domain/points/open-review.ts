import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dueAfterDays } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { batchData, batchPage, type BatchStatusRefusal, closedBatch, type PointsBatch } from './points-batch';

export interface OpenReview {
  actor: Actor;
  nowMs: number;
  /** The review group 评议小组 now: told that there is something to review. */
  reviewGroup: readonly PersonReference[];
}

export type OpenReviewRefusal = RoleRequired | BatchStatusRefusal;

/**
 * Close the collecting of claims and open the review 开始评议. Later claims go into the next month's batch.
 *
 * Requirements, checked in this order:
 * - The actor is the credit steward.
 * - The batch collects.
 *
 * Records `BatchReviewOpened`; the steward has it until the group has decided, within `pointsReviewDaysMax`. A batch
 * whose claims were all withdrawn is closed instead: `BatchClosedEmpty`.
 */
export function openReview(batch: PointsBatch, { actor, nowMs, reviewGroup }: OpenReview): Outcome<OpenReviewRefusal> {
  if (!hasRole(actor, 'creditSteward')) return refuse({ code: 'RoleRequired', roles: ['creditSteward'] });
  if (batch.status !== 'collecting') return refuse({ code: 'BatchStatusNotAllowed', status: batch.status });
  if (batch.rows.length === 0) {
    const closed = closedBatch(batch, nowMs);
    return accept([change(closed, { type: 'BatchClosedEmpty', data: batchData(closed) })]);
  }
  const next: PointsBatch = {
    ...batch,
    status: 'inReview',
    dueAtMs: Math.max(batch.dueAtMs, dueAfterDays(nowMs, batch.rules.pointsReviewDaysMax)),
  };
  const message = {
    to: { kind: 'people' as const, villagerIds: reviewGroup.map((person) => person.villagerId) },
    code: 'pointsToReview',
    data: { month: batch.month, claimCount: batch.rows.length, dueAtMs: next.dueAtMs },
    page: batchPage(batch.id),
  };
  return accept([change(next, { type: 'BatchReviewOpened', data: batchData(next) })], { messages: [message] });
}
