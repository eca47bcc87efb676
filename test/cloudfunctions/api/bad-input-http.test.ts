import { everythingStored } from '../../helpers/lives/everything-stored';
import { aLocalServer, type LocalServer } from '../../helpers/local-server';

const raise = { action: 'proposal.submit', requestId: 'r1', payload: { body: '村口的路灯坏了', photoIds: [] } };

describe('bad input over HTTP', () => {
  let server: LocalServer;
  let before: Record<string, string>;
  beforeAll(async () => {
    server = await aLocalServer();
    before = await everythingStored(server.ports.store);
  });
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await everythingStored(server.ports.store)).toEqual(before);
  });

  function post(payload: string, headers: Record<string, string> = { 'x-demo-openid': 'v1:vg001' }) {
    const json = { 'content-type': 'application/json', ...headers };
    return server.app.inject({ method: 'POST', url: '/call/api', headers: json, payload });
  }

  it.each([
    ['cut off', JSON.stringify(raise).slice(0, -3)],
    ['not JSON', 'action=proposal.submit'],
    ['a broken escape', '{"action":"\\u12"}'],
    ['nothing', ''],
    ['two objects', `${JSON.stringify(raise)}${JSON.stringify(raise)}`],
  ])('is refused where it cannot be read: %s', async (_, body) => {
    const answer = await post(body);
    expect([answer.statusCode, answer.json().refusal.code]).toEqual([400, 'InputInvalid']);
  });

  it('is refused where it is too large, before anybody reads it', async () => {
    const answer = await post(JSON.stringify({ ...raise, payload: { body: 'a'.repeat(300_000), photoIds: [] } }));
    expect([answer.statusCode, answer.json()]).toEqual([413, { ok: false, refusal: { code: 'InputTooLarge' } }]);
  });

  it.each([
    ['nobody says who it is', {}],
    ['the identity is empty', { 'x-demo-openid': '' }],
    ['the identity is nobody’s', { 'x-demo-openid': 'v1:vg999' }],
    ['the identity tries to climb', { 'x-demo-openid': '../v1:vg001' }],
  ])('is refused where %s', async (_, headers) => {
    const answer = await post(JSON.stringify(raise), headers);
    expect(answer.json()).toMatchObject({ ok: false, refusal: { code: 'NotBound' } });
  });

  it('is refused where the identity is in the call instead', async () => {
    const forged = { ...raise, openid: 'v1:ch001' };
    expect((await post(JSON.stringify(forged))).json()).toMatchObject({
      refusal: { code: 'InputInvalid', field: 'openid' },
    });
    const hidden = { ...raise, payload: { ...raise.payload, villagerId: 'ch001' } };
    expect((await post(JSON.stringify(hidden))).json()).toMatchObject({
      refusal: { code: 'InputInvalid', field: 'payload.villagerId' },
    });
  });

  it('is refused with the field that is wrong, in plain words for nobody but the screen', async () => {
    const answer = await post(JSON.stringify({ ...raise, payload: { body: '灯\u0000坏了', photoIds: [] } }));
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { ok: false, refusal: { code: 'InputInvalid', field: 'payload.body', problem: 'unprintable' } },
    ]);
  });
});
