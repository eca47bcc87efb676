import { verifyStore } from '@cloud/_local/verify/verify-store';
import { runClock } from '@cloud/clock/run-clock';
import type { Message } from '@shared/domain/message/message';
import { on } from '../../../helpers/carrying-out';
import { ask, aServiceVisit, bring, requestOf } from '../../../helpers/service-life';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

describe('a request that an outside unit does', () => {
  let world: World;
  let requestId: string;
  beforeEach(async () => {
    world = await World.create();
    requestId = await ask(world);
    await bring(world, requestId, 'checked');
  });
  afterEach(async () => {
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
    await world.close();
  });
  const give = (unitId: string) =>
    world.done('vg003', 'service.assign', { requestId, unitId, dueOn: on(10), note: '在二组桥头' });
  const atHome = async (who: string) => (await world.done(who, 'service.waiting', {})).requests;

  it('is taken on by its liaison, done, and visited by somebody of the village', async () => {
    await give('power');
    expect(await atHome('as002')).toMatchObject([{ requestId, status: 'assigned', isToTakeOn: true }]);
    expect((await world.done('as002', 'service.read', { requestId })).permissions).toMatchObject({
      takeOn: { isOpen: true },
      giveBack: { isOpen: true },
    });
    await world.done('as002', 'service.take-on', { requestId });
    expect((await world.done('as002', 'service.read', { requestId })).permissions.giveBack).toMatchObject({
      isOpen: false,
      refusal: { code: 'ServiceTakenOnAlready' },
    });
    await world.done('as002', 'service.report-handled', { requestId, evidence: '换了表箱', photoIds: [] });
    const { visitor } = await requestOf(world, requestId);
    expect(visitor?.villagerId).toBe('vg003');
    await world.done('vg003', 'service.record-visit', { requestId, ...aServiceVisit });
    expect((await world.eventsOf(requestId)).map(({ type }) => type)).toEqual([
      'RequestReceived',
      'RequestChecked',
      'RequestAssigned',
      'RequestTakenOn',
      'RequestHandled',
      'RequestVisited',
    ]);
  });

  it('goes back to the desk with the reason, which its page tells', async () => {
    await give('power');
    await world.done('as002', 'service.give-back', { requestId, reason: '这是自来水的管子' });
    const page = await world.done('vg001', 'service.read', { requestId });
    expect(page.row).toMatchObject({ status: 'checked', holder: { person: { name: '村民三' } } });
    expect(page.steps.at(-1)).toMatchObject({ verb: 'giveBack', note: '这是自来水的管子' });
  });

  it('is recorded by the clerk for a unit without a liaison, and climbs the ladder from the clerk', async () => {
    await give('water');
    expect((await world.done('ck001', 'service.list', { tab: 'inHand', cursor: null })).rows).toMatchObject([
      { id: requestId, holder: { kind: 'unit', unit: { name: '水务站' } } },
    ]);
    world.advance(4 * 86_400_000);
    await runClock(world.ports);
    const where = { villageId: 'v1', recipientId: 'ck001' };
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const told = await world.all<Message>('messages', { where, orderBy, limit: 50 });
    const codes = told.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['requestToDo', 'requestLadderStep']));
    await world.done('ck001', 'service.take-on', { requestId });
  });

  it('is nothing to units that the village does not know', async () => {
    const payload = { requestId, dueOn: on(3) };
    const unknown = { code: 'FollowUpUnitNotFound' };
    expect(await world.refusal('vg003', 'service.assign', { ...payload, unitId: 'gas', note: '' })).toEqual(unknown);
    const pass = { ...payload, personId: null, unitId: 'gas', reason: '换' };
    expect(await world.refusal('vg003', 'service.pass', pass)).toEqual(unknown);
    await world.done('vg003', 'service.assign', { ...payload, unitId: 'water', note: '' });
    await world.done('ck001', 'service.pass', { ...pass, unitId: 'power' });
    expect(await requestOf(world, requestId)).toMatchObject({ holderKey: 'unit:power' });
  });
});

describe('a grid member with two areas', () => {
  it('sees the desk of both, at home and in the list', async () => {
    const world = await World.create({
      ...aSmallVillage(),
      grids: [
        { id: 'w1', name: '一网格' },
        { id: 'w2', name: '二网格' },
        { id: 'w3', name: '三网格' },
      ],
    });
    for (const gridId of ['w1', 'w2']) {
      await world.done('ck001', 'service.set-grid-members', { gridId, memberIds: ['vg003'] });
    }
    const ids: string[] = [];
    for (const gridId of ['w2', 'w1', 'w3']) {
      world.advance(1_000);
      const asked = { body: `${gridId}漏水`, photoIds: [], isShared: false, gridId };
      ids.push((await world.done('vg001', 'service.ask', asked)).requestId);
    }
    const desk = await world.done('vg003', 'service.list', { tab: 'desk', cursor: null });
    expect(desk.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const { requests } = await world.done('vg003', 'service.waiting', {});
    expect(requests.map(({ requestId }) => requestId).sort()).toEqual(ids.slice(0, 2).sort());
    await world.close();
  });
});
