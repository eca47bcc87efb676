import { runClock } from '@cloud/clock/run-clock';
import { readAll } from '@cloud/_local/read-all';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { Village } from '@shared/domain/village/village';
import { aMeeting, aRoll, putDocuments } from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const person = (who: string, villagerId: string | null = null) => world.done(who, 'member.person', { villagerId });
const phone = '13800001234';

describe('one person of the roster', () => {
  it('is shown to themselves and to the clerk, and to nobody else', async () => {
    expect(await person('vg003')).toMatchObject({ isSelf: true, name: '村民三', contact: null, helpers: [] });
    expect(await person('ck001', 'vg003')).toMatchObject({ isSelf: false, name: '村民三', isNamePublic: true });
    const roles = { code: 'RoleRequired', roles: ['clerk'] };
    expect(await world.refusal('ch001', 'member.person', { villagerId: 'vg003' })).toEqual(roles);
    expect(await world.refusal('ck001', 'member.person', { villagerId: 'nobody' })).toEqual({ code: 'PersonNotFound' });
  });
});

describe('a telephone for meetings', () => {
  const give = (who: string, villagerId: string | null, consent = '') =>
    world.call(who, 'member.give-contact', { villagerId, phone, consent });

  it('is given by oneself, seen by chair and clerk alone, and erased at a word', async () => {
    expect(await give('cm001', null)).toMatchObject({ ok: true });
    expect(await person('cm001')).toMatchObject({ contact: { phone, by: 'self' } });
    expect(await person('ck001', 'cm001')).toMatchObject({ contact: { phone } });
    await world.done('cm001', 'member.erase-contact', { villagerId: null });
    expect(await person('cm001')).toMatchObject({ contact: { phone: '' } });
    expect(await world.refusal('cm001', 'member.erase-contact', { villagerId: null })).toEqual({
      code: 'ContactNotGiven',
    });
    for await (const document of readAll(world.ports.store, 'contacts')) {
      expect(JSON.stringify(document)).not.toContain(phone);
    }
  });

  it('is entered by the clerk from paper only with how the person agreed', async () => {
    expect(await give('ck001', 'cm001')).toMatchObject({ refusal: { code: 'ConsentNeeded' } });
    expect(await give('ck001', 'cm001', '签字的登记表')).toMatchObject({ ok: true });
    expect(await person('cm001')).toMatchObject({ contact: { phone, by: 'clerk' } });
    expect(await give('ch001', 'cm001', '口头')).toMatchObject({ refusal: { code: 'RoleRequired' } });
    expect(await world.refusal('ch001', 'member.erase-contact', { villagerId: 'cm001' })).toMatchObject({
      code: 'RoleRequired',
    });
    expect(await give('ck001', 'nobody', '口头')).toMatchObject({ refusal: { code: 'PersonNotFound' } });
  });

  it('is nothing that a villager without office is asked for', async () => {
    expect(await give('vg003', null)).toMatchObject({ refusal: { code: 'ContactOnlyOffices', name: '村民三' } });
  });

  it('stands in no event and in no receipt', async () => {
    await give('cm001', null);
    for (const collection of ['events', 'receipts', 'outbox']) {
      for await (const document of readAll(world.ports.store, collection)) {
        expect(JSON.stringify(document)).not.toContain(phone);
      }
    }
    expect((await world.eventsOf('contact.cm001')).map(({ type }) => type)).toEqual(['ContactGiven']);
  });
});

