import type { Decision } from '@shared/domain/decision/decision';
import type { DecisionRegister } from '@shared/domain/decision/decision-register';
import { aDecision } from '../../../helpers/a-decision';
import { aMatter, nowMs } from '../../../helpers/carrying-out';
import { putDocuments } from '../../../helpers/evening-builder';
import { Life } from '../../../helpers/lives/life';
import { adopted } from '../../../helpers/lives/carrying-out';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

/** So many decisions of a year, in its register; or only counted there, as before it held them. */
async function decided(year: number, count: number, isInRegister = true): Promise<void> {
  const decisions = Array.from({ length: count }, (_, index): Decision => {
    const number = index + 1;
    const { decision } = aDecision(nowMs, {});
    const title = number % 2 === 0 ? '水渠清淤' : '村口装路灯';
    return { ...decision, id: `d${year}.${number}`, year, number, title, text: `第 ${number} 件的原文，${title}` };
  });
  const register: DecisionRegister = {
    id: `v1.decisions.${year}`,
    kind: 'decisionRegister',
    villageId: 'v1',
    chain: { seq: 1, hash: 'h', salt: 's' },
    year,
    lastNumber: count,
    decisions: isInRegister ? decisions.map(({ id, number, title, text }) => ({ id, number, title, text })) : [],
  };
  await putDocuments(world, [...decisions, register]);
}

const search = (question: string, cursor: { value: number; id: string } | null = null) =>
  world.done('vg005', 'decision.search', { question, cursor });

describe('looking for a decision', () => {
  it('finds it among all years by its number and by what it says', async () => {
    await decided(2024, 3);
    await decided(2025, 4);
    expect((await search('2025 年第 4 号')).rows.map(({ row }) => row.id)).toEqual(['d2025.4']);
    expect((await search('水渠')).rows.map(({ row }) => row.id)).toEqual(['d2025.4', 'd2025.2', 'd2024.2']);
    expect((await search('水渠')).rows[0]).toMatchObject({ marks: ['水渠'], row: { number: 4, year: 2025 } });
    expect((await search('没有的事')).rows).toEqual([]);
  });

  it('shows twenty at a time', async () => {
    await decided(2025, 50);
    const first = await search('路灯');
    expect(first.rows).toHaveLength(20);
    const second = await search('路灯', first.next as { value: number; id: string });
    expect(second.rows).toHaveLength(5);
    expect(second.next).toBeNull();
  });

  it('takes five reads at most, however long the village has decided', async () => {
    for (let year = 2010; year < 2026; year += 1) await decided(year, 12);
    const { store } = world.ports;
    const reads = [jest.spyOn(store, 'get'), jest.spyOn(store, 'find'), jest.spyOn(store, 'getAll')];
    expect((await search('水渠')).rows).toHaveLength(20);
    expect(reads.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(4);
    jest.restoreAllMocks();
  });

  it('finds those of a register from before it held them', async () => {
    await decided(2025, 4, false);
    expect((await search('水渠')).rows.map(({ row }) => row.id)).toEqual(['d2025.4', 'd2025.2']);
  });

  it('finds nothing of another village', async () => {
    await decided(2025, 2);
    const other: Decision = { ...aDecision(nowMs, {}).decision, id: 'other', villageId: 'v2', text: '水渠的事' };
    await putDocuments(world, [other]);
    expect((await search('水渠')).rows.map(({ row }) => row.id)).toEqual(['d2025.2']);
  });
});

it('is said while somebody writes: this was decided before', async () => {
  await decided(2025, 3);
  const { decided: before } = await world.done('vg004', 'proposal.similar', { text: '村口的路灯什么时候装' });
  expect(before[0]).toMatchObject({ year: 2025, number: 3, title: '村口装路灯' });
  expect((await world.done('vg004', 'proposal.similar', { text: '孩子的校车' })).decided).toEqual([]);
});

it('is said once: of a matter on its way as that matter, of one that has ended as its decision', async () => {
  await decided(2025, 3);
  const matter = { title: '村口装路灯', body: '村口装路灯' };
  await putDocuments(world, [
    aMatter('inProgress', { ...matter, id: 'underWay', decisionId: 'd2025.3' }),
    aMatter('visited', { ...matter, id: 'ended', decisionId: 'd2025.1' }),
  ]);
  const found = await world.done('vg004', 'proposal.similar', { text: '村口的路灯什么时候装' });
  expect(found.rows.map(({ row, isOpen }) => [row.id, isOpen])).toEqual([['underWay', true]]);
  expect(found.decided.map(({ id }) => id)).toEqual(['d2025.1']);
});

it('is remembered from the evening on which it was voted on', async () => {
  const life = await Life.begin();
  const { decisionId } = await adopted(life);
  const { rows } = await life.world.done('vg005', 'decision.search', { question: '太阳能', cursor: null });
  expect(rows).toMatchObject([{ row: { id: decisionId, number: 1 }, marks: ['太阳能'] }]);
  await life.close();
});
