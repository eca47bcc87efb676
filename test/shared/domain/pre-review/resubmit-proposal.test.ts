import { anActor } from '../../../helpers/a-proposal';
import { aBasis, anOpinion, aRaisedMatter, fullPreparation, nowMs } from '../../../helpers/pre-review';
import { resubmitProposal } from '@shared/domain/pre-review/resubmit-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { endOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';

const { rules } = aBasis().village;
const sponsor = anActor({ villagerId: 'cm001', roles: ['councilMember'] });
const author = anActor({ villagerId: 'vg009' });

function resubmit(parts: Partial<Proposal> = {}, actor = sponsor) {
  const matter = aRaisedMatter({ status: 'returned', opinion: anOpinion({ verdict: 'return' }), ...parts });
  return resubmitProposal(rules, matter, { actor, nowMs, calendar: weekdaysOnly });
}

describe('handing a returned matter in again', () => {
  it.each([
    ['sponsor', sponsor],
    ['author', author],
  ])('brings it back to the party organisation for ten days, by the %s', (_, actor) => {
    expect(resubmit({}, actor)).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'raised',
            holderKey: 'body:partyOrganisation',
            dueAtMs: endOfDayMs('2026-03-12'),
            opinion: null,
          },
          event: { type: 'ProposalResubmitted' },
        },
      ],
      messages: [{ code: 'matterChanged' }, { code: 'preReviewWanted' }],
    });
  });

  it('is refused while one item fails, and names it with its cure', () => {
    expect(resubmit({ preparation: { ...fullPreparation, costYuan: null } })).toMatchObject({
      refusal: {
        code: 'ResubmitNotPrepared',
        items: [{ id: 'costEstimated', cure: expect.stringContaining('0') as string }],
      },
    });
  });

  it('is refused to anybody else', () => {
    expect(resubmit({}, anActor({ villagerId: 'ch001', roles: ['chair', 'branchReviewer'] }))).toMatchObject({
      refusal: { code: 'ProposalNotYours', allowed: ['sponsor', 'author'] },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'returned'))('is refused while it is %s', (status) => {
    expect(resubmit({ status })).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed' } });
  });
});
