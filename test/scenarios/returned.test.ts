import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { raise, reconsider, review } from '../helpers/lives/stages';
import { admit, fullPreparation, returned, route } from '../helpers/pre-review';

const halfPrepared = { ...fullPreparation, affected: '' };

describe('a matter that was returned', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
    await raise(life, { preparation: halfPrepared });
    expect(await review(life, returned)).toMatchObject({
      status: 'returned',
      holder: 'person:cm001',
      untilOn: '2026-03-16',
      events: ['PreReviewSessionHeld', 'ProposalReturned'],
      told: ['preReviewReceipt'],
    });
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('goes to its sponsor with what is missing, is cured, resubmitted and admitted', async () => {
    const { matterId: proposalId } = life;
    expect((await life.matter()).opinion).toMatchObject({ failingItemIds: ['affectedNamed'] });
    expect(await life.isOpenTo('cm001', 'resubmit')).toBe(true);
    expect(await life.refusal('cm001', 'pre-review.resubmit', { proposalId })).toMatchObject({
      code: 'ResubmitNotPrepared',
      items: [{ id: 'affectedNamed' }],
    });
    const cured = await life.act('cm001', 'proposal.prepare', { proposalId, preparation: fullPreparation });
    expect(cured.reply.failingItemIds).toEqual([]);
    expect(await life.act('cm001', 'pre-review.resubmit', { proposalId })).toMatchObject({
      status: 'raised',
      holder: 'body:partyOrganisation',
      untilOn: '2026-03-12',
      events: ['ProposalResubmitted'],
      told: ['matterChanged', 'preReviewWanted'],
    });
    expect(await review(life, admit)).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      untilOn: '2026-05-01',
    });
    expect(await life.road()).toEqual(['submit', 'sponsor', 'return', 'resubmit', 'admit']);
  });

  it('goes to the town when its author asks, once, and is admitted over the checklist', async () => {
    expect(await life.isOpenTo('vg001', 'requestReconsideration')).toBe(true);
    expect(await life.isOpenTo('cm001', 'requestReconsideration')).toBe(false);
    const reason = '这件事大家都盼着，请再看看';
    const asked = await life.act('vg001', 'pre-review.request-reconsideration', { proposalId: life.matterId, reason });
    expect(asked).toMatchObject({
      status: 'underReconsideration',
      holder: 'role:townCoordinator',
      untilOn: '2026-03-12',
      events: ['ReconsiderationRequested'],
      told: ['matterChanged', 'reconsiderationWanted'],
    });
    const decision = { proposalId: life.matterId, opinion: admit };
    expect(await life.refusal('rv001', 'pre-review.decide-reconsideration', decision)).toMatchObject({
      code: 'RoleRequired',
      roles: ['townCoordinator'],
    });
    expect(await life.act('tw001', 'pre-review.decide-reconsideration', decision)).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      untilOn: '2026-05-01',
      events: ['ProposalAdmitted'],
    });
    expect(await life.isOpenTo('ch001', 'convene')).toBe(true);
  });

  it('is reconsidered only once: what the town routes stays routed', async () => {
    const routed = await reconsider(life, route);
    expect(routed).toMatchObject({ status: 'routed', holder: 'body:serviceDesk', untilOn: '2026-03-17' });
    const again = { proposalId: life.matterId, reason: '还是想请镇里再看' };
    expect(await life.refusal('vg001', 'pre-review.request-reconsideration', again)).toEqual({
      code: 'ReconsiderationUsed',
    });
  });
});
