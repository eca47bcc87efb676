import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../../package.json';
import type { WireAnswer } from '@cloud/api/dispatch';
import {
  type BundledFunction,
  bundleFunctions,
  DeployedFunction,
  functionsFolder,
} from '../../../helpers/cloudbase/deployed-function';
import { openCloudBase } from '../../../helpers/cloudbase/open-cloudbase';
import { filesPlace } from '../../../helpers/cloudbase/storage';
import { pushedPart } from '../../../helpers/photo-world';
import { aPng, aPngOf } from '../../../helpers/pictures';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

/** The budget is 1.4 MB for api; what the functions hold today leaves room below that. */
const bytesMax = { api: 1_300_000, clock: 800_000, documents: 1_100_000, push: 600_000 };
type Name = keyof typeof bytesMax;
const names = Object.keys(bytesMax) as Name[];

let functions: BundledFunction[];
beforeAll(() => {
  functions = bundleFunctions();
}, 60_000);

describe('the deployed functions', () => {
  it('are those that the project declares', () => {
    expect(functions.map(({ name }) => name)).toEqual(names);
  });

  it.each(names)('%s is small enough to start quickly', (name) => {
    expect(functions.find((one) => one.name === name)?.bytes).toBeLessThanOrEqual(bytesMax[name]);
  });

  it.each(names)('%s holds the real SDK, and nothing of the embedded cloud or the tests', (name) => {
    const inputs = functions.find((one) => one.name === name)?.inputs ?? [];
    expect(inputs).toContain('node_modules/wx-server-sdk/index.js');
    expect(inputs.filter((path) => /_local|^test\/|sqlite|fastify|demo/.test(path))).toEqual([]);
    expect(readFileSync(join(functionsFolder, name, 'index.js'), 'utf8')).not.toMatch(/x-demo-openid|DATA_DIR/);
  });

  it.each(names)('%s leaves out what the SDK loads and nobody calls', (name) => {
    const inputs = functions.find((one) => one.name === name)?.inputs ?? [];
    const leftOut =
      /node_modules\/(mime-db|@cloudbase\/(ai|app|database\/.*realtime)|xml2js|jsonwebtoken|axios|web-streams-polyfill|lodash\.\w+)\//;
    expect(inputs.filter((path) => leftOut.test(path))).toEqual([]);
    const code = readFileSync(join(functionsFolder, name, 'index.js'), 'utf8');
    expect(code).toContain('jsonwebtoken (tickets of a login of one’s own) is left out');
  });

  it.each(names)('%s needs no package beside it, and says what the platform wants to know', (name) => {
    const read = (file: string) => JSON.parse(readFileSync(join(functionsFolder, name, file), 'utf8')) as object;
    expect(read('package.json')).toEqual({ name, version, private: true, main: 'index.js' });
    expect(read('config.json')).toHaveProperty('permissions.openapi');
    expect(existsSync(join(functionsFolder, name, 'node_modules'))).toBe(false);
  });

  it('lets the clock send messages, and nobody else', () => {
    const mayCall = (name: Name) =>
      (
        JSON.parse(readFileSync(join(functionsFolder, name, 'config.json'), 'utf8')) as {
          permissions: { openapi: string[] };
        }
      ).permissions.openapi;
    expect(names.filter((name) => mayCall(name).includes('subscribeMessage.send'))).toEqual(['clock']);
  });

  it('run the clock every minute, by one timer of seven fields', () => {
    const { triggers } = JSON.parse(readFileSync(join(functionsFolder, 'clock', 'config.json'), 'utf8')) as {
      triggers: object[];
    };
    expect(triggers).toEqual([{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }]);
  });
});

