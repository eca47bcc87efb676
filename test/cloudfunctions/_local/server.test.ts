import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hourMs } from '@shared/kernel/time';
import { aLocalServer, type LocalServer } from '../../helpers/local-server';

const lamp = { action: 'proposal.submit', requestId: 'r1', payload: { body: '村口的路灯坏了', photoIds: [] } };

describe('calling the embedded cloud', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await aLocalServer({ callsPerMinuteMax: 5 });
  });
  afterEach(() => server.close());

  const call = (body: unknown, openid = 'v1:vg001') =>
    server.app.inject({
      method: 'POST',
      url: '/call/api',
      headers: { 'content-type': 'application/json', ...(openid ? { 'x-demo-openid': openid } : {}) },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('answers what the cloud function answers, with the time', async () => {
    const answer = await call(lamp);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ ok: true, data: { proposalId: expect.stringMatching(/^\w{16}$/) } });
    expect(Number(answer.headers['x-now-ms'])).toBe(server.clock.nowMs());
  });

  it('answers a refusal as a refusal, not as a failure', async () => {
    const answer = await call(lamp, 'v1:nobody');
    expect([answer.statusCode, answer.json()]).toEqual([200, { ok: false, refusal: { code: 'NotBound' } }]);
  });

  it.each([
    ['broken off', '{"action":'],
    ['empty', ''],
    ['that reaches for the prototype', '{"__proto__":{"action":"x"}}'],
  ])('refuses JSON %s', async (_, body) => {
    const answer = await call(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ ok: false, refusal: { code: 'InputInvalid', field: 'body' } });
  });

  it('refuses what is no JSON at all', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/call/api',
      headers: { 'content-type': 'text/plain' },
      payload: 'hello',
    });
    expect([answer.statusCode, answer.json().refusal.code]).toEqual([400, 'InputInvalid']);
  });

  it.each(['null', '[]', '"text"', '5'])('refuses the JSON %s', async (body) => {
    const answer = await call(body);
    expect([answer.statusCode, answer.json().refusal.code]).toEqual([200, 'InputInvalid']);
  });

  it('takes a body at its limit, and refuses one byte more', async () => {
    const around = JSON.stringify({ ...lamp, payload: { ...lamp.payload, body: '' } }).length;
    const filled = (bytes: number) => call({ ...lamp, payload: { ...lamp.payload, body: 'a'.repeat(bytes - around) } });
    expect((await filled(256 * 1024)).json().refusal.code).toBe('InputInvalid');
    const tooLarge = await filled(256 * 1024 + 1);
    expect([tooLarge.statusCode, tooLarge.json()]).toEqual([413, { ok: false, refusal: { code: 'InputTooLarge' } }]);
  });

  it('answers a broken invariant with a number to ask by, and logs it without what was said or who said it', async () => {
    await server.ports.store.transact((transaction) =>
      transaction.put('villagers', {
        id: 'vg001',
        kind: 'villager',
        villageId: 'v1',
        pinyin: 'x',
        name: '村民一',
      } as never),
    );
    const answer = await call(lamp);
    expect(answer.statusCode).toBe(500);
    const { code, requestId } = answer.json().refusal;
    expect(code).toBe('InternalError');
    const [line] = server.logged;
    expect(line).toMatchObject({ requestId, action: 'proposal.submit', sentence: expect.stringContaining('villager') });
    expect(JSON.stringify(line)).not.toMatch(/路灯|村民一|vg001/);
  });

  it('refuses one call more than a person has a minute, and nobody else', async () => {
    for (let count = 0; count < 5; count += 1) expect((await call({ action: 'x' })).statusCode).toBe(200);
    const refused = await call({ action: 'x' });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toEqual({ ok: false, refusal: { code: 'RateLimited', retryAfterSeconds: 60 } });
    expect(refused.headers['retry-after']).toBe('60');
    expect((await call({ action: 'x' }, 'v1:vg003')).statusCode).toBe(200);
    server.letPass(59_999);
    expect((await call({ action: 'x' })).statusCode).toBe(429);
    server.letPass(1);
    expect((await call({ action: 'x' })).statusCode).toBe(200);
  });

  it('counts callers without an identity by their address', async () => {
    for (let count = 0; count < 5; count += 1) await call({ action: 'x' }, '');
    expect((await call({ action: 'x' }, '')).statusCode).toBe(429);
  });

  it('gives the messages of a command to the outbox soon after', async () => {
    // The server's day begins at midnight, and nobody is disturbed at night.
    server.letPass(9 * hourMs);
    await call(lamp);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { messages } = (await server.app.inject('/local/outbox')).json().data;
    expect(messages.map((message: { recipientName: string }) => message.recipientName).sort()).toEqual(
      ['村民一', '理事长一'].sort(),
    );
  });
});

describe('serving the screens', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await aLocalServer();
    mkdirSync(join(server.folder, 'js'));
    writeFileSync(join(server.folder, 'index.html'), '<div id="app"></div>');
    writeFileSync(join(server.folder, 'js', 'app.2737ba83.js'), 'let evening = 1;'.repeat(100));
  });
  afterEach(() => server.close());

  it('has the first page asked for each time', async () => {
    const page = await server.app.inject('/');
    expect(page.body).toContain('<div id="app">');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('lets what is named by its content be kept, and compresses it for whoever accepts that', async () => {
    const plain = await server.app.inject('/js/app.2737ba83.js');
    expect(plain.headers['cache-control']).toContain('immutable');
    const packed = await server.app.inject({ url: '/js/app.2737ba83.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  });

  it('never leads out of its folder', async () => {
    for (const url of ['/../village.db', '/%2e%2e/village.db', '/js/..%2f..%2fvillage.db']) {
      expect((await server.app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('says plainly that there is no such page', async () => {
    const answer = await server.app.inject('/nowhere');
    expect([answer.statusCode, answer.json()]).toEqual([404, { ok: false, refusal: { code: 'NotFound' } }]);
  });
});
