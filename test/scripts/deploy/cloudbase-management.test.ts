import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CollectionDeclaration, collections } from '@cloud/_platform/collections';
import { cloudBaseManagement } from '../../../scripts/deploy/cloudbase-management';
import { deploy, type Deployment } from '../../../scripts/deploy/deploy';
import { miniProgram } from '../../../scripts/deploy/mini-program';
import { storageRules } from '../../../scripts/deploy/steps';
import { wantedFunctions } from '../../../scripts/deploy/wanted-functions';
import { projectRoot } from '../../helpers/cache-folder';
import { ManagementWire } from '../../helpers/cloudbase/management-wire';
import { unzip } from '../../helpers/unzip';

const mockLine: { wire?: ManagementWire } = {};
jest.mock('@cloudbase/manager-node/lib/utils/http-request', () => ({
  fetch: (url: string, config: never) => mockLine.wire?.fetch(url, config),
}));

const environmentId = 'village-1';
const secretKey = 'hunter2-0123456789abcdef';
const credentials = {
  TENCENTCLOUD_SECRETID: 'AKIDhunter1',
  TENCENTCLOUD_SECRETKEY: secretKey,
  TENCENTCLOUD_REGION: 'ap-guangzhou',
};
const names = ['api', 'clock', 'documents', 'push'];
const declared = Object.entries<CollectionDeclaration>(collections);

