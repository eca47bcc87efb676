import { World } from '../../helpers/world';
import { runClock } from '@cloud/clock/run-clock';
import type { AwardDraft } from '@shared/kernel/outcome';
import { dutyTriggers } from '@shared/domain/points/tariff';
import type { OutboxEntry } from '@cloud/_repositories/outbox';
import { dayMs } from '@shared/kernel/time';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

let entryCount = 0;
async function leave(awards: readonly AwardDraft[], atMs = world.now): Promise<string> {
  const id = `act${++entryCount}`;
  const entry: OutboxEntry = {
    id,
    kind: 'outboxEntry',
    villageId: 'v1',
    isOpen: true,
    atMs,
    messages: [],
    awards,
    messagesDone: true,
    awardsDone: false,
  };
  await world.ports.store.transact((transaction) => transaction.put('outbox', entry));
  return id;
}
const attended = (villagerId: string, sourceId = 'meeting1'): AwardDraft => ({
  trigger: 'meetingAttended',
  villagerId,
  sourceId,
});
const balance = async (who: string) => {
  const page = await world.done(who, 'points.passbook', { account: 'duty', cursor: null });
  return page.balance;
};

describe('duty points', () => {
  it('post by themselves from the act that earned them, with their reason', async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了，修一修', photoIds: [] });
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    await runClock(world.ports);
    expect(await world.done('cm001', 'points.passbook', { account: 'duty', cursor: null })).toMatchObject({
      book: 'duty',
      balance: 3,
      hasDuty: true,
      rows: [{ title: '收集并准备一件议题', sourceKind: 'matter', sourceId: proposalId, evidence: null }],
    });
    // Honour only: the book of moral credit is another.
    expect(await world.done('cm001', 'points.passbook', { account: 'mine', cursor: null })).toMatchObject({
      balance: 0,
    });
  });

  it('stay with whoever took up a matter that is merged into another, and come once though it is parted again', async () => {
    const raise = async (body: string) =>
      (await world.done('vg001', 'proposal.submit', { body, photoIds: [] })).proposalId;
    const targetId = await raise('村口的路灯坏了，修一修');
    const proposalId = await raise('村口没有灯');
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    await runClock(world.ports);
    await world.done('vg001', 'proposal.merge', { proposalId, targetId, reason: '' });
    await runClock(world.ports);
    expect(await balance('cm001')).toBe(3);
    await world.done('vg001', 'proposal.undo-merge', { proposalId });
    await runClock(world.ports);
    expect(await balance('cm001')).toBe(3);
  });

  it('post one transfer for each member, and close the entry', async () => {
    const entryId = await leave([attended('cm001'), attended('cm002')]);
    await runClock(world.ports);
    expect([await balance('cm001'), await balance('cm002')]).toEqual([2, 2]);
    expect(await world.stored('outbox', entryId)).toMatchObject({ isOpen: false, awardsDone: true });
  });

  it('are not posted twice, though the clock comes again or another act names the same deed', async () => {
    const entryId = await leave([attended('cm001')]);
    await runClock(world.ports);
    const done = await world.stored<OutboxEntry>('outbox', entryId);
    await world.ports.store.transact((transaction) =>
      transaction.put('outbox', { ...done, isOpen: true, awardsDone: false } as OutboxEntry),
    );
    await leave([attended('cm001')]);
    await runClock(world.ports);
    expect(await balance('cm001')).toBe(2);
    expect(await world.eventsOf('v1.duty.cm001')).toHaveLength(1);
  });

  it('stop at the cap of the month, and nothing is left waiting', async () => {
    for (let meeting = 0; meeting < 7; meeting += 1) await leave([attended('cm001', `meeting${meeting}`)]);
    await runClock(world.ports);
    expect(await balance('cm001')).toBe(10);
    const open = await world.all('outbox', {
      where: { isOpen: true },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: 20,
    });
    expect(open).toEqual([]);
  });

  it('go by the tariff of the day of the act: before its first day nothing is earned', async () => {
    await leave([attended('cm001')], Date.UTC(2024, 5, 1));
    await runClock(world.ports);
    expect(await balance('cm001')).toBe(0);
  });

  it('are given to people of the village alone', async () => {
    await leave([attended('nobody'), attended('cm001')]);
    await runClock(world.ports);
    expect(await world.stored('accounts', 'v1.duty.nobody')).toBeUndefined();
    expect(await balance('cm001')).toBe(2);
  });

  it('know no trigger of a ballot: one that got into the outbox is not posted', async () => {
    const trigger = 'ballotCast' as never;
    await leave([{ trigger, villagerId: 'cm001', sourceId: 'poll1' }]);
    await runClock(world.ports);
    expect(await balance('cm001')).toBe(0);
    expect(dutyTriggers.filter((one) => /ballot|poll|vote|cast/i.test(one))).toEqual([]);
  });

  it('list twenty a page, newest first', async () => {
    for (let at = 0; at < 25; at += 1) {
      world.advance(20 * dayMs);
      await leave([attended('cm001', `meeting${at}`)]);
      await runClock(world.ports);
    }
    const first = await world.done('cm001', 'points.passbook', { account: 'duty', cursor: null });
    expect(first.rows).toHaveLength(20);
    expect(first.rows[0]?.sourceId).toBe('meeting24');
    const second = await world.done('cm001', 'points.passbook', { account: 'duty', cursor: first.next });
    expect(second.rows.map(({ sourceId }) => sourceId)).toEqual([
      'meeting4',
      'meeting3',
      'meeting2',
      'meeting1',
      'meeting0',
    ]);
    expect(second.next).toBeNull();
  });
});
