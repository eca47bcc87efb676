import { hourMs, minuteMs } from '@shared/kernel/time';
import { councilIds, fridayEvening } from '../helpers/a-meeting';
import { checkIn, convenedEvening } from '../helpers/evenings';
import { World } from '../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const newPhone = 'wx:new-phone';

/** The member's phone is known from one day on, by an invitation that is entered once. */
async function boundOnce(): Promise<void> {
  await world.done('ck001', 'member.unbind', { villagerId: 'cm005', reason: '换手机' });
  expect(await world.refusal(newPhone, 'home.read', {})).toEqual({ code: 'NotBound' });
  await world.done('ck001', 'member.invite', { villagerIds: ['cm005'] });
  const { rows } = await world.done('ck001', 'member.invitations', { cursor: null });
  await world.done(newPhone, 'member.redeem-invitation', { code: rows[0]?.code ?? '' });
}

it('keeps a device signed in for the whole evening, and for the next: nothing is asked again', async () => {
  await boundOnce();
  const meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening - 20 * minuteMs);
  const { code } = await world.done('ck001', 'meeting.code', { meetingId });
  await world.done(newPhone, 'meeting.check-in-by-code', { meetingId, code });
  await checkIn(
    world,
    meetingId,
    councilIds.filter((id) => id !== 'cm005'),
  );
  world.moveTo(fridayEvening);
  await world.done('ch001', 'meeting.open', { meetingId });
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });

  // Hours later, and with codes that changed hundreds of times since.
  world.advance(3 * hourMs);
  await world.done(newPhone, 'meeting.raise-hand', { meetingId, villagerId: 'cm005', stance: 'for' });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: '装三盏灯', edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const opening = { meetingId, itemId, motion: '装三盏灯', method: 'open' as const, presentCount: 9 };
  const { pollId } = await world.done('ch001', 'vote.open-poll', opening);
  const { mine } = await world.done(newPhone, 'vote.poll', { pollId });
  await world.done(newPhone, 'vote.cast', { boxId: mine?.boxId ?? '', choice: 'for' });
  await world.done('ch001', 'vote.close-poll', { pollId });
  expect((await world.done(newPhone, 'vote.poll', { pollId })).tally?.for).toBe(1);
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  expect((await world.done(newPhone, 'meeting.minutes', { meetingId })).sheet.length).toBeGreaterThan(5);

  world.advance(60 * 24 * hourMs);
  expect(await world.done(newPhone, 'member.me', {})).toMatchObject({ villagerId: 'cm005' });
});
