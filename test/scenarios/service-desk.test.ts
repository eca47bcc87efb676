import { runClock } from '@cloud/clock/run-clock';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs } from '@shared/kernel/time';
import { on } from '../helpers/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { raise, review } from '../helpers/lives/stages';
import { route } from '../helpers/pre-review';
import { ask, bring, requestOf } from '../helpers/service-life';
import { visit } from '../helpers/lives/carrying-out';

describe('a request at the service desk', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });
  const matter = (id: string) => life.world.stored<Proposal & { kind: string }>('proposals', id);

  it('is done anew when the requester says it is not done, and goes to the town the third time', async () => {
    const { world } = life;
    const requestId = await ask(world);
    await bring(world, requestId, 'assigned');
    for (const count of [1, 2, 3]) {
      await world.done('as001', 'service.report-handled', { requestId, evidence: '修了', photoIds: [] });
      const { visitor } = await requestOf(world, requestId);
      const said = { manner: 'phone', note: '打了电话', isDone: false, rating: 1, ratingWords: '还在漏' } as const;
      const reply = await world.done(visitor?.villagerId ?? '', 'service.record-visit', { requestId, ...said });
      expect(reply).toEqual({ isReopened: true });
      expect(await requestOf(world, requestId)).toMatchObject({ status: 'assigned', reopenedCount: count });
    }
    expect(await requestOf(world, requestId)).toMatchObject({ holderKey: 'role:townCoordinator', doer: null });
    await world.done('tw001', 'service.pass', { requestId, personId: 'as002', dueOn: on(9), reason: '请供水公司来' });
    await world.done('as002', 'service.report-handled', { requestId, evidence: '换了整段管子', photoIds: [] });
    const { visitor, steps } = await requestOf(world, requestId);
    const said = { manner: 'home', note: '不漏了', isDone: true, rating: 4, ratingWords: '好了' } as const;
    await world.done(visitor?.villagerId ?? '', 'service.record-visit', { requestId, ...said });
    expect(await requestOf(world, requestId)).toMatchObject({ status: 'visited', reopenedCount: 3 });
    expect(steps.filter(({ verb }) => verb === 'reopen')).toHaveLength(3);
  });

  it('climbs the ladder when nobody looks at it: grid member, clerk, two committees, town, each told once', async () => {
    const { world } = life;
    const requestId = await ask(world);
    for (let day = 0; day < 20; day += 1) {
      await Promise.all([runClock(world.ports), runClock(world.ports)]);
      await runClock(world.ports);
      world.advance(dayMs);
    }
    const events = await world.eventsOf(requestId);
    expect(events.map(({ type, data }) => [type, data.tier ?? '', data.toldIds ?? []])).toEqual([
      ['RequestReceived', '', []],
      ['DueDateReminded', '', ['vg003']],
      ['LadderStepTaken', 'holder', ['vg003']],
      ['LadderStepTaken', 'clerk', ['ck001']],
      ['LadderStepTaken', 'twoCommittees', ['ch001', 'as001']],
      ['LadderStepTaken', 'town', ['tw001']],
    ]);
    // Whom the ladder told may look at it, and the clock has nothing left to do with it.
    await world.done('as001', 'service.read', { requestId });
    expect(await requestOf(world, requestId)).toMatchObject({ ladderAtMs: 0, status: 'received' });
    // Done at last, it stands on its first step again.
    await world.done('ck001', 'service.check', { requestId, note: '我去看了', isShared: false });
    expect(await requestOf(world, requestId)).toMatchObject({ ladder: { stepsTaken: 0 } });
  });

  it('goes from the clerk to the chair where the clerk has it in hand', async () => {
    const { world } = life;
    const { requestId } = await world.done('vg001', 'service.ask', { body: '漏水', photoIds: [], isShared: false });
    world.advance(6 * dayMs);
    await runClock(world.ports);
    const told = (await world.eventsOf(requestId)).map(({ data }) => data.toldIds ?? []);
    expect(told.slice(1)).toEqual([['ck001'], ['ch001']]);
  });

  it('becomes a matter of the council’s, raised by the requester, each naming the other', async () => {
    const { world } = life;
    const requestId = await ask(world);
    await bring(world, requestId, 'checked');
    const reason = '要换整条主管，得大家商量怎么出钱';
    const { proposalId } = await world.done('vg003', 'service.bring-to-council', { requestId, reason });
    expect(await requestOf(world, requestId)).toMatchObject({
      status: 'becameMatter',
      matterId: proposalId,
      isOpen: false,
    });
    expect(await matter(proposalId)).toMatchObject({
      status: 'submitted',
      holderKey: 'role:chair',
      authorId: 'vg001',
      helper: null,
      supporterIds: [],
      body: '自来水管漏水',
      requestIds: [requestId],
      steps: [{ verb: 'submit', by: { villagerId: 'vg003' }, onBehalfOf: { villagerId: 'vg001' }, reason }],
    });
    const page = await world.done('vg005', 'proposal.read', { proposalId });
    expect(page.row.authorName).toBe('村民一');
    await life.world.done('cm001', 'proposal.sponsor', { proposalId });
  });

  it('is opened by routing a matter, and answering the request answers the matter in the same act', async () => {
    const { world } = life;
    await world.done('ck001', 'service.set-grid-members', { gridId: 'w1', memberIds: ['vg003'] });
    await raise(life);
    await review(life, route);
    const routed = await life.matter();
    const [requestId = ''] = routed.requestIds;
    expect(await requestOf(world, requestId)).toMatchObject({
      status: 'received',
      matterId: life.matterId,
      requesterId: routed.authorId,
      holderKey: 'person:vg003',
      promisedAtMs: routed.dueAtMs,
    });
    await bring(world, requestId, 'assigned');
    expect(await life.matter()).toMatchObject({ status: 'routed', holderKey: 'body:serviceDesk' });
    const evidence = '供电所把线路改了';
    const happened = await life.act('as001', 'service.report-handled', { requestId, evidence, photoIds: [] });
    expect(happened).toMatchObject({
      status: 'closedOut',
      events: ['FollowUpStarted', 'ProposalAnswered', 'RequestAnswered'],
    });
    expect(await requestOf(world, requestId)).toMatchObject({ status: 'answered', isOpen: false, holderKey: '' });
    const { visitor } = await life.matter();
    expect(await visit(life, visitor?.villagerId ?? '', 4)).toMatchObject({ status: 'visited' });
  });

  it('sends a matter back to where it was, and may be opened for it again', async () => {
    const { world } = life;
    await raise(life);
    await review(life, route);
    const [first = ''] = (await life.matter()).requestIds;
    const reason = '不只是修一盏灯，要重新规划';
    const back = await life.act('ck001', 'service.bring-to-council', { requestId: first, reason });
    expect(back).toMatchObject({
      status: 'raised',
      holder: 'body:partyOrganisation',
      events: ['ProposalSentBack', 'RequestBecameMatter'],
    });
    expect(await life.matter()).toMatchObject({ routedTo: null, opinion: null });
    await review(life, route);
    const { requestIds } = await life.matter();
    expect(requestIds).toHaveLength(2);
    expect(await requestOf(world, requestIds[1] ?? '')).toMatchObject({ status: 'received', isOpen: true });
    await life.act('ck001', 'follow-up.answer', {
      proposalId: life.matterId,
      evidence: '已经报给供电所',
      photoIds: [],
    });
    expect(await requestOf(world, requestIds[1] ?? '')).toMatchObject({ status: 'answered' });
  });

  it('sends a matter that nobody had taken up back to the chair', async () => {
    await life.act('vg001', 'proposal.submit', { body: '家门口的电表箱冒烟', photoIds: [] });
    const routing = { proposalId: life.matterId, reason: '这是供电所的活，打电话就来修' };
    await life.act('ck001', 'proposal.route', routing);
    const [requestId = ''] = (await life.matter()).requestIds;
    const withdraw = { requestId, reason: '' };
    expect(await life.refusal('vg001', 'service.withdraw', withdraw)).toMatchObject({ code: 'ServiceRequestOfMatter' });
    const reason = '全村的电表箱都要换，要大家商量';
    expect(await life.act('ck001', 'service.bring-to-council', { requestId, reason })).toMatchObject({
      status: 'submitted',
      holder: 'role:chair',
    });
  });

  it('ends when the author asks the town to look at the routing again', async () => {
    await raise(life);
    await review(life, route);
    const matterNow = await life.matter();
    const reason = '这不是报修，是全村照明的事';
    const asking = { proposalId: life.matterId, reason };
    expect(await life.act(matterNow.authorId, 'pre-review.request-reconsideration', asking)).toMatchObject({
      status: 'underReconsideration',
      events: ['ReconsiderationRequested', 'RequestRecalled'],
    });
    expect(await requestOf(life.world, matterNow.requestIds[0] ?? '')).toMatchObject({ status: 'recalled' });
  });
});
