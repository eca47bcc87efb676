import { visit } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { raise, reconsider, review } from '../helpers/lives/stages';
import { decline } from '../helpers/pre-review';

describe('a matter that was declined', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
    await raise(life);
    expect(await review(life, decline)).toMatchObject({
      status: 'declined',
      holder: 'person:as001',
      untilOn: '2026-03-20',
      events: ['PreReviewSessionHeld', 'ProposalDeclined'],
      told: ['preReviewHandedOn', 'preReviewReceipt'],
    });
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  const evidence = '供电所换了灯头，三盏都亮了';

  it('is done by the rule by its handler, and visited by somebody else', async () => {
    const done = { proposalId: life.matterId, evidence, photoIds: [] };
    expect(await life.refusal('as002', 'follow-up.report-handled', done)).toMatchObject({ code: 'ProposalNotYours' });
    expect(await life.isOpenTo('as001', 'reportHandled')).toBe(true);
    expect(await life.act('as001', 'follow-up.report-handled', done)).toMatchObject({
      status: 'closedOut',
      holder: 'person:cm001',
      untilOn: '2026-03-09',
      events: ['FollowUpStarted', 'ProposalHandledByRule'],
      told: ['matterChanged', 'visitWanted'],
    });
    expect(await life.isOpenTo('cm001', 'recordVisit')).toBe(true);
    expect(await life.isOpenTo('as001', 'recordVisit')).toBe(false);
    expect(await visit(life, 'cm001', 5)).toMatchObject({ status: 'visited', holder: '', untilOn: '' });
    expect(await life.road()).toEqual(['submit', 'sponsor', 'decline', 'reportHandled', 'recordVisit']);
  });

  it('stays declined when the town agrees, and is then handled all the same', async () => {
    expect(await reconsider(life, decline)).toMatchObject({ status: 'declined', holder: 'person:as001' });
    const done = { proposalId: life.matterId, evidence, photoIds: [] };
    await life.act('as001', 'follow-up.report-handled', done);
    expect(await visit(life, 'cm001', 3)).toMatchObject({ status: 'visited' });
  });

  it('is done anew when the author was not served', async () => {
    await life.act('as001', 'follow-up.report-handled', { proposalId: life.matterId, evidence, photoIds: [] });
    expect(await visit(life, 'cm001', 2)).toMatchObject({
      reply: { isReopened: true },
      status: 'inProgress',
      holder: 'person:as001',
      untilOn: '2026-03-17',
    });
  });
});
