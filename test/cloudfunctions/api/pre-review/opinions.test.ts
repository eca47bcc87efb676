import { aSmallVillage } from '../../../helpers/small-village';
import {
  admit,
  decideMatter,
  decline,
  fullPreparation,
  raiseMatter,
  returned,
  route,
} from '../../../helpers/pre-review';
import { World } from '../../../helpers/world';
import type { Proposal } from '@shared/domain/proposal/proposal';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const statusOf = async (id: string) => (await world.stored<Proposal>('proposals', id))?.status;

describe('opinions', () => {
  it('are prepared by a reviewer and kept with the matter', async () => {
    const proposalId = await raiseMatter(world);
    await world.done('rv001', 'pre-review.prepare-opinion', { proposalId, opinion: decline });
    expect(await world.stored<Proposal>('proposals', proposalId)).toMatchObject({
      status: 'raised',
      opinion: { verdict: 'decline', preparedBy: { villagerId: 'rv001' } },
    });
    expect((await world.eventsOf(proposalId)).at(-1)).toMatchObject({
      type: 'OpinionPrepared',
      data: { reason: { textHash: expect.any(String) as string } },
    });
  });

  it('are refused to a reviewer whose relative raised the matter, whoever of the two declared it', async () => {
    const proposalId = await raiseMatter(world, { author: 'vg002' });
    expect(await world.refusal('rv001', 'pre-review.prepare-opinion', { proposalId, opinion: admit })).toEqual({
      code: 'PreReviewOwnMatter',
    });
    await world.done('rv002', 'pre-review.prepare-opinion', { proposalId, opinion: admit });
  });

  it.each([
    ['a verdict that there is none of', { verdict: 'approve', reason: '' }, 'payload.opinion.verdict'],
    ['a field of another verdict', { ...admit, handlerId: 'as001' }, 'payload.opinion.handlerId'],
    ['a day that is none', { ...decline, dueOn: '2026-13-01' }, 'payload.opinion.dueOn'],
    ['a reason over its limit', { ...admit, reason: '因'.repeat(501) }, 'payload.opinion.reason'],
    ['control characters', { ...admit, reason: '因\u0007' }, 'payload.opinion.reason'],
  ])('are refused with %s', async (_, opinion, field) => {
    const input = { action: 'pre-review.prepare-opinion', payload: { proposalId: 'm1', opinion }, requestId: 'r' };
    expect(await world.send('rv001', input)).toMatchObject({ refusal: { code: 'InputInvalid', field } });
  });
});

describe('a returned matter', () => {
  it('goes round until it is cured', async () => {
    const preparation = { ...fullPreparation, affected: '', materials: [] };
    const proposalId = await raiseMatter(world, { preparation });
    await decideMatter(world, proposalId, returned);
    expect(await world.refusal('cm001', 'pre-review.resubmit', { proposalId })).toMatchObject({
      code: 'ResubmitNotPrepared',
      items: [{ id: 'affectedNamed' }, { id: 'materialsAttached' }],
    });
    await world.done('cm001', 'proposal.prepare', { proposalId, preparation: fullPreparation });
    await world.done('vg001', 'pre-review.resubmit', { proposalId });
    expect(await statusOf(proposalId)).toBe('raised');
    await decideMatter(world, proposalId, admit);
    expect(await statusOf(proposalId)).toBe('admitted');
  });
});

describe('a reconsideration', () => {
  it('is asked once by the author and decided by the town', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, decline);
    await world.done('vg001', 'pre-review.request-reconsideration', { proposalId, reason: '不归供电所管' });
    await world.done('tw001', 'pre-review.decide-reconsideration', { proposalId, opinion: route });
    expect(await world.stored<Proposal>('proposals', proposalId)).toMatchObject({ status: 'routed', handler: null });
    expect(
      await world.refusal('vg001', 'pre-review.request-reconsideration', { proposalId, reason: '再看一次' }),
    ).toEqual({ code: 'ReconsiderationUsed' });
    // Nor does the matter's page offer it.
    const { permissions, row } = await world.done('vg001', 'proposal.read', { proposalId });
    // And its road passes by the meeting.
    expect(row).toMatchObject({ stage: 'follow-up', hadNoMeeting: true });
    expect(permissions.requestReconsideration).toEqual({ isOpen: false, refusal: { code: 'ReconsiderationUsed' } });
  });

  it('cannot return a matter', async () => {
    const payload = { proposalId: 'm1', opinion: returned };
    const answer = await world.send('tw001', {
      action: 'pre-review.decide-reconsideration',
      payload,
      requestId: 'r',
    });
    expect(answer).toMatchObject({ refusal: { code: 'InputInvalid', field: 'payload.opinion.verdict' } });
  });
});

describe('an admitted matter', () => {
  it('is routed by a reviewer when it proves not to be the council’s', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, admit);
    const { matterKindId, bodyId, reason } = route;
    await world.done('rv001', 'pre-review.route', { proposalId, matterKindId, bodyId, reason });
    expect(await statusOf(proposalId)).toBe('routed');
  });
});

describe('another village', () => {
  it.each([
    ['pre-review.prepare-opinion', { opinion: admit }],
    ['pre-review.route', { matterKindId: 'waterUpkeep', bodyId: 'serviceDesk', reason: '' }],
    ['pre-review.resubmit', {}],
    ['pre-review.request-reconsideration', { reason: '请再看看' }],
    ['pre-review.decide-reconsideration', { opinion: admit }],
    ['pre-review.matter', {}],
  ] as const)('knows nothing of the matter: %s', async (action, payload) => {
    const village = aSmallVillage('v2');
    const reviewer = village.roster
      .filter(({ id }) => id === 'rv001')
      .map((person) => ({ ...person, id: 'zz001', relatives: [] }));
    await world.found({ ...village, council: { ...village.council, seats: [] }, roster: reviewer });
    const proposalId = await raiseMatter(world);
    const refusal = await world.refusal('v2:zz001', action, { proposalId, ...payload });
    expect(refusal).toEqual({ code: 'ProposalNotFound' });
  });
});
