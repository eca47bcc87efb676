import { dayOf } from '../../kernel/time';
import { type Actor, hasRole } from '../member/actor';
import { countRows, type PointsBatch } from '../points/points-batch';
import { householdOwnerId } from '../points/account';
import type { ExplainTask, PointsTask } from './task';

/** Who has work with a month's points: the steward, the review group, and the supervisor where somebody objects. */
export function worksOnPoints(actor: Actor): boolean {
  return actor.isReviewer || hasRole(actor, 'creditSteward') || hasRole(actor, 'supervisor');
}

/** What the months that are not posted yet ask of somebody now; nothing while a month or its notice runs. */
export function pointsTasks(actor: Actor, batches: readonly PointsBatch[], nowMs: number): PointsTask[] {
  return batches.flatMap((batch) => {
    const act = actFor(actor, batch, dayOf(nowMs));
    if (act === null) return [];
    const claimCount = countRows(batch, act === 'answer' ? 'objected' : act === 'post' ? 'approved' : 'waiting');
    const { id: batchId, month, dueAtMs } = batch;
    return [{ kind: 'points', batchId, month, act, claimCount, dueAtMs, isOverdue: dueAtMs < nowMs }];
  });
}

/** Deductions of the reader's or their household's that wait for their word, while they may still give it. */
export function explainTasks(actor: Actor, batches: readonly PointsBatch[], nowMs: number): ExplainTask[] {
  const { villagerId, householdId } = actor;
  const householdOwner = householdId === '' ? '' : householdOwnerId(householdId);
  return batches.flatMap(({ rows }) =>
    rows
      .filter(({ status, hearUntilMs }) => status === 'waiting' && hearUntilMs > nowMs)
      .filter(({ claimantId, beneficiaryId }) => claimantId === villagerId || beneficiaryId === householdOwner)
      .map(({ claimId, points, hearUntilMs }) => ({ kind: 'explain', claimId, points, dueAtMs: hearUntilMs })),
  );
}

function actFor(actor: Actor, batch: PointsBatch, todayOn: string): PointsTask['act'] | null {
  const isSteward = hasRole(actor, 'creditSteward');
  switch (batch.status) {
    case 'collecting':
      return isSteward && todayOn.slice(0, 7) > batch.month ? 'openReview' : null;
    case 'inReview':
      if (countRows(batch, 'waiting') > 0) return isSteward || actor.isReviewer ? 'review' : null;
      return isSteward ? 'publish' : null;
    case 'noticed':
      if (countRows(batch, 'objected') > 0) return hasRole(actor, 'supervisor') ? 'answer' : null;
      return isSteward && batch.noticeToOn !== null && todayOn > batch.noticeToOn ? 'post' : null;
    case 'posting':
    case 'posted':
      return null;
  }
}
