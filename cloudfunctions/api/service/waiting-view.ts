import { requestTasks } from '@shared/domain/home/service-tasks';
import type { AtTownTask } from '@shared/domain/home/task';
import { townTasks } from '@shared/domain/home/town-tasks';
import { hasRole } from '@shared/domain/member/actor';
import { workCalendar as calendar } from '@cloud/_platform/work-calendar';
import { findLimitMax } from '@cloud/_platform/store';
import { readOpenMatters } from '@cloud/_repositories/figures';
import { listServiceRequests } from '@cloud/_repositories/service-requests';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';

/**
 * `service.waiting`: the requests in the reader's hands, and for the town coordinator how much has come up to the town;
 * asked under the home page, which has no read left for it.
 */
export const waitingRequestsView: View<'service.waiting'> = async (context) => {
  const { reads, actor, nowMs } = context;
  const requests = await listServiceRequests(reads, {
    where: { villageId: actor.villageId, isOpen: true },
    orderBy: { field: 'dueAtMs', direction: 'ascending' },
    limit: findLimitMax,
  });
  return reply({ requests: requestTasks(actor, requests, nowMs), atTown: await atTown(context) });
};

async function atTown({ reads, actor, nowMs }: ViewContext<'service.waiting'>): Promise<AtTownTask[]> {
  if (!hasRole(actor, 'townCoordinator')) return [];
  const { rules } = await readVillage(reads, actor.villageId);
  return townTasks(await readOpenMatters(reads, actor.villageId), rules, { nowMs, calendar });
}
