import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeSheets from 'write-excel-file/node';
import { importOpening } from '@cloud/_local/village-tool/opening/import-opening';
import { ImportRefused } from '@cloud/_local/village-tool/roster/problems';
import { writeOpeningTemplate } from '@cloud/_local/village-tool/roster/write-template';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { runClock } from '@cloud/clock/run-clock';
import type { StoredDocument } from '@cloud/_platform/store';
import type { Account } from '@shared/domain/points/account';
import type { PointsBatch } from '@shared/domain/points/points-batch';
import { dayMs, dayOf } from '@shared/kernel/time';
import { entryDays } from '@shared/text/words/points';
import { openingHeadings, type OpeningField, sheetNames } from '@shared/text/roster-words';
import { everythingStored } from '../../../helpers/lives/everything-stored';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

type Row = Partial<Record<OpeningField, string | number>>;

let world: World;
let folder: string;
const file = () => join(folder, 'opening.xlsx');
const fields = Object.keys(openingHeadings) as OpeningField[];
const batchId = 'v1.0.2026-03.1';

const person: Row = { owner: 'p003', name: '村民三', points: 35, evidence: '2025 年台账第 3 页' };
const household: Row = { owner: 'h1', name: '村民二', points: '120', evidence: '2025 年台账第 4 页，户主签字' };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opening-'));
  const village = aSmallVillage();
  // As an imported village has it: people are numbered by the sheet, with the village before it.
  const renamed = (id: string) => (id.startsWith('vg') ? `v1-p${id.slice(2)}` : id);
  const roster = village.roster.map((one) => ({ ...one, id: renamed(one.id) }));
  world = await World.create({ ...village, roster });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

async function write(rows: readonly Row[], headings: Partial<typeof openingHeadings> = openingHeadings) {
  const data = [
    fields.flatMap((field) => headings[field] ?? []),
    ...rows.map((row) => fields.map((field) => row[field] ?? '')),
  ].map((row) => row.map((value) => ({ value: String(value), type: String })));
  await writeSheets([{ sheet: sheetNames.opening, data }]).toFile(file());
}
const run = (isWriting = true) =>
  importOpening(world.ports.store, { villageId: 'v1', file: file(), isWriting, nowMs: world.now });
async function refused(rows: readonly Row[]): Promise<readonly string[]> {
  await write(rows);
  const before = await everythingStored(world.ports.store);
  const error: unknown = await run().catch((thrown: unknown) => thrown);
  expect(await everythingStored(world.ports.store)).toEqual(before);
  return error instanceof ImportRefused ? error.sentences : [];
}
const balance = async (ownerId: string) =>
  (await world.stored<Account>('accounts', `v1.moralCredit.${ownerId}`))?.receivedPoints ?? 0;
const broken = async () => (await verifyStore(world.ports.store)).broken;

