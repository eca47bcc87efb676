import { newRequest } from '@shared/domain/service/new-request';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { isAtEnd } from '@shared/domain/service/status';
import { heldBy, heldByRole, holderKeyOf } from '@shared/domain/proposal/holder';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import { endOfDayMs } from '@shared/kernel/time';
import { nowMs } from './carrying-out';
import { aSmallVillage } from './small-village';

const reference = (villagerId: string, name: string) => ({ villagerId, name, isNamePublic: true });
export const requester = reference('vg001', '村民一');
export const gridMember = reference('vg003', '村民三');
export const doer = reference('as001', '责任人一');
export const visitor = reference('sv001', '监督一');

/** The small village; its one area has a grid member. */
export function aVillageWithGrid(gridMembers = [gridMember]): Village {
  const village = foundVillage(aSmallVillage()).village.next as Village;
  return { ...village, grids: village.grids.map((grid) => ({ ...grid, members: gridMembers })) };
}

/** A request of `vg001`; status, holder, date and people always agree. */
export function aRequest(parts: Partial<ServiceRequest> = {}): ServiceRequest {
  const { status = 'received' } = parts;
  const draft = newRequest(aSmallVillage().rules, {
    id: 'r1',
    villageId: 'v1',
    nowMs,
    title: '水管漏水',
    body: '水管漏水',
    photoIds: [],
    requester,
    helper: null,
    gridId: 'w1',
    isShared: false,
    matterId: null,
    promisedAtMs: 0,
  });
  const hasDoer = ['assigned', 'handled', 'visited'].includes(status);
  const holder = isAtEnd(status)
    ? null
    : ({ assigned: heldBy(doer), handled: heldBy(visitor) }[status as string] ?? heldByRole('clerk'));
  const request: ServiceRequest = {
    ...draft,
    chain: { seq: 1, hash: 'h', salt: 's' },
    status,
    holder,
    dueAtMs: isAtEnd(status) ? 0 : endOfDayMs('2026-03-05'),
    isOpen: !isAtEnd(status),
    doer: hasDoer ? doer : null,
    visitor: status === 'handled' || status === 'visited' ? visitor : null,
    ...parts,
  };
  return { ...request, holderKey: holderKeyOf(request.holder), requesterId: request.requester.villagerId };
}
