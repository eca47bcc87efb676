import { unlessTooManyToDesk, withDeskRequests } from '@shared/domain/service/matter-at-desk';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { accept, change } from '@shared/kernel/outcome';
import { aVillageWithGrid } from '../../../helpers/a-request';
import { aMatter, as, nowMs } from '../../../helpers/carrying-out';

const event = { type: 'ProposalRouted', data: {} };
const routedTo = (body: string, id: string) => change(aMatter('routed', { id, routedTo: body }), event);

describe('routing to the service desk', () => {
  const open = (gridId: string, ...matters: ReturnType<typeof routedTo>[]) => {
    let count = 0;
    const newId = () => `r${++count}`;
    return withDeskRequests(accept(matters), aVillageWithGrid(), {
      actor: as('ck001'),
      nowMs,
      newId,
      gridIdOf: () => gridId,
    });
  };

  it('opens a request for what goes to the desk, and for nothing else', () => {
    const { changes } = open('w1', routedTo('serviceDesk', 'm1'), routedTo('villagersAssembly', 'm2'));
    expect(changes.map(({ next }) => next.id)).toEqual(['m1', 'r1', 'm2']);
    expect((changes[0]?.next as Proposal).requestIds).toEqual(['r1']);
    expect(changes[1]?.next as ServiceRequest).toMatchObject({
      matterId: 'm1',
      requesterId: 'vg001',
      holderKey: 'person:vg003',
    });
  });

  it('tells the grid member; the clerk is told of the matter itself', () => {
    expect(open('w1', routedTo('serviceDesk', 'm1')).messages?.map(({ code }) => code)).toEqual(['requestToCheck']);
    expect(open('', routedTo('serviceDesk', 'm1')).messages).toEqual([]);
  });

  it('fits nine cases into one act, and not ten', () => {
    const cases = (count: number) => accept(Array.from({ length: count }, (_, index) => routedTo('town', `m${index}`)));
    expect(unlessTooManyToDesk(cases(9))).toBeUndefined();
    expect(unlessTooManyToDesk(cases(10))).toMatchObject({
      refusal: { code: 'SessionTooManyToDesk', casesMax: 9, cases: 10 },
    });
  });
});
