import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { hashBeforeLines, lineHash } from '@cloud/_local/village-tool/archive/archive-lines';
import { exportVillage } from '@cloud/_local/village-tool/archive/export-village';
import { restoreVillage } from '@cloud/_local/village-tool/archive/restore-village';
import { collections } from '@cloud/_platform/collections';
import type { Store, StoredDocument } from '@cloud/_platform/store';
import { runClock } from '@cloud/clock/run-clock';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { openCloudBase } from '../../../helpers/cloudbase/open-cloudbase';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

interface Line {
  hash: string;
  collection: string;
  document: StoredDocument & { villageId: string; chain?: object };
}

function exchanged(lines: readonly string[], at: number, text: string): string[] {
  return lines.map((line, index) => (index === at ? text : line));
}

describe('the archive of a village', () => {
  let folder: string;
  let world: World;
  let lines: string[];
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archive-'));
    world = await World.create();
    // Everybody has an id of their own in the whole store; here the other village only has to be there.
    const termless = { isTermToAnnounce: false, termDueAtMs: 0, hasCreditYear: false };
    const other = { id: 'v2', kind: 'village', villageId: 'v2', name: aSmallVillage('v2').name, ...termless };
    await world.ports.store.transact((transaction) => transaction.add('villages', other as StoredDocument));
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
    await world.done('vg003', 'proposal.support', { proposalId });
    await world.done('vg004', 'proposal.support', { proposalId });
    await world.done('vg004', 'message.note-consents', { templates: ['matter'] });
    await runClock(world.ports);
    await exportVillage(world.ports.store, 'v1', file('v1.jsonl'));
    lines = readFileSync(file('v1.jsonl'), 'utf8').trimEnd().split('\n');
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const parsed = (at: number) => JSON.parse(lines[at] ?? '') as Line;
  const lineOf = (collection: string) => lines.findIndex((text, at) => at > 0 && parsed(at).collection === collection);

  /** Writes another file with other lines. */
  function written(changed: readonly string[]): string {
    writeFileSync(file('changed.jsonl'), `${changed.join('\n')}\n`);
    return file('changed.jsonl');
  }

  /** Hashes every line anew, as somebody could who knows how the file is made; the header stays. */
  function resealed(changed: readonly string[]): string[] {
    let hash = hashBeforeLines('v1');
    return changed.map((text, at) => {
      const line = JSON.parse(text) as Line;
      if (at === 0) return text;
      hash = lineHash(hash, line.collection, line.document);
      return canonicalJson({ ...line, hash });
    });
  }

  /** The sentence with which a file is refused; and that nothing of it was written. */
  async function refusal(changed: readonly string[], seal?: string): Promise<string> {
    const store = new SqliteStore(':memory:');
    try {
      const refused = await restoreVillage(store, written(changed), seal).then(
        () => 'it was taken',
        (error: Error) => error.message,
      );
      expect(await verifyStore(store)).toMatchObject({ documentCount: 0, eventCount: 0 });
      return refused;
    } finally {
      await store.close();
    }
  }

  /** Exports again what was restored, and compares the files byte by byte. */
  async function expectRoundTrip(store: Store): Promise<void> {
    const again = file(`again-${Math.random()}.jsonl`);
    await exportVillage(store, 'v1', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file('v1.jsonl'), 'utf8'));
    expect(await verifyStore(store)).toMatchObject({ broken: null });
  }

  it('comes back as it was, and verifies', async () => {
    const store = new SqliteStore(':memory:');
    const { writtenCount, foundCount } = await restoreVillage(store, file('v1.jsonl'));
    expect([writtenCount, foundCount]).toEqual([lines.length - 1, 0]);
    await expectRoundTrip(store);
    await store.close();
  });

  it('takes an archive of the time before messages were sent, and gives its messages what they lack', async () => {
    const added = Object.keys(collections.messages.addedFields);
    const older = resealed(
      lines.map((text, at) => {
        if (at === 0 || parsed(at).collection !== 'messages') return text;
        const line = parsed(at);
        const kept = Object.entries(line.document).filter(([name]) => !added.includes(name));
        return JSON.stringify({ ...line, document: Object.fromEntries(kept) });
      }),
    );
    const { hash } = JSON.parse(older.at(-1) ?? '') as Line;
    const header = canonicalJson({ ...(JSON.parse(older[0] ?? '') as object), linesHash: hash });
    const store = new SqliteStore(':memory:');
    await restoreVillage(store, written([header, ...older.slice(1)]));
    expect(await verifyStore(store)).toMatchObject({ broken: null });
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const [message] = await store.find('messages', { where: { villageId: 'v1' }, orderBy, limit: 1 });
    expect(message).toMatchObject({ isToSend: false, isRead: true, delivery: 'kept' });
    await store.close();
  });

  it('goes to CloudBase and comes back the same', async () => {
    const { store, close } = await openCloudBase();
    await restoreVillage(store, file('v1.jsonl'));
    await expectRoundTrip(store);
    await close();
  });

  it('counts in its header and holds nothing of another village', () => {
    const header = JSON.parse(lines[0] ?? '') as { lineCount: number; collections: Record<string, { count: number }> };
    expect(header.lineCount).toBe(lines.length - 1);
    expect(header.collections.proposals).toMatchObject({ count: 1 });
    expect(Object.values(header.collections).reduce((sum, { count }) => sum + count, 0)).toBe(header.lineCount);
    expect(new Set(lines.slice(1).map((_, at) => parsed(at + 1).document.villageId))).toEqual(new Set(['v1']));
  });

  it('is for its owner alone, and leaves nothing half-made beside it', () => {
    expect(statSync(file('v1.jsonl')).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => /lines|unfinished/.test(name))).toEqual([]);
  });

  it('is not written over a file, nor for a village that is not there', async () => {
    await expect(exportVillage(world.ports.store, 'v1', file('v1.jsonl'))).rejects.toThrow('exists');
    await expect(exportVillage(world.ports.store, 'v9', file('v9.jsonl'))).rejects.toThrow('no village v9');
  });

  it('is not written when a record of the village is broken', async () => {
    const store = new SqliteStore(':memory:');
    await restoreVillage(store, file('v1.jsonl'));
    const event = parsed(lineOf('events')).document;
    await store.transact((transaction) => transaction.put('events', { ...event, type: 'Other' } as StoredDocument));
    await expect(exportVillage(store, 'v1', file('broken.jsonl'))).rejects.toThrow(event.id);
    expect(existsSync(file('broken.jsonl'))).toBe(false);
    await store.close();
  });

  describe('refuses to be restored', () => {
    it('with a record changed, and names it', async () => {
      const at = lineOf('bindings');
      const { document } = parsed(at);
      const changed = exchanged(lines, at, (lines[at] ?? '').replace(/"boundAtMs":\d+/, '"boundAtMs":1'));
      expect(await refusal(changed)).toMatch(`line ${at + 1} (bindings ${document.id}): this record was changed`);
    });

    it('with a record removed, and names the one after it', async () => {
      const at = lineOf('proposals');
      expect(await refusal(lines.filter((_, index) => index !== at))).toMatch(
        `line ${at + 1} (events ${parsed(at + 1).document.id})`,
      );
    });

    it('with two records swapped', async () => {
      const at = lineOf('receipts');
      const swapped = exchanged(exchanged(lines, at, lines[at + 1] ?? ''), at + 1, lines[at] ?? '');
      expect(await refusal(swapped)).toMatch(`line ${at + 1} (receipts ${parsed(at + 1).document.id})`);
    });

    it('with its end missing', async () => {
      expect(await refusal(lines.slice(0, -1))).toMatch(`line ${lines.length}`);
      expect(await refusal(lines.slice(0, lineOf('villages')))).toMatch('villages v1');
    });

    it('with a line that is no record, another header, or nothing at all', async () => {
      expect(await refusal(exchanged(lines, 3, '{"collection":'))).toMatch('line 4: this line is not a record');
      expect(await refusal(exchanged(lines, 0, '{}'))).toMatch('no archive of a village');
      expect(await refusal(exchanged(lines, 0, (lines[0] ?? '').replace('"version":1', '"version":2')))).toMatch(
        'no archive',
      );
      expect(await refusal(exchanged(lines, 0, (lines[0] ?? '').replace(/"lineCount":\d+/, '"lineCount":7')))).toMatch(
        'its header says otherwise',
      );
    });

    it('with an event changed by somebody who hashed every line anew', async () => {
      const at = lineOf('events');
      const line = parsed(at);
      const changed = exchanged(lines, at, canonicalJson({ ...line, document: { ...line.document, type: 'Other' } }));
      expect(await refusal(resealed(changed))).toMatch(`(event ${line.document.id}): this event was changed`);
    });

    it('with a matter that is not where its last step left it, by whoever made the whole file', async () => {
      const at = lineOf('proposals');
      const line = parsed(at);
      const changed = exchanged(
        lines,
        at,
        canonicalJson({ ...line, document: { ...line.document, status: 'adopted' } }),
      );
      const all = resealed(changed);
      const header = JSON.parse(all[0] ?? '') as object;
      const { hash } = JSON.parse(all.at(-1) ?? '') as Line;
      expect(await refusal(exchanged(all, 0, canonicalJson({ ...header, linesHash: hash })))).toMatch(
        `proposals ${line.document.id}: this matter is not where its last step left it`,
      );
    });

    it('without the seal that was noted', async () => {
      expect(await refusal(lines, 'another')).toBe('this is not the archive with that seal');
    });

    it('into a store that holds the village', async () => {
      await expect(restoreVillage(world.ports.store, file('v1.jsonl'))).rejects.toThrow('already here');
    });

    it('into a store where somebody else has an id of its own', async () => {
      const store = new SqliteStore(':memory:');
      const villager = { ...parsed(lineOf('villagers')).document, villageId: 'v2' };
      await store.transact((transaction) => transaction.add('villagers', villager));
      await expect(restoreVillage(store, file('v1.jsonl'))).rejects.toThrow(`villagers ${villager.id}`);
      expect(await store.get('villages', 'v1')).toBeUndefined();
      await store.close();
    });
  });

  it('goes on where it was broken off, and the village itself comes last', async () => {
    const store = new SqliteStore(':memory:');
    let left = 3;
    const breaking: Store = {
      get: (collection, id) => store.get(collection, id),
      find: (collection, query) => store.find(collection, query),
      getAll: (collection, ids) => store.getAll(collection, ids),
      transact: (work) => (left-- > 0 ? store.transact(work) : Promise.reject(new Error('the lights went out'))),
    };
    await expect(restoreVillage(breaking, file('v1.jsonl'))).rejects.toThrow('the lights went out');
    expect(await store.get('villages', 'v1')).toBeUndefined();
    const { writtenCount, foundCount } = await restoreVillage(store, file('v1.jsonl'));
    expect([foundCount, writtenCount]).toEqual([60, lines.length - 1 - 60]);
    await expectRoundTrip(store);
    await store.close();
  });
});