describe('calling whoever is missing', () => {
  const meetingId = 'evening';
  beforeEach(async () => {
    const roll = aRoll({ id: 'evening.roll' });
    const members = roll.members.map((member) => {
      return { ...member, intervals: [], leaveReason: member.villagerId === 'cm002' ? '走亲戚' : null };
    });
    await putDocuments(world, [
      { ...aMeeting({ id: meetingId, status: 'convened', rollIds: [roll.id], startAtMs: world.now }), villageId: 'v1' },
      { ...roll, members, meetingId, villageId: 'v1' },
    ] as never);
    await world.done('cm001', 'member.give-contact', { villagerId: null, phone, consent: '' });
  });

  it('shows chair and clerk the numbers of those who are missing and not on leave', async () => {
    for (const who of ['ch001', 'ck001']) {
      const { members, shortBy } = await world.done(who, 'meeting.missing', { meetingId });
      expect(shortBy).toBeGreaterThan(0);
      expect(members).toContainEqual({ villagerId: 'cm001', name: expect.any(String), phone });
      expect(members).toContainEqual({ villagerId: 'cm003', name: expect.any(String), phone: null });
      expect(members.map(({ villagerId }) => villagerId)).not.toContain('cm002');
    }
    expect(await world.refusal('cm001', 'meeting.missing', { meetingId })).toEqual({ code: 'MeetingOnlyChairOrClerk' });
  });

  it('shows nobody who has come', async () => {
    await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm001' });
    const { members } = await world.done('ck001', 'meeting.missing', { meetingId });
    expect(members.map(({ villagerId }) => villagerId)).not.toContain('cm001');
  });

  it('costs no more than any page', async () => {
    const get = jest.spyOn(world.ports.store, 'get');
    const find = jest.spyOn(world.ports.store, 'find');
    await world.done('ck001', 'meeting.missing', { meetingId });
    await person('ck001', 'cm001');
    expect(get.mock.calls.length + find.mock.calls.length).toBeLessThanOrEqual(10);
    jest.restoreAllMocks();
  });
});

describe('a helper', () => {
  const name = (who: string, villagerId: string | null, helperId: string, consent = '') =>
    world.call(who, 'member.name-helper', { villagerId, helperId, consent });
  const raiseFor = (who: string) =>
    world.call(who, 'proposal.submit', { body: '家门口的沟堵了', photoIds: [], onBehalfOfId: 'vg003' });

  it('named by the person fills in for them, both names recorded, until it is ended', async () => {
    expect(await raiseFor('vg004')).toMatchObject({ refusal: { code: 'HelperNotAllowed' } });
    await name('vg003', null, 'vg004');
    expect(await person('vg003')).toMatchObject({ helpers: [{ villagerId: 'vg004', name: '村民四', by: 'self' }] });
    const raised = await raiseFor('vg004');
    const proposalId = raised.ok ? raised.data.proposalId : '';
    const [event] = await world.eventsOf(proposalId);
    expect(event).toMatchObject({ actorId: 'vg004', onBehalfOf: 'vg003' });
    await world.done('vg003', 'member.end-helper', { villagerId: null, helperId: 'vg004' });
    expect(await raiseFor('vg004')).toMatchObject({ refusal: { code: 'HelperNotAllowed' } });
    expect(await world.refusal('vg003', 'member.end-helper', { villagerId: null, helperId: 'vg004' })).toEqual({
      code: 'HelperNotNamed',
      name: '村民四',
    });
  });

  it('is named at the clerk’s desk with how the person agreed; the person and the helper are told', async () => {
    expect(await name('ck001', 'vg003', 'vg004')).toMatchObject({ refusal: { code: 'ConsentNeeded' } });
    expect(await name('ck001', 'vg003', 'vg004', '本人当面说的')).toMatchObject({ ok: true });
    const event = (await world.eventsOf('vg003')).at(-1);
    expect(event).toMatchObject({ type: 'HelperNamed', actorId: 'ck001', onBehalfOf: 'vg003' });
    await runClock(world.ports);
    for (const recipientId of ['vg003', 'vg004']) {
      const told = await world.all<{ text: string }>('messages', {
        where: { villageId: 'v1', recipientId },
        orderBy: { field: 'atMs', direction: 'ascending' },
        limit: 100,
      });
      expect(told.map(({ text }) => text).join()).toContain('村民四');
    }
    await world.done('vg004', 'member.end-helper', { villagerId: 'vg003', helperId: 'vg004' });
    expect(await person('vg003')).toMatchObject({ helpers: [] });
  });

  it('is refused when it makes no sense, or is not the actor’s to name', async () => {
    expect(await name('vg003', null, 'vg003')).toMatchObject({ refusal: { code: 'HelperIsSelf' } });
    expect(await name('vg003', null, 'nobody')).toMatchObject({ refusal: { code: 'PersonNotFound' } });
    expect(await name('vg005', 'vg003', 'vg005', '他说的')).toMatchObject({ refusal: { code: 'RoleRequired' } });
    expect(await name('ck001', 'tw001', 'vg004', '他说的')).toMatchObject({ refusal: { code: 'HelperOnlyVillagers' } });
    const stranger = { villagerId: 'vg003', helperId: 'vg004' };
    expect(await world.refusal('vg005', 'member.end-helper', stranger)).toMatchObject({ code: 'RoleRequired' });
    for (const helperId of ['cm001', 'cm002', 'cm003', 'cm004', 'cm005']) await name('vg003', null, helperId);
    expect(await name('vg003', null, 'cm005')).toMatchObject({ refusal: { code: 'HelperAlreadyNamed' } });
    expect(await name('vg003', null, 'cm006')).toMatchObject({ refusal: { code: 'HelperTooMany', helpersMax: 5 } });
  });
});

