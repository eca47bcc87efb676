import { countFigures } from '@cloud/clock/count-figures';
import { runClock } from '@cloud/clock/run-clock';
import type { Villager } from '@shared/domain/member/villager';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { anotherVillage } from '../../../helpers/points-month';
import { answer, count, raise, visit } from '../../../helpers/short-road';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

async function visited(proposalId: string, rating = 5): Promise<void> {
  await answer(world, proposalId);
  await visit(world, proposalId, rating);
}

const figures = (who = 'vg005', period: string | null = null) => world.done(who, 'village.figures', { period });

describe('the figures of the village', () => {
  it('are there for anybody of the village, of this year unless another period is asked for', async () => {
    await visited(await raise(world));
    await raise(world, 'vg002');
    await count(world);
    const page = await figures();
    expect(page).toMatchObject({
      period: '2026',
      before: '2025',
      after: null,
      current: { month: '2026-03', quarter: '2026-Q1', year: '2026' },
      closed: { count: 1, ofCount: 2 },
      ratings: { counts: [0, 0, 0, 0, 1], count: 1, meanTenths: 50 },
    });
    expect(await figures('vg005', '2026-03')).toMatchObject({ closed: page.closed });
    expect(await figures('vg005', '2026-Q1')).toMatchObject({ closed: page.closed });
    expect(await figures('vg005', '2026-02')).toMatchObject({ closed: { count: 0, ofCount: 0 }, after: '2026-03' });
  });

  it('call nothing closed that nobody visited', async () => {
    await answer(world, await raise(world));
    await count(world);
    expect((await figures()).closed).toEqual({ count: 0, ofCount: 1 });
  });

  it('say who is waited for, with the one that has waited longest', async () => {
    const first = await raise(world, 'vg001', '第一件：路灯坏了');
    world.advance(dayMs);
    await raise(world, 'vg002', '第二件：水渠堵了');
    await count(world);
    const { waiting, overdue } = await figures();
    expect(waiting).toMatchObject([
      { holder: { kind: 'role', role: 'chair' }, count: 2, overdueCount: 0, oldest: { id: first } },
    ]);
    expect(overdue).toMatchObject({ count: 0, ofCount: 2 });
    world.advance(9 * dayMs);
    expect((await figures()).overdue).toMatchObject({ count: 2, ofCount: 2, longestDays: 3 });
  });

  it('name a person only to whom a matter’s page would', async () => {
    const visitor = await answer(world, await raise(world));
    const person = await world.stored<Villager>('villagers', visitor);
    const consents = { isNamePublic: false, photosOnBoards: false, messages: false, consent: '' };
    await world.done(visitor, 'member.change-consents', { villagerId: null, ...consents });
    const nameSeenBy = async (who: string) => {
      const { waiting } = await figures(who);
      const holder = waiting.find(({ holderKey }) => holderKey === `person:${visitor}`)?.holder;
      return holder?.kind === 'person' ? holder.person.name : null;
    };
    const other = await answer(world, await raise(world, 'vg002'));
    expect(other).toBe(visitor);
    await count(world);
    expect(await nameSeenBy('ck001')).toBe(person?.name);
    expect([person?.name, `${person?.name.slice(0, 1) ?? ''}*`]).toContain(await nameSeenBy('vg005'));
  });

  it('say that a matter has moved on where it did since it was counted', async () => {
    const id = await raise(world);
    await answer(world, id);
    await count(world);
    await runClock(world.ports, [countFigures]);
    await visit(world, id);
    expect((await figures()).waiting).toMatchObject([{ holder: null, count: 1, oldest: { id } }]);
  });

  it('are each village’s own', async () => {
    await anotherVillage(world);
    await visited(await raise(world));
    await count(world);
    expect(await figures('v2:cs009')).toMatchObject({ closed: { count: 0, ofCount: 0 }, waiting: [] });
  });
});

describe('the list behind a figure', () => {
  const list = (asked: {
    list: 'notClosed' | 'closed' | 'holder' | 'rating';
    of?: string;
    cursor?: { value: number; id: string } | null;
  }) => world.done('vg005', 'village.figure-list', { period: '2026', of: '', cursor: null, ...asked });

  it('comes by twenty, each matter once, and then ends', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 43; number += 1) {
      ids.push(await raise(world, `vg00${(number % 5) + 1}`, `第 ${number} 件事，路上有坑`));
      world.advance(minuteMs);
      if (number % 4 === 3) world.advance(dayMs);
    }
    await runClock(world.ports, [countFigures]);
    const first = await list({ list: 'notClosed' });
    const second = await list({ list: 'notClosed', cursor: first.next as { value: number; id: string } });
    const third = await list({ list: 'notClosed', cursor: second.next as { value: number; id: string } });
    expect([first.rows.length, second.rows.length, third.rows.length, third.next]).toEqual([20, 20, 3, null]);
    const all = [...first.rows, ...second.rows, ...third.rows];
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(ids));
    expect(all.map(({ place }) => place)).toEqual(all.map((_, place) => place));
    expect((await list({ list: 'holder', of: 'role:chair' })).rows[0]?.matter?.title).toContain('件事');
  });

  it('ends where a cursor lies behind it or is none', async () => {
    await raise(world);
    await count(world);
    expect((await list({ list: 'notClosed', cursor: { value: 900, id: 'x' } })).rows).toEqual([]);
    expect((await list({ list: 'notClosed', cursor: { value: -5, id: 'x' } })).rows).toHaveLength(1);
  });

  it('shows what a rating was given to', async () => {
    const id = await raise(world);
    await visited(id, 4);
    await count(world);
    expect((await list({ list: 'rating', of: '4' })).rows).toMatchObject([{ id, rating: 4, matter: { id } }]);
    expect((await list({ list: 'rating', of: '5' })).rows).toEqual([]);
    expect((await list({ list: 'closed' })).rows).toMatchObject([{ id }]);
  });
});
