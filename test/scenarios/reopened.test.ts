import { dayMs } from '@shared/kernel/time';
import { closedOut, closeOutAtNextMeeting, reportDone, visit } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

describe('a matter that was reopened', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
    await closedOut(life);
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  async function again(): Promise<void> {
    await reportDone(life);
    await closeOutAtNextMeeting(life);
  }

  it('by a rating of two goes back to its assignee; the third time the town has it', async () => {
    expect(await visit(life, 'cm001', 2)).toMatchObject({
      reply: { isReopened: true },
      status: 'inProgress',
      holder: 'person:as001',
      events: ['ProposalReopened', 'VisitNoted', 'VisitRecorded'],
      told: ['matterChanged', 'taskReopened'],
    });
    expect((await life.matter()).steps.at(-1)).toMatchObject({
      verb: 'reopen',
      by: { villagerId: 'cm001' },
      onBehalfOf: { villagerId: 'vg001' },
      explanation: { isMet: false, numbers: { rating: 2, ratingMin: 3 } },
    });
    await again();
    expect(await visit(life, 'cm001', 1)).toMatchObject({ status: 'inProgress', holder: 'person:as001' });
    await again();
    expect(await visit(life, 'cm001', 1)).toMatchObject({
      status: 'inProgress',
      holder: 'role:townCoordinator',
      told: ['matterChanged', 'townMustHandOver'],
    });
    expect(await life.matter()).toMatchObject({ reopenedCount: 3, assignee: null });

    // The town hands it over again, and then it may come to its end.
    expect(await life.isOpenTo('tw001', 'reassign')).toBe(true);
    const dueOn = '2026-06-30';
    const { matterId: proposalId } = life;
    const handing = { proposalId, personId: 'as002', dueOn, reason: '换一家施工' };
    expect(await life.act('tw001', 'follow-up.reassign', handing)).toMatchObject({
      status: 'inProgress',
      holder: 'person:as002',
      untilOn: dueOn,
    });
    await life.act('as002', 'follow-up.report-done', { proposalId, evidence: '线路重新接过了', photoIds: [] });
    await closeOutAtNextMeeting(life);
    expect(await visit(life, 'cm001', 5)).toMatchObject({ status: 'visited', holder: '' });
  });

  it('not by a rating of three', async () => {
    expect(await visit(life, 'cm001', 3)).toMatchObject({
      reply: { isReopened: false },
      status: 'visited',
      holder: '',
      untilOn: '',
      events: ['VisitNoted', 'VisitRecorded'],
    });
  });

  it('by the author’s own hand, once, up to thirty days after the visit', async () => {
    await visit(life, 'cm001', 4);
    const rating = { proposalId: life.matterId, rating: 2, words: '又不亮了' };
    expect(await life.refusal('vg002', 'follow-up.rate', rating)).toMatchObject({ code: 'ProposalNotYours' });
    await life.passUntil(life.world.now + 29 * dayMs);
    expect(await life.act('vg001', 'follow-up.rate', rating)).toMatchObject({
      reply: { isReopened: true },
      status: 'inProgress',
      holder: 'person:as001',
    });
    await again();
    await visit(life, 'cm001', 5);
    await life.passUntil(life.world.now + 31 * dayMs);
    expect(await life.refusal('vg001', 'follow-up.rate', rating)).toMatchObject({ code: 'ReopenTooLate' });
    expect(
      await life.refusal('sv001', 'follow-up.reopen', { proposalId: life.matterId, reason: '灯又坏了' }),
    ).toMatchObject({ code: 'ReopenTooLate' });
  });

  it('by the supervisor, with a reason', async () => {
    await visit(life, 'cm001', 4);
    const reopening = { proposalId: life.matterId, reason: '查账发现少装了一盏' };
    expect(await life.refusal('ch001', 'follow-up.reopen', reopening)).toMatchObject({ code: 'ProposalNotYours' });
    expect(await life.act('sv001', 'follow-up.reopen', reopening)).toMatchObject({
      status: 'inProgress',
      holder: 'person:as001',
      events: ['FollowUpReopened', 'ProposalReopened'],
      told: ['matterChanged', 'taskReopened'],
    });
  });
});
