import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { importVillage } from '@cloud/_local/village-tool/roster/import-village';
import { ImportRefused } from '@cloud/_local/village-tool/roster/problems';
import { writeTemplate } from '@cloud/_local/village-tool/roster/write-template';
import type { Store } from '@cloud/_platform/store';
import { actorFrom } from '@shared/domain/member/actor';
import type { Villager } from '@shared/domain/member/villager';
import { mayHoldCredit } from '@shared/domain/points/may-hold-credit';
import { mayRecordMemberChange } from '@shared/domain/points/record-member-change';
import type { Village } from '@shared/domain/village/village';
import type { CaseEvent } from '@shared/kernel/case';
import { startOfDayMs } from '@shared/kernel/time';
import { rosterHeadings, type RosterField } from '@shared/text/roster-words';
import writeSheets from 'write-excel-file/node';

type Person = Partial<Record<RosterField, string | number | Date>>;

const fields = Object.keys(rosterHeadings) as RosterField[];
const home = { householdId: 'h01', groupId: '一组', gridId: '第一网格', registeredSince: '1974-01-01' };

const chair: Person = {
  ...home,
  id: 'p001',
  name: '单国栋',
  sex: '男',
  birthYear: 1974,
  phoneLast4: 123,
  roles: '议事会成员 2026-01-01；理事长 2026年1月1日 至 2028-12-31',
  positions: '村两委成员 2026/1/1',
  councilCategory: '村两委成员',
  seat: 1,
  relatives: 'p002',
  isPartyMember: '是',
};
const neighbour: Person = { ...home, id: 'p002', name: '陈慧芳', sex: '女', birthYear: '1982', phoneLast4: '６９７１' };
const electrician: Person = {
  id: 'p003',
  name: '谢敏',
  sex: '女',
  birthYear: 1987,
  unit: '供电所',
  phoneLast4: '6907',
  roles: '责任人 2026-01-01',
};
const everybody = [chair, neighbour, electrician];

