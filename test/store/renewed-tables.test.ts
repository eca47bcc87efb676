import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { withAddedFields } from '@cloud/_platform/collections';

it('makes a table anew when its declared fields have changed, and keeps its documents, with the fields they lack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const file = join(folder, 'village.db');
  const message = { id: 'm1', kind: 'message', villageId: 'v1', recipientId: 'a', atMs: 7 };
  const before = new DatabaseSync(file);
  before.exec('CREATE TABLE messages (id TEXT PRIMARY KEY, "sentBy" NOT NULL, body TEXT NOT NULL) WITHOUT ROWID');
  before.prepare('INSERT INTO messages VALUES (?, ?, ?)').run('m1', 'x', JSON.stringify(message));
  before.close();

  const store = new SqliteStore(file);
  const orderBy = { field: 'atMs', direction: 'ascending' } as const;
  const whole = { ...withAddedFields('messages', message) };
  expect(await store.find('messages', { where: { villageId: 'v1', recipientId: 'a' }, orderBy, limit: 1 })).toEqual([
    whole,
  ]);
  expect(whole).toMatchObject({ isRead: true, isToSend: false, card: null });
  expect(
    await store.find('messages', { where: { isToSend: true }, orderBy: { ...orderBy, field: 'sendAtMs' }, limit: 1 }),
  ).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true });
});
