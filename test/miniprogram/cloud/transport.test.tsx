import { ConnectionLost } from '../../../miniprogram/cloud/connection-lost';
import { serverNowMs } from '../../../miniprogram/cloud/clock';
import { send } from '../../../miniprogram/cloud/transport.h5';
import { fileUrl } from '../../../miniprogram/cloud/file-url.h5';
import { actAs } from '../../../miniprogram/demo/current-person';

const request = { action: 'proposal.support', payload: { proposalId: 'a' }, requestId: 'r1' };
const answered = (body: unknown, headers: Record<string, string> = {}) => ({
  headers: { get: (name: string) => headers[name] ?? null },
  json: () => Promise.resolve(body),
});
const fetched = jest.fn();

beforeEach(() => {
  fetched.mockReset();
  globalThis.fetch = fetched;
  window.sessionStorage.clear();
});

it('posts the request as the chosen demo person', async () => {
  actAs({ openid: 'demo-1', name: '周立民' });
  fetched.mockResolvedValue(answered({ ok: true, data: { supportCount: 1 } }));
  expect(await send(request)).toEqual({ ok: true, data: { supportCount: 1 } });
  const [address, init] = fetched.mock.calls[0] as [string, RequestInit];
  expect(address).toBe('/call/api');
  expect(init.headers).toEqual({ 'content-type': 'application/json', 'x-demo-openid': 'demo-1' });
  expect(JSON.parse(init.body as string)).toEqual(request);
});

it('sends no identity while nobody is chosen', async () => {
  fetched.mockResolvedValue(answered({ ok: false, refusal: { code: 'NotBound' } }));
  await send(request);
  expect((fetched.mock.calls[0] as [string, RequestInit])[1].headers).toEqual({ 'content-type': 'application/json' });
});

it('takes the cloud’s time from the answer', async () => {
  fetched.mockResolvedValue(answered({ ok: true, data: {} }, { 'x-now-ms': String(Date.now() + 3_600_000) }));
  await send(request);
  expect(Math.abs(serverNowMs() - Date.now() - 3_600_000)).toBeLessThan(1_000);
});

it.each([
  ['the network is off', () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'the body is no JSON',
    () => Promise.resolve({ ...answered(null), json: () => Promise.reject(new SyntaxError('<')) }),
  ],
  ['the body is no answer', () => Promise.resolve(answered({ error: 'gateway' }))],
])('says that the connection was lost when %s', async (_, happens) => {
  fetched.mockImplementation(happens);
  await expect(send(request)).rejects.toBeInstanceOf(ConnectionLost);
});

it('names the viewer in a picture’s address', () => {
  expect(fileUrl('f1')).toBe('/files/f1');
  actAs({ openid: 'demo-1', name: '周立民' });
  expect(fileUrl('f1')).toBe('/files/f1?as=demo-1');
});
