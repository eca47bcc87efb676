import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

const pinyins: Record<string, [string, string]> = {
  vg003: ['王建国', 'wang jian guo'],
  vg004: ['王小红', 'wang xiao hong'],
  vg005: ['张三', 'zhang san'],
};

function aNamedVillage() {
  const village = aSmallVillage();
  const roster = village.roster.map((person) => {
    const [name, pinyin] = pinyins[person.id] ?? [person.name, person.pinyin];
    return { ...person, name, pinyin, ...(person.id === 'vg004' ? { helpers: ['vg003'] } : {}) };
  });
  return { ...village, roster };
}

describe('who I am', () => {
  it('tells name, offices, seat, group and household', async () => {
    const world = await World.create();
    expect(await world.done('ck001', 'member.me', {})).toMatchObject({
      name: '记录员一',
      villageName: '小村',
      roles: ['clerk', 'councilMember'],
      council: { name: '群众议事会', seat: 2 },
      groupName: '一组',
      mayHelpAnybody: true,
      unreadCount: 0,
      toTellCount: 0,
    });
    expect(await world.done('tw001', 'member.me', {})).toMatchObject({ council: null, groupName: '', householdId: '' });
    expect(await world.done('vg003', 'member.me', {})).toMatchObject({
      roles: [],
      mayHelpAnybody: false,
      toTellCount: null,
    });
    await world.close();
  });
});

describe('looking for people', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(aNamedVillage());
  });
  afterAll(() => world.close());
  const find = async (who: string, query: string, purpose: 'any' | 'help' = 'any') =>
    (await world.done(who, 'member.people', { query, purpose, cursor: null })).rows.map(({ name }) => name);

  it.each([
    ['the surname', '王', ['王小红', '王建国']],
    ['the beginning of a name', '王小', ['王小红']],
    ['pinyin without blanks', 'wangj', ['王建国']],
    ['pinyin with blanks and capitals', 'Wang X', ['王小红']],
    ['first letters', 'zs', ['张三']],
    ['nothing that fits', '李', []],
  ])('finds by %s', async (_, query, names) => {
    expect(await find('ch001', query)).toEqual(names);
  });

  it('goes through everybody by pages of twenty, each person once', async () => {
    const first = await world.done('ch001', 'member.people', { query: '', purpose: 'any', cursor: null });
    expect(first.rows).toHaveLength(20);
    const second = await world.done('ch001', 'member.people', { query: '', purpose: 'any', cursor: first.next });
    const ids = [...first.rows, ...second.rows].map(({ villagerId }) => villagerId);
    expect(new Set(ids).size).toBe(aNamedVillage().roster.length);
    expect(ids).toHaveLength(aNamedVillage().roster.length);
    expect(second.next).toBeNull();
  });

  it('shows a villager only those for whom they may fill in', async () => {
    expect(await find('vg003', '', 'help')).toEqual(['王小红']);
    expect(await find('vg002', '', 'help')).toEqual(['预审人一']);
    expect(await find('vg001', '', 'help')).toEqual([]);
    expect(await find('cm001', '王', 'help')).toEqual(['王小红', '王建国']);
  });

  it('refuses a villager who wants to look through everybody', async () => {
    const payload = { query: '', purpose: 'any', cursor: null } as const;
    expect(await world.refusal('vg003', 'member.people', payload)).toEqual({ code: 'PeopleOnlyOffices' });
  });
});
