import type { Village } from '@shared/domain/village/village';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function evening(): Promise<string> {
  const meetingId = await convenedEvening(world);
  await world.done('cm007', 'agenda.ask-leave', { meetingId, reason: '外出' });
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds.slice(0, 7));
  await world.done('ch001', 'meeting.open', { meetingId });
  world.advance(3_600_000);
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  return meetingId;
}

describe('the council', () => {
  it('shows its members, and after a meeting who was missing, with leave or without', async () => {
    const meetingId = await evening();
    expect((await world.stored<Village>('villages', 'v1'))?.council.attendance).toEqual([
      { meetingId, on: '2026-03-06', rollIds: councilIds, excusedIds: ['cm007'], unexcusedIds: ['cm006'] },
    ]);
    const page = await world.done('ck001', 'village.council', {});
    expect(page).toMatchObject({
      meetingDays: ['2026-03-06'],
      absencesMax: 3,
      toReplace: [],
      term: null,
      termState: 'unknown',
    });
    expect(page.seats.map(({ attendance }) => attendance[0])).toEqual([
      ...Array<string>(7).fill('present'),
      'absent',
      'excused',
    ]);
    expect(page.seats[7]).toMatchObject({ villagerId: 'cm006', unexcusedInARow: 1 });
  });

  it('keeps from a villager who was missing', async () => {
    await evening();
    const page = await world.done('vg001', 'village.council', {});
    expect(page).toMatchObject({ meetingDays: [], toReplace: [] });
    expect(page.seats).toHaveLength(9);
    expect(page.seats.every(({ pinyin }) => pinyin === '')).toBe(true);
    expect(
      page.seats.every(({ attendance, unexcusedInARow }) => attendance.length === 0 && unexcusedInARow === 0),
    ).toBe(true);
  });
});
