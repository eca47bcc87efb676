import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, type RoleRequired } from '../member/actor';
import { batchData, type BatchStatusRefusal, closedBatch, countRows, type PointsBatch } from './points-batch';

export type PostBatchRefusal =
  | RoleRequired
  | BatchStatusRefusal
  | { code: 'BatchObjectionsOpen'; count: number }
  | { code: 'BatchNoticeRunning'; noticeToOn: string };

/**
 * Begin to post a month's points 入账 after their public notice; each approved claim is then posted by itself
 * (see {@link postClaim}).
 *
 * Requirements, checked in this order:
 * - The actor is the credit steward.
 * - The batch is on public notice.
 * - No objection waits for its answer.
 * - The last day of the notice is over.
 *
 * Records `BatchPostingBegun`; where objections left nothing to post, `BatchClosedEmpty`.
 */
export function postBatch(
  batch: PointsBatch,
  { actor, nowMs }: { actor: Actor; nowMs: number },
): Outcome<PostBatchRefusal> {
  if (!hasRole(actor, 'creditSteward')) return refuse({ code: 'RoleRequired', roles: ['creditSteward'] });
  if (batch.status !== 'noticed') return refuse({ code: 'BatchStatusNotAllowed', status: batch.status });
  const count = countRows(batch, 'objected');
  if (count > 0) return refuse({ code: 'BatchObjectionsOpen', count });
  const noticeToOn = batch.noticeToOn ?? '';
  if (dayOf(nowMs) <= noticeToOn) return refuse({ code: 'BatchNoticeRunning', noticeToOn });
  if (countRows(batch, 'approved') === 0) {
    const closed = closedBatch(batch, nowMs);
    return accept([change(closed, { type: 'BatchClosedEmpty', data: batchData(closed) })]);
  }
  const next: PointsBatch = { ...batch, status: 'posting', holderRole: 'system', dueAtMs: nowMs };
  return accept([change(next, { type: 'BatchPostingBegun', data: batchData(next) })]);
}
