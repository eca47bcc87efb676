import ruleBook from '../../../../config/rule-book/default.json';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { mergeProposal } from '@shared/domain/proposal/merge-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { proposalStatuses, type ProposalStatus } from '@shared/domain/proposal/status';
import { parseRuleBook } from '@shared/domain/village/rule-book';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const author = anActor({ villagerId: 'vg009' });
const reviewer = anActor({ villagerId: 'rv001', roles: ['villager', 'branchReviewer'] });
const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const aTarget = (parts: Partial<Proposal> = {}) =>
  aProposal({ id: 'm2', title: '二组也要路灯', author: person('vg002'), authorId: 'vg002', ...parts });
const merge = (
  merged = aProposal({ supporterIds: ['vg003', 'vg002', 'vg004'] }),
  { target = aTarget({ supporterIds: ['vg004', 'vg005'] }), actor = author, reason = '' } = {},
) => mergeProposal(rules, { merged, target }, { actor, nowMs: 500, reason });
const mergeable: ProposalStatus[] = ['submitted', 'raised', 'returned', 'admitted'];

describe('merging a matter into another', () => {
  it('ends the one and carries its author and supporters over, each once, but not the other’s author', () => {
    expect(merge()).toMatchObject({
      ok: true,
      changes: [
        { next: { id: 'm1', status: 'merged', mergedInto: 'm2', isOpen: false }, event: { type: 'ProposalMerged' } },
        {
          next: { id: 'm2', status: 'submitted', supporterIds: ['vg004', 'vg005', 'vg009', 'vg003'] },
          event: { type: 'ProposalJoined', data: { mergedId: 'm1', supportCount: 4 }, matterId: 'm2' },
        },
      ],
    });
  });

  it.each(mergeable)('accepts one that is %s', (status) => {
    expect(merge(aProposal({ status })).ok).toBe(true);
  });

  it.each(proposalStatuses.filter((status) => !mergeable.includes(status)))('refuses one that is %s', (status) => {
    expect(merge(aProposal({ status }))).toMatchObject({ ok: false, refusal: { code: 'ProposalStatusNotAllowed' } });
  });

  it.each(['closedOut', 'visited', 'rejected', 'withdrawn', 'merged'] as const)(
    'refuses to join one that is %s',
    (status) => {
      const outcome = merge(aProposal(), { target: aTarget({ status }) });
      expect(outcome).toEqual({ ok: false, refusal: { code: 'MergeTargetEnded' } });
    },
  );

  it('refuses to merge a matter into itself', () => {
    expect(merge(aProposal(), { target: aProposal() })).toEqual({ ok: false, refusal: { code: 'MergeIntoItself' } });
  });

  it('refuses somebody who is neither the author nor of the party organisation', () => {
    const actor = anActor({ villagerId: 'vg003' });
    expect(merge(aProposal(), { actor })).toMatchObject({ ok: false, refusal: { code: 'ProposalNotYours' } });
  });

  it.each([
    ['on the boundary', '两件说的是同一盏路灯', true],
    ['one character short', '件说的是同一盏路灯', false],
  ])('wants a reviewer’s reason in plain words, ten characters: %s', (_, reason, isAccepted) => {
    const outcome = merge(aProposal(), { actor: reviewer, reason: ` ${reason} ` });
    expect(outcome.ok).toBe(isAccepted);
    if (!outcome.ok) expect(outcome.refusal).toEqual({ code: 'MergeReasonTooShort', charsMin: 10, chars: 9 });
  });

  it('refuses a reviewer who is a declared relative of the author', () => {
    const actor = { ...reviewer, relativeIds: ['vg009'] };
    const outcome = merge(aProposal(), { actor, reason: '两件说的是同一盏路灯，一起办' });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'MergeRelativesMatter' } });
  });
});
