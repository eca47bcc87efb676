import type { Meeting } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import {
  checkIn,
  convenedEvening,
  openEvening,
  planOfFriday,
  plannedEvening,
  putAdmittedMatters,
} from '../../../helpers/evenings';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

describe('the agenda', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  const foundSecondVillage = () => {
    const village = aSmallVillage('v2');
    const roster = village.roster.slice(0, 1).map((person) => ({ ...person, id: 'zz001' }));
    return world.found({ ...village, roster, council: { ...village.council, seats: [] } });
  };

  it('is planned, changed and convened with six matters, in twenty writes', async () => {
    const meetingId = await convenedEvening(world, 6);
    const meeting = await world.stored<Meeting>('meetings', meetingId);
    expect(meeting).toMatchObject({ status: 'convened', noticeCount: 1, rollIds: [`${meetingId}.roll.v1.council`] });
    expect(meeting?.items.map((item) => item.proposalId)).toEqual([null, 'm1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    expect((await world.eventsOf(meetingId)).map(({ type }) => type)).toEqual([
      'MeetingPlanned',
      'PlanChanged',
      'MeetingConvened',
    ]);
    const roll = await world.stored<PresenceRoll>('presenceRolls', meeting?.rollIds[0] ?? '');
    expect(roll?.members.map(({ villagerId }) => villagerId)).toEqual(councilIds);
    expect(await world.stored<Proposal>('proposals', 'm6')).toMatchObject({ status: 'scheduled', meetingId });
    expect(await world.eventsOf('m6')).toMatchObject([{ type: 'ProposalScheduled' }]);
  });

  it('puts the notice into the outbox once, though asked twice', async () => {
    const meetingId = await plannedEvening(world);
    const first = await world.call('ch001', 'agenda.convene', { meetingId }, 'same');
    expect(await world.call('ch001', 'agenda.convene', { meetingId }, 'same')).toEqual(first);
    const outbox = await world.stored<{ id: string; kind: string; messages: { code: string }[] }>(
      'outbox',
      'ch001.same',
    );
    expect(outbox?.messages.map(({ code }) => code)).toEqual(['meetingConvened', 'noticeToPrint', 'matterChanged']);
    expect(await world.refusal('ch001', 'agenda.convene', { meetingId })).toEqual({
      code: 'MeetingNotDraft',
      status: 'convened',
    });
  });

  it('refuses the notice one day ahead with the numbers and the rule', async () => {
    const meetingId = await plannedEvening(world);
    world.moveTo(fridayEvening - 86_400_000);
    expect(await world.refusal('ch001', 'agenda.convene', { meetingId })).toMatchObject({
      code: 'MeetingNoticeOutsideWindow',
      explanation: { numbers: { daysAhead: 1, daysMin: 3, daysMax: 15 }, rule: { id: 'noticeDaysMin' } },
    });
    expect(await world.stored<Proposal>('proposals', 'm1')).toMatchObject({ status: 'admitted' });
  });

  it('gives a matter of two plans to the first that is convened', async () => {
    const first = await plannedEvening(world);
    const { meetingId: second } = await world.done('ch001', 'agenda.plan-meeting', planOfFriday);
    const items = [{ proposalId: 'm1', minutes: 20, materials: null }];
    await world.done('ch001', 'agenda.change-plan', { meetingId: second, ...planOfFriday, reportMinutes: 15, items });
    await world.done('ch001', 'agenda.convene', { meetingId: first });
    expect(await world.refusal('ch001', 'agenda.convene', { meetingId: second })).toEqual({
      code: 'AgendaItemNotAdmitted',
      title: '第1件事',
      status: 'scheduled',
    });
  });

  it.each([
    ['an unknown field', { mood: 'good' }, 'payload.mood'],
    ['a blank title', { title: ' ' }, 'payload.title'],
    ['a start that is no instant', { startAtMs: '19:30' }, 'payload.startAtMs'],
    [
      'eleven guests',
      { guests: Array.from({ length: 11 }, (_, index) => ({ name: `客${index}`, capacity: '专家' })) },
      'payload.guests',
    ],
    ['a guest twice', { guests: [1, 2].map(() => ({ name: '周律师', capacity: '专家' })) }, 'payload.guests'],
  ])('does not read %s', async (_, parts, field) => {
    const input = { action: 'agenda.plan-meeting', payload: { ...planOfFriday, ...parts }, requestId: 'r' };
    expect(await world.send('ch001', input)).toMatchObject({ refusal: { code: 'InputInvalid', field } });
  });

  it('is nobody else’s: roles, and other villages', async () => {
    expect(await world.refusal('ck001', 'agenda.plan-meeting', planOfFriday)).toEqual({
      code: 'RoleRequired',
      roles: ['chair'],
    });
    const meetingId = await plannedEvening(world);
    expect(await world.refusal('vg001', 'agenda.convene', { meetingId })).toMatchObject({ code: 'MeetingOnlyChair' });
    expect(await world.refusal('ck001', 'agenda.plan', { meetingId })).toMatchObject({ code: 'MeetingOnlyChair' });
    await foundSecondVillage();
    const notFound = { code: 'MeetingNotFound' };
    expect(await world.refusal('v2:zz001', 'agenda.convene', { meetingId })).toEqual(notFound);
    expect(await world.refusal('v2:zz001', 'agenda.notice', { meetingId })).toEqual(notFound);
    expect(await world.refusal('v2:zz001', 'agenda.plan', { meetingId })).toEqual(notFound);
    expect(await world.refusal('v2:zz001', 'agenda.cancel-meeting', { meetingId, reason: '试试' })).toEqual(notFound);
    const items = [{ proposalId: 'm1', minutes: 20, materials: null }];
    const change = { ...planOfFriday, reportMinutes: 15, items };
    expect(await world.refusal('v2:zz001', 'agenda.change-plan', { meetingId, ...change })).toEqual(notFound);
    const { meetingId: foreign } = await world.done('v2:zz001', 'agenda.plan-meeting', planOfFriday);
    expect(await world.refusal('v2:zz001', 'agenda.change-plan', { meetingId: foreign, ...change })).toMatchObject({
      code: 'AgendaItemNotAdmitted',
      status: null,
    });
  });

  it('takes no material with a picture that was never stored here', async () => {
    const meetingId = await plannedEvening(world);
    const materials = [{ title: '图纸', text: '', fileId: 'nothing' }];
    const items = [{ proposalId: 'm1', minutes: 20, materials }];
    const change = { meetingId, ...planOfFriday, reportMinutes: 15, items };
    expect(await world.refusal('ch001', 'agenda.change-plan', change)).toEqual({ code: 'ProposalPhotoNotFound' });
  });

  it('is given back when cancelled, and planned anew', async () => {
    const meetingId = await convenedEvening(world, 6);
    await world.done('ch001', 'agenda.cancel-meeting', { meetingId, reason: '台风' });
    expect(await world.stored<Proposal>('proposals', 'm6')).toMatchObject({ status: 'admitted', meetingId: null });
    const notice = await world.done('vg001', 'agenda.notice', { meetingId });
    expect(notice).toMatchObject({ meeting: { status: 'cancelled' }, cancelReason: '台风' });
    const { meetingId: again } = await world.done('ch001', 'agenda.plan-meeting', planOfFriday);
    const items = [{ proposalId: 'm1', minutes: 20, materials: null }];
    await world.done('ch001', 'agenda.change-plan', { meetingId: again, ...planOfFriday, reportMinutes: 15, items });
    await world.done('ch001', 'agenda.convene', { meetingId: again });
  });

  describe('its pages', () => {
    it('show the chair the candidates in the proposed order, each with its grounds and the rule', async () => {
      await putAdmittedMatters(world, 2, { createdAtMs: world.now });
      await putAdmittedMatters(world, 1, { createdAtMs: world.now, status: 'deferred' }, 'd');
      const { meetingId } = await world.done('ch001', 'agenda.plan-meeting', planOfFriday);
      const { candidates, orderRule } = await world.done('ch001', 'agenda.plan', { meetingId });
      expect(candidates.map(({ proposalId, points }) => [proposalId, points])).toEqual([
        ['d1', 2],
        ['m1', 0],
        ['m2', 0],
      ]);
      expect(candidates[0]?.grounds).toEqual([{ ground: 'deferred', points: 2, count: 0 }]);
      expect(orderRule).toMatchObject({ id: 'agendaOrder', source: { article: '第 13 条' } });
    });

    it('propose to the chair alone whom to ask, from earlier evenings on such matters', async () => {
      const meetingId = await openEvening(world);
      await world.done('ch001', 'meeting.adjourn', { meetingId });
      const category = 'roadsAndLights';
      await world.ports.store.transact(async (transaction) => {
        const first = (await transaction.get('proposals', 'm1')) as unknown as Proposal;
        const preparation = { ...first.preparation, category };
        for (const id of ['m1', 'n1']) {
          const alike: Proposal = { ...first, id, preparation };
          await transaction.put('proposals', alike);
        }
      });
      const ask = { proposalIds: ['n1'] };
      expect(await world.done('ch001', 'agenda.suggest-guests', ask)).toMatchObject({
        guests: [{ name: '周律师', capacity: '法律顾问', because: 'attended', matterTitle: '第1件事' }],
      });
      expect(await world.done('ch001', 'agenda.suggest-guests', { proposalIds: [] })).toEqual({ guests: [] });
      expect(await world.refusal('ck001', 'agenda.suggest-guests', ask)).toEqual({
        code: 'RoleRequired',
        roles: ['chair'],
      });
    });

    it('show the chair the candidates by age, and why the notice cannot be sent yet', async () => {
      const meetingId = await plannedEvening(world, 2);
      await putAdmittedMatters(world, 1, { id: 'm9', status: 'submitted' });
      const plan = await world.done('ch001', 'agenda.plan', { meetingId });
      expect(plan.candidates.map(({ proposalId }) => proposalId)).toEqual(['m1', 'm2']);
      expect(plan).toMatchObject({
        itemsMax: 6,
        daysMin: 3,
        daysMax: 15,
        convene: { isOpen: true },
        window: { isMet: true },
      });
      world.moveTo(fridayEvening - 86_400_000);
      expect(await world.done('ch001', 'agenda.plan', { meetingId })).toMatchObject({
        convene: { isOpen: false, refusal: { code: 'MeetingNoticeOutsideWindow' } },
        cancel: { isOpen: true },
      });
    });

    it('show any villager the notice, and a plan to chair and clerk alone', async () => {
      const meetingId = await plannedEvening(world);
      expect(await world.refusal('vg001', 'agenda.notice', { meetingId })).toEqual({ code: 'MeetingNotFound' });
      expect((await world.done('ck001', 'agenda.notice', { meetingId })).meeting.status).toBe('draft');
      expect((await world.done('vg001', 'agenda.list', { isOpen: true, cursor: null })).rows).toEqual([]);
      await world.done('ch001', 'agenda.convene', { meetingId });
      const notice = await world.done('vg001', 'agenda.notice', { meetingId });
      expect(notice).toMatchObject({
        meeting: { status: 'convened', place: '议事厅', guests: [{ name: '周律师' }] },
        items: [{ kind: 'report' }, { title: '第1件事', materials: [{ title: '现场照片' }] }],
        memberCount: 9,
        mine: { isOnRoll: false, askLeave: { isOpen: false, refusal: { code: 'MeetingNotOnRoll' } } },
        readers: null,
      });
      const list = await world.done('vg001', 'agenda.list', { isOpen: true, cursor: null });
      expect(list).toMatchObject({ rows: [{ meetingId, matterCount: 1 }], next: null, plan: { isOpen: false } });
      expect(list.planning).toBeNull();
      expect(await world.done('ch001', 'agenda.list', { isOpen: false, cursor: null })).toMatchObject({
        plan: { isOpen: true },
        planning: { place: '议事厅', daysMin: 3, daysMax: 15, agreed: null },
      });
    });

    it('tell the chair when and where the last evening agreed to meet again, until a meeting is planned for it', async () => {
      const meetingId = await convenedEvening(world);
      world.moveTo(fridayEvening);
      await checkIn(world, meetingId, councilIds.slice(0, 7));
      await world.done('ch001', 'meeting.open', { meetingId });
      const agreed = { startAtMs: fridayEvening + 7 * 86_400_000, place: '祠堂' };
      await world.done('ch001', 'meeting.propose-next', { meetingId, ...agreed });
      await world.done('ch001', 'meeting.adjourn', { meetingId });
      const list = () => world.done('ch001', 'agenda.list', { isOpen: true, cursor: null });
      expect((await list()).planning?.agreed).toEqual(agreed);
      await world.done('ch001', 'agenda.plan-meeting', { ...planOfFriday, ...agreed });
      expect((await list()).planning?.agreed).toBeNull();
    });

    it('show the chair who has read and who asked for leave', async () => {
      const meetingId = await convenedEvening(world);
      await world.done('cm001', 'agenda.acknowledge-notice', { meetingId });
      await world.done('cm001', 'agenda.acknowledge-notice', { meetingId });
      await world.done('cm002', 'agenda.ask-leave', { meetingId, reason: '进城看病' });
      await world.done('cm003', 'agenda.ask-leave', { meetingId, reason: '有事' });
      await world.done('cm003', 'agenda.withdraw-leave', { meetingId });
      expect(await world.eventsOf(`${meetingId}.cm001`)).toHaveLength(1);
      const { readers } = await world.done('ch001', 'agenda.notice', { meetingId });
      const answers = (readers ?? []).filter((reader) => reader.readAtMs !== null || reader.leaveReason !== null);
      expect(answers).toMatchObject([
        { villagerId: 'cm001', readAtMs: world.now, leaveReason: null },
        { villagerId: 'cm002', readAtMs: null, leaveReason: '进城看病' },
      ]);
      expect((await world.done('cm002', 'agenda.notice', { meetingId })).mine).toMatchObject({
        leaveReason: '进城看病',
        acknowledge: { isOpen: true },
        askLeave: { isOpen: false, refusal: { code: 'LeaveAlreadyAsked' } },
        withdrawLeave: { isOpen: true },
      });
      for (const action of ['agenda.acknowledge-notice', 'agenda.withdraw-leave'] as const) {
        expect(await world.refusal('vg001', action, { meetingId })).toEqual({ code: 'MeetingNotOnRoll' });
        expect(await world.refusal('cm001', action, { meetingId: 'none' })).toEqual({ code: 'MeetingNotFound' });
      }
      expect(await world.refusal('cm001', 'agenda.ask-leave', { meetingId: 'none', reason: '有事' })).toEqual({
        code: 'MeetingNotFound',
      });
    });
  });
});
