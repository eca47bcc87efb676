import { writeSync } from 'node:fs';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';

/** Writes receipts without end, sixteen at a time, and says the id of each as soon as the store acknowledges it. */
const store = new SqliteStore(process.argv[2] ?? '');

async function writeWithoutEnd(writer: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = `w${writer}.${count}`;
    await store.transact((transaction) => transaction.add('receipts', { id, kind: 'receipt' }));
    writeSync(1, `${id}\n`);
  }
}

void Promise.all(Array.from({ length: 16 }, (_, writer) => writeWithoutEnd(writer)));
