import { climbLadder } from '@cloud/clock/climb-ladder';
import { lapseMeetings } from '@cloud/clock/lapse-meetings';
import { nextDueAtMs, runClock } from '@cloud/clock/run-clock';
import type { Message } from '@shared/domain/message/message';
import { dayMs, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aMatter, nowMs, on } from '../../helpers/carrying-out';
import { matterOf, putMatter } from '../../helpers/carrying-out-world';
import { aMeeting, aRoll, aScheduledProposal, putDocuments } from '../../helpers/evening-builder';
import { aSmallVillage } from '../../helpers/small-village';
import { World } from '../../helpers/world';

const dueAtMs = endOfDayMs(on(2));
const overdue = { dueAtMs, ladderAtMs: dueAtMs - dayMs };

describe('the clock and the ladder', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    await putDocuments(world, [aMatter('inProgress', overdue)]);
  });
  afterEach(() => world.close());

  const told = async (): Promise<string[][]> => {
    const messages = await world.all<Message>('messages', {
      where: { villageId: 'v1' },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: 100,
    });
    return messages.map(({ code, recipientId }) => [code, recipientId]);
  };
  const steps = async () =>
    (await world.eventsOf('m1')).map(({ type, data }) => [type, data.tier ?? null, data.toldIds]);

  const whole = [
    ['DueDateReminded', null, ['as001']],
    ['LadderStepTaken', 'holder', ['as001']],
    ['LadderStepTaken', 'chair', ['ch001']],
    ['LadderStepTaken', 'twoCommittees', ['sv001']],
    ['LadderStepTaken', 'town', ['tw001']],
  ];

  it('reminds a day before and climbs step by step, each told once', async () => {
    for (let day = 0; day < 20; day += 1) {
      await runClock(world.ports);
      await runClock(world.ports);
      world.advance(dayMs);
    }
    expect(await steps()).toEqual(whole);
    // Both committee members were told before, as holder and as chair, so the third step goes up to the supervisor.
    expect(await told()).toEqual([
      ['dueTomorrow', 'as001'],
      ['ladderStep', 'as001'],
      ['ladderStep', 'ch001'],
      ['ladderStep', 'sv001'],
      ['ladderStep', 'tw001'],
    ]);
    expect(await matterOf(world)).toMatchObject({ ladderAtMs: 0, ladder: { stepsTaken: 4 } });
  });

  it('takes all missed steps one after another when it comes late', async () => {
    world.moveTo(dueAtMs + 30 * dayMs);
    await Promise.all([runClock(world.ports), runClock(world.ports), runClock(world.ports)]);
    expect(await steps()).toEqual(whole.slice(1));
    expect(await told()).toHaveLength(4);
  });

  it('says when it is next due, and then nothing is left over', async () => {
    const instants: number[] = [];
    for (let atMs = nowMs; ;) {
      const next = await climbLadder.nextDueAtMs!(world.ports, atMs);
      if (next === null) break;
      instants.push(next);
      world.moveTo((atMs = next));
      await runClock(world.ports);
    }
    expect(instants).toEqual([dueAtMs - dayMs, dueAtMs, ...[3, 7, 14].map((days) => dueAtMs + days * dayMs)]);
    expect(await steps()).toEqual(whole);
  });

  it('climbs for many matters, and reads none that is not due', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      aMatter('onHold', { id: `n${index}`, dueAtMs: nowMs, ladderAtMs: nowMs }),
    );
    const never = Array.from({ length: 50 }, (_, index) => aMatter('onHold', { id: `z${index}`, ladderAtMs: 0 }));
    await putDocuments(world, [...many, ...never]);
    const find = jest.spyOn(world.ports.store, 'find');
    await climbLadder.run(world.ports);
    const read = (await Promise.all(find.mock.results.map((result) => result.value as Promise<unknown[]>))).flat();
    jest.restoreAllMocks();
    expect(read).toHaveLength(120);
    expect(await matterOf(world, 'n119')).toMatchObject({ ladder: { stepsTaken: 1, toldIds: ['ch001'] } });
    expect(await matterOf(world, 'z0')).toMatchObject({ ladder: { stepsTaken: 0 } });
  });

  it('begins anew when holder or date change, and ends with the matter', async () => {
    world.moveTo(dueAtMs + 4 * dayMs);
    await runClock(world.ports);
    expect(await matterOf(world)).toMatchObject({ ladder: { stepsTaken: 2 } });
    await putMatter(world, 'inProgress', { ...overdue, id: 'm5' });
    await world.done('ch001', 'follow-up.reassign', {
      proposalId: 'm5',
      personId: null,
      dueOn: '2026-03-30',
      reason: '等材料',
    });
    expect(await matterOf(world, 'm5')).toMatchObject({
      ladder: { stepsTaken: 0 },
      ladderAtMs: endOfDayMs('2026-03-29'),
    });
  });

  it('logs a matter that fails and goes on with the others', async () => {
    const errors: unknown[] = [];
    world.ports.log.error = (fields) => errors.push(fields.caseId);
    await putDocuments(world, [
      { ...aMatter('inProgress', { id: 'a-broken', dueAtMs: 1, ladderAtMs: 1 }), steps: 'none' } as never,
    ]);
    world.moveTo(dueAtMs);
    await climbLadder.run(world.ports);
    expect(errors).toEqual(['a-broken']);
    expect(await matterOf(world)).toMatchObject({ ladder: { stepsTaken: 1 } });
  });
});

