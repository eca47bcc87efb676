import { requestTasks } from '@shared/domain/home/service-tasks';
import { findLimitMax } from '@cloud/_platform/store';
import { listServiceRequests } from '@cloud/_repositories/service-requests';
import { reply, type View } from '../action';

/** `service.waiting`: the requests in the reader's hands; asked under the home page, which has no read left for it. */
export const waitingRequestsView: View<'service.waiting'> = async ({ reads, actor, nowMs }) => {
  const requests = await listServiceRequests(reads, {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: findLimitMax,
  });
  return reply({ requests: requestTasks(actor, requests, nowMs) });
};
