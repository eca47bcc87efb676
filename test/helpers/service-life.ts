import type { ReplyOf } from '@shared/contract';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { on } from './carrying-out';
import type { World } from './world';

/** What any of them says when nothing else matters. */
export const aServiceVisit = { manner: 'home', note: '去家里看了', isDone: true, rating: 5, ratingWords: '' } as const;

export function requestOf(world: World, requestId: string): Promise<ServiceRequest> {
  return world.stored<ServiceRequest & { kind: string }>('serviceRequests', requestId) as Promise<ServiceRequest>;
}

/** `vg001` asks; the area's grid member is `vg003`. */
export async function ask(world: World, parts: { isShared?: boolean } = {}): Promise<string> {
  await world.done('ck001', 'service.set-grid-members', { gridId: 'w1', memberIds: ['vg003'] });
  const payload = { body: '自来水管漏水', photoIds: [], isShared: false, ...parts };
  return (await world.done('vg001', 'service.ask', payload)).requestId;
}

/** Checked by the grid member, given to `as001`, and as far as `until` says. */
export async function bring(
  world: World,
  requestId: string,
  until: 'checked' | 'assigned' | 'handled' | 'visited',
  visit: Partial<typeof aServiceVisit> | { isDone: boolean; rating: number } = {},
): Promise<ReplyOf<'service.record-visit'> | null> {
  await world.done('vg003', 'service.check', { requestId, note: '去看了，是总阀坏了', isShared: true });
  if (until === 'checked') return null;
  await world.done('vg003', 'service.assign', { requestId, doerId: 'as001', dueOn: on(3), note: '' });
  if (until === 'assigned') return null;
  await world.done('as001', 'service.report-handled', { requestId, evidence: '换了总阀', photoIds: [] });
  if (until === 'handled') return null;
  return world.done('vg003', 'service.record-visit', { requestId, ...aServiceVisit, ...visit });
}
