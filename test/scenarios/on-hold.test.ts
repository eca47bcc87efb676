import { dayMs } from '@shared/kernel/time';
import { handedOver, onDay, reportDone } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

describe('a matter that was put on hold', () => {
  let life: Life;
  let proposalId: string;
  beforeEach(async () => {
    life = await Life.begin();
    await handedOver(life);
    proposalId = life.matterId;
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('is the chair’s until the review date, climbs the ladder past it, and is resumed with a new date', async () => {
    const reviewOn = onDay(life, 5);
    const hold = { proposalId, reason: '等镇里的补助批下来', reviewOn };
    expect(await life.refusal('as001', 'follow-up.put-on-hold', hold)).toMatchObject({ code: 'ProposalNotYours' });
    expect(await life.refusal('ch001', 'follow-up.put-on-hold', { ...hold, reviewOn: onDay(life, 0) })).toMatchObject({
      code: 'FollowUpDateNotAllowed',
    });
    expect(await life.act('ch001', 'follow-up.put-on-hold', hold)).toMatchObject({
      status: 'onHold',
      holder: 'role:chair',
      untilOn: reviewOn,
      events: ['HoldBegan', 'ProposalPutOnHold'],
      told: ['matterChanged'],
    });
    expect(await life.isOpenTo('as001', 'reportDone')).toBe(false);
    expect(await life.isOpenTo('ch001', 'resume')).toBe(true);
    const done = { proposalId, evidence: '装好了', photoIds: [] };
    expect(await life.refusal('as001', 'follow-up.report-done', done)).toMatchObject({
      code: 'ProposalStatusNotAllowed',
      status: 'onHold',
    });

    // A matter on hold is not forgotten: the review date has its ladder as well.
    await life.passUntil((await life.matter()).dueAtMs + dayMs);
    expect((await life.matter()).ladder).toEqual({ stepsTaken: 1, toldIds: ['ch001'] });

    const dueOn = onDay(life, 20);
    expect(await life.act('ch001', 'follow-up.resume', { proposalId, dueOn })).toMatchObject({
      status: 'inProgress',
      holder: 'person:as001',
      untilOn: dueOn,
      events: ['HoldEnded', 'ProposalResumed'],
      told: ['matterChanged'],
    });
    expect((await life.matter()).ladder).toEqual({ stepsTaken: 0, toldIds: [] });
    expect(await reportDone(life)).toMatchObject({ status: 'reportedDone', holder: 'role:chair' });
    expect((await life.road()).slice(-4)).toEqual(['handOver', 'putOnHold', 'resume', 'reportDone']);
  });

  it('is neither held twice nor resumed when it runs', async () => {
    expect(await life.refusal('ch001', 'follow-up.resume', { proposalId, dueOn: onDay(life, 9) })).toMatchObject({
      code: 'ProposalStatusNotAllowed',
      status: 'inProgress',
    });
    const hold = { proposalId, reason: '等批复', reviewOn: onDay(life, 9) };
    await life.act('ch001', 'follow-up.put-on-hold', hold);
    expect(await life.refusal('ch001', 'follow-up.put-on-hold', hold)).toMatchObject({
      code: 'ProposalStatusNotAllowed',
    });
  });
});
