import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening, openEvening } from '../../../helpers/evenings';
import { minutesNow } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { World } from '../../../helpers/world';

/** The clerk's device has no line for a while; what was ticked on it arrives afterwards, in order, with its moments. */
let world: World;
const minute = 60_000;
const rollOf = async (meetingId: string) =>
  (await world.stored<PresenceRoll & { kind: string }>(
    'presenceRolls',
    `${meetingId}.roll.v1.council`,
  )) as PresenceRoll;
const intervalsOf = async (meetingId: string, villagerId: string) =>
  (await rollOf(meetingId)).members.find((member) => member.villagerId === villagerId)?.intervals;
const tick = (meetingId: string, villagerId: string, atMs: number) =>
  world.done('ck001', 'meeting.check-in', { meetingId, villagerId, atMs });

beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

it('counts whoever was ticked before the opening from when they were ticked', async () => {
  const meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening - 10 * minute);
  await tick(meetingId, 'cm001', fridayEvening - 20 * minute);
  expect(await intervalsOf(meetingId, 'cm001')).toEqual([{ fromAtMs: fridayEvening - 20 * minute, toAtMs: null }]);
});

it('says in the minutes when it was entered, and nothing where the line was good', async () => {
  const meetingId = await openEvening(world);
  world.advance(20 * minute);
  await tick(meetingId, 'cm005', fridayEvening + 8 * minute);
  await tick(meetingId, 'cm006', world.now - 3_000);
  const lines = sheetText(minutesSheet(await minutesNow(world, meetingId), null));
  expect(lines).toContainEqual(expect.stringMatching(/成员5 \| 19:38 \| .*记录员点名（19:50 补送）/));
  expect(lines).toContainEqual(expect.stringMatching(/成员6 \| 19:50 \| .*记录员点名$/));
});

it('changes no number that was counted before it came: not the opening, not a vote that runs', async () => {
  const meetingId = await openEvening(world);
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  world.advance(5 * minute);
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: '装三盏灯', edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const opening = { meetingId, itemId, motion: '装三盏灯', method: 'open' as const, presentCount: 6 };
  const { pollId } = await world.done('ch001', 'vote.open-poll', opening);
  const polledAtMs = world.now;
  world.advance(5 * minute);
  await tick(meetingId, 'cm005', fridayEvening - 5 * minute);
  expect(await intervalsOf(meetingId, 'cm005')).toEqual([{ fromAtMs: polledAtMs + 1, toAtMs: null }]);
  const [council] = (await minutesNow(world, meetingId)).attendance;
  const countAt = (atMs: number) => council?.steps.filter((step) => step.atMs <= atMs).at(-1)?.count;
  expect(council?.headcounts.map(({ atMs, count }) => [count, countAt(atMs)])).toEqual([
    [6, 6],
    [6, 6],
  ]);
  expect((await world.done('ch001', 'vote.poll', { pollId })).electorateCount).toBe(6);
});

it('is not taken back behind a headcount that was itself taken back', async () => {
  const meetingId = await openEvening(world);
  world.advance(5 * minute);
  await world.done('ck001', 'meeting.confirm-headcount', { meetingId, presentCount: 6 });
  const countedAtMs = world.now;
  await world.done('ck001', 'meeting.undo', { meetingId, act: 'headcountConfirmed', reason: '数错了' });
  world.advance(5 * minute);
  await tick(meetingId, 'cm005', fridayEvening - 5 * minute);
  expect(await intervalsOf(meetingId, 'cm005')).toEqual([{ fromAtMs: countedAtMs + 1, toAtMs: null }]);
});

it('lets who came, spoke and left without a line have done so, in that order', async () => {
  const meetingId = await openEvening(world);
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  const at = (minutes: number) => fridayEvening + minutes * minute;
  world.moveTo(at(20));
  await tick(meetingId, 'cm005', at(2));
  const speech = { meetingId, villagerId: 'cm005', turn: 1, itemId, atMs: at(3) };
  const { speechId } = await world.done('ck001', 'meeting.give-floor', speech);
  await world.done('ck001', 'meeting.end-speech', { meetingId, speechId, note: null, atMs: at(5) });
  await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'cm005', atMs: at(8) });
  expect(await intervalsOf(meetingId, 'cm005')).toEqual([{ fromAtMs: at(2), toAtMs: at(8) }]);
  const [council] = (await minutesNow(world, meetingId)).attendance;
  expect(council?.attendees.find(({ person }) => person.villagerId === 'cm005')?.presences).toEqual([
    { fromAtMs: at(2), toAtMs: at(8), by: 'list', enteredAtMs: at(20) },
  ]);
});

