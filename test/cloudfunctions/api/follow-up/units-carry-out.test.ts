import { climbLadder } from '@cloud/clock/climb-ladder';
import { expandOutbox } from '@cloud/clock/expand-outbox';
import type { StoredDocument } from '@cloud/_platform/store';
import { endOfDayMs } from '@shared/kernel/time';
import { on } from '../../../helpers/carrying-out';
import { followUpOf, matterOf, putMatter, reportDone } from '../../../helpers/carrying-out-world';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
  await putMatter(world, 'adopted');
});
afterEach(() => world.close());

const proposalId = 'm1';
const milestones = [
  { title: '选址', dueOn: on(10), weight: 1 },
  { title: '立杆', dueOn: on(30), weight: 3 },
];
const toPower = { proposalId, assigneeId: null, unitId: 'power', dueOn: on(30), milestones };

type Told = StoredDocument & { code: string; recipientId: string; text: string };
async function told(recipientId: string): Promise<string[]> {
  await expandOutbox.run(world.ports);
  const messages = (await world.ports.store.find('messages', {
    where: { villageId: 'v1', recipientId },
    orderBy: { field: 'atMs', direction: 'ascending' },
    limit: 50,
  })) as Told[];
  return messages.map(({ code }) => code);
}

describe('a unit that carries a matter out', () => {
  it('is told by its liaison, gives it back, and the chair hands it over anew', async () => {
    await world.done('ch001', 'follow-up.hand-over', toPower);
    expect(await told('as002')).toContain('taskHandedOver');
    expect((await world.done('as002', 'home.read', {})).tasks).toMatchObject([{ verb: 'acceptHandOver' }]);
    await world.done('as002', 'follow-up.give-back', { proposalId, reason: '不归供电所管' });
    expect(await told('ch001')).toContain('handOverReturned');
    expect(await matterOf(world)).toMatchObject({ status: 'adopted', holderKey: 'role:chair', unit: null });
    const page = await world.done('vg005', 'follow-up.read', { proposalId });
    expect(page.handOvers).toMatchObject([{ toName: '供电所', answer: { isAccepted: false, reason: '不归供电所管' } }]);
    await world.done('ch001', 'follow-up.hand-over', { ...toPower, assigneeId: 'as001', unitId: null });
    expect((await followUpOf(world)).handOvers).toHaveLength(2);
  });

  it('passes to the new liaison with everything it has', async () => {
    await world.done('ch001', 'follow-up.hand-over', toPower);
    const station = { unitId: 'power', name: '溪口供电所', kind: 'power' as const };
    await world.done('ck001', 'village.change-unit', { ...station, liaisonId: 'vg003' });
    expect(await world.refusal('as002', 'follow-up.accept', { proposalId })).toMatchObject({
      code: 'ProposalNotYours',
    });
    await world.done('vg003', 'follow-up.accept', { proposalId });
    const page = await world.done('vg005', 'follow-up.read', { proposalId });
    expect(page.unitName).toBe('供电所');
  });

  it('climbs the ladder from its liaison when it does not answer, and steps down when it does', async () => {
    await world.done('ch001', 'follow-up.hand-over', toPower);
    world.moveTo(endOfDayMs(on(3)) + 1);
    await climbLadder.run(world.ports);
    expect(await told('as002')).toContain('ladderStep');
    expect((await matterOf(world)).ladder.stepsTaken).toBe(1);
    await world.done('as002', 'follow-up.accept', { proposalId });
    expect(await matterOf(world)).toMatchObject({ ladder: { stepsTaken: 0 }, dueAtMs: endOfDayMs(on(30)) });
  });

  it('shows how far it is by the weights of its steps', async () => {
    await world.done('ch001', 'follow-up.hand-over', toPower);
    const [, second] = (await followUpOf(world)).milestones;
    const report = { proposalId, text: '杆立好了', photoIds: [], doneMilestoneIds: [second?.id ?? ''] };
    expect(await world.done('ck001', 'follow-up.report-progress', report)).toEqual({ percent: 75 });
  });

  it('says that it is stuck to everybody, and to the one who could help', async () => {
    await world.done('ch001', 'follow-up.hand-over', toPower);
    const stuck = { proposalId, need: '缺一台吊车', from: 'unit' as const, unitId: 'water' };
    await world.done('as002', 'follow-up.report-stuck', stuck);
    // The water works have nobody who speaks for them: the clerk is told.
    expect(await told('ck001')).toContain('helpAsked');
    const { rows } = await world.done('vg005', 'follow-up.board', { cursor: null });
    expect(rows).toMatchObject([{ stuck: { need: '缺一台吊车', from: { unit: { name: '水务站' } } } }]);
    expect(await world.refusal('as002', 'follow-up.report-stuck', { ...stuck, unitId: 'none' })).toMatchObject({
      code: 'FollowUpUnitNotFound',
    });
  });
});

describe('another date', () => {
  it('is asked for, seen by the chair at home, granted, and the old one stays visible', async () => {
    await world.done('ch001', 'follow-up.hand-over', { ...toPower, assigneeId: 'as001', unitId: null });
    await world.done('as001', 'follow-up.accept', { proposalId });
    await world.done('as001', 'follow-up.ask-new-date', { proposalId, newDueOn: on(40), reason: '等料' });
    expect((await world.done('ch001', 'home.read', {})).tasks).toContainEqual(
      expect.objectContaining({ proposalId, verb: 'answerNewDate' }),
    );
    const granted = { proposalId, isGranted: true, reason: '料到得晚' };
    expect(await world.done('ch001', 'follow-up.answer-new-date', granted)).toEqual({ dueAtMs: endOfDayMs(on(40)) });
    expect(await told('as001')).toContain('newDateAnswered');
    const page = await world.done('vg005', 'follow-up.read', { proposalId });
    expect(page).toMatchObject({ dueOn: on(40), dateRequests: [{ oldDueOn: on(30), answer: { isGranted: true } }] });
    await reportDone(world);
  });
});
