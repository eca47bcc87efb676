import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepSetting } from '@cloud/_local/demo-settings';
import { openVillage } from '@cloud/_local/open-village';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { Log } from '@cloud/_platform/ports';
import type { CaseEvent } from '@shared/kernel/case';
import { hourMs, minuteMs } from '@shared/kernel/time';

jest.setTimeout(120_000);

const quiet: Log = { info: () => undefined, error: () => undefined };

describe('opening the data folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'village-')), 'data');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives an empty folder the demo village, whole and verified', async () => {
    const { store, clock } = await openVillage(folder, quiet);
    expect(await verifyStore(store)).toMatchObject({ broken: null });
    expect(await store.get('villages', 'dengxia')).toBeDefined();
    const orderBy = { field: 'atMs', direction: 'descending' } as const;
    const [latest] = await store.find('events', { where: { villageId: 'dengxia' }, orderBy, limit: 1 });
    expect(clock.nowMs()).toBeGreaterThanOrEqual((latest as CaseEvent).atMs);
    await store.close();
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('keeps what is there, its secret and its time', async () => {
    const first = await openVillage(folder, quiet);
    const key = first.ports.secretKey('check-in');
    const setTo = Date.now() + 500 * hourMs;
    await keepSetting(first.store, 'clockOffsetMs', 500 * hourMs);
    await keepSetting(first.store, 'clockSeenAtMs', setTo);
    await first.store.close();
    const second = await openVillage(folder, quiet);
    expect(second.ports.secretKey('check-in')).toBe(key);
    expect(second.clock.nowMs()).toBeGreaterThanOrEqual(setTo);
    expect(second.ports.secretKey('another purpose')).not.toBe(key);
    // Its time stood still meanwhile, and goes on from where it was last seen.
    await keepSetting(second.store, 'clockSeenAtMs', second.clock.nowMs() - 3 * hourMs);
    const leftAtMs = second.clock.nowMs() - 3 * hourMs;
    await second.store.close();
    const third = await openVillage(folder, quiet);
    expect(third.clock.nowMs()).toBeGreaterThanOrEqual(leftAtMs);
    expect(third.clock.nowMs()).toBeLessThan(leftAtMs + minuteMs);
    await third.store.close();
  });

  it('begins again when the founding before it broke off', async () => {
    const other = `${folder}-broken-off`;
    mkdirSync(other);
    writeFileSync(join(other, 'village.db.unfinished'), 'half a village');
    const { store } = await openVillage(other, quiet);
    expect(await store.get('villages', 'dengxia')).toBeDefined();
    await store.close();
    expect(existsSync(join(other, 'village.db.unfinished'))).toBe(false);
    rmSync(other, { recursive: true });
  });
});
