import { visitorCandidateIds } from '@shared/domain/follow-up/visitor';
import { answerMatter } from '@shared/domain/service/answer-matter';
import { giveBackRequest } from '@shared/domain/service/give-back-request';
import { reportRequestHandled } from '@shared/domain/service/report-request-handled';
import { requestVisitorIds } from '@shared/domain/service/request-visitor';
import { takeOnRequest } from '@shared/domain/service/take-on-request';
import { assert } from '@shared/kernel/assert';
import { refuse } from '@shared/kernel/outcome';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findProposal } from '@cloud/_repositories/proposals';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command, CommandContext } from '../action';
import { loadPeople } from '../follow-up/load-matter';
import { dueOf, type FoundRequest, loadRequest, loadRequestDoers } from './load-request';

/** `service.take-on`. The rule itself is in shared/domain/service/take-on-request. */
export const takeOnRequestAction: Command<'service.take-on'> = async ({ work, actor, nowMs, payload }) => {
  const found = await loadRequest(work, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const outcome = takeOnRequest(found.request, found.village, { actor, nowMs });
  return work.save(outcome, { dueAtMs: dueOf(outcome) });
};

/** `service.give-back`. The rule itself is in shared/domain/service/give-back-request. */
export const giveBackRequestAction: Command<'service.give-back'> = async ({ work, actor, nowMs, payload }) => {
  const found = await loadRequest(work, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  return work.save(giveBackRequest(found.request, found.village, { actor, nowMs, reason: payload.reason }), {});
};

/** `service.report-handled`: of a request of its own, or of one that answers a matter. */
export const reportRequestHandledAction: Command<'service.report-handled'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const { evidence, photoIds } = payload;
  const found = await loadRequest(work, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'ServicePhotoNotFound' });
  if (found.request.matterId !== null) return answer(context, found, found.request.matterId);
  const { request, village } = found;
  const doers = await loadRequestDoers(work, request, actor.villagerId);
  const candidates = await loadPeople(work, requestVisitorIds(request, village), actor.villageId);
  const command = { actor, nowMs, evidence, photoIds, doers, candidates };
  return work.save(reportRequestHandled(request, village, command), {});
};

async function answer(
  { work, actor, nowMs, payload, newId }: CommandContext<'service.report-handled'>,
  { request, village }: FoundRequest,
  matterId: string,
) {
  const { evidence, photoIds } = payload;
  const proposal = await findProposal(work, matterId, actor.villageId);
  const doer = await findVillager(work, actor.villagerId, actor.villageId);
  assert(proposal && doer, 'a request that was opened for a matter has it, and its doer stands in the roster');
  const candidates = await loadPeople(work, visitorCandidateIds(proposal, village), actor.villageId);
  const command = { actor, nowMs, reportId: newId(), evidence, photoIds, doer, candidates };
  return work.save(answerMatter(request, proposal, village, command), {});
}
