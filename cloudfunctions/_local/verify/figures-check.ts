import { factsOf } from '@shared/domain/figures/matter-facts';
import { type MonthFigures, monthFiguresId } from '@shared/domain/figures/month-figures';
import {
  noOpenMatters,
  type OpenMatter,
  openMattersId,
  type OpenMatters,
  withOpenMatter,
  withOpenRequest,
} from '@shared/domain/figures/open-matters';
import { requestFactsOf } from '@shared/domain/figures/request-facts';
import { type FollowUp, followUpId } from '@shared/domain/follow-up/follow-up';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { Reader } from '@cloud/_platform/store';
import { readFigureCursor } from '@cloud/_repositories/figures';
import { readAll } from '../read-all';

/**
 * The figures say of each matter what its steps and ratings say, and count nothing that is no matter. What moved since
 * the last counting is left to the next.
 */
export async function faultInFigures(store: Reader): Promise<Fault | null> {
  const months: Months = new Map();
  for await (const document of readAll(store, 'monthFigures')) {
    const { id, matters, requests = [] } = document as MonthFigures;
    const byMatter = new Map(matters.map((facts) => [facts.id, facts]));
    const byRequest = new Map(requests.map((facts) => [facts.id, facts]));
    if (byMatter.size < matters.length || byRequest.size < requests.length)
      return wrong('monthFigures', id, 'these figures count something twice');
    for (const matterId of byMatter.keys()) {
      if (!(await store.get('proposals', matterId))) return wrong('monthFigures', id, 'these figures count no matter');
    }
    for (const requestId of byRequest.keys()) {
      if (!(await store.get('serviceRequests', requestId)))
        return wrong('monthFigures', id, 'these figures count no request');
    }
    months.set(id, new Map<string, unknown>([...byMatter, ...byRequest]));
  }
  // What stands at the very instant up to which the clock has counted may or may not be in it.
  const cursor = await readFigureCursor(store);
  const { proposals: [movedToMs] = [0], followUps: [ratedToMs] = [0] } = cursor;
  for await (const document of readAll(store, 'proposals')) {
    const proposal = document as unknown as Proposal;
    const followUp = ((await store.get('followUps', followUpId(proposal.id))) ?? null) as FollowUp | null;
    if (proposal.movedAtMs >= movedToMs || (followUp?.ratedAtMs ?? 0) >= Math.max(1, ratedToMs)) continue;
    const { villageId } = proposal;
    const [asItIs = null] = withOpenMatter(noOpenMatters(villageId), proposal).matters;
    const fault =
      faultInMonths(villageId, factsOf(proposal, followUp), months) ??
      (await faultInOpen(store, proposal, (open) => open.matters, asItIs));
    if (fault) return fault;
  }
  const [requestsToMs] = cursor.serviceRequests ?? [0];
  for await (const document of readAll(store, 'serviceRequests')) {
    const request = document as unknown as ServiceRequest;
    if (request.movedAtMs >= requestsToMs) continue;
    const { villageId } = request;
    const [asItIs = null] = withOpenRequest(noOpenMatters(villageId), request).requests;
    const fault =
      faultInMonths(villageId, requestFactsOf(request), months) ??
      (await faultInOpen(store, request, (open) => open.requests, asItIs));
    if (fault) return fault;
  }
  return null;
}

/** What each month's figures say of each matter and each request, by their ids. */
type Months = Map<string, Map<string, unknown>>;

function faultInMonths(
  villageId: string,
  facts: ReadonlyMap<string, { id: string }>,
  months: Readonly<Months>,
): Fault | null {
  for (const [month, asItIs] of facts) {
    const id = monthFiguresId(villageId, month);
    const kept = months.get(id)?.get(asItIs.id);
    if (!kept) return wrong('monthFigures', id, 'these figures miss a matter or a request');
    if (canonicalJson(kept) !== canonicalJson(asItIs)) {
      return wrong('monthFigures', id, 'these figures say of a matter or a request what its steps do not');
    }
  }
  return null;
}

async function faultInOpen(
  store: Reader,
  { id: caseId, villageId }: { id: string; villageId: string },
  listOf: (open: OpenMatters) => OpenMatter[] | undefined,
  asItIs: OpenMatter | null,
): Promise<Fault | null> {
  const id = openMattersId(villageId);
  const open = (await store.get('openMatters', id)) as OpenMatters | undefined;
  const kept = (open && listOf(open))?.find((one) => one.id === caseId) ?? null;
  return canonicalJson(kept) === canonicalJson(asItIs)
    ? null
    : wrong('openMatters', id, 'this list of what is open says of something what its steps do not');
}

function wrong(kind: string, id: string, problem: string): Fault {
  return { kind, id, problem };
}
