import type { FiguresPage, WaitingModel } from '@shared/contract/figures';
import { figuresOf, type Waiting } from '@shared/domain/figures/figures';
import type { Actor } from '@shared/domain/member/actor';
import { monthsOf, periodAfter, periodBefore, periodsOf } from '@shared/domain/points/period';
import { heldByUnit, type Holder, holderKeyOf, holderOfKey } from '@shared/domain/proposal/holder';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { seesNames, shownHolder } from '@shared/domain/proposal/shown-names';
import { dayOf } from '@shared/kernel/time';
import type { ReadsById, ReadsManyById } from './documents';
import { readMonthFigures, readOpenMatters } from './figures';
import { findProposalsById } from './proposals';

/** Holders that are shown one by one. */
const waitingMax = 20;

/**
 * A village's figures of a period as this reader may see them: three reads, however long the period. `isForAll` is a
 * sheet for a wall, on which the reader is one of many.
 */
export async function readFigures(
  reads: ReadsById & ReadsManyById,
  actor: Actor,
  { period: asked, nowMs }: { period: string | null; nowMs: number },
  isForAll = false,
): Promise<FiguresPage> {
  const current = periodsOf(dayOf(nowMs));
  const period = asked ?? current.year;
  const months = await readMonthFigures(reads, actor.villageId, period);
  const open = await readOpenMatters(reads, actor.villageId);
  const { waiting, ...figures } = figuresOf(months, open, nowMs);
  const shown = waiting.slice(0, waitingMax);
  const oldest = await findProposalsById(
    reads,
    shown.map(({ oldestId }) => oldestId),
    actor.villageId,
  );
  const after = periodAfter(period);
  return {
    ...figures,
    period,
    before: periodBefore(period),
    after: monthsOf(after).from <= current.month ? after : null,
    current,
    waiting: shown.map((one) => waitingModel(one, oldest.get(one.oldestId), isForAll ? null : actor)),
    waitingMoreCount: waiting.length - shown.length,
  };
}

function waitingModel(
  { oldestId, unitName, ...waiting }: Waiting,
  oldest: Proposal | undefined,
  reader: Actor | null,
): WaitingModel {
  const isStill = oldest !== undefined && holderKeyOf(oldest.holder) === waiting.holderKey;
  const inFull = oldest !== undefined && reader !== null && seesNames(reader, oldest);
  return {
    ...waiting,
    holder: isStill ? shownHolder(oldest.holder, inFull) : holderNamed(waiting.holderKey, unitName),
    oldest: oldest ? { id: oldestId, title: oldest.title } : null,
  };
}

/** A unit is no secret: it is named even where what it had for longest was handed on since. */
function holderNamed(key: string, unitName: string): Holder | null {
  const [kind, unitId = ''] = key.split(':');
  return kind === 'unit' && unitName !== '' ? heldByUnit({ unitId, name: unitName }) : holderOfKey(key);
}
