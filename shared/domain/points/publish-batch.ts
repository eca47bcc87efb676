import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import {
  batchData,
  batchPage,
  type BatchStatusRefusal,
  closedBatch,
  countRows,
  type PointsBatch,
} from './points-batch';

export type PublishBatchRefusal = RoleRequired | BatchStatusRefusal | { code: 'BatchUndecided'; count: number };

/**
 * Give public notice of a month's points 公示, from today for `pointsNoticeDays` calendar days, first and last included.
 * Names stand in full with consent, else as surname and *.
 *
 * Requirements, checked in this order:
 * - The actor is the credit steward.
 * - The batch is in review.
 * - Each of its claims is decided.
 *
 * Records `BatchPublished`; the steward keeps it, to post it within `pointsPostDaysMax` after the notice. Where nothing
 * was approved there is nothing to publish, and the batch is closed: `BatchClosedEmpty`.
 */
export function publishBatch(
  batch: PointsBatch,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Outcome<PublishBatchRefusal> {
  if (!hasRole(actor, 'creditSteward')) return refuse({ code: 'RoleRequired', roles: ['creditSteward'] });
  if (batch.status !== 'inReview') return refuse({ code: 'BatchStatusNotAllowed', status: batch.status });
  const count = countRows(batch, 'waiting');
  if (count > 0) return refuse({ code: 'BatchUndecided', count });
  const approvedCount = countRows(batch, 'approved');
  if (approvedCount === 0) {
    const closed = closedBatch(batch, nowMs);
    return accept([change(closed, { type: 'BatchClosedEmpty', data: batchData(closed) })]);
  }
  const noticeFromOn = dayOf(nowMs);
  const noticeToOn = addDays(noticeFromOn, batch.rules.pointsNoticeDays - 1);
  const next: PointsBatch = {
    ...batch,
    status: 'noticed',
    noticeFromOn,
    noticeToOn,
    dueAtMs: postDueAtMs(batch, noticeToOn),
  };
  const message = {
    to: { kind: 'role' as const, role: 'villager' },
    code: 'pointsNoticed',
    data: { month: batch.month, approvedCount, noticeToMs: endOfDayMs(noticeToOn) },
    page: batchPage(batch.id),
  };
  const data = { ...batchData(next), noticeFromOn, noticeToOn, approvedCount };
  return accept([change(next, { type: 'BatchPublished', data })], { messages: [message] });
}

/** Until when the steward posts, counted from the last day of the notice or of an answer. */
export function postDueAtMs({ rules }: PointsBatch, fromOn: string): number {
  return endOfDayMs(addDays(fromOn, rules.pointsPostDaysMax));
}
