import type { Message } from '@shared/domain/message/message';
import { ask, aServiceVisit, bring, requestOf } from '../../../helpers/service-life';
import { runClock } from '@cloud/clock/run-clock';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { on } from '../../../helpers/carrying-out';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

describe('the service desk', () => {
  let world: World;
  let requestId: string;
  beforeEach(async () => {
    world = await World.create();
    requestId = await ask(world);
  });
  afterEach(async () => {
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
    await world.close();
  });

  const toldOf = async (recipientId: string): Promise<string[]> => {
    await runClock(world.ports);
    const where = { villageId: 'v1', recipientId };
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    return (await world.all<Message>('messages', { where, orderBy, limit: 50 })).map(({ code }) => code);
  };

  it('takes a request from asking to the visit, each told what is theirs', async () => {
    expect(await bring(world, requestId, 'visited')).toEqual({ isReopened: false });
    expect((await world.eventsOf(requestId)).map(({ type }) => type)).toEqual([
      'RequestReceived',
      'RequestChecked',
      'RequestAssigned',
      'RequestHandled',
      'RequestVisited',
    ]);
    expect(await requestOf(world, requestId)).toMatchObject({ status: 'visited', isOpen: false, ladderAtMs: 0 });
    expect((await toldOf('vg003')).sort()).toEqual(['requestToCheck', 'requestToVisit']);
    expect(await toldOf('as001')).toEqual(['requestToDo']);
    expect(await toldOf('vg001')).toEqual(Array.from({ length: 5 }, () => 'requestChanged'));
  });

  it('shows the requester at every step who has it and until when', async () => {
    const read = () => world.done('vg001', 'service.read', { requestId });
    expect((await read()).row).toMatchObject({ status: 'received', holder: { person: { name: '村民三' } } });
    await bring(world, requestId, 'assigned');
    const page = await read();
    expect(page.row).toMatchObject({ status: 'assigned', holder: { person: { name: '责任人一' } }, isOverdue: false });
    expect(page.steps.map(({ verb }) => verb)).toEqual(['ask', 'check', 'assign']);
    expect(page.permissions).toMatchObject({
      withdraw: { isOpen: true },
      check: { isOpen: false },
      rate: { isOpen: false },
    });
  });

  it('is nobody’s business but theirs who are concerned, unless it is about a public thing', async () => {
    for (const who of ['ck001', 'ch001', 'vg003', 'sv001', 'tw001'])
      await world.done(who, 'service.read', { requestId });
    expect(await world.refusal('vg005', 'service.read', { requestId })).toEqual({ code: 'ServiceRequestNotFound' });
    expect(await world.refusal('vg005', 'service.withdraw', { requestId, reason: '' })).toEqual({
      code: 'ServiceRequestNotFound',
    });
    const lamp = await world.done('vg001', 'service.ask', { body: '路灯不亮', photoIds: [], isShared: true });
    const page = await world.done('vg005', 'service.read', { requestId: lamp.requestId });
    expect(page.row.requesterName).toBe('村民一');
    const list = await world.done('vg005', 'service.list', { tab: 'shared', cursor: null });
    expect(list.rows.map(({ id }) => id)).toEqual([lamp.requestId]);
    // What the desk takes out of sight is gone from there.
    await world.done('vg003', 'service.check', { requestId: lamp.requestId, note: '看了', isShared: false });
    expect((await world.done('vg005', 'service.list', { tab: 'shared', cursor: null })).rows).toEqual([]);
    expect(await world.refusal('vg005', 'service.read', { requestId: lamp.requestId })).toMatchObject({
      code: 'ServiceRequestNotFound',
    });
  });

  it('hides from a neighbour the name of who did not agree to be named, and what was said on the spot', async () => {
    await world.done('vg001', 'member.change-consents', {
      villagerId: 'vg001',
      isNamePublic: false,
      photosOnBoards: false,
      messages: true,
      consent: '',
    });
    const lamp = await world.done('vg001', 'service.ask', {
      body: '村民一家门口路灯不亮',
      photoIds: [],
      isShared: true,
    });
    await world.done('vg003', 'service.check', { requestId: lamp.requestId, note: '他家老人怕黑', isShared: true });
    const page = await world.done('vg005', 'service.read', { requestId: lamp.requestId });
    expect(page.row.requesterName).toBe('村*');
    expect(JSON.stringify(page)).not.toMatch(/村民一|怕黑/);
  });

  it('lets nobody else take a step', async () => {
    const check = { requestId, note: '看了', isShared: false };
    expect(await world.refusal('sv001', 'service.check', check)).toMatchObject({ code: 'ServiceRequestNotYours' });
    await bring(world, requestId, 'handled');
    const visit = { requestId, ...aServiceVisit };
    expect(await world.refusal('as001', 'service.record-visit', visit)).toMatchObject({
      code: 'ServiceRequestNotYours',
    });
    expect(await world.refusal('vg003', 'service.check', check)).toMatchObject({
      code: 'ServiceRequestStatusNotAllowed',
    });
  });

  it('is unknown in another village', async () => {
    await world.found(neighbours());
    for (const action of ['service.read', 'service.people'] as const) {
      expect(await world.refusal('v2:v2ck001', action, { requestId })).toEqual({ code: 'ServiceRequestNotFound' });
    }
    const payload = { gridId: 'w1', memberIds: ['vg003'] };
    expect(await world.refusal('v2:v2ck001', 'service.set-grid-members', payload)).toEqual({
      code: 'ServicePersonNotFound',
    });
  });

  it('answers a repeated request alike, and does everything once when it comes twice at the same time', async () => {
    const payload = { requestId, note: '看了', isShared: false };
    const [one, other] = await Promise.all([
      world.call('vg003', 'service.check', payload, 'same'),
      world.call('vg003', 'service.check', payload, 'same'),
    ]);
    expect(one).toEqual(other);
    const both = await Promise.all(
      ['as001', 'as002'].map((doerId) =>
        world.call('vg003', 'service.assign', { requestId, doerId, dueOn: on(3), note: '' }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await requestOf(world, requestId)).steps.map(({ verb }) => verb)).toEqual(['ask', 'check', 'assign']);
  });

  it('names people it does not know, and photos that were never stored', async () => {
    const asked = { body: '漏水', photoIds: [], isShared: false };
    expect(await world.refusal('vg001', 'service.ask', { ...asked, onBehalfOfId: 'nobody' })).toEqual({
      code: 'ServicePersonNotFound',
    });
    expect(await world.refusal('vg001', 'service.ask', { ...asked, photoIds: ['nothing'] })).toEqual({
      code: 'ServicePhotoNotFound',
    });
    const pass = { requestId, personId: 'nobody', dueOn: on(1), reason: '换人' };
    expect(await world.refusal('ck001', 'service.pass', pass)).toEqual({ code: 'ServicePersonNotFound' });
  });

  it('lists one’s own, what is in one’s hands, and the desk’s longest waiting first', async () => {
    world.advance(1_000);
    const second = (
      await world.done('rv001', 'service.ask', {
        body: '帮村民二问低保',
        photoIds: [],
        isShared: false,
        onBehalfOfId: 'vg002',
      })
    ).requestId;
    const ids = async (who: string, tab: 'mine' | 'desk' | 'inHand') =>
      (await world.done(who, 'service.list', { tab, cursor: null })).rows.map(({ id }) => id);
    expect(await ids('vg001', 'mine')).toEqual([requestId]);
    expect(await ids('vg002', 'mine')).toEqual([second]);
    expect(await ids('rv001', 'mine')).toEqual([second]);
    expect((await ids('vg003', 'inHand')).sort()).toEqual([requestId, second].sort());
    for (const who of ['vg003', 'ck001', 'ch001', 'tw001']) expect(await ids(who, 'desk')).toEqual([requestId, second]);
    expect(await ids('vg005', 'desk')).toEqual([]);
  });

  it('offers whom it may be given to at each step', async () => {
    const people = async () => {
      const page = await world.done('ck001', 'service.people', { requestId });
      return { latestOn: page.latestOn, ids: page.people.map(({ villagerId }) => villagerId) };
    };
    expect(await people()).toEqual({ latestOn: on(2), ids: ['vg003', 'ck001', 'ch001'] });
    await bring(world, requestId, 'checked');
    expect(await people()).toEqual({ latestOn: on(15), ids: ['as001', 'as002', 'ch001', 'vg003', 'ck001'] });
    expect((await world.done('ck001', 'service.people', { requestId })).units).toEqual([
      { unitId: 'power', name: '供电所', liaisonName: '责任人二' },
      { unitId: 'water', name: '水务站', liaisonName: '' },
    ]);
    await world.done('vg003', 'service.assign', { requestId, doerId: 'as001', dueOn: on(3), note: '' });
    await world.done('as001', 'service.report-handled', { requestId, evidence: '换了总阀', photoIds: [] });
    const { ids } = await people();
    expect(ids).toContain('vg003');
    expect(ids).not.toContain('as001');
    expect(ids).not.toContain('vg001');
  });

  it('names the areas with their grid members, and the clerk may change them', async () => {
    expect(await world.done('vg001', 'service.grids', {})).toMatchObject({
      grids: [{ id: 'w1', members: [{ villagerId: 'vg003' }] }],
      ownGridId: 'w1',
      set: { isOpen: false },
    });
    expect((await world.done('ck001', 'service.grids', {})).set).toEqual({ isOpen: true });
  });

  it('reads in the desk’s queue and the request’s page no more than a page may', async () => {
    // `page-reads` walks every view; here the longest list: a whole page and where to go on.
    for (let count = 0; count < 20; count += 1) {
      world.advance(1);
      await world.done('vg001', 'service.ask', { body: `第 ${count} 件`, photoIds: [], isShared: false });
    }
    const first = await world.done('ck001', 'service.list', { tab: 'desk', cursor: null });
    expect(first.rows).toHaveLength(20);
    const second = await world.done('ck001', 'service.list', { tab: 'desk', cursor: first.next });
    expect(second.rows.map(({ title }) => title)).toEqual(['第 19 件']);
    const mine = await world.done('vg001', 'service.list', { tab: 'mine', cursor: null });
    expect(mine.rows[0]?.title).toBe('第 19 件');
    const older = await world.done('vg001', 'service.list', { tab: 'mine', cursor: mine.next });
    expect(older.rows.map(({ id }) => id)).toEqual([requestId]);
  });
});

function neighbours() {
  const village = aSmallVillage('v2');
  const prefixed = (id: string) => `v2${id}`;
  const roster = village.roster.map((one) => ({
    ...one,
    id: prefixed(one.id),
    relatives: one.relatives.map(prefixed),
  }));
  const seats = village.council.seats.map((seat) => ({ ...seat, villagerId: prefixed(seat.villagerId) }));
  return { ...village, roster, council: { ...village.council, seats } };
}