describe('importing a village', () => {
  let folder: string;
  let store: SqliteStore;
  const nowMs = startOfDayMs('2026-03-02');
  const rosterFile = () => join(folder, 'roster.xlsx');
  const rulesFile = () => join(folder, 'rules.json');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    store = new SqliteStore(':memory:');
    await writeRules({});
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  async function writeRoster(
    people: readonly Person[],
    headings = fields.map((field) => rosterHeadings[field] as string),
  ) {
    const cell = (value: string | number | Date | undefined) =>
      value === undefined ? null : value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value };
    const village = [
      ['村编号', 'dengxia'],
      ['村名', '灯下村'],
      ['乡镇', '溪口镇'],
      ['议事地点', '老祠堂'],
      ['议事会名称', '灯下村群众议事会'],
    ];
    const places = [
      ['类别', '编号', '名称'],
      ['小组', 'g1', '一组'],
      ['小组', 'g2', '二组'],
      ['网格', 'w1', '第一网格'],
    ];
    const plain = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value })));
    await writeSheets([
      { sheet: '村情', data: plain(village) },
      { sheet: '小组和网格', data: plain(places) },
      {
        sheet: '花名册',
        data: [...plain([headings]), ...people.map((person) => fields.map((field) => cell(person[field])))],
      },
    ] as Parameters<typeof writeSheets>[0]).toFile(rosterFile());
  }

  async function writeRules(rules: object, covenant: object = {}) {
    const base = {
      title: '灯下村村规民约',
      edition: '2024 年',
      adoptedOn: '2024-03-01',
      filedOn: '2024-03-10',
      articles: [],
    };
    writeFileSync(rulesFile(), JSON.stringify({ covenant: { ...base, ...covenant }, policies: [], rules }));
  }

  const run = (isWriting: boolean, into: Store = store) =>
    importVillage(into, { rosterFile: rosterFile(), rulesFile: rulesFile(), isWriting, nowMs });

  async function imported(people: readonly Person[]): Promise<string[]> {
    await writeRoster(people);
    return run(true);
  }

  /** Everything that is said against some files; and that none of them changed anything. */
  async function refused(people: readonly Person[], headings?: string[]): Promise<readonly string[]> {
    await writeRoster(people, headings);
    const before = await verifyStore(store);
    const error = await run(true).catch((caught: unknown) => caught);
    expect(await verifyStore(store)).toEqual(before);
    expect(error).toBeInstanceOf(ImportRefused);
    return (error as ImportRefused).sentences;
  }

  const villager = (id: string) => store.get('villagers', `dengxia-${id}`) as unknown as Promise<Villager>;

  it('shows what it would write, and writes nothing without being told', async () => {
    await writeRoster(everybody);
    expect(await run(false)).toEqual([
      '新建 灯下村（dengxia）',
      '新增 dengxia-p001 单国栋',
      '新增 dengxia-p002 陈慧芳',
      '新增 dengxia-p003 谢敏',
      '以上只是预演，没有写入。确认无误后加 --write 再运行一次',
    ]);
    expect(await verifyStore(store)).toMatchObject({ documentCount: 0 });
  });

  it('founds a village in which everything has its place', async () => {
    await imported(everybody);
    expect(await verifyStore(store)).toMatchObject({ broken: null, caseCount: 8 });
    expect(await villager('p001')).toMatchObject({
      name: '单国栋',
      pinyin: 'shan guo dong',
      phoneLast4: '0123',
      groupId: 'g1',
      relativeIds: ['dengxia-p002'],
      roles: [
        { role: 'councilMember', fromOn: '2026-01-01', toOn: null },
        { role: 'chair', fromOn: '2026-01-01', toOn: '2028-12-31' },
      ],
    });
    expect(await villager('p002')).toMatchObject({ phoneLast4: '6971', relativeIds: ['dengxia-p001'] });
    const village = (await store.get('villages', 'dengxia')) as unknown as Village;
    expect(village.offices.chair).toMatchObject([{ villagerId: 'dengxia-p001' }]);
    expect(village.council.members).toMatchObject([{ villagerId: 'dengxia-p001', seat: 1, category: 'twoCommittees' }]);
  });

  it('changes nothing the second time', async () => {
    await imported(everybody);
    const before = await verifyStore(store);
    expect(await run(true)).toEqual(['和村里现有的完全一样，什么也不用改']);
    expect(await verifyStore(store)).toEqual(before);
  });

  it('records what changed about somebody, without their name in the event', async () => {
    await imported(everybody);
    const changed = { ...neighbour, name: '陈慧方', phoneLast4: '0001', groupId: '二组', roles: '记录员 2026-02-01' };
    expect(await imported([chair, changed, electrician])).toEqual([
      '修改 dengxia-p002 陈慧方：姓名、手机号后四位、村民小组、职务',
      '更新村里的职务和席位名单',
      '已写入 2 处',
    ]);
    const event = (await store.get('events', 'dengxia-p002.2')) as unknown as CaseEvent;
    expect(event).toMatchObject({ type: 'VillagerChanged', data: { groupId: 'g2', roles: [{ role: 'clerk' }] } });
    expect(JSON.stringify(event)).not.toMatch(/陈|0001/);
    const village = (await store.get('villages', 'dengxia')) as unknown as Village;
    expect(village.offices.clerk).toMatchObject([{ villagerId: 'dengxia-p002', name: '陈慧方' }]);
    expect(await verifyStore(store)).toMatchObject({ broken: null });
  });

  it('makes members of those who were there at the founding, and of nobody who comes later', async () => {
    const alone = { ...chair, relatives: '' };
    await imported([alone, electrician]);
    await imported([alone, neighbour, electrician]);
    const [founder, newcomer] = [await villager('p001'), await villager('p002')];
    expect(founder.membership).toBeUndefined();
    expect(newcomer.membership).toEqual({ isMember: false, how: 'entered', sinceOn: null, open: null });
    const { rules } = (await store.get('villages', 'dengxia')) as unknown as Village;
    const actor = actorFrom(newcomer, nowMs);
    expect(mayHoldCredit(founder, rules, nowMs).ok).toBe(true);
    expect(mayHoldCredit(newcomer, rules, nowMs)).toMatchObject({ refusal: { code: 'CreditNotMember' } });
    expect(mayRecordMemberChange(newcomer, rules, { actor, nowMs, what: 'join' })).toEqual({ ok: true });
  });

  it('takes nobody away who is not in the table, nor what they hold', async () => {
    await imported(everybody);
    expect(await imported([chair, neighbour])).toEqual([
      '村里有 1 人不在表里，保持不动（导表从不删人）',
      '和村里现有的完全一样，什么也不用改',
    ]);
    const village = (await store.get('villages', 'dengxia')) as unknown as Village;
    expect(village.offices.assignee).toMatchObject([{ villagerId: 'dengxia-p003' }]);
    expect(await villager('p003')).toMatchObject({ name: '谢敏' });
  });

  it('refuses to change by a table what belongs to the person or to a decision', async () => {
    await imported(everybody);
    expect(await refused([chair, { ...neighbour, birthYear: 1990 }, electrician])).toEqual([
      '花名册第 3 行“出生年份”：村里已经记的是“1982”，表里是“1990”；这一项不能用导表修改，请改回来',
    ]);
    await writeRules({ noticeDaysMin: { value: 1 } });
    expect(await refused(everybody)).toEqual([expect.stringContaining('规则 noticeDaysMin')]);
    await writeRules({}, { edition: '2026 年' });
    expect(await refused(everybody)).toEqual([expect.stringContaining('村规民约')]);
  });

  it('tells everything that is wrong at once, by row and column', async () => {
    await writeRules({ noticeDaysMin: { value: -1 } });
    const sentences = await refused([
      { ...chair, sex: '男的', phoneLast4: '12a', seat: undefined as never, roles: '村长 2026-01-01' },
      { ...neighbour, id: 'P2', groupId: '九组', registeredSince: '1974-02-30', relatives: 'p009' },
      { ...electrician, householdId: 'h09', name: undefined as never },
      { ...electrician, positions: '网格员 2026-05-01至2026-04-01' },
    ]);
    expect(sentences).toEqual([
      '花名册第 2 行“职务”：“村长”不认识，只能填村民、议事会成员、理事长、记录员、村党组织预审人、责任人、村务监督、积分管理员、镇协调小组',
      '花名册第 2 行“性别”：“男的”不认识，只能填女、男',
      '花名册第 2 行“手机号后四位”：“12a”写法不对，应当像 0123',
      '花名册第 2 行“席位类别”：要和“议事会成员”一起填',
      '花名册第 2 行“近亲属编号”：花名册里没有编号 p002',
      '花名册第 3 行“编号”：“P2”写法不对，应当像 p001',
      '花名册第 3 行“村民小组”：“九组”不认识，只能填一组、二组',
      '花名册第 3 行“户籍登记日期”：“1974-02-30”写法不对，应当像 2024-05-10',
      '花名册第 3 行“近亲属编号”：花名册里没有编号 p009',
      '花名册第 4 行“姓名”：没有填',
      '花名册第 4 行“户号”：和“外单位”只能填一样',
      '花名册第 5 行“岗位”：“网格员 2026-05-01至2026-04-01”的结束日期比开始日期早',
      '花名册第 5 行“编号”：“p003”和第 4 行重复了',
      expect.stringContaining('规则文件里 rules.noticeDaysMin.value 有问题'),
    ]);
  });

  it('names people who could not be told apart, and seats given twice', async () => {
    const twin = { ...neighbour, id: 'p004' };
    const other = { ...chair, id: 'p005', name: '林国栋', relatives: '' };
    expect(await refused([...everybody, twin, other])).toEqual([
      '花名册第 5 行“手机号后四位”：“陈慧芳 6971”和第 3 行重复了',
      '花名册第 6 行“席位号”：“1”和第 2 行重复了',
    ]);
  });

  it('names a heading that is missing, strange or there twice', async () => {
    const headings = fields.map((field) => rosterHeadings[field] as string);
    headings[headings.indexOf('拼音')] = '身份证号';
    headings[headings.indexOf('岗位')] = '姓名';
    expect(await refused(everybody, headings)).toEqual([
      '“花名册”第一行没有“拼音”这一列',
      '“花名册”第一行没有“岗位”这一列',
      '“花名册”第一行的“身份证号”不认识，请对照模板',
      '“花名册”第一行有两个“姓名”',
    ]);
  });

  it('says so when the file is no workbook', async () => {
    writeFileSync(rosterFile(), 'name,phone');
    await expect(run(false)).rejects.toThrow('打不开');
  });

  it('goes on where it was broken off', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...neighbour,
      id: `q${at + 1}`,
      phoneLast4: String(2000 + at),
    }));
    await writeRoster([...everybody, ...many]);
    let left = 2;
    const breaking: Store = {
      get: (collection, id) => store.get(collection, id),
      find: (collection, query) => store.find(collection, query),
      getAll: (collection, ids) => store.getAll(collection, ids),
      transact: (work) => (left-- > 0 ? store.transact(work) : Promise.reject(new Error('the lights went out'))),
    };
    await expect(run(true, breaking)).rejects.toThrow('the lights went out');
    expect(await store.get('villages', 'dengxia')).toBeUndefined();
    expect(await run(true)).toHaveLength(1 + 7 + 1);
    expect(await verifyStore(store)).toMatchObject({ broken: null, caseCount: 28 });
    expect(await run(true)).toEqual(['和村里现有的完全一样，什么也不用改']);
  });

  it('reads its own template', async () => {
    const files = await writeTemplate(mkdtempSync(join(folder, 'template-')));
    expect(readFileSync(files.rosterFile).subarray(0, 2).toString()).toBe('PK');
    const sentences = await importVillage(store, { ...files, isWriting: true, nowMs });
    expect(sentences).toEqual([
      '新建 示例村（shili）',
      '新增 shili-p001 张示例',
      '新增 shili-p002 李示例',
      '已写入 3 处',
    ]);
  });
});
