import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteStore } from '@cloud/_local/sqlite/sqlite-store';
import { writeTemplate } from '@cloud/_local/village-tool/roster/write-template';
import { type CollectionDeclaration, collections } from '@cloud/_platform/collections';
import { startOfDayMs } from '@shared/kernel/time';
import { deploy, type Deployment, type VillageToImport } from '../../../scripts/deploy/deploy';
import { templateVariables } from '../../../scripts/deploy/message-templates';
import { wantedFunctions } from '../../../scripts/deploy/wanted-functions';
import { bundledProgram } from '../../helpers/bundled-program';
import { projectRoot } from '../../helpers/cache-folder';
import { RememberingPlatform } from './remembering-platform';

const secretKey = 'hunter2-0123456789abcdef';
const credentials = {
  TENCENTCLOUD_SECRETID: 'AKIDhunter1',
  TENCENTCLOUD_SECRETKEY: secretKey,
  WEAPP_ID: 'wx0000000000000000',
  WEAPP_KEY_FILE: 'keys/hunter3.key',
};
const declared = Object.entries<CollectionDeclaration>(collections);
const indexCount = declared.reduce((sum, [, { indexes }]) => sum + indexes.length, 0);

describe('putting a village online', () => {
  let folder: string;
  let village: VillageToImport;
  let store: SqliteStore;
  let platform: RememberingPlatform;
  let said: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    village = await writeTemplate(folder);
    store = new SqliteStore(':memory:');
    platform = new RememberingPlatform();
    said = [];
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  function run(parts: Partial<Deployment> = {}): Promise<boolean> {
    said = [];
    const functions = wantedFunctions(projectRoot, folder).map((one) => ({ ...one, codeHash: `hash of ${one.name}` }));
    const deployment: Deployment = {
      environmentId: 'village-1',
      env: credentials,
      functions,
      version: '0.1.0',
      village,
      isRehearsal: false,
      nowMs: startOfDayMs('2026-03-02'),
      say: (sentence) => said.push(sentence),
      ...parts,
    };
    return deploy(deployment, async () => platform.with(store));
  }

  it('makes every declared collection, closes it, and gives it its indexes', async () => {
    expect(await run()).toBe(true);
    expect([...platform.collections.keys()]).toEqual(Object.keys(collections));
    expect([...platform.collections.values()].every(({ isClosed }) => isClosed)).toBe(true);
    expect(platform.collections.get('followUps')?.indexes).toEqual([
      ['_id'],
      ['villageId', 'isOpen', '_id'],
      ['ratedAtMs', '_id'],
    ]);
    expect(platform.collections.get('villagers')?.indexes).toContainEqual(['villageId', 'pinyin', '_id']);
    expect(platform.changes.filter((change) => change.startsWith('index'))).toHaveLength(indexCount);
  });

  it('closes a collection before anything else is done to it', async () => {
    await run();
    for (const [name] of declared) {
      const at = platform.changes.indexOf(`collection ${name}`);
      expect(platform.changes[at + 1]).toBe(`close ${name}`);
    }
  });

  it('deploys the functions with their timers, uploads the mini-program and imports the village', async () => {
    await run();
    expect([...platform.functions.keys()]).toEqual(expect.arrayContaining(['api', 'clock', 'documents', 'push']));
    expect(Object.values(platform.functions.get('clock')?.timers ?? {})).toEqual([
      expect.stringMatching(/^(\S+ ){6}\S+$/),
    ]);
    expect(platform.functions.get('api')?.timers).toEqual({});
    expect(platform.uploadedCount).toBe(1);
    expect(await store.get('villages', 'shili')).toBeDefined();
  });

  it('changes nothing the second time', async () => {
    await run();
    const changeCount = platform.changes.length;
    expect(await run()).toBe(true);
    expect(platform.changes).toHaveLength(changeCount);
    expect(said.at(-2)).toBe(`做了 0 步，${said.length - 2} 步原来就有`);
  });

  it('says at the end what only a hand can do: open WeChat’s interfaces to the functions that call them', async () => {
    await run();
    expect(said.at(-1)).toMatch(/微信开发者工具里对 api、clock 各点一次“上传并部署：所有文件”/);
    platform = new RememberingPlatform();
    platform.changesLeft = 3;
    await run();
    expect(said.join('\n')).not.toMatch('开发者工具');
  });

  it('is taken up where it was broken off, wherever that was, and ends the same', async () => {
    await run();
    const whole = [...platform.changes];
    for (const brokenAfter of [0, 1, 2, 17, whole.length - 2, whole.length - 1]) {
      platform = new RememberingPlatform();
      platform.changesLeft = brokenAfter;
      expect(await run()).toBe(false);
      expect(said.at(-1)).toMatch('the line is down');
      platform.changesLeft = Infinity;
      expect(await run()).toBe(true);
      expect(platform.changes).toEqual(whole);
    }
  });

  it('brings a function up to date whose code has changed, and nothing else', async () => {
    await run();
    const changeCount = platform.changes.length;
    const functions = wantedFunctions(projectRoot, folder).map((one) => ({
      ...one,
      codeHash: one.name === 'api' ? 'newer' : `hash of ${one.name}`,
    }));
    await run({ functions });
    expect(platform.changes.slice(changeCount)).toEqual(['function api']);
  });

  describe('with the templates of messages', () => {
    const matter = {
      id: 'abcDEF_123-456',
      fields: { title: 'thing1', state: 'phrase2', time: 'time3', note: 'thing4' },
    };
    const templatesFile = (value: unknown) => {
      const file = join(folder, 'templates.json');
      writeFileSync(file, JSON.stringify(value));
      return file;
    };
    const runWith = (file: string | undefined) =>
      run({
        functions: wantedFunctions(projectRoot, folder, templateVariables(file)).map((one) => ({
          ...one,
          codeHash: `hash of ${one.name}`,
        })),
      });

    it('tells the functions by which ids messages are sent and asked for, once', async () => {
      await run();
      const changeCount = platform.changes.length;
      const file = templatesFile({ matter });
      await runWith(file);
      await runWith(file);
      const everyFunction = [...platform.functions.keys()];
      expect(platform.changes.slice(changeCount)).toEqual(everyFunction.map((name) => `function ${name}`));
      for (const name of everyFunction) {
        const { MESSAGE_TEMPLATES = '' } = platform.functions.get(name)?.variables ?? {};
        expect(JSON.parse(MESSAGE_TEMPLATES)).toEqual({ matter });
      }
    });

    it('keeps what was set before where none are named', async () => {
      await runWith(templatesFile({ matter }));
      const changeCount = platform.changes.length;
      await runWith(undefined);
      expect(platform.changes).toHaveLength(changeCount);
      expect(platform.functions.get('api')?.variables).toHaveProperty('MESSAGE_TEMPLATES');
    });

    it('refuses a file with a mistake, and says where it is', () => {
      const file = templatesFile({ matter: { ...matter, fields: { ...matter.fields, time: 'thing9' } } });
      expect(() => templateVariables(file)).toThrow('matter.fields.time');
    });
  });

  it('goes without the mini-program where there is no key for it, and says so', async () => {
    const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } = credentials;
    expect(await run({ env: { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } })).toBe(true);
    expect(platform.uploadedCount).toBe(0);
    expect(said[0]).toMatch('WEAPP_ID、WEAPP_KEY_FILE');
  });

  it('stops at a village that cannot be imported', async () => {
    expect(await run({ village: { ...village, rosterFile: village.rulesFile } })).toBe(false);
    expect(said.at(-1)).toMatch(/导入村庄.*打不开/);
  });

  it('says no secret, whatever the platform complains of', async () => {
    platform.changesLeft = 3;
    platform.complaint = `signature of ${Object.values(credentials).join(' and ')} is wrong`;
    expect(await run()).toBe(false);
    const everything = said.join('\n');
    expect(everything).toMatch('signature of *** and *** and *** and *** is wrong');
    for (const secret of Object.values(credentials)) expect(everything).not.toContain(secret);
  });

  describe('without credentials', () => {
    it('names every step, asks nobody, and is the same every time', async () => {
      const nobody = () => Promise.reject(new Error('a rehearsal asks nobody'));
      const rehearsals = await Promise.all(
        [1, 2].map(async () => {
          const lines: string[] = [];
          const functions = wantedFunctions(projectRoot, folder);
          const say = (sentence: string) => void lines.push(sentence);
          const how = { environmentId: 'village-1', version: '0.1.0', village, isRehearsal: false, nowMs: 0 };
          await deploy({ ...how, env: {}, functions, say }, nobody);
          return lines;
        }),
      );
      expect(rehearsals[0]).toEqual(rehearsals[1]);
      const [first, ...steps] = rehearsals[0] ?? [];
      expect(first).toBe('预演：环境 village-1，没有联网，也没有改动任何东西');
      expect(steps.pop()).toMatch(/TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY、WEAPP_ID、WEAPP_KEY_FILE$/);
      expect(steps.pop()).toMatch(/上传并部署/);
      const count = (pattern: RegExp) => steps.filter((step) => pattern.test(step)).length;
      expect(count(/建集合/)).toBe(declared.length);
      expect(count(/关闭集合/)).toBe(declared.length);
      expect(count(/建索引/)).toBe(indexCount);
      expect(count(/部署云函数 (api|clock|push)/)).toBe(3);
      expect(count(/设云存储权限/)).toBe(1);
      expect(count(/给云函数 clock 定时：0 \* \* \* \* \* \*/)).toBe(1);
      expect(count(/上传小程序 0\.1\.0/)).toBe(1);
      expect(steps.at(-1)).toMatch(/^\[(\d+)\/\1\] 要做：导入村庄/);
    });

    it('is rehearsed by the program itself, which prints no secret that it has', () => {
      const program = bundledProgram('scripts/deploy/main.ts');
      const runIt = (env: Record<string, string>, ...args: string[]) =>
        execFileSync(process.execPath, [program, '--env', 'village-1', ...args], {
          cwd: projectRoot,
          env: { PATH: process.env.PATH ?? '', ...env },
          encoding: 'utf8',
        });
      const halfEquipped = runIt({ TENCENTCLOUD_SECRETKEY: secretKey });
      expect(halfEquipped).toMatch('先设置环境变量：TENCENTCLOUD_SECRETID');
      const equipped = runIt(credentials, '--dry-run');
      expect(equipped).toMatch('[1/');
      for (const secret of Object.values(credentials)) expect(halfEquipped + equipped).not.toContain(secret);
    });
  });
});
