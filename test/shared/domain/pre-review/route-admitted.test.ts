import { aBasis, aRaisedMatter, reviewer, route } from '../../../helpers/pre-review';
import { routeAdmitted } from '@shared/domain/pre-review/route-admitted';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { endOfDayMs } from '@shared/kernel/time';

const basis = aBasis();
const { matterKindId, bodyId, reason } = route;

function routed(parts = {}, actor: Partial<typeof reviewer> = {}, draft = {}) {
  const matter = aRaisedMatter({ status: 'admitted', ...parts });
  const command = { actor: { ...reviewer, ...actor }, matterKindId, bodyId, reason, ...draft };
  return routeAdmitted(basis, matter, command);
}

describe('routing an admitted matter', () => {
  it('gives it to the receiving body for fifteen days', () => {
    expect(routed()).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'routed',
            routedTo: 'serviceDesk',
            holderKey: 'body:serviceDesk',
            dueAtMs: endOfDayMs('2026-03-17'),
          },
          event: { type: 'ProposalRouted' },
        },
      ],
    });
  });

  it('is refused to who is no reviewer', () => {
    expect(routed({}, { roles: ['chair'] })).toMatchObject({ refusal: { code: 'RoleRequired' } });
  });

  it('is refused on one’s own matter', () => {
    expect(routed({}, { villagerId: 'vg009' })).toMatchObject({ refusal: { code: 'PreReviewOwnMatter' } });
  });

  it('is refused to a body that the router does not name', () => {
    expect(routed({}, {}, { bodyId: 'villagersAssembly' })).toMatchObject({
      refusal: { code: 'RouteBodyNotOfRouter' },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'admitted'))('is refused while it is %s', (status) => {
    expect(routed({ status })).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed', status, verb: 'route' } });
  });
});
