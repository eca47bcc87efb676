import type { Villager } from '@shared/domain/member/villager';
import { dayMs } from '@shared/kernel/time';
import { aMatter, nowMs } from '../../../helpers/carrying-out';
import { aVisit, closeOut, handOver, putMatter, reportDone } from '../../../helpers/carrying-out-world';
import { aMeeting, putDocuments } from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

const proposalId = 'm1';

describe('the pages of the carrying out', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    await putMatter(world, 'adopted');
  });
  afterEach(() => world.close());

  it('show what the reader may do, by the very rules', async () => {
    const openTo = async (who: string) => {
      const { permissions } = await world.done(who, 'follow-up.read', { proposalId });
      return Object.entries(permissions).flatMap(([verb, permission]) => (permission.isOpen ? [verb] : []));
    };
    expect(await openTo('ch001')).toEqual(['handOver']);
    expect(await openTo('as001')).toEqual([]);
    await handOver(world);
    expect(await openTo('as001')).toEqual(['askNewDate', 'reportStuck', 'reportProgress', 'reportDone']);
    expect(await openTo('ch001')).toEqual(['putOnHold', 'reassign']);
    await reportDone(world);
    expect(await openTo('ch001')).toEqual(['closeOut', 'notYet']);
    await closeOut(world);
    expect(await openTo('cm001')).toEqual(['recordVisit']);
    expect(await openTo('vg001')).toEqual(['rate']);
    expect(await openTo('sv001')).toEqual(['reopen']);
    await world.done('cm001', 'follow-up.record-visit', { proposalId, ...aVisit });
    expect(await openTo('vg001')).toEqual(['rate']);
    expect(await openTo('ch001')).toEqual([]);
  });

  it('tell why a verb is closed', async () => {
    const read = async (who: string) => (await world.done(who, 'follow-up.read', { proposalId })).permissions;
    expect((await read('cm002')).handOver).toMatchObject({ refusal: { code: 'ProposalNotYours' } });
    await handOver(world);
    await reportDone(world);
    await putDocuments(world, [aMeeting({ status: 'suspended' })]);
    expect((await read('ch001')).closeOut).toEqual({ isOpen: false, refusal: { code: 'CloseOutNoMeeting' } });
  });

  it('tell of reports, close-outs and visits, the newest first, with what each rests on', async () => {
    const [first] = await handOver(world);
    await world.done('as001', 'follow-up.report-progress', {
      proposalId,
      text: '灯杆到了',
      photoIds: [],
      doneMilestoneIds: [first!],
    });
    world.advance(dayMs);
    await reportDone(world);
    await closeOut(world);
    await world.done('cm001', 'follow-up.record-visit', { proposalId, ...aVisit });
    expect(await world.done('vg003', 'follow-up.read', { proposalId })).toMatchObject({
      row: { status: 'visited' },
      percent: 100,
      ratingMin: 3,
      reports: [{ isDone: true }, { text: '灯杆到了', percent: 50 }],
      closeOuts: [{ evidence: '照片三张', explanation: { code: 'confirmation', isMet: true } }],
      visits: [{ manner: 'home', rating: 5, explanation: { code: 'rating', isMet: true } }],
    });
  });

  it('name assignees, handlers or visitors, as the matter needs them', async () => {
    const idsOf = async (id: string) =>
      (await world.done('ch001', 'follow-up.candidates', { proposalId: id })).people.map((one) => one.villagerId);
    expect(await idsOf('m1')).toEqual(['as001', 'as002']);
    await putMatter(world, 'declined', { id: 'm2' });
    expect(await idsOf('m2')).toEqual(expect.arrayContaining(['as001', 'as002', 'ch001', 'ck001', 'sv001']));
    await putMatter(world, 'closedOut', { id: 'm3', authorId: 'cm007' });
    const visitors = await idsOf('m3');
    expect(visitors).toEqual(expect.arrayContaining(['cm001', 'cm006', 'ch001']));
    expect(visitors).not.toEqual(expect.arrayContaining(['cm007']));
    expect(visitors).not.toEqual(expect.arrayContaining(['as001']));
    // A helper, somebody of the doer's household, and whoever speaks for the unit that did it cannot visit.
    const doer = await world.stored<Villager>('villagers', 'as001');
    const kin = await world.stored<Villager>('villagers', 'cm006');
    await putDocuments(world, [{ ...kin!, householdId: doer!.householdId } as Villager]);
    await putMatter(world, 'closedOut', { id: 'm4', authorId: 'vg001', assistantIds: ['cm002'] });
    const fit = await idsOf('m4');
    expect(fit).toEqual(expect.arrayContaining(['cm001', 'cm003']));
    for (const unfit of ['cm002', 'cm006', 'as001']) expect(fit).not.toContain(unfit);
    expect((await world.done('vg003', 'follow-up.candidates', { proposalId: 'm3' })).people).toEqual([]);
    expect(await world.done('ck001', 'follow-up.candidates', { proposalId })).toMatchObject({
      handOver: { isOpen: true },
    });
  });

  it('list what waits to be closed out, with the meeting that can confirm it', async () => {
    await handOver(world);
    await reportDone(world);
    const page = await world.done('ch001', 'follow-up.close-outs', {});
    expect(page).toMatchObject({
      meeting: { id: 'e1', presentCount: 9, memberCount: 9 },
      rows: [
        { assigneeName: '责任人一', evidence: '三盏灯都亮了', visitorName: '成员1', permission: { isOpen: true } },
      ],
    });
    expect(page.rows[0]?.excludedIds).toEqual(['vg001', 'as001']);
    expect(page.members).toHaveLength(9);
    expect((await world.done('vg003', 'follow-up.close-outs', {})).members).toEqual([]);
  });

  it('offer no helper as visitor of what waits to be closed out', async () => {
    await putMatter(world, 'reportedDone', { id: 'm5', authorId: 'vg001', assistantIds: ['cm002'] });
    const { rows } = await world.done('ch001', 'follow-up.close-outs', {});
    expect(rows.find(({ row }) => row.id === 'm5')?.excludedIds).toEqual(['vg001', 'as001', 'cm002']);
  });

  it('list the village’s matters by date, what is overdue first, twenty a page', async () => {
    const matters = Array.from({ length: 23 }, (_, index) =>
      aMatter(index % 2 === 0 ? 'inProgress' : 'declined', {
        id: `n${String(index).padStart(2, '0')}`,
        dueAtMs: nowMs + (11 - index) * dayMs,
      }),
    );
    await putDocuments(world, [
      ...matters,
      aMatter('admitted', { id: 'other', dueAtMs: 5 }),
      aMatter('visited', { id: 'past' }),
    ]);
    const first = await world.done('vg003', 'follow-up.board', { cursor: null });
    expect(first.rows).toHaveLength(20);
    expect(first.rows.slice(0, 12).map((row) => row.isOverdue)).toEqual([...Array<boolean>(11).fill(true), false]);
    expect(first.rows[0]).toMatchObject({ id: 'n22' });
    const second = await world.done('vg003', 'follow-up.board', { cursor: first.next });
    expect(second).toMatchObject({ rows: [{ id: 'n02' }, { id: 'n01' }, { id: 'n00' }], next: null });
  });

  it.each([
    'adopted',
    'inProgress',
    'onHold',
    'reportedDone',
    'closedOut',
    'visited',
    'declined',
    'routed',
    'submitted',
  ] as const)('cost at most five reads for a matter that is %s', async (status) => {
    await putMatter(world, status, { id: 'm9' });
    for (const [action, payload] of [
      ['follow-up.read', { proposalId: 'm9' }],
      ['follow-up.candidates', { proposalId: 'm9' }],
      ['follow-up.close-outs', {}],
      ['follow-up.board', { cursor: null }],
    ] as const) {
      const get = jest.spyOn(world.ports.store, 'get');
      const find = jest.spyOn(world.ports.store, 'find');
      expect(await world.send('ch001', { action, payload })).toMatchObject({ ok: true });
      expect(get.mock.calls.length + find.mock.calls.length).toBeLessThanOrEqual(5);
      expect(get.mock.calls.length).toBeGreaterThan(1);
      jest.restoreAllMocks();
    }
  });

  it('show public names to people without part or office', async () => {
    await putMatter(world, 'inProgress', {
      id: 'm8',
      assignee: { villagerId: 'as001', name: '责任人一', isNamePublic: false },
    });
    expect(await world.done('vg003', 'follow-up.read', { proposalId: 'm8' })).toMatchObject({ assigneeName: '责*' });
    expect(await world.done('ck001', 'follow-up.read', { proposalId: 'm8' })).toMatchObject({
      assigneeName: '责任人一',
    });
  });
});