describe('looking for a helper of one’s own', () => {
  it('finds relatives, the household and whoever holds an office', async () => {
    const { rows } = await world.done('vg001', 'member.people', { query: '', purpose: 'helper', cursor: null });
    const ids = rows.map(({ villagerId }) => villagerId);
    expect(ids).toContain('vg002');
    expect(ids).toContain('ck001');
    expect(ids).not.toContain('vg003');
    expect(ids).not.toContain('vg001');
  });
});

describe('what somebody agreed to', () => {
  const change = (who: string, villagerId: string | null, isNamePublic: boolean, consent = '') =>
    world.call(who, 'member.change-consents', {
      villagerId,
      isNamePublic,
      photosOnBoards: false,
      messages: true,
      consent,
    });
  const shownAuthor = async (proposalId: string) =>
    (await world.done('vg005', 'proposal.read', { proposalId })).authorName;

  it('is changed by a tap of their own, at once for what is to come and by the clock for what is there', async () => {
    const { proposalId } = await world.done('cm001', 'proposal.submit', { body: '桥头的灯坏了', photoIds: [] });
    expect(await shownAuthor(proposalId)).toBe('成员1');
    expect(await change('cm001', null, false)).toMatchObject({ ok: true });
    expect(await person('cm001')).toMatchObject({ isNamePublic: false, photosOnBoards: false, messages: true });
    const village = await world.stored<Village & { kind: string }>('villages', 'v1');
    expect(village?.council.members.find(({ villagerId }) => villagerId === 'cm001')?.isNamePublic).toBe(false);
    const later = await world.done('cm001', 'proposal.submit', { body: '桥头的路也坏了', photoIds: [] });
    expect(await shownAuthor(later.proposalId)).toBe('成*');
    await runClock(world.ports);
    expect(await shownAuthor(proposalId)).toBe('成*');
    expect((await world.eventsOf(proposalId)).map(({ type }) => type)).toContain('NameConsentCarried');
    await change('cm001', null, true);
    await runClock(world.ports);
    expect(await shownAuthor(proposalId)).toBe('成员1');
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });

  it('is entered by the clerk only with how the person said so', async () => {
    expect(await change('ck001', 'vg003', false)).toMatchObject({ refusal: { code: 'ConsentNeeded' } });
    expect(await change('ck001', 'vg003', false, '本人书面说的')).toMatchObject({ ok: true });
    expect(await change('ch001', 'vg003', true, '本人说的')).toMatchObject({ refusal: { code: 'RoleRequired' } });
    expect(await change('ck001', 'nobody', true, '本人说的')).toMatchObject({ refusal: { code: 'PersonNotFound' } });
  });

  it('carries nothing twice', async () => {
    await change('cm001', null, false);
    await runClock(world.ports);
    const count = (await world.eventsOf('v1')).length;
    await runClock(world.ports);
    expect(await world.eventsOf('v1')).toHaveLength(count);
  });
});

describe('taking one’s data along', () => {
  it('gives everything of oneself and nothing of others', async () => {
    await world.done('vg003', 'proposal.submit', { body: '水渠堵了两个月', photoIds: [] });
    await world.done('vg004', 'proposal.submit', { body: '别人的事', photoIds: [] });
    await runClock(world.ports);
    const parts = ['person', 'matters', 'claims', 'messages'] as const;
    const taken = [];
    for (const part of parts) taken.push((await world.done('vg003', 'member.export', { part, cursor: null })).rows);
    expect(taken[0]).toMatchObject([{ name: '村民三', helpers: [], consents: { photosOnBoards: true } }]);
    expect(taken[1]).toMatchObject([{ body: '水渠堵了两个月' }]);
    expect(JSON.stringify(taken)).not.toMatch(/别人的事|v1:vg003|salt/);
  });
});