describe('an opening balance', () => {
  it('stands on notice with its evidence, and is posted only when that is over', async () => {
    await write([person, household]);
    expect(await run()).toEqual([
      '期初积分 2 行，共 155 分',
      '已经公示，到 2026-03-04 为止可以提异议；公示完由积分管理员入账',
    ]);
    await runClock(world.ports);
    expect(await world.stored<PointsBatch>('pointsBatches', batchId)).toMatchObject({
      status: 'noticed',
      noticeFromOn: dayOf(world.now),
      rows: [{ points: 35 }, { points: 120 }],
    });
    // Anybody sees it, the supervisor with the evidence.
    const page = await world.done('v1-p005', 'points.batch', { batchId: null, cursor: null });
    expect(page).toMatchObject({ batch: { id: batchId }, rows: [{ title: '期初积分' }, { title: '期初积分' }] });
    expect(page.rows.map(({ source }) => source.article)).toContain('2025 年台账第 3 页');
    expect(page.rows[0]).toMatchObject({ month: '0.2026-03.1', details: null });
    const inside = await world.done('sv001', 'points.batch', { batchId, cursor: null });
    expect(inside.rows.map(({ details }) => details?.text)).toEqual(
      expect.arrayContaining(['2025 年台账第 3 页', '2025 年台账第 4 页，户主签字']),
    );
    expect(await world.refusal('cs001', 'points.post', { batchId })).toMatchObject({ code: 'BatchNoticeRunning' });
    expect([await balance('v1-p003'), await balance('household:h1')]).toEqual([0, 0]);

    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    await runClock(world.ports);
    expect([await balance('v1-p003'), await balance('household:h1')]).toEqual([35, 120]);
    expect(await broken()).toBeNull();
    const passbook = await world.done('v1-p003', 'points.passbook', { account: 'mine', cursor: null });
    expect(passbook.rows).toMatchObject([
      { title: '期初积分', on: null, evidence: { text: '2025 年台账第 3 页', reviewerNames: [] } },
    ]);
    const [row] = passbook.rows;
    expect(entryDays(row?.on ?? null, row?.postedAtMs ?? 0, world.now)).toBe('3月5日记上');
    // A real month is not one of it.
    expect(await world.done('v1-p003', 'points.honour-roll', { period: null })).toMatchObject({
      period: '2026-03',
      months: [],
    });
  });

  it('is held by an objection; upheld, it goes to the review group like any claim', async () => {
    await write([person, household]);
    await run();
    const { rows } = await world.done('sv001', 'points.batch', { batchId, cursor: null });
    const claimId = rows.find(({ points }) => points === 35)?.id ?? '';
    await world.done('v1-p005', 'points.object', { claimId, text: '台账上只有 25 分' });
    world.advance(3 * dayMs);
    expect(await world.refusal('cs001', 'points.post', { batchId })).toEqual({ code: 'BatchObjectionsOpen', count: 1 });
    await world.done('sv001', 'points.answer-objection', { claimId, isUpheld: true, text: '台账确实是 25 分' });
    await world.done('cs001', 'points.post', { batchId });
    await runClock(world.ports);
    expect([await balance('v1-p003'), await balance('household:h1')]).toEqual([0, 120]);
    expect(await world.stored('claims', claimId)).toMatchObject({ status: 'waiting', batchId: 'v1.2026-03' });
    expect(await broken()).toBeNull();
  });

  it('is the whole table or nothing: everything that is wrong is told by row and column', async () => {
    expect(
      await refused([
        person,
        { ...person, owner: 'p999' },
        { ...household, points: '12.5' },
        { ...household, owner: 'h1', name: '村民五' },
        { ...person },
        { owner: 'p004', name: '村民四', points: 0, evidence: '' },
      ]),
    ).toEqual([
      '期初积分第 3 行“编号或户号”：花名册里没有编号 p999',
      '期初积分第 4 行“积分”：“12.5”写法不对，应当像 35',
      '期初积分第 5 行“姓名”：“村民五”对不上，名册里是村民一、村民二',
      '期初积分第 7 行“积分”：“0”写法不对，应当像 35',
      '期初积分第 7 行“凭据”：没有填',
      '期初积分第 6 行“编号或户号”：“p003”和第 2 行重复了',
    ]);
  });

  it('is brought once for each account, and not for whoever left', async () => {
    await write([person]);
    await run();
    expect(await refused([household, person])).toEqual([
      '期初积分第 3 行“编号或户号”：期初积分已经导过，正在公示或者已经入账',
    ]);
    const asked = { villagerId: null, what: 'leave' as const, on: dayOf(world.now), householdId: null };
    const left = await world.done('v1-p004', 'points.record-member-change', { ...asked, reason: '搬到县城去了' });
    await world.done('cs001', 'points.decide-member-change', {
      changeId: left.changeId,
      isConfirmed: true,
      reason: '',
    });
    const leaver = { ...person, owner: 'p004', name: '村民四' };
    expect(await refused([leaver])).toEqual(['期初积分第 2 行“编号或户号”：不是社员，不能记积分']);
  });

  it('writes nothing in a rehearsal, and knows its headings and its village', async () => {
    await write([person]);
    const before = await everythingStored(world.ports.store);
    expect(await run(false)).toHaveLength(2);
    expect(await everythingStored(world.ports.store)).toEqual(before);
    await write([person], { ...openingHeadings, points: '分数' as never });
    await expect(run()).rejects.toThrow('没有“积分”这一列');
    await write([person]);
    const elsewhere = { villageId: 'v9', file: file(), isWriting: true, nowMs: world.now };
    await expect(importOpening(world.ports.store, elsewhere)).rejects.toThrow('没有编号是 v9 的村');
  });

  it('goes on where it was broken off: before the notice nothing of it is to be seen', async () => {
    await write([person, household]);
    let writes = 0;
    const { store } = world.ports;
    const breaking = {
      ...store,
      get: store.get.bind(store),
      find: store.find.bind(store),
      transact: (work: Parameters<typeof store.transact>[0]) => {
        writes += 1;
        if (writes === 2) throw new Error('the line was cut');
        return store.transact(work);
      },
    } as typeof store;
    const order = { villageId: 'v1', file: file(), isWriting: true, nowMs: world.now };
    await expect(importOpening(breaking, order)).rejects.toThrow('cut');
    expect(await world.stored('pointsBatches', batchId)).toBeUndefined();
    await write([{ ...person, points: 30 }, household]);
    await run();
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    expect(await balance('v1-p003')).toBe(30);
    expect(await broken()).toBeNull();
  });

  it('writes the table to fill in, and replaces none', async () => {
    await writeOpeningTemplate(folder);
    await expect(writeOpeningTemplate(folder)).rejects.toThrow('never replaces');
  });
});

it('a posting of an opening balance that was never on notice is found', async () => {
  await write([person]);
  await run();
  world.advance(3 * dayMs);
  await world.done('cs001', 'points.post', { batchId });
  const batch = (await world.stored('pointsBatches', batchId)) as StoredDocument;
  await world.ports.store.transact((transaction) =>
    transaction.put('pointsBatches', { ...batch, noticeToOn: null } as StoredDocument),
  );
  expect((await broken())?.problem).toContain('notice');
});
