import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { bundledProgram } from '../helpers/bundled-program';

jest.setTimeout(60_000);

/** Runs the writer until it has acknowledged enough, kills it without warning, and gives what it acknowledged. */
async function acknowledgedBeforeKill(program: string, file: string, enough: number): Promise<string[]> {
  const writer = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > enough) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  // The last line may have been cut off: then it was not acknowledged.
  return said.split('\n').slice(0, -1);
}

it('finds every acknowledged write again after the process was killed in the middle of writing', async () => {
  const program = bundledProgram('test/store/endless-writer.ts');
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const file = join(folder, 'village.db');
  for (const enough of [100, 700]) {
    const acknowledged = await acknowledgedBeforeKill(program, file, enough);
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    const store = new SqliteStore(file);
    const found = await Promise.all(acknowledged.map((id) => store.get('receipts', id)));
    expect(found.filter((document) => document === undefined)).toEqual([]);
    await store.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  }
  rmSync(folder, { recursive: true });
});