describe('the management side of CloudBase, through its own package', () => {
  let folder: string;
  let wire: ManagementWire;
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'functions-'));
    for (const name of names) writeCode(name, `exports.main = () => '${name}'`);
    wire = new ManagementWire(environmentId);
    mockLine.wire = wire;
    // The package looks once a second whether a function is ready, and says how it sends code.
    const setRealInterval = setInterval;
    jest.spyOn(globalThis, 'setInterval').mockImplementation((work: () => void) => setRealInterval(work, 1));
    jest.spyOn(console, 'log').mockImplementation((...words) => said.push(words.join(' ')));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  function writeCode(name: string, code: string): void {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.js'), code);
    writeFileSync(join(folder, name, 'config.json'), '{}');
  }

  const wanted = () => wantedFunctions(projectRoot, folder);
  const manage = (env: NodeJS.ProcessEnv = credentials) => cloudBaseManagement(environmentId, names, env);
  const secretsHeld = () => names.map((name) => wire.functions.get(name)?.variables.VILLAGE_SECRET);
  const bodiesOf = (action: string) => wire.calls.filter((call) => call.action === action).map(({ body }) => body);

  async function run(parts: Partial<Deployment> = {}, env: Record<string, string> = credentials): Promise<boolean> {
    said = [];
    const deployment: Deployment = {
      environmentId,
      env,
      functions: wanted(),
      version: '0.1.0',
      village: null,
      isRehearsal: false,
      nowMs: 0,
      say: (sentence) => said.push(sentence),
      ...parts,
    };
    const nothing = () => Promise.reject(new Error('nothing is uploaded here'));
    return deploy(deployment, async () => ({
      management: await manage(env),
      miniProgram: { version: '0.1.0', isUploaded: nothing, upload: nothing },
      openStore: nothing,
    }));
  }

  describe('makes the database', () => {
    it('creates every collection and closes it, for the environment and in its region', async () => {
      expect(await run()).toBe(true);
      expect([...wire.collections.keys()]).toEqual(Object.keys(collections));
      expect(new Set([...wire.collections.values()].map(({ tag }) => tag))).toEqual(new Set(['ADMINONLY']));
      expect(bodiesOf('CreateTable')[0]).toEqual({
        EnvId: environmentId,
        MongoConnector: { DatabaseName: 'tnt-1', InstanceId: 'flexdb' },
        TableName: declared[0]?.[0],
      });
      expect(new Set(wire.calls.map(({ region }) => region))).toEqual(new Set(['ap-guangzhou']));
      expect(new Set(wire.calls.map(({ host }) => host))).toEqual(
        new Set(['tcb.tencentcloudapi.com', 'scf.tencentcloudapi.com']),
      );
    });

    it('gives every collection its indexes, the keys in order and the id last', async () => {
      await run();
      for (const [name, { indexes }] of declared) {
        const made = wire.collections.get(name)?.indexes.slice(1) ?? [];
        const fields = indexes.map((index) => [...index.filter((field) => field !== 'id'), '_id']);
        expect(made.map(({ Keys }) => Keys.map((key) => key.Name))).toEqual(fields);
        expect(made.every(({ Unique, Keys }) => !Unique && Keys.every(({ Direction }) => Direction === '1'))).toBe(
          true,
        );
      }
      expect(bodiesOf('UpdateTable')).toContainEqual(
        expect.objectContaining({
          TableName: 'followUps',
          CreateIndexes: [
            {
              IndexName: 'villageId_isOpen__id',
              MgoKeySchema: {
                MgoIndexKeys: ['villageId', 'isOpen', '_id'].map((Name) => ({ Name, Direction: '1' })),
                MgoIsUnique: false,
              },
            },
          ],
        }),
      );
    });
  });

  it('lets phones put files in one place and see those of another', async () => {
    await run();
    expect(bodiesOf('ModifyStorageSafeRule')).toEqual([
      {
        EnvId: environmentId,
        Bucket: 'bucket-1250000000',
        AclTag: 'CUSTOM',
        Rule: JSON.stringify(storageRules),
      },
    ]);
  });

  describe('deploys the functions', () => {
    it('sends each its code, settings and variables', async () => {
      await run();
      expect([...wire.functions.keys()]).toEqual(names);
      const made = bodiesOf('CreateFunction').map(
        ({ Code: _code, Environment: _environment, ...settings }) => settings,
      );
      expect(made).toEqual(
        names.map((name) =>
          expect.objectContaining({
            FunctionName: name,
            Namespace: environmentId,
            Handler: 'index.main',
            Runtime: 'Nodejs18.15',
            MemorySize: 256,
            Timeout: name === 'clock' ? 60 : 20,
            InstallDependency: 'FALSE',
          }),
        ),
      );
      for (const [at, name] of names.entries()) {
        const kept = wire.functions.get(name);
        expect(
          unzip(kept?.code ?? Buffer.alloc(0))
            .get('index.js')
            ?.toString(),
        ).toBe(`exports.main = () => '${name}'`);
        expect(kept?.variables).toEqual({
          VILLAGE_SECRET: expect.any(String),
          FILES_AT: 'cloud://village-1.bucket-1250000000/',
          CODE_HASH: wanted()[at]?.codeHash,
        });
        expect(kept?.status).toBe('Active');
      }
    });

    it('gives the clock its timer, once the function is ready', async () => {
      await run();
      const [created, ...others] = bodiesOf('BatchCreateTrigger');
      expect(others).toEqual([]);
      expect(created).toMatchObject({ FunctionName: 'clock', Namespace: environmentId, Count: 1 });
      expect(JSON.parse(String(created?.Triggers))).toEqual([
        { TriggerName: 'everyMinute', Type: 'timer', TriggerDesc: '0 * * * * * *' },
      ]);
    });

    it('sets a timer anew that runs at another time', async () => {
      await run();
      const clock = wire.functions.get('clock');
      if (clock) clock.timers = { everyMinute: '0 0 0 1 1 * *' };
      const before = wire.changes.length;
      expect(await run()).toBe(true);
      expect(wire.changes.slice(before).map(({ action }) => action)).toEqual(['DeleteTrigger', 'BatchCreateTrigger']);
      expect(clock?.timers).toEqual({ everyMinute: '0 * * * * * *' });
    });

    it('brings one up to date whose code has changed, and keeps the variables that others set', async () => {
      await run();
      const api = wire.functions.get('api');
      if (api) api.variables.PHONE_NUMBER_VILLAGES = 'shili';
      const [before, secret] = [wire.changes.length, api?.variables.VILLAGE_SECRET];
      writeCode('api', 'newer');
      expect(await run()).toBe(true);
      expect(wire.changes.slice(before).map(({ action, body }) => [action, body.FunctionName])).toEqual([
        ['UpdateFunctionCode', 'api'],
        ['UpdateFunctionConfiguration', 'api'],
      ]);
      expect(
        unzip(api?.code ?? Buffer.alloc(0))
          .get('index.js')
          ?.toString(),
      ).toBe('newer');
      expect(api?.variables).toMatchObject({ PHONE_NUMBER_VILLAGES: 'shili', VILLAGE_SECRET: secret });
    });

    it('makes one again whose creation failed', async () => {
      wire.nextCreationEndsAs = 'CreateFailed';
      expect(await run()).toBe(false);
      expect(said.at(-1)).toMatch('云函数创建失败');
      jest.spyOn(console, 'warn').mockImplementation(() => undefined);
      expect(await run()).toBe(true);
      expect(wire.functions.get('api')?.status).toBe('Active');
      expect(new Set(secretsHeld()).size).toBe(1);
    });
  });

  describe('keeps one secret for the environment', () => {
    it('draws it once and gives it to every function', async () => {
      await run();
      const [secret, ...others] = secretsHeld();
      expect(secret).toMatch(/^[0-9a-f]{64}$/);
      expect(others).toEqual([secret, secret, secret]);
    });

    it('gives everyone the one that is named', async () => {
      const named = 'a secret that somebody thought of themselves';
      await run({}, { ...credentials, VILLAGE_SECRET: named });
      expect(new Set(secretsHeld())).toEqual(new Set([named]));
    });

    it('keeps the one that a function already holds, also where the deployment broke off in between', async () => {
      for (const isLastCarriedOut of [false, true]) {
        wire = new ManagementWire(environmentId);
        mockLine.wire = wire;
        await run();
        const secondFunction = wire.changes.findIndex(({ body }) => body.FunctionName === 'clock');
        wire = Object.assign(new ManagementWire(environmentId), { changesLeft: secondFunction, isLastCarriedOut });
        mockLine.wire = wire;
        expect(await run()).toBe(false);
        const given = wire.functions.get('api')?.variables.VILLAGE_SECRET;
        expect(given).toMatch(/^[0-9a-f]{64}$/);
        wire.changesLeft = Infinity;
        expect(await run()).toBe(true);
        expect(secretsHeld()).toEqual([given, given, given, given]);
      }
    });

    it('brings functions together that hold different ones', async () => {
      await run();
      for (const name of names) Object.assign(wire.functions.get(name)?.variables ?? {}, { VILLAGE_SECRET: name });
      expect(await run()).toBe(true);
      expect(secretsHeld()).toEqual(['api', 'api', 'api', 'api']);
    });

    it('refuses another than the functions hold, and one that they would refuse', async () => {
      await run();
      const held = secretsHeld();
      expect(await run({}, { ...credentials, VILLAGE_SECRET: 'x'.repeat(32) })).toBe(false);
      expect(said.at(-1)).toMatch('和这个环境里云函数现在用的不一样');
      expect(await run({}, { ...credentials, VILLAGE_SECRET: 'short' })).toBe(false);
      expect(said.at(-1)).toMatch('至少要 32 个字符');
      expect(secretsHeld()).toEqual(held);
    });

    it('says it nowhere, whatever the platform complains of', async () => {
      await run();
      const everything = [...said];
      const [secret = ''] = secretsHeld();
      writeCode('api', 'newer');
      jest.spyOn(wire, 'fetch').mockImplementation(async (url, config) => {
        if (config.headers['X-TC-Action'] === 'UpdateFunctionConfiguration') throw new Error(`bad: ${config.body}`);
        return ManagementWire.prototype.fetch.call(wire, url, config);
      });
      expect(await run()).toBe(false);
      expect(said.at(-1)).toMatch(/bad: .*\*\*\*/);
      everything.push(...said);
      for (const text of [secret, secretKey]) expect(everything.join('\n')).not.toContain(text);
      for (const { body } of wire.calls) expect(JSON.stringify(body)).not.toContain(secretKey);
    });
  });

  it('changes nothing where everything is there', async () => {
    await run();
    const before = wire.changes.length;
    expect(await run()).toBe(true);
    expect(wire.changes).toHaveLength(before);
    expect(said).toContainEqual(expect.stringMatching(/^做了 0 步/));
  });

  it('ends the same wherever it was broken off, before a change or after it', async () => {
    await run();
    const kept = () => [
      [...wire.collections],
      wire.storage,
      [...wire.functions].map(([name, one]) => [name, one.timers]),
    ];
    const [whole, changeCount] = [kept(), wire.changes.length];
    const places = [0, 1, 2, 40, ...Array.from({ length: 7 }, (_, at) => changeCount - 1 - at)];
    for (const changesLeft of places) {
      for (const isLastCarriedOut of [false, true]) {
        wire = Object.assign(new ManagementWire(environmentId), { changesLeft, isLastCarriedOut });
        mockLine.wire = wire;
        expect(await run()).toBe(false);
        expect(said.at(-1)).toMatch('the line is down');
        wire.changesLeft = Infinity;
        expect(await run()).toBe(true);
        expect(kept()).toEqual(whole);
      }
    }
  });

  it('calls nobody in a rehearsal', async () => {
    expect(await run({ isRehearsal: true })).toBe(true);
    expect(await run({}, {})).toBe(true);
    expect(wire.calls).toEqual([]);
  });

  describe('uploads the mini-program', () => {
    const upload = jest.fn();
    const Project = jest.fn();
    beforeEach(async () => {
      jest.doMock('miniprogram-ci', () => ({ Project, upload }));
      await run();
    });
    afterEach(() => jest.dontMock('miniprogram-ci'));

    async function program(keyFile = join(folder, 'upload.key')) {
      const env = { WEAPP_ID: 'wx0000000000000000', WEAPP_KEY_FILE: keyFile };
      return miniProgram({ root: projectRoot, folder, version: '0.1.0', notes: await manage(), env });
    }

    it('once, as the development version, and notes at the cloud what was sent', async () => {
      writeFileSync(join(folder, 'upload.key'), 'a key');
      expect(await (await program()).isUploaded()).toBe(false);
      await (await program()).upload();
      expect(Project).toHaveBeenCalledWith({
        appid: 'wx0000000000000000',
        type: 'miniProgram',
        projectPath: projectRoot,
        privateKeyPath: join(folder, 'upload.key'),
      });
      expect(upload).toHaveBeenCalledWith(expect.objectContaining({ version: '0.1.0', desc: '0.1.0' }));
      expect(await (await program()).isUploaded()).toBe(true);
      expect(new Set(secretsHeld()).size).toBe(1);
      writeFileSync(join(folder, 'app.json'), '{"pages":[]}');
      expect(await (await program()).isUploaded()).toBe(false);
    });

    it('again where WeChat did not take it', async () => {
      writeFileSync(join(folder, 'upload.key'), 'a key');
      upload.mockRejectedValueOnce(new Error('the network'));
      await expect((await program()).upload()).rejects.toThrow('the network');
      expect(await (await program()).isUploaded()).toBe(false);
    });

    it('not without its key', async () => {
      const nowhere = await program(join(folder, 'nowhere.key'));
      await expect(nowhere.upload()).rejects.toThrow('WEAPP_KEY_FILE');
      expect(upload).not.toHaveBeenCalled();
    });
  });
});
