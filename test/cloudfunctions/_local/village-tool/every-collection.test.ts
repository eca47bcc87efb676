import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAll } from '@cloud/_local/read-all';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { staysBehind } from '@cloud/_local/village-tool/archive/archive-lines';
import { exportVillage } from '@cloud/_local/village-tool/archive/export-village';
import { restoreVillage } from '@cloud/_local/village-tool/archive/restore-village';
import { type CollectionName, collections } from '@cloud/_platform/collections';
import type { Store, StoredDocument } from '@cloud/_platform/store';
import { openCloudBase } from '../../../helpers/cloudbase/open-cloudbase';
import { aVillageOfEveryKind } from '../../../helpers/lives/every-kind';
import type { Life } from '../../../helpers/lives/life';
import { expectSound } from '../../../helpers/lives/soundness';

jest.setTimeout(120_000);

const names = Object.keys(collections) as CollectionName[];

async function documentsOf(store: Store, name: CollectionName): Promise<StoredDocument[]> {
  const found: StoredDocument[] = [];
  for await (const document of readAll(store, name)) found.push(document);
  return found;
}

describe('the archive of a village that holds a document in every collection', () => {
  let life: Life;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    life = await aVillageOfEveryKind();
    folder = mkdtempSync(join(tmpdir(), 'every-collection-'));
    file = join(folder, 'v1.jsonl');
    await exportVillage(life.world.ports.store, 'v1', file);
  });
  afterAll(async () => {
    await life.close();
    rmSync(folder, { recursive: true });
  });

  it('is asked about all of them: who declares another lets the village live one in helpers/lives/every-kind', async () => {
    const empty: CollectionName[] = [];
    for (const name of names) if ((await documentsOf(life.world.ports.store, name)).length === 0) empty.push(name);
    expect(empty).toEqual([]);
  });

  it('is of a village in which everything holds', () => expectSound(life.world));

  it.each([
    ['SQLite', async () => new SqliteStore(':memory:')],
    ['CloudBase', async () => (({ store, close }) => Object.assign(store, { close }))(await openCloudBase())],
  ])('comes back on %s with every document as it was, but for what stays behind', async (_, open) => {
    const restored = await open();
    await restoreVillage(restored, file);
    const before = life.world.ports.store;
    for (const name of names) {
      const expected = name in staysBehind ? [] : await documentsOf(before, name);
      expect([name, await documentsOf(restored, name)]).toEqual([name, expected]);
    }
    expect(await verifyStore(restored)).toMatchObject({ broken: null });
    await restored.close();
  });

  it('leaves behind nothing but wrong guesses, and how far the figures were counted', () => {
    expect(Object.keys(staysBehind)).toEqual(['guesses', 'figureCursors']);
  });
});
