import type { CareDetail, CareList, CareRow, CareVisitRow } from '@shared/contract/care';
import { hasRole } from '@shared/domain/member/actor';
import { type Care, type CareVisit, seesCare, wasToldOfCare } from '@shared/domain/neighbourhood/care';
import { notYours } from '@shared/domain/neighbourhood/gates';
import { mayKeepCare, mayVisitCare } from '@shared/domain/neighbourhood/visit-care';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findCare, listCares, listCareVisits } from '@cloud/_repositories/neighbourhood';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { behind, nextOf, rowsMax } from './pages';

/** `neighbourhood.care-list`: very private. A visitor sees whom they visit; the clerk keeps the whole list. */
export const careListView: View<'neighbourhood.care-list'> = async ({ reads, actor, nowMs, payload }) => {
  const keepsList = hasRole(actor, 'clerk');
  if (payload.whose === 'all' && !keepsList) return notYours('clerk');
  const { villageId, villagerId: visitorId } = actor;
  const { rules } = await readVillage(reads, villageId);
  const cares = await listCares(reads, {
    where: { villageId, isOpen: true, ...(payload.whose === 'mine' ? { visitorId } : {}) },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: rowsMax,
    ...behind(payload.cursor),
  });
  return reply<CareList>({
    rows: cares.map((care) => rowOf(care, nowMs)),
    next: nextOf(cares, ({ dueAtMs }) => dueAtMs),
    keepsList,
    reasons: keepsList ? valueOf(rules, 'careReasons') : [],
    today: dayOf(nowMs),
  });
};

/** `neighbourhood.care`: one person with the visits, for whoever visits or keeps the list; to others it is absent. */
export const careView: View<'neighbourhood.care'> = async ({ reads, actor, nowMs, payload }) => {
  const village = await readVillage(reads, actor.villageId);
  const care = await findCare(reads, payload.careId, actor.villageId);
  const seesAll = care !== undefined && seesCare(care, actor, village);
  if (!care || !(seesAll || wasToldOfCare(care, actor))) return refuse({ code: 'CareNotFound' });
  const visits = await listCareVisits(reads, {
    where: { careId: care.id },
    orderBy: { field: 'visitedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...behind(payload.cursor),
  });
  const { status, reason, why, endReason } = care;
  return reply<CareDetail>({
    ...whoAndWhen(care, nowMs),
    status,
    reason: seesAll ? reason : null,
    why: seesAll ? why : '',
    endReason: seesAll ? endReason : '',
    today: dayOf(nowMs),
    keep: permissionOf(mayKeepCare(care, village, actor)),
    visit: permissionOf(mayVisitCare(care, village, actor)),
    rows: visits.map((visit) => (seesAll ? visitRow(visit) : withoutWords(visit))),
    next: nextOf(visits, ({ visitedAtMs }) => visitedAtMs),
  });
};

/** `neighbourhood.visits-to-me`: the person visited sees when and by whom, and nothing of reasons and notes. */
export const visitsToMeView: View<'neighbourhood.visits-to-me'> = async ({ reads, actor, payload }) => {
  const visits = await listCareVisits(reads, {
    where: { villageId: actor.villageId, personId: actor.villagerId },
    orderBy: { field: 'visitedAtMs', direction: 'descending' },
    limit: rowsMax,
    ...behind(payload.cursor),
  });
  const rows = visits.map(withoutWords);
  return reply({ rows, next: nextOf(visits, ({ visitedAtMs }) => visitedAtMs) });
};

function whoAndWhen({ id, person, visitor, dueAtMs, isOpen }: Care, nowMs: number): Omit<CareRow, 'reasonTitle'> {
  return { id, personName: person.name, visitorName: visitor.name, dueAtMs, isOverdue: isOpen && nowMs > dueAtMs };
}

function rowOf(care: Care, nowMs: number): CareRow {
  return { ...whoAndWhen(care, nowMs), reasonTitle: care.reason.title };
}

function visitRow({ id, visitor, way, visitedAtMs, note, photoIds }: CareVisit): CareVisitRow {
  return { id, visitorName: visitor.name, way, visitedAtMs, note, photoIds };
}

function withoutWords(visit: CareVisit): CareVisitRow {
  return { ...visitRow(visit), note: '', photoIds: [] };
}
