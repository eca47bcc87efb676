import { anActor, aProposal } from '../../../helpers/a-proposal';
import { type ProposalStatus, proposalStatuses } from '@shared/domain/proposal/status';
import { withdrawProposal } from '@shared/domain/proposal/withdraw-proposal';

const author = anActor({ villagerId: 'vg009' });
const withdraw = (proposal = aProposal(), actor = author) =>
  withdrawProposal(proposal, { actor, nowMs: 500, reason: ' 已经自己修好了 ' });
const open: ProposalStatus[] = ['submitted', 'raised', 'returned', 'admitted'];

describe('withdrawing a matter', () => {
  it.each(open)('ends one that is %s: nobody holds it, no date runs', (status) => {
    expect(withdraw(aProposal({ status }))).toMatchObject({
      ok: true,
      changes: [
        {
          next: { status: 'withdrawn', holder: null, holderKey: '', dueAtMs: 0, isOpen: false, ladderAtMs: 0 },
          event: { type: 'ProposalWithdrawn', data: { reason: { seal: '已经自己修好了' } } },
        },
      ],
    });
  });

  it.each(proposalStatuses.filter((status) => !open.includes(status)))('refuses one that is %s', (status) => {
    expect(withdraw(aProposal({ status }))).toMatchObject({ ok: false, refusal: { code: 'ProposalStatusNotAllowed' } });
  });

  it.each(['sponsor', 'helper', 'chair'])('refuses the %s', (relation) => {
    const other = { villagerId: 'vg002', name: '村民二', isNamePublic: true };
    const proposal = aProposal(relation === 'helper' ? { helper: other } : { sponsor: other, sponsorId: 'vg002' });
    const actor = anActor({ villagerId: 'vg002', roles: relation === 'chair' ? ['villager', 'chair'] : ['villager'] });
    expect(withdraw(proposal, actor)).toMatchObject({ ok: false, refusal: { code: 'ProposalNotYours' } });
  });
});
