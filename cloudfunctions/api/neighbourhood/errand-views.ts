import type { ErrandDetail, ErrandList, ErrandRow } from '@shared/contract/errand';
import type { Actor } from '@shared/domain/member/actor';
import { holdsAnyOffice } from '@shared/domain/member/helper';
import { mayAssignErrand, mayDropErrand } from '@shared/domain/neighbourhood/ask-errand';
import {
  type Errand,
  isErrandClerk,
  isVillagerSide,
  mayEnterFor,
  papersOut,
  seesErrand,
} from '@shared/domain/neighbourhood/errand';
import { isOneOf, notYours } from '@shared/domain/neighbourhood/gates';
import { mayCloseErrand, mayRunErrand } from '@shared/domain/neighbourhood/run-errand';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { addDays, dayOf } from '@shared/kernel/time';
import { findErrand, listErrands } from '@cloud/_repositories/neighbourhood';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { behind, nextOf, rowsMax } from './pages';

/** `neighbourhood.errands`: slips that are open stay listed until every paper is back, what is due first on top. */
export const errandsView: View<'neighbourhood.errands'> = async ({ reads, actor, nowMs, payload }) => {
  const { whose, cursor } = payload;
  const seesOpen = holdsAnyOffice(actor);
  if (whose === 'open' && !seesOpen) return notYours('office');
  const { villageId, villagerId } = actor;
  const isOpen = whose === 'open';
  const own = whose === 'mine' ? { villagerId } : { runnerId: villagerId };
  const errands = await listErrands(reads, {
    where: { villageId, ...(isOpen ? { isOpen: true } : own) },
    orderBy: isOpen ? { field: 'dueAtMs', direction: 'ascending' } : { field: 'askedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...behind(cursor),
  });
  return reply<ErrandList>({
    rows: errands.map((errand) => rowOf(errand, nowMs)),
    next: nextOf(errands, ({ dueAtMs, askedAtMs }) => (isOpen ? dueAtMs : askedAtMs)),
    seesOpen,
  });
};

/** `neighbourhood.errand`: the slip, for those whose it is and those who hold an office. */
export const errandView: View<'neighbourhood.errand'> = async ({ reads, actor, nowMs, payload }) => {
  const errand = await findErrand(reads, payload.errandId, actor.villageId);
  if (!errand || !seesErrand(errand, actor)) return refuse({ code: 'ErrandNotFound' });
  const { rules } = await readVillage(reads, actor.villageId);
  const { askedBy, askedAtMs, papers, reports, result, endReason } = errand;
  const today = dayOf(nowMs);
  return reply<ErrandDetail>({
    ...rowOf(errand, nowMs),
    askedByName: askedBy.name,
    askedAtMs,
    papers,
    reports: reports.map(({ text, atMs, by }) => ({ text, atMs, name: by.name })),
    result,
    endReason,
    earliestOn: today,
    latestOn: addDays(today, valueOf(rules, 'errandDaysMax')),
    side: sideOf(errand, actor),
    mayEnterFor: mayEnterFor(errand, actor),
    isClerk: isErrandClerk(actor),
    assign: permissionOf(mayAssignErrand(errand, actor)),
    run: permissionOf(mayRunErrand(errand, actor)),
    close: permissionOf(mayCloseErrand(errand, actor)),
    drop: permissionOf(mayDropErrand(errand, actor)),
  });
};

function sideOf(errand: Errand, actor: Actor): ErrandDetail['side'] {
  if (isOneOf(actor, errand.runner)) return 'runner';
  return isVillagerSide(errand, actor) ? 'villager' : null;
}

function rowOf(errand: Errand, nowMs: number): ErrandRow {
  const { id, what, status, villager, runner, dueAtMs, isOpen } = errand;
  return {
    id,
    what,
    status,
    villagerName: villager.name,
    runnerName: runner?.name ?? '',
    dueAtMs,
    isOverdue: isOpen && nowMs > dueAtMs,
    papersOutCount: papersOut(errand).length,
  };
}