describe('the deployed api and clock, through their SDK', () => {
  let opened: Awaited<ReturnType<typeof openCloudBase>>;
  let api: DeployedFunction;
  beforeAll(async () => {
    opened = await openCloudBase();
    await World.create(aSmallVillage(), async () => ({ ...opened, isDistant: true }));
    api = await DeployedFunction.start('api', opened.standIn);
  }, 30_000);
  afterAll(async () => {
    await api.stop();
    await opened.close();
  });

  const call = (openid: string, event: object, to = api) => to.call(openid, event) as Promise<WireAnswer>;
  const submit = (requestId: string) => ({
    action: 'proposal.submit',
    payload: { body: '村口的路灯坏了半个月', photoIds: [] },
    requestId,
  });

  it('carry a call out once, however often it is repeated, and tell the cloud’s time', async () => {
    const first = await call('v1:vg001', submit('r1'));
    expect(first).toMatchObject({ ok: true, data: { proposalId: expect.any(String) }, nowMs: expect.any(Number) });
    expect(await call('v1:vg001', submit('r1'))).toMatchObject({ ok: true, data: first.ok ? first.data : null });
    expect(opened.standIn.database.count('proposals', {})).toBe(1);
  });

  it('believe WeChat about who calls, and nothing in the call', async () => {
    const userInfo = { openId: 'v1:vg002', appId: 'wx0' };
    const answer = await call('v1:vg003', { action: 'member.me', payload: {}, userInfo, tcbContext: {} });
    expect(answer).toMatchObject({ ok: true, data: { villagerId: 'vg003' } });
    expect(await call('stranger', { action: 'member.me', payload: {}, userInfo })).toMatchObject({
      refusal: { code: 'NotBound' },
    });
  });

  it('keep apart who calls when two calls overlap', async () => {
    const who = ['vg001', 'vg002', 'vg003', 'cm001', 'ch001'];
    const answers = await Promise.all(who.map((id) => call(`v1:${id}`, { action: 'member.me', payload: {} })));
    expect(answers).toMatchObject(who.map((villagerId) => ({ ok: true, data: { villagerId } })));
  });

  it('refuse what they do not understand', async () => {
    expect(await call('v1:vg001', { action: 'proposal.wish', payload: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'ActionUnknown' },
    });
    expect(await call('v1:vg001', {})).toMatchObject({ refusal: { code: 'InputInvalid', field: 'action' } });
  });

  it('tell a person of a defect by its number alone, and log it under that number', async () => {
    const broken = await DeployedFunction.start('api', opened.standIn);
    const log = broken.readLog();
    await opened.store.transact(async (transaction) => {
      const villager = await transaction.get('villagers', 'vg005');
      await transaction.put('villagers', { ...villager, roles: 'none' } as never);
    });
    const answer = await call('v1:vg005', { action: 'member.me', payload: {} }, broken);
    expect(answer).toMatchObject({ refusal: { code: 'InternalError', requestId: expect.stringMatching(/^\w{12}$/) } });
    await broken.stop();
    const { requestId } = (answer as { refusal: unknown }).refusal as { requestId: string };
    expect(log()).toContain(requestId);
    expect(log()).not.toContain('vg005');
  });

  it('keep a photo that a phone has put, ask WeChat about it, and show it by WeChat’s word alone', async () => {
    const { storage } = opened.standIn;
    const announced = await call('v1:vg001', { action: 'photo.announce', payload: {}, requestId: 'a1' });
    expect(announced).toMatchObject({ ok: true, filesAt: filesPlace });
    const { fileId, uploadPath } = (announced as { data: { fileId: string; uploadPath: string } }).data;
    storage.putFromPhone('v1:vg001', uploadPath, aPng);
    const keep = { action: 'photo.keep', payload: { fileId }, requestId: 'k1' };
    expect(await call('v1:vg001', keep)).toMatchObject({ ok: true, data: { fileId } });
    expect(await call('v1:vg001', keep)).toMatchObject({ ok: true, data: { fileId } });
    // The upload was fetched once, and a copy lies where no phone can write.
    expect(storage.fetched.get(uploadPath)).toBe(1);
    const [[copyPath, copy] = ['', null]] = storage.objects;
    expect([storage.objects.size, copyPath.split('/')[0], copy?.bytes.equals(aPng)]).toEqual([1, 'review', true]);
    expect(() => storage.putFromPhone('v1:vg001', copyPath, aPng)).toThrow('AUTHORITY');

    // What the SDK would send to WeChat is tested at its port; here the answer to it comes.
    await opened.store.transact(async (transaction) => {
      const photo = await transaction.get('photos', fileId);
      await transaction.put('photos', { ...photo, traceId: 'trace-1' } as never);
    });
    const push = await DeployedFunction.start('push', opened.standIn);
    const answer = { ...pushedPart, trace_id: 'trace-1', result: { suggest: 'pass', label: 100 } };
    await push.call('v1:vg001', answer);
    expect([...storage.objects.keys()]).toEqual([copyPath]);
    expect(await push.call('', answer)).toBe('success');
    expect([...storage.objects.keys()]).toEqual([`photos/${fileId}`]);
    await push.call('', answer);
    await push.stop();
    expect(storage.isShownTo('v1:vg002', `${filesPlace}photos/${fileId}`)).toBe(true);
  });

  it('refuse and wipe what is no picture, and read no further than they must', async () => {
    const { storage } = opened.standIn;
    const before = storage.objects.size;
    for (const [requestId, bytes, code] of [
      ['p1', Buffer.from('<script>'), 'PhotoTypeNotAllowed'],
      ['p2', aPngOf(5 * 1024 * 1024 + 1), 'PhotoTooLarge'],
    ] as const) {
      const announced = await call('v1:vg002', { action: 'photo.announce', payload: {}, requestId });
      const { fileId, uploadPath } = (announced as { data: { fileId: string; uploadPath: string } }).data;
      storage.putFromPhone('v1:vg002', uploadPath, bytes);
      const keep = { action: 'photo.keep', payload: { fileId }, requestId: `${requestId}k` };
      expect(await call('v1:vg002', keep)).toMatchObject({ ok: false, refusal: { code } });
    }
    expect(storage.objects.size).toBe(before);
  });

  it('run the clock for its timer, and for nobody who calls it', async () => {
    const clock = await DeployedFunction.start('clock', opened.standIn);
    const openCount = () => opened.standIn.database.count('outbox', { isOpen: true });
    expect(openCount()).toBeGreaterThan(0);
    await clock.call('v1:vg001', {});
    expect(openCount()).toBeGreaterThan(0);
    await clock.call('', { Type: 'Timer', TriggerName: 'everyMinute' });
    expect(openCount()).toBe(0);
    expect(opened.standIn.database.count('messages', {})).toBeGreaterThan(0);
    await clock.stop();
  });
});
