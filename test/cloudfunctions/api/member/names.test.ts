import type { Page } from '@shared/contract/common';
import type { NameRow } from '@shared/contract/member';
import type { RosterPerson } from '@shared/domain/member/roster';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

/** The small village grown to so many people, of whom many share a name. */
function aVillageOf(count: number) {
  const village = aSmallVillage();
  const pattern = village.roster.find(({ id }) => id === 'vg003') as RosterPerson;
  const more = Array.from({ length: count - village.roster.length }, (_, place): RosterPerson => {
    const nth = String(place).padStart(3, '0');
    return { ...pattern, id: `nb${nth}`, name: `王${place % 7}`, pinyin: `wang ${place % 7}`, householdId: `hn${nth}` };
  });
  return { ...village, roster: [...village.roster, ...more] };
}

/** People of the town and of a unit, in whose name nobody raises a matter. */
const fromOutside = ['as002', 'tw001'];

describe('the names for a walk', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(aVillageOf(320));
  });
  afterAll(() => world.close());

  async function everybody(who: string): Promise<{ rows: NameRow[]; calls: number }> {
    const rows: NameRow[] = [];
    let cursor: Page<NameRow>['next'] = null;
    for (let calls = 1; ; calls += 1) {
      const answer: Page<NameRow> = await world.done(who, 'member.names', { cursor });
      rows.push(...answer.rows);
      cursor = answer.next;
      if (cursor === null) return { rows, calls };
    }
  }

  it('of three hundred and twenty people come in two calls, each once, and with nothing but name and group', async () => {
    const { rows, calls } = await everybody('cm001');
    expect(calls).toBe(2);
    const expected = aVillageOf(320).roster.filter(({ id }) => id !== 'cm001' && !fromOutside.includes(id));
    expect(rows.map(({ villagerId }) => villagerId).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(new Set(['villagerId', 'name', 'groupName']));
  });

  it('take five reads of the store a call', async () => {
    const spies = (['get', 'find', 'getAll'] as const).map((read) => jest.spyOn(world.ports.store, read));
    await world.done('cm001', 'member.names', { cursor: null });
    expect(spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(5);
    jest.restoreAllMocks();
  });

  it('are for others those alone for whom they may fill in', async () => {
    expect((await everybody('vg003')).rows).toEqual([]);
    const payload = { villagerId: 'vg001', helperId: 'vg003', consent: '当面说的，他自己要我帮' };
    await world.done('ck001', 'member.name-helper', payload);
    expect((await everybody('vg003')).rows.map(({ villagerId }) => villagerId)).toEqual(['vg001']);
  });

  it('come to an end where nobody follows', async () => {
    const afterAll = { value: 'zzz', id: 'zzz' };
    expect(await world.done('cm001', 'member.names', { cursor: afterAll })).toEqual({ rows: [], next: null });
  });
});
