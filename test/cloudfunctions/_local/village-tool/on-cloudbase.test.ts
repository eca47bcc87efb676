import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundledProgram } from '../../../helpers/bundled-program';
import { functionEnvironment, openCloudBase } from '../../../helpers/cloudbase/open-cloudbase';

jest.setTimeout(60_000);

describe('the tools of the administrator, on CloudBase', () => {
  const programs = Object.fromEntries(
    ['village', 'export', 'restore'].map((name) => [name, bundledProgram(`cloudfunctions/_local/${name}-main.ts`)]),
  );
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tools-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs one as from a terminal; the unmodified SDK in it finds the stand-in where it would look for CloudBase. */
  async function run(url: string, name: string, ...args: string[]): Promise<string> {
    const env = { PATH: process.env.PATH, ...functionEnvironment, TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }) };
    const program = programs[name] ?? '';
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, '--env', 'village'], { env });
    return stdout;
  }

  it('import a village there, bring it to a file, and bring it back to another environment', async () => {
    const [first, second] = [await openCloudBase(), await openCloudBase()];
    const file = join(folder, 'shili.jsonl');
    const again = join(folder, 'again.jsonl');
    await run(first.standIn.url, 'village', 'template', folder);
    const files = [join(folder, 'roster.xlsx'), join(folder, 'rules.json')];
    expect(await run(first.standIn.url, 'village', 'import', ...files)).toMatch('只是预演');
    expect(await first.store.get('villages', 'shili')).toBeUndefined();
    expect(await run(first.standIn.url, 'village', 'import', ...files, '--write')).toMatch('已写入 3 处');
    expect(await first.store.get('villages', 'shili')).toMatchObject({ name: '示例村' });
    await run(first.standIn.url, 'export', '--village', 'shili', '--to', file);
    expect(await run(second.standIn.url, 'restore', '--from', file)).toMatch('14 records written');
    await run(second.standIn.url, 'export', '--village', 'shili', '--to', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
    await Promise.all([first.close(), second.close()]);
  });

  it('try nothing without keys', async () => {
    const env = { PATH: process.env.PATH };
    const tried = promisify(execFile)(
      process.execPath,
      [programs.export ?? '', '--village', 'v1', '--to', join(folder, 'x.jsonl'), '--env', 'village'],
      { env },
    );
    await expect(tried).rejects.toThrow('TENCENTCLOUD_SECRETID is not set');
  });
});
