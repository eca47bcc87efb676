import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { minutesNow } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { World } from '../../../helpers/world';
import { runClock } from '@cloud/clock/run-clock';

let world: World;
let meetingId: string;
beforeEach(async () => {
  world = await World.create();
  meetingId = await convenedEvening(world);
});
afterEach(() => world.close());

const told = { toldOn: '2026-03-02', how: 'phone' as const, reason: '进城看病' };
const enter = (villagerId: string, who = 'ck001') =>
  world.done(who, 'agenda.enter-leave', { meetingId, villagerId, ...told });
const entered = { toldOn: '2026-03-02', how: 'phone', byName: '记录员一' };

it('is seen by the member, on the notice and in a message, and by chair and clerk on their lists', async () => {
  await enter('cm007');
  const { mine } = await world.done('cm007', 'agenda.notice', { meetingId });
  expect(mine).toMatchObject({ leaveReason: '进城看病', enteredLeave: entered, withdrawLeave: { isOpen: true } });
  await runClock(world.ports);
  const { rows } = await world.done('cm007', 'message.list', { cursor: null });
  expect(rows.map(({ text }) => text)).toContainEqual(
    '记录员一替您登记了请假（3月2日打电话说的），3月6日（周五）晚上七点半的夜话不用来：进城看病。不对的话，请告诉记录员一',
  );
  for (const who of ['ch001', 'ck001']) {
    const { members } = await world.done(who, 'meeting.check-in-list', { meetingId });
    expect(members.find(({ villagerId }) => villagerId === 'cm007')).toMatchObject({ enteredLeave: entered });
    const { readers } = await world.done(who, 'agenda.notice', { meetingId });
    expect(readers?.find(({ villagerId }) => villagerId === 'cm007')).toMatchObject({ enteredLeave: entered });
  }
});

it('is kept from everybody else', async () => {
  await enter('cm007');
  for (const who of ['vg001', 'cm001']) {
    expect(JSON.stringify(await world.done(who, 'agenda.notice', { meetingId }))).not.toContain('看病');
    expect(JSON.stringify(await world.done(who, 'meeting.evening', { meetingId }))).not.toContain('看病');
  }
});

it('stands in the minutes with who entered it, when it was told and how, and without the reason', async () => {
  await enter('cm007');
  await world.done('cm006', 'agenda.ask-leave', { meetingId, reason: '有事' });
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds.slice(0, 6));
  await world.done('ch001', 'meeting.open', { meetingId });
  await world.done('ck001', 'agenda.enter-leave', {
    meetingId,
    villagerId: 'cm005',
    ...told,
    how: 'family',
    toldOn: '2026-03-06',
  });
  world.advance(60_000);
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  const lines = sheetText(minutesSheet(await minutesNow(world, meetingId), null));
  expect(lines).toContain(
    '请假：成员5（3月6日家里人转告的，记录员一登记）、成员6、成员7（3月2日打电话说的，记录员一登记）。',
  );
  expect(lines.join()).not.toContain('看病');
  expect(await world.refusal('ck001', 'agenda.enter-leave', { meetingId, villagerId: 'cm004', ...told })).toMatchObject(
    {
      code: 'MeetingNotConvened',
      status: 'adjourned',
    },
  );
});

it('may be taken back by the clerk, and by the member who comes after all, and then stands nowhere', async () => {
  await enter('cm007');
  await enter('cm006');
  await world.done('ck001', 'agenda.undo-leave', { meetingId, villagerId: 'cm006' });
  await world.done('cm007', 'agenda.withdraw-leave', { meetingId });
  const { members } = await world.done('ck001', 'meeting.check-in-list', { meetingId });
  expect(members.filter(({ leaveReason, enteredLeave }) => leaveReason !== null || enteredLeave !== null)).toEqual([]);
  expect(await world.refusal('ck001', 'agenda.undo-leave', { meetingId, villagerId: 'cm006' })).toEqual({
    code: 'LeaveNotEntered',
  });
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds.slice(0, 6));
  await world.done('ch001', 'meeting.open', { meetingId });
  const [council] = (await minutesNow(world, meetingId)).attendance;
  expect(council?.attendees.filter(({ isOnLeave, leaveEntry }) => isOnLeave || leaveEntry)).toEqual([]);
});

it('excuses the member as leave of their own does', async () => {
  await enter('cm007');
  await world.done('cm006', 'agenda.ask-leave', { meetingId, reason: '有事' });
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds.slice(0, 6));
  await world.done('ch001', 'meeting.open', { meetingId });
  world.advance(60_000);
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  const { seats } = await world.done('ch001', 'village.council', {});
  const of = (villagerId: string) => seats.find((seat) => seat.villagerId === villagerId)?.attendance;
  expect([of('cm007'), of('cm006'), of('cm005')]).toEqual([['excused'], ['excused'], ['absent']]);
});
