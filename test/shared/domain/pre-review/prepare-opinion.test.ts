import { aBasis, admit, anOpinion, aRaisedMatter, decline, reviewer } from '../../../helpers/pre-review';
import { prepareOpinion } from '@shared/domain/pre-review/prepare-opinion';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';

const basis = aBasis();

function prepared(matter: Proposal, parts: Partial<typeof reviewer> = {}) {
  return prepareOpinion(basis, matter, { actor: { ...reviewer, ...parts }, draft: admit });
}

describe('preparing an opinion', () => {
  it('keeps it with the matter, which stays where it is, and tells nobody', () => {
    const matter = aRaisedMatter();
    const outcome = prepared(matter);
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'raised',
            holderKey: matter.holderKey,
            dueAtMs: matter.dueAtMs,
            opinion: {
              verdict: 'admit',
              preparedBy: { villagerId: 'rv001' },
              preparedAtMs: basis.nowMs,
              sessionId: null,
            },
          },
          event: { type: 'OpinionPrepared', matterId: 'm1', data: { reason: { seal: admit.reason } } },
        },
      ],
    });
    expect(outcome).not.toHaveProperty('messages');
  });

  it('may be done again', () => {
    const outcome = prepareOpinion(basis, aRaisedMatter({ opinion: anOpinion() }), { actor: reviewer, draft: decline });
    expect(outcome).toMatchObject({ ok: true, changes: [{ next: { opinion: { verdict: 'decline' } } }] });
  });

  it('is refused to who is no reviewer', () => {
    expect(prepared(aRaisedMatter(), { roles: ['chair', 'townCoordinator'] })).toMatchObject({
      refusal: { code: 'RoleRequired', roles: ['branchReviewer'] },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'raised'))('is refused while the matter is %s', (status) => {
    expect(prepared(aRaisedMatter({ status }))).toMatchObject({
      refusal: { code: 'ProposalStatusNotAllowed', status },
    });
  });

  it.each([
    ['its author', { villagerId: 'vg009' }],
    ['its sponsor', { villagerId: 'cm001' }],
    ['a relative of its author', { relativeIds: ['vg009'] }],
    ['a relative of its sponsor', { relativeIds: ['cm001'] }],
  ])('is refused to %s', (_, parts) => {
    expect(prepared(aRaisedMatter(), parts)).toMatchObject({ refusal: { code: 'PreReviewOwnMatter' } });
  });

  it('is refused where the rules do not allow the verdict', () => {
    const draft = { ...admit, matterKindId: '' };
    expect(prepareOpinion(basis, aRaisedMatter(), { actor: reviewer, draft })).toMatchObject({
      refusal: { code: 'MatterKindUnknown' },
    });
  });
});
