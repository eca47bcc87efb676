import type { ServiceRequest } from '@shared/domain/service/service-request';
import { ask, inDays, isTheirDay, note, type VillageYear } from './village-year';

const requesters = ['vg001', 'vg002', 'vg004', 'vg005'];
const receivers = [{ doerId: 'as001' }, { doerId: 'as002' }, { unitId: 'power' }, { unitId: 'water' }];

/** Somebody asks the service desk for something. */
export async function askTheDesk(year: VillageYear): Promise<void> {
  const who = requesters[year.chance.between(0, requesters.length - 1)] ?? 'vg001';
  const body = `第 ${year.requestIds.size + 1} 件诉求：家门口的灯不亮了`;
  const isShared = year.chance.next() < 0.5;
  const { requestId } = await ask(year, who, 'service.ask', { body, photoIds: [], isShared });
  year.requestIds.add(requestId);
}

/** What whoever has a request does about it, if today is the day. */
export async function moveRequestOn(year: VillageYear, requestId: string): Promise<void> {
  const request = await requestOf(year, requestId);
  const { chance } = year;
  if (request.status === 'visited') return thinkAgain(year, request);
  if (!request.isOpen || !isTheirDay(year, request)) return;
  switch (request.status) {
    case 'received':
      if (chance.next() < 0.06) {
        await ask(year, request.requesterId, 'service.withdraw', { requestId, reason: '自己修好了' });
        return;
      }
      await ask(year, 'ck001', 'service.check', { requestId, note: '去看了', isShared: request.isShared });
      return;
    case 'checked':
      if (chance.next() < 0.06) {
        await ask(year, 'ck001', 'service.bring-to-council', { requestId, reason: '要大家商量怎么出钱' });
        return;
      }
      await ask(year, 'ck001', 'service.assign', { requestId, ...receiver(year), dueOn: inDays(year, 8), note: '' });
      return;
    case 'assigned':
      return doIt(year, request);
    case 'handled':
      return visit(year, request);
    default:
  }
}

function receiver({ chance }: VillageYear) {
  return receivers[chance.between(0, receivers.length - 1)] ?? { doerId: 'as001' };
}

async function doIt(year: VillageYear, request: ServiceRequest): Promise<void> {
  const { id: requestId, holderKey, unit, doer, acceptance } = request;
  if (holderKey === 'role:townCoordinator') {
    const passing = { requestId, personId: 'as001', dueOn: inDays(year, 8), reason: '重办三次了' };
    await ask(year, 'tw001', 'service.pass', passing);
    return;
  }
  const by = unit ? (unit.unitId === 'power' ? 'as002' : 'ck001') : (doer?.villagerId ?? '');
  const draw = year.chance.next();
  if (draw < 0.08 && (!unit || acceptance)) {
    await ask(year, by, 'service.give-back', { requestId, reason: '不归我们' });
  } else if (draw < 0.4 && acceptance) {
    await ask(year, by, 'service.take-on', { requestId });
  } else {
    await ask(year, by, 'service.report-handled', { requestId, evidence: '换了灯泡', photoIds: [] });
  }
}

async function visit(year: VillageYear, { id: requestId, requesterId, visitor, steps }: ServiceRequest): Promise<void> {
  const { chance } = year;
  const hasRated = steps.at(-1)?.verb === 'rate';
  if (!hasRated && chance.next() < 0.1) {
    const rating = chance.between(1, 5);
    await ask(year, requesterId, 'service.rate', { requestId, isDone: true, rating, words: '' });
    note(year, 'a request rated before the visit');
    if ((await requestOf(year, requestId)).status !== 'handled') return;
  }
  const rating = chance.next() < 0.12 ? chance.between(1, 2) : chance.between(3, 5);
  const said = { manner: 'phone' as const, note: '打了电话', isDone: rating > 1, rating, ratingWords: '' };
  await ask(year, visitor?.villagerId ?? '', 'service.record-visit', { requestId, ...said });
}

/** A few say some days later what it is like now, if they have not said so themselves before. */
async function thinkAgain(year: VillageYear, request: ServiceRequest): Promise<void> {
  const { id: requestId, requesterId, steps } = request;
  const key = `${requestId} again ${steps.length}`;
  if (year.plans.has(key)) return;
  year.plans.set(key, 0);
  if (year.chance.next() > 0.1) return;
  const rating = year.chance.between(1, 5);
  const answer = await year.phones.call(requesterId, 'service.rate', { requestId, isDone: true, rating, words: '' });
  note(year, answer.ok ? 'a request rated after the visit' : 'a request rated once already');
}

async function requestOf({ world }: VillageYear, requestId: string): Promise<ServiceRequest> {
  const request = await world.stored<ServiceRequest & { kind: string }>('serviceRequests', requestId);
  if (!request) throw new Error(`no request ${requestId}`);
  return request;
}
