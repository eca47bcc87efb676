import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening, openEvening } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';
import type { StoredDocument } from '@cloud/_platform/store';

const twoHoursBefore = fridayEvening - 2 * 3_600_000;

describe('an evening', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  it('opens with six of nine and not with five', async () => {
    const meetingId = await convenedEvening(world);
    world.moveTo(fridayEvening);
    await checkIn(world, meetingId, councilIds.slice(0, 5));
    expect(await world.refusal('ch001', 'meeting.open', { meetingId })).toMatchObject({
      code: 'MeetingQuorumNotReached',
      shortBy: 1,
      explanation: {
        numbers: { presentTimesDenominator: 15, membersTimesNumerator: 18 },
        rule: { source: { article: '第 3 条' } },
      },
    });
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({
      next: 'waitForMembers',
      quorums: [{ explanation: { isMet: false, numbers: { shortBy: 1 } } }],
      permissions: { open: { isOpen: false, refusal: { code: 'MeetingQuorumNotReached' } }, inSession: null },
    });
    await checkIn(world, meetingId, ['cm004']);
    await world.done('ch001', 'meeting.open', { meetingId });
    expect(await world.stored<Meeting>('meetings', meetingId)).toMatchObject({
      status: 'inSession',
      openedAtMs: fridayEvening,
    });
    expect((await world.eventsOf(`${meetingId}.roll.v1.council`)).map(({ type }) => type)).toContain(
      'HeadcountConfirmed',
    );
  });

  it('takes nobody in before two hours ahead', async () => {
    const meetingId = await convenedEvening(world);
    world.moveTo(twoHoursBefore - 1);
    expect(await world.refusal('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm001' })).toMatchObject({
      code: 'CheckInTooEarly',
    });
    expect(await world.refusal('ch001', 'meeting.code', { meetingId })).toMatchObject({ code: 'CheckInTooEarly' });
    world.moveTo(twoHoursBefore);
    expect(await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm001' })).toEqual({
      presentCount: 1,
      memberCount: 9,
    });
  });

  it('lets the clerk mark, correct and confirm', async () => {
    const meetingId = await convenedEvening(world);
    world.moveTo(fridayEvening);
    await checkIn(world, meetingId, ['cm001', 'cm002']);
    world.advance(60_000);
    expect(await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'cm002' })).toMatchObject({
      presentCount: 1,
    });
    expect(await world.done('ck001', 'meeting.undo-check-in', { meetingId, villagerId: 'cm002' })).toMatchObject({
      presentCount: 2,
    });
    expect(await world.refusal('ck001', 'meeting.confirm-headcount', { meetingId, presentCount: 3 })).toMatchObject({
      code: 'HeadcountChanged',
    });
    await world.done('ck001', 'meeting.confirm-headcount', { meetingId, presentCount: 2 });
    const list = await world.done('ck001', 'meeting.check-in-list', { meetingId });
    expect(list).toMatchObject({
      presentCount: 2,
      memberCount: 9,
      headcountAtMs: world.now,
      checkIn: { isOpen: true },
    });
    expect(list.members.filter(({ isHere }) => isHere).map(({ villagerId }) => villagerId)).toEqual(['cm001', 'cm002']);
    expect(await world.refusal('cm001', 'meeting.check-in-list', { meetingId })).toEqual({
      code: 'MeetingOnlyChairOrClerk',
    });
  });

  it('knows its meeting in one village only', async () => {
    const notFound = { code: 'MeetingNotFound' };
    const meetingId = 'none';
    const member = { meetingId, villagerId: 'cm001' };
    for (const action of [
      'open',
      'declare-inquorate',
      'suspend',
      'resume',
      'adjourn',
      'evening',
      'check-in-list',
      'code',
      'revision',
    ] as const) {
      expect(await world.refusal('ch001', `meeting.${action}`, { meetingId })).toEqual(notFound);
    }
    for (const action of [
      'check-in',
      'check-out',
      'undo-check-in',
      'give-floor',
      'pass-floor',
      'lower-hand',
    ] as const) {
      expect(await world.refusal('ch001', `meeting.${action}`, member)).toEqual(notFound);
    }
    const hand = { ...member, stance: null };
    expect(await world.refusal('ch001', 'meeting.raise-hand', hand)).toEqual(notFound);
    expect(await world.refusal('ch001', 'meeting.check-in-by-code', { meetingId, code: '000000' })).toEqual(notFound);
    expect(await world.refusal('ch001', 'meeting.confirm-headcount', { meetingId, presentCount: 1 })).toEqual(notFound);
    expect(await world.refusal('ch001', 'meeting.report', { meetingId, cursor: null })).toEqual(notFound);
    expect(await world.refusal('ch001', 'meeting.start-item', { meetingId, itemId: 'x' })).toEqual(notFound);
    expect(await world.refusal('ch001', 'meeting.call-guest', { meetingId, name: '客' })).toEqual(notFound);
  });

  it('has no floor before it is opened', async () => {
    const meetingId = await convenedEvening(world);
    expect(await world.refusal('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' })).toEqual({
      code: 'FloorNotFound',
    });
    expect(await world.refusal('ch001', 'meeting.adjourn', { meetingId })).toEqual({ code: 'FloorNotFound' });
  });

  it('gives every matter back when too few came', async () => {
    const meetingId = await convenedEvening(world, 6);
    world.moveTo(fridayEvening + 30 * 60_000 - 1);
    expect(await world.refusal('ch001', 'meeting.declare-inquorate', { meetingId })).toMatchObject({
      code: 'MeetingInquorateTooEarly',
    });
    world.advance(1);
    await world.done('ch001', 'meeting.declare-inquorate', { meetingId });
    expect(await world.stored<Meeting>('meetings', meetingId)).toMatchObject({ status: 'inquorate', isOpen: false });
    expect(await world.stored<Proposal>('proposals', 'm6')).toMatchObject({
      status: 'admitted',
      holderKey: 'role:chair',
    });
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({
      next: 'over',
      items: [{}, { status: 'released' }, {}, {}, {}, {}, {}],
    });
  });

  it('leads a matter from the round to the consensus, and adjourns', async () => {
    const meetingId = await openEvening(world, { matterCount: 6 });
    const itemId = (await world.stored<Meeting>('meetings', meetingId))?.items[1]?.id ?? '';
    await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
    const { speechId } = await world.done('ck001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' });
    expect(await world.refusal('ch001', 'meeting.adjourn', { meetingId })).toEqual({
      code: 'FloorBusy',
      speakerName: '成员1',
    });
    await world.done('cm001', 'meeting.end-speech', { meetingId, note: null });
    await world.done('ck001', 'meeting.note-speech', { meetingId, speechId, gist: '先装三盏', stance: 'for' });
    await world.done('cm002', 'meeting.pass-floor', { meetingId, villagerId: 'cm002' });
    await world.done('ck001', 'meeting.call-guest', { meetingId, name: '周律师' });
    await world.done('ck001', 'meeting.end-speech', { meetingId, note: { gist: '合同要写清保修', stance: null } });
    await world.done('cm003', 'meeting.raise-hand', { meetingId, villagerId: 'cm003', stance: 'for' });
    const page = await world.done('vg001', 'meeting.evening', { meetingId });
    expect(page.floor).toMatchObject({ current: null, offeredCount: 2, hands: [{ villagerId: 'cm003' }] });
    expect(page.floor?.speeches.map(({ gist }) => gist)).toEqual(['合同要写清保修', '先装三盏']);
    expect(page.next).toBe('listen');
    await world.done('cm003', 'meeting.lower-hand', { meetingId, villagerId: 'cm003' });
    const state = { meetingId, itemId, text: '先装三盏，年底再看', hasOfferedAll: false };
    expect(await world.refusal('ch001', 'meeting.state-consensus', state)).toMatchObject({
      code: 'FloorNotOfferedToAll',
    });
    await world.done('ch001', 'meeting.state-consensus', { ...state, hasOfferedAll: true });
    expect(await world.done('ch001', 'meeting.evening', { meetingId })).toMatchObject({ next: 'writeMotion' });
    await world.done('ch001', 'meeting.suspend', { meetingId });
    await world.done('ch001', 'meeting.resume', { meetingId });
    await world.call('ch001', 'meeting.adjourn', { meetingId }, 'end');
    expect(await world.stored<Proposal>('proposals', 'm1')).toMatchObject({ status: 'admitted' });
    const outbox = await world.stored<{ id: string; kind: string; awards: { trigger: string }[] }>(
      'outbox',
      'ch001.end',
    );
    expect(outbox?.awards).toEqual(
      councilIds.slice(0, 6).map((villagerId) => ({ trigger: 'meetingAttended', villagerId, sourceId: meetingId })),
    );
  });

  describe('its code', () => {
    it('lets a member in, changes every thirty seconds, and is good for one window more', async () => {
      const meetingId = await convenedEvening(world);
      world.moveTo(twoHoursBefore);
      const shown = await world.done('ch001', 'meeting.code', { meetingId });
      expect(shown).toMatchObject({ seconds: 30, secondsLeft: 30, changesAtMs: twoHoursBefore + 30_000 });
      expect(shown.code).toMatch(/^\d{6}$/);
      world.advance(30_000);
      expect((await world.done('ck001', 'meeting.code', { meetingId })).code).not.toBe(shown.code);
      const enter = { meetingId, code: shown.code };
      world.advance(29_999);
      expect(await world.done('cm001', 'meeting.check-in-by-code', enter)).toEqual({
        isPresent: true,
        wrongCodesLeft: 10,
      });
      world.advance(1);
      expect(await world.done('cm002', 'meeting.check-in-by-code', enter)).toEqual({
        isPresent: false,
        wrongCodesLeft: 9,
      });
      expect(await world.refusal('vg001', 'meeting.check-in-by-code', enter)).toEqual({ code: 'MeetingNotOnRoll' });
      expect(await world.refusal('cm001', 'meeting.code', { meetingId })).toEqual({ code: 'MeetingOnlyChairOrClerk' });
    });

    it('is scanned as a seal that changes with it, good for one window more and not a moment longer', async () => {
      const meetingId = await convenedEvening(world);
      world.moveTo(twoHoursBefore);
      const { seal } = await world.done('ch001', 'meeting.code', { meetingId });
      expect(seal).toMatch(/^[\w-]{22}$/);
      const scan = { meetingId, code: seal };
      world.advance(59_999);
      expect((await world.done('ck001', 'meeting.code', { meetingId })).seal).not.toBe(seal);
      expect(await world.done('cm001', 'meeting.check-in-by-code', scan)).toMatchObject({ isPresent: true });
      world.advance(1);
      expect(await world.done('cm002', 'meeting.check-in-by-code', scan)).toEqual({
        isPresent: false,
        wrongCodesLeft: 9,
      });
    });

    it('may be scanned where the clock has not yet reached its window', async () => {
      const meetingId = await convenedEvening(world);
      world.moveTo(twoHoursBefore + 30_000);
      const { seal } = await world.done('ch001', 'meeting.code', { meetingId });
      world.moveTo(twoHoursBefore + 29_999);
      const scan = { meetingId, code: seal };
      expect(await world.done('cm001', 'meeting.check-in-by-code', scan)).toMatchObject({ isPresent: true });
    });

    it('is of no use at another meeting, scanned', async () => {
      const first = await convenedEvening(world);
      const second = await convenedEvening(world, 1, 'other');
      world.moveTo(twoHoursBefore);
      const { seal } = await world.done('ch001', 'meeting.code', { meetingId: first });
      expect(await world.done('cm001', 'meeting.check-in-by-code', { meetingId: second, code: seal })).toMatchObject({
        isPresent: false,
      });
    });

    it('is of no use at another meeting', async () => {
      const first = await convenedEvening(world);
      const second = await convenedEvening(world, 1, 'other');
      world.moveTo(twoHoursBefore);
      const { code } = await world.done('ch001', 'meeting.code', { meetingId: first });
      expect(await world.done('cm001', 'meeting.check-in-by-code', { meetingId: second, code })).toMatchObject({
        isPresent: false,
      });
    });

    it.each(['12345', '1234567', 'abcdef', '', 'x'.repeat(21), 'x'.repeat(23), `${'x'.repeat(21)}+`])(
      'is not %j',
      async (code) => {
        const answer = await world.send('cm001', {
          action: 'meeting.check-in-by-code',
          payload: { meetingId: 'e1', code },
          requestId: 'r',
        });
        expect(answer).toMatchObject({ refusal: { code: 'InputInvalid', field: 'payload.code' } });
      },
    );
  });

  describe('its revision', () => {
    it('changes with what the hall must see, and is a short answer', async () => {
      const meetingId = await convenedEvening(world);
      world.moveTo(fridayEvening);
      const revision = async () => (await world.done('cm001', 'meeting.revision', { meetingId })).revision;
      const before = await revision();
      expect(await revision()).toBe(before);
      await checkIn(world, meetingId, ['cm001']);
      const after = await revision();
      expect(after).not.toBe(before);
      expect(JSON.stringify({ ok: true, data: { revision: after } }).length).toBeLessThan(100);
    });
  });

  it('reports the real open matters, overdue first', async () => {
    const meetingId = await convenedEvening(world, 3);
    await world.ports.store.transact(async (transaction) => {
      for (const [id, status, dueAtMs] of [
        ['m2', 'inProgress', fridayEvening + 1],
        ['m3', 'reportedDone', 1_000],
      ] as const) {
        const matter = (await transaction.get('proposals', id)) as unknown as Proposal;
        await transaction.put('proposals', { ...matter, status, dueAtMs } as StoredDocument);
      }
    });
    world.moveTo(fridayEvening);
    const { rows } = await world.done('vg001', 'meeting.report', { meetingId, cursor: null });
    expect(rows).toMatchObject([
      { proposalId: 'm3', isOverdue: true, awaitsCloseOut: true },
      { proposalId: 'm2', isOverdue: false, awaitsCloseOut: false },
    ]);
  });

  it('tells nobody on the evening’s page why somebody asked for leave', async () => {
    const meetingId = await convenedEvening(world);
    await world.done('cm001', 'agenda.ask-leave', { meetingId, reason: '进城看病' });
    for (const who of ['vg001', 'cm002']) {
      const page = await world.done(who, 'meeting.evening', { meetingId });
      expect(page.quorums[0]?.missing.filter(({ isOnLeave }) => isOnLeave)).toMatchObject([{ villagerId: 'cm001' }]);
      expect(JSON.stringify(page)).not.toContain('看病');
    }
  });

  it('shows a villager public names, and members full ones', async () => {
    const meetingId = await openEvening(world);
    await world.ports.store.transact(async (transaction) => {
      const roll = (await transaction.get('presenceRolls', `${meetingId}.roll.v1.council`)) as never as {
        id: string;
        kind: string;
        members: object[];
      };
      await transaction.put('presenceRolls', {
        ...roll,
        members: roll.members.map((one) => ({ ...one, isNamePublic: false })),
      } as never);
    });
    const missingOf = async (who: string) =>
      (await world.done(who, 'meeting.evening', { meetingId })).quorums[0]?.missing[0]?.name;
    expect(await missingOf('vg001')).toBe('成*');
    expect(await missingOf('cm001')).toBe('成员5');
  });
});
