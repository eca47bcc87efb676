import type { Proposal } from '@shared/domain/proposal/proposal';
import type { RequestStep, ServiceRequest } from '@shared/domain/service/service-request';
import { requestDoerIds } from '@shared/domain/service/request-visitor';
import { isAtEnd } from '@shared/domain/service/status';
import { type CaseCheck, problem } from './case-checks';

/**
 * Where a request is, in whose hands and until when, as its last step recorded it; nobody visited their own work; and
 * where it was opened for a matter, both name each other and the matter is at the desk while the request is open.
 */
export const checkServiceRequest: CaseCheck = async (owner, events, store) => {
  const request = owner as ServiceRequest;
  const { status, holderKey, dueAtMs, steps, isOpen, matterId } = request;
  const taken = events.map((event) => event.data as Record<string, unknown>).filter((data) => 'verb' in data);
  const last = taken.at(-1);
  if (!last) return problem(owner, 'this request has no step on its road');
  const agrees = last.status === status && last.holderKey === holderKey && last.dueAtMs === dueAtMs;
  if (!agrees) return problem(owner, 'this request is not where its last step left it');
  if (isOpen !== !isAtEnd(status) || isOpen === (holderKey === '')) {
    return problem(owner, 'an open request has a holder, and one at its end has none');
  }
  const isOwnWork = ({ verb, by }: RequestStep, at: number) =>
    verb === 'recordVisit' && requestDoerIds({ doer: null, steps: steps.slice(0, at) }).includes(by.villagerId);
  if (steps.some(isOwnWork)) {
    return problem(owner, 'whoever did it visited the requester');
  }
  if (matterId === null) return null;
  const matter = (await store.get('proposals', matterId)) as Proposal | undefined;
  if (!matter?.requestIds.includes(owner.id)) return problem(owner, 'the matter of this request does not name it');
  return !isOpen || matter.status === 'routed' ? null : problem(owner, 'the matter of this open request is elsewhere');
};
