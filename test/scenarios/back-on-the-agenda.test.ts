import { eveningIn, adopted, handOver } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, convene, decide, discuss, openEvening, raise, review } from '../helpers/lives/stages';
import { admit } from '../helpers/pre-review';

describe('a matter that comes back to the agenda', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('by an objection that is upheld: admitted, scheduled and adopted again with the next number', async () => {
    const { meetingId, decisionId } = await adopted(life);
    await life.act('ch001', 'meeting.adjourn', { meetingId });
    await life.act('ck001', 'decision.publish', { decisionId });
    const { reply } = await life.act('vg003', 'decision.object', { decisionId, text: '灯杆立在我家地里' });
    const answer = { decisionId, objectionId: reply.objectionId, isUpheld: true, text: '确实占了他家的地，要重新选点' };
    expect(await life.act('sv001', 'decision.answer-objection', answer)).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      untilOn: '2026-05-05',
      events: ['ObjectionAnswered', 'ObjectionUpheld'],
      told: ['matterChanged', 'objectionAnswered'],
    });
    expect(await life.matter()).toMatchObject({ decisionId: null, meetingId: null });
    expect(await life.world.done('vg001', 'decision.read', { decisionId })).toMatchObject({
      number: 1,
      notice: { state: 'setAside' },
    });
    expect(await life.refusal('vg004', 'decision.object', { decisionId, text: '我也不同意' })).toMatchObject({
      code: expect.stringMatching(/^Decision/),
    });

    const second = await decide(life, await convene(life, eveningIn(life, 4)));
    expect(second).toMatchObject({ status: 'adopted', holder: 'role:clerk' });
    const nextId = `${second.reply.pollId}.decision`;
    expect(await life.world.done('vg001', 'decision.read', { decisionId: nextId })).toMatchObject({ number: 2 });
    expect(await handOver(life, nextId)).toMatchObject({ status: 'inProgress', holder: 'person:as001' });
  });

  it('by a deferral: the chair has it, and the next evening decides', async () => {
    await admitted(life);
    const meetingId = await convene(life, eveningIn(life, 4));
    await openEvening(life, meetingId);
    const itemId = await discuss(life, meetingId);
    const deferral = { meetingId, itemId, reason: '报价还没有比过三家' };
    expect(await life.refusal('ck001', 'vote.defer-item', deferral)).toMatchObject({
      code: expect.stringMatching(/Chair|Role/),
    });
    expect(await life.act('ch001', 'vote.defer-item', deferral)).toMatchObject({
      status: 'deferred',
      holder: 'role:chair',
      untilOn: '2026-05-05',
      events: ['ItemDeferred', 'ProposalDeferred'],
      told: ['matterChanged'],
    });
    expect(await life.isOpenTo('ch001', 'convene')).toBe(true);
    await life.act('ch001', 'meeting.adjourn', { meetingId });
    expect(await life.matter()).toMatchObject({ status: 'deferred' });
    expect(await decide(life, await convene(life, eveningIn(life, 7)))).toMatchObject({ status: 'adopted' });
    expect((await life.road()).slice(-4)).toEqual(['convene', 'defer', 'convene', 'adopt']);
  });

  it('not while it is on another evening’s agenda', async () => {
    await admitted(life);
    const first = await convene(life, eveningIn(life, 4));
    const { matterId: proposalId } = life;
    const plan = { title: '另一晚', place: '议事厅', startAtMs: eveningIn(life, 5), eveningMinutes: 180, guests: [] };
    const { reply } = await life.act('ch001', 'agenda.plan-meeting', plan);
    const items = [{ proposalId, minutes: 20, materials: null }];
    const changing = { meetingId: reply.meetingId, ...plan, reportMinutes: 15, items };
    const changed = await life.world.call('ch001', 'agenda.change-plan', changing);
    const refused = changed.ok
      ? await life.refusal('ch001', 'agenda.convene', { meetingId: reply.meetingId })
      : changed.refusal;
    expect(refused).toMatchObject({ code: 'AgendaItemNotAdmitted', status: 'scheduled' });
    expect(await life.matter()).toMatchObject({ status: 'scheduled', meetingId: first });
  });

  it('as a recommendation where another body must decide', async () => {
    await raise(life);
    await review(life, { ...admit, matterKindId: 'collectiveIncomeUse' });
    const to = '村民会议';
    const { matterId: proposalId } = life;
    expect(await life.world.done('vg001', 'proposal.read', { proposalId })).toMatchObject({
      row: { recommendsTo: to },
    });
    const meetingId = await convene(life, eveningIn(life, 4));
    const items = [{ recommendsTo: null }, { recommendsTo: to }];
    expect(await life.world.done('vg001', 'agenda.notice', { meetingId })).toMatchObject({ items });
    const { reply } = await decide(life, meetingId);
    expect(await life.world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({ items });
    const ticket = await life.world.done('ck001', 'meeting.screen-ticket', { meetingId });
    const wall = await life.world.done('vg001', 'meeting.screen', { ...ticket, seen: '' });
    expect(wall.page).toMatchObject({ items });
    const { pollId } = reply;
    const poll = await life.world.done('vg001', 'vote.poll', { pollId });
    expect(poll).toMatchObject({ force: 'recommendation', bodyThatDecides: to });
    const decisionId = `${pollId}.decision`;
    const decision = await life.world.done('vg001', 'decision.read', { decisionId });
    expect(decision).toMatchObject({ force: 'recommendation', handOverBlock: { code: 'DecisionOnlyRecommends' } });
    // The council's recommendation is carried out by nobody before the body has decided.
    const { permissions } = await life.world.done('ch001', 'proposal.read', { proposalId });
    const refusal = { code: 'DecisionOnlyRecommends', body: to };
    expect(permissions.handOver).toEqual({ isOpen: false, refusal });
    expect(permissions.bringToBody).toEqual({ isOpen: true });
    await life.act('ch001', 'meeting.adjourn', { meetingId });
    await life.act('ck001', 'decision.publish', { decisionId });
    const milestones = [{ title: '办好', dueOn: '2026-05-01' }];
    const given = { proposalId, assigneeId: 'as001', unitId: null, dueOn: '2026-05-01', milestones };
    expect(await life.refusal('ch001', 'follow-up.hand-over', given)).toEqual(refusal);
    expect(decision.bodyThatDecides).toMatch(/村民/);
  });
});
