import type { RequestRow } from '@shared/contract/service-pages';
import type { Actor } from '@shared/domain/member/actor';
import { shownHolder, shownName } from '@shared/domain/proposal/shown-names';
import { isConcernedBy } from '@shared/domain/service/request-capacities';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import type { Village } from '@shared/domain/village/village';

/** A request as lists show it to this reader: to a neighbour without the names of who did not agree to be named. */
export function requestRow(request: ServiceRequest, village: Village, actor: Actor, nowMs: number): RequestRow {
  const inFull = isConcernedBy(actor, request, village);
  const { id, title, status, dueAtMs, createdAtMs, isOpen, gridId } = request;
  return {
    id,
    title,
    status,
    holder: shownHolder(request.holder, inFull),
    dueAtMs,
    isOverdue: isOpen && dueAtMs < nowMs,
    isEnded: !isOpen,
    requesterName: shownName(request.requester, inFull),
    gridName: village.grids.find((grid) => grid.id === gridId)?.name ?? '',
    createdAtMs,
  };
}
