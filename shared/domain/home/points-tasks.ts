import { dayOf } from '../../kernel/time';
import { type Actor, hasRole, isSelfOrRelative } from '../member/actor';
import { householdOwnerId } from '../points/account';
import { type BatchRow, countRows, type PointsBatch } from '../points/points-batch';
import { correctors } from '../points/propose-correction';
import type { CorrectionTask, ExplainTask, MemberChangesTask, PointsTask } from './task';

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

/** What is to be taken from the reader or their household and waits for their word, while they may still give it. */
export function explainTasks(actor: Actor, batches: readonly PointsBatch[], nowMs: number): ExplainTask[] {
  return batches.flatMap(({ rows }) =>
    rows
      .filter((row) => isOf(row, actor))
      .flatMap((row): ExplainTask[] => {
        const { claimId, points, status, hearUntilMs, correction } = row;
        if (status === 'waiting' && hearUntilMs > nowMs) {
          return [{ kind: 'explain', claimId, points, about: 'deduction', dueAtMs: hearUntilMs }];
        }
        const isUnheard = correction !== null && !correction.isExplained && correction.hearUntilMs > nowMs;
        return isUnheard
          ? [{ kind: 'explain', claimId, points, about: 'correction', dueAtMs: correction.hearUntilMs }]
          : [];
      }),
  );
}

/** Corrections 更正 that the reader may decide now, one task for each month; the others of the office see them too. */
export function correctionTasks(actor: Actor, batches: readonly PointsBatch[], nowMs: number): CorrectionTask[] {
  if (!correctors.some((role) => hasRole(actor, role))) return [];
  return batches.flatMap(({ id: batchId, month, rows }) => {
    const dates = rows.flatMap((row) => (mayDecide(row, actor, nowMs) ? [row.correction?.dueAtMs ?? 0] : []));
    if (dates.length === 0) return [];
    const dueAtMs = Math.min(...dates);
    return [{ kind: 'correction' as const, batchId, month, count: dates.length, dueAtMs, isOverdue: dueAtMs < nowMs }];
  });
}

/** Changes of membership 社员变动 that the reader may confirm or refuse, as one task. */
export function memberChangesTasks(actor: Actor, batches: readonly PointsBatch[]): MemberChangesTask[] {
  if (!correctors.some((role) => hasRole(actor, role))) return [];
  const mine = batches
    .flatMap(({ memberChanges }) => memberChanges)
    .filter(({ recordedById, personId }) => recordedById !== actor.villagerId && !isSelfOrRelative(actor, personId));
  if (mine.length === 0) return [];
  const sinceMs = Math.min(...mine.map(({ recordedAtMs }) => recordedAtMs));
  return [{ kind: 'memberChanges', count: mine.length, sinceMs }];
}

function isOf({ claimantId, beneficiaryId }: BatchRow, { villagerId, householdId }: Actor): boolean {
  return claimantId === villagerId || (householdId !== '' && beneficiaryId === householdOwnerId(householdId));
}

/** What the rule of the decision says, as far as the row knows it (see decide-correction.ts). */
function mayDecide(row: BatchRow, actor: Actor, nowMs: number): boolean {
  const { correction, claimantId, proposerId } = row;
  if (correction === null || correction.byId === actor.villagerId || isOf(row, actor)) return false;
  const isHeard = correction.isExplained || nowMs >= correction.hearUntilMs;
  return isHeard && ![claimantId, proposerId].some((id) => id !== '' && isSelfOrRelative(actor, id));
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
