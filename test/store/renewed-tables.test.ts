import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';

it('makes a table anew when its declared fields have changed, and keeps its documents', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const file = join(folder, 'village.db');
  const message = { id: 'm1', kind: 'message', villageId: 'v1', recipientId: 'a', atMs: 7 };
  const before = new DatabaseSync(file);
  before.exec('CREATE TABLE messages (id TEXT PRIMARY KEY, "sentBy" NOT NULL, body TEXT NOT NULL) WITHOUT ROWID');
  before.prepare('INSERT INTO messages VALUES (?, ?, ?)').run('m1', 'x', JSON.stringify(message));
  before.close();

  const store = new SqliteStore(file);
  const orderBy = { field: 'atMs', direction: 'ascending' } as const;
  expect(await store.find('messages', { where: { villageId: 'v1', recipientId: 'a' }, orderBy, limit: 1 })).toEqual([
    message,
  ]);
  await store.close();
  rmSync(folder, { recursive: true });
});