describe('a meeting that nobody opened', () => {
  let world: World;
  const startAtMs = startOfDayMs(on(0)) + 19.5 * 3_600_000;
  beforeEach(async () => {
    world = await World.create();
    const meeting = aMeeting({ status: 'convened', startAtMs, openedAtMs: null, currentItemId: null });
    await putDocuments(world, [meeting, aRoll({ presentCount: 0 }), aScheduledProposal({ dueAtMs: startAtMs })]);
  });
  afterEach(() => world.close());

  it('is left alone until its day is over, then lapses and gives its matters back, once', async () => {
    world.moveTo(endOfDayMs(on(0)));
    await runClock(world.ports);
    expect(await world.stored('meetings', 'e1')).toMatchObject({ status: 'convened' });
    expect(await lapseMeetings.nextDueAtMs!(world.ports, world.now)).toBe(endOfDayMs(on(0)) + 1);
    world.advance(1);
    await runClock(world.ports);
    await runClock(world.ports);
    expect(await world.stored('meetings', 'e1')).toMatchObject({ status: 'inquorate', isOpen: false });
    expect(await matterOf(world)).toMatchObject({ status: 'admitted', holderKey: 'role:chair', meetingId: null });
    expect((await world.eventsOf('m1')).filter(({ type }) => type === 'ProposalReleased')).toHaveLength(1);
    expect(await nextDueAtMs({ ...world.ports }, world.now)).not.toBeNull();
    expect(await lapseMeetings.nextDueAtMs!(world.ports, world.now)).toBeNull();
  });

  it.each(['inSession', 'suspended', 'adjourned', 'cancelled', 'draft'] as const)(
    'is not one that is %s',
    async (status) => {
      await putDocuments(world, [aMeeting({ status, startAtMs })]);
      world.advance(5 * dayMs);
      await lapseMeetings.run(world.ports);
      expect(await world.stored('meetings', 'e1')).toMatchObject({ status });
    },
  );
});

it('keeps villages apart: another village’s people are not told', async () => {
  const world = await World.create();
  const village = aSmallVillage('v2');
  const prefixed = { ...village, council: { ...village.council, seats: [] }, roster: [] };
  await world.found(prefixed);
  await putDocuments(world, [aMatter('inProgress', { villageId: 'v2', dueAtMs: nowMs, ladderAtMs: nowMs })]);
  world.moveTo(nowMs + 20 * dayMs);
  await climbLadder.run(world.ports);
  const events = await world.eventsOf('m1');
  expect(events.map(({ data }) => data.toldIds)).toEqual([['as001'], [], [], []]);
  await world.close();
});
