import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs } from '@shared/kernel/time';
import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { runClock } from '@cloud/clock/run-clock';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening, planOfFriday, putAdmittedMatters } from '../../../helpers/evenings';
import { minutesNow } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const itemsOf = (ids: string[]) => ids.map((proposalId) => ({ proposalId, minutes: 20, materials: null }));
const saturday = fridayEvening + dayMs;

it('tells every member once, says what changed, and asks everybody to read it anew', async () => {
  const meetingId = await convenedEvening(world);
  await world.done('cm001', 'agenda.acknowledge-notice', { meetingId });
  await world.done('ck001', 'agenda.note-told', { meetingId, villagerId: 'cm002', how: 'paper' });
  const before = await world.done('ck001', 'agenda.notice', { meetingId });
  expect(before.readers?.find(({ villagerId }) => villagerId === 'cm002')).toMatchObject({
    readAtMs: null,
    told: { how: 'paper', byName: '记录员一', atMs: world.now },
  });
  const changed = { meetingId, ...planOfFriday, place: '祠堂', reportMinutes: 15, items: itemsOf(['m1']) };
  const send = () => world.call('ch001', 'agenda.change-notice', changed, 'once');
  expect(await send()).toEqual({ ok: true, data: { meetingId, noticeNumber: 2 } });
  expect(await send()).toEqual(await send());
  const { readers, changes } = await world.done('ck001', 'agenda.notice', { meetingId });
  expect(changes).toMatchObject([{ noticeNumber: 2, differences: [{ what: 'place', from: '议事厅', to: '祠堂' }] }]);
  expect(readers?.every(({ readAtMs, told }) => readAtMs === null && told === null)).toBe(true);
  await runClock(world.ports);
  const { rows } = await world.done('cm001', 'message.list', { cursor: null });
  expect(rows.filter(({ text }) => text.includes('有变动（地点）'))).toHaveLength(1);
  await world.done('cm001', 'agenda.acknowledge-notice', { meetingId });
  expect((await world.done('cm001', 'agenda.notice', { meetingId })).mine.readAtMs).toBe(world.now);
});

it('moves six matters to another day in one transaction, on the road', async () => {
  const meetingId = await convenedEvening(world, 6);
  await world.done('cm003', 'agenda.ask-leave', { meetingId, reason: '有事' });
  const items = itemsOf(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
  const changed = { meetingId, ...planOfFriday, startAtMs: saturday, reportMinutes: 15, items };
  await world.done('ch001', 'agenda.change-notice', changed);
  const moved = await world.stored<Proposal>('proposals', 'm6');
  expect(moved).toMatchObject({ status: 'scheduled', meetingId });
  expect(moved?.steps.at(-1)).toMatchObject({ verb: 'reschedule', from: 'scheduled', to: 'scheduled' });
  expect((await world.done('cm003', 'agenda.notice', { meetingId })).mine.leaveReason).toBeNull();
});

it('holds the evening as it was announced last, and its minutes with it', async () => {
  const meetingId = await convenedEvening(world, 2);
  await putAdmittedMatters(world, 1, { title: '新排的事' }, 'n');
  const guests = [{ name: '王工', capacity: '施工队' }];
  const changed = {
    meetingId,
    ...planOfFriday,
    title: '春夜话',
    guests,
    reportMinutes: 15,
    items: itemsOf(['m2', 'n1']),
  };
  await world.done('ch001', 'agenda.change-notice', changed);
  expect(await world.stored<Proposal>('proposals', 'm1')).toMatchObject({ status: 'admitted', meetingId: null });
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds.slice(0, 7));
  await world.done('ch001', 'meeting.open', { meetingId });
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  const text = sheetText(minutesSheet(await minutesNow(world, meetingId), null)).join('\n');
  expect(text).toContain('王工');
  expect(text).not.toContain('周律师');
  expect(text).not.toContain('第1件事');
});

it('is the chair’s, and of one village', async () => {
  const meetingId = await convenedEvening(world);
  const changed = { meetingId, ...planOfFriday, place: '祠堂', reportMinutes: 15, items: itemsOf(['m1']) };
  expect(await world.refusal('ck001', 'agenda.change-notice', changed)).toMatchObject({ code: 'MeetingOnlyChair' });
  const materials = [{ title: '图纸', text: '', fileId: 'nothing' }];
  const pictured = { ...changed, items: [{ proposalId: 'm1', minutes: 20, materials }] };
  expect(await world.refusal('ch001', 'agenda.change-notice', pictured)).toEqual({ code: 'ProposalPhotoNotFound' });
  for (const action of ['agenda.note-told', 'agenda.undo-told'] as const) {
    const payload = { meetingId: 'none', villagerId: 'cm001', how: 'phone' as const };
    const { how, ...undo } = payload;
    expect(await world.refusal('ck001', action, action === 'agenda.undo-told' ? undo : { ...undo, how })).toEqual({
      code: 'MeetingNotFound',
    });
  }
  await world.done('ck001', 'agenda.note-told', { meetingId, villagerId: 'cm001', how: 'phone' });
  await world.done('ck001', 'agenda.undo-told', { meetingId, villagerId: 'cm001' });
  const { readers } = await world.done('ck001', 'agenda.notice', { meetingId });
  expect(readers?.every(({ told }) => told === null)).toBe(true);
});
