import { bringToCouncil } from '@shared/domain/service/bring-to-council';
import { withdrawRequest } from '@shared/domain/service/withdraw-request';
import { refuse } from '@shared/kernel/outcome';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { findProposal } from '@cloud/_repositories/proposals';
import type { Command } from '../action';
import { loadRequest } from './load-request';

/** `service.withdraw`. The rule itself is in shared/domain/service/withdraw-request. */
export const withdrawRequestAction: Command<'service.withdraw'> = async ({ work, actor, nowMs, payload }) => {
  const found = await loadRequest(work, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  return work.save(withdrawRequest(found.request, found.village, { actor, nowMs, reason: payload.reason }), {});
};

/** `service.bring-to-council`. The rule itself is in shared/domain/service/bring-to-council. */
export const bringToCouncilAction: Command<'service.bring-to-council'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const found = await loadRequest(work, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const { request, village } = found;
  const matter = request.matterId === null ? undefined : await findProposal(work, request.matterId, actor.villageId);
  const proposalId = matter?.id ?? newId();
  const outcome = bringToCouncil(request, matter ?? null, village, {
    actor,
    nowMs,
    calendar,
    reason: payload.reason,
    proposalId,
  });
  return work.save(outcome, { proposalId });
};