it('keeps whoever came and left before the last headcount as somebody who was here', async () => {
  const meetingId = await openEvening(world);
  world.advance(10 * minute);
  await world.done('ck001', 'meeting.confirm-headcount', { meetingId, presentCount: 6 });
  const countedAtMs = world.now;
  world.advance(5 * minute);
  await tick(meetingId, 'cm005', fridayEvening + 2 * minute);
  await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'cm005', atMs: fridayEvening + 4 * minute });
  expect(await intervalsOf(meetingId, 'cm005')).toEqual([{ fromAtMs: countedAtMs + 1, toAtMs: countedAtMs + 2 }]);
});

it('believes no clock that is ahead, or from before check-in began', async () => {
  const meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening);
  await tick(meetingId, 'cm001', fridayEvening + 90 * minute);
  await tick(meetingId, 'cm002', 0);
  expect(await intervalsOf(meetingId, 'cm001')).toEqual([{ fromAtMs: fridayEvening, toAtMs: null }]);
  expect(await intervalsOf(meetingId, 'cm002')).toEqual([{ fromAtMs: fridayEvening - 120 * minute, toAtMs: null }]);
  await checkIn(world, meetingId, councilIds.slice(0, 2));
});

describe('two devices that mark the same member', () => {
  const at = (minutes: number) => fridayEvening + minutes * minute;

  it('make one presence of it, whichever comes first', async () => {
    const meetingId = await openEvening(world);
    world.moveTo(at(10));
    await world.done('ch001', 'meeting.check-in', { meetingId, villagerId: 'cm005', atMs: at(10) });
    world.moveTo(at(15));
    const late = { meetingId, villagerId: 'cm005', atMs: at(8) };
    expect(await world.refusal('ck001', 'meeting.check-in', late)).toMatchObject({ code: 'CheckInAlreadyHere' });
    expect(await intervalsOf(meetingId, 'cm005')).toEqual([{ fromAtMs: at(10), toAtMs: null }]);
  });

  it('bring nobody back who has left since, and send nobody away who has come back since', async () => {
    const meetingId = await openEvening(world);
    world.moveTo(at(10));
    await world.done('ch001', 'meeting.check-in', { meetingId, villagerId: 'cm005', atMs: at(10) });
    world.moveTo(at(12));
    await world.done('ch001', 'meeting.check-out', { meetingId, villagerId: 'cm005', atMs: at(12) });
    world.moveTo(at(15));
    const since = { code: 'CheckInMarkedSince', name: '成员5' };
    const mark = { meetingId, villagerId: 'cm005' };
    expect(await world.refusal('ck001', 'meeting.check-in', { ...mark, atMs: at(8) })).toEqual(since);
    await tick(meetingId, 'cm005', at(15));
    expect(await world.refusal('ck001', 'meeting.check-out', { ...mark, atMs: at(13) })).toEqual(since);
    expect(await intervalsOf(meetingId, 'cm005')).toEqual([
      { fromAtMs: at(10), toAtMs: at(12) },
      { fromAtMs: at(15), toAtMs: null },
    ]);
  });

  it('are taken as they come where they waited for less than a minute: no two clocks are quite alike', async () => {
    const meetingId = await openEvening(world);
    world.moveTo(at(10));
    await world.done('ch001', 'meeting.check-in', { meetingId, villagerId: 'cm005', atMs: at(10) });
    world.moveTo(at(10) + 2_000);
    await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'cm005', atMs: at(10) - 50_000 });
    expect(await intervalsOf(meetingId, 'cm005')).toEqual([{ fromAtMs: at(10), toAtMs: at(10) + 2_000 }]);
  });

  it('are told apart by their moments also where somebody came by the code', async () => {
    const meetingId = await openEvening(world);
    world.moveTo(at(10));
    const { code } = await world.done('ck001', 'meeting.code', { meetingId });
    await world.done('cm005', 'meeting.check-in-by-code', { meetingId, code });
    world.moveTo(at(15));
    const mark = { meetingId, villagerId: 'cm005', atMs: at(9) };
    expect(await world.refusal('ck001', 'meeting.check-out', mark)).toMatchObject({ code: 'CheckInMarkedSince' });
  });
});
