import { followersOf, followProposal, isFollowing } from '@shared/domain/proposal/follow-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { anActor, aProposal } from '../../../helpers/a-proposal';

const person = (villagerId: string) => ({ villagerId, name: villagerId, isNamePublic: true });
const matter = aProposal({
  ...{ status: 'inProgress', helper: person('vg008'), sponsorId: 'cm001', assignee: person('as001') },
  supporterIds: ['vg001', 'vg002'],
});
const follow = (proposal: Proposal, villagerId: string, wants: boolean) =>
  followProposal(proposal, { actor: anActor({ villagerId }), isFollowing: wants });
const after = (proposal: Proposal, villagerId: string, wants: boolean): Proposal => {
  const outcome = follow(proposal, villagerId, wants);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes[0]?.next as Proposal;
};

describe('following a matter', () => {
  it('is the default of author, helper, sponsor and assignee at once, and of supporters by the digest', () => {
    expect(followersOf(matter)).toEqual({
      atOnce: ['vg009', 'vg008', 'cm001', 'as001'],
      byDigest: ['vg001', 'vg002'],
    });
  });

  it('tells nobody in both ways, whatever they are to it', () => {
    const many = { ...matter, sponsorId: 'vg009', supporterIds: ['as001', 'vg001'], followerIds: ['vg001', 'vg008'] };
    expect(followersOf(many)).toEqual({ atOnce: ['vg009', 'vg008', 'as001'], byDigest: ['vg001'] });
  });

  it('is open to anybody, and ends when they say so', () => {
    const followed = after(matter, 'vg005', true);
    expect(followersOf(followed).byDigest).toContain('vg005');
    expect(isFollowing(after(followed, 'vg005', false), 'vg005')).toBe(false);
    expect(after(followed, 'vg005', false)).toMatchObject({ followerIds: [], unfollowedIds: [] });
  });

  it.each(['vg009', 'cm001', 'as001', 'vg001'])('ends for %s, who follows by default, and begins anew', (who) => {
    const left = after(matter, who, false);
    expect(isFollowing(left, who)).toBe(false);
    expect(isFollowing(after(left, who, true), who)).toBe(true);
    expect(after(left, who, true)).toMatchObject({ followerIds: [], unfollowedIds: [] });
  });

  it('names nobody in its event', () => {
    expect(follow(matter, 'vg005', true)).toMatchObject({
      changes: [{ event: { type: 'ProposalFollowed', data: {} } }],
    });
    expect(follow(matter, 'vg001', false)).toMatchObject({ changes: [{ event: { type: 'ProposalUnfollowed' } }] });
  });

  it('refuses what is so already, and a matter that has ended', () => {
    expect(follow(matter, 'vg001', true)).toMatchObject({ refusal: { code: 'FollowAlready' } });
    expect(follow(matter, 'vg005', false)).toMatchObject({ refusal: { code: 'FollowNot' } });
    expect(follow(aProposal({ status: 'visited' }), 'vg005', true)).toMatchObject({
      refusal: { code: 'FollowMatterEnded' },
    });
  });
});
