import { newsDaysMax, newsMax, newsOf } from '@shared/domain/home/news';
import { dayMs } from '@shared/kernel/time';
import { anActor, aProposal } from '../../../helpers/a-proposal';

const nowMs = 100 * dayMs;
const reader = anActor({ villagerId: 'vg001' });
const changed = (id: string, statusSinceMs: number, parts: Parameters<typeof aProposal>[0] = {}) =>
  aProposal({ id, statusSinceMs, supporterIds: ['vg001'], ...parts });
const idsOf = (...proposals: ReturnType<typeof aProposal>[]) =>
  newsOf(reader, proposals, nowMs).map(({ proposalId }) => proposalId);

describe('news of what somebody follows', () => {
  it('is newest first, and reaches back to the day', () => {
    const oldest = nowMs - newsDaysMax * dayMs;
    expect(idsOf(changed('m1', oldest), changed('m2', nowMs), changed('m3', oldest - 1))).toEqual(['m2', 'm1']);
  });

  it('is of nothing that they do not follow, or no longer', () => {
    const strange = changed('m1', nowMs, { supporterIds: [] });
    const left = changed('m2', nowMs, { unfollowedIds: ['vg001'] });
    expect(idsOf(strange, left, changed('m3', nowMs, { supporterIds: [], followerIds: ['vg001'] }))).toEqual(['m3']);
  });

  it('is not what they did themself', () => {
    const by = { villagerId: 'vg001', name: '村民一', isNamePublic: true };
    const step = { verb: 'submit', by } as ReturnType<typeof aProposal>['steps'][number];
    expect(idsOf(changed('m1', nowMs, { authorId: 'vg001', steps: [step] }))).toEqual([]);
    expect(idsOf(changed('m1', nowMs, { steps: [step, { ...step, by: null }] }))).toEqual(['m1']);
  });

  it('ends somewhere', () => {
    const many = Array.from({ length: newsMax + 1 }, (_, at) => changed(`m${at}`, nowMs - at));
    expect(newsOf(reader, many, nowMs)).toHaveLength(newsMax);
  });
});
