import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgePhoto } from '@cloud/_repositories/photos/review-photo';
import { crc32 } from '@shared/domain/member/upload-draft';
import { aLocalServer, type LocalServer } from '../../helpers/local-server';
import { SlowPlatform } from '../../helpers/photo-world';
import { aPng as png } from '../../helpers/pictures';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const webp = Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'latin1');
const megabyte = 1024 * 1024;

async function call(server: LocalServer, action: string, payload: object, openid: string) {
  const headers = { 'x-demo-openid': openid };
  const request = { action, payload, requestId: randomUUID() };
  return server.app.inject({ method: 'POST', url: '/call/api', headers, payload: request });
}

/** Announced, put and kept, as the phones do it. */
async function sendTo(server: LocalServer, parts: readonly Buffer[], openid = 'v1:vg001') {
  const announced = await call(server, 'photo.announce', {}, openid);
  if (!announced.json().ok) return announced;
  const { fileId } = announced.json().data as { fileId: string };
  const put = await putTo(server, `/files/${fileId}`, parts, openid);
  return put.json().ok ? call(server, 'photo.keep', { fileId }, openid) : put;
}

function putTo(server: LocalServer, url: string, parts: readonly Buffer[], openid = 'v1:vg001') {
  const head = `--cut\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
  const body = [...parts.flatMap((part) => [Buffer.from(head), part, Buffer.from('\r\n')]), Buffer.from('--cut--\r\n')];
  const headers = { 'content-type': 'multipart/form-data; boundary=cut', 'x-demo-openid': openid };
  return server.app.inject({ method: 'POST', url, headers, payload: Buffer.concat(body) });
}

describe('pictures', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await aLocalServer();
  });
  afterEach(() => server.close());

  const send = (parts: readonly Buffer[], openid?: string) => sendTo(server, parts, openid);
  const show = (fileId: string, openid: string) =>
    server.app.inject(`/files/${fileId}?as=${encodeURIComponent(openid)}`);
  const kept = async (picture: Buffer) => (await send([picture])).json().data.fileId as string;

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ])('keeps and shows %s by its first bytes, whatever it calls itself', async (contentType, picture) => {
    const shown = await show(await kept(picture), 'v1:vg003');
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, contentType]);
    expect(shown.rawPayload.equals(picture)).toBe(true);
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
  });

  it('are answered in parts, as a browser asks that plays a sound', async () => {
    const fileId = await kept(png);
    const ask = (range: string) =>
      server.app.inject({ url: `/files/${fileId}?as=${encodeURIComponent('v1:vg003')}`, headers: { range } });
    const part = await ask('bytes=4-7');
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 4-7/${png.length}`]);
    expect(part.rawPayload.equals(png.subarray(4, 8))).toBe(true);
    expect((await ask('bytes=0-1')).headers['content-type']).toBe('image/png');
    expect((await ask(`bytes=${png.length}-`)).statusCode).toBe(416);
  });

  it('notes whose it is, how large, and when', async () => {
    const fileId = await kept(png);
    expect(await server.ports.store.get('files', fileId)).toEqual({
      id: fileId,
      kind: 'file',
      villageId: 'v1',
      ownerId: 'vg001',
      contentType: 'image/png',
      sizeBytes: png.length,
      storedAtMs: server.clock.nowMs(),
    });
  });

  it('shows nothing to another village, to strangers, or by a wrong id', async () => {
    const fileId = await kept(png);
    for (const openid of ['v2:v2vg001', 'stranger', '']) expect((await show(fileId, openid)).statusCode).toBe(404);
    expect((await show('nowhere', 'v1:vg001')).statusCode).toBe(404);
    expect((await show('..%2fvillage.db', 'v1:vg001')).statusCode).toBe(404);
  });

  it('serves nothing that no document knows: a picture broken off while it was written', async () => {
    const fileId = await kept(png);
    writeFileSync(join(server.folder, 'files', 'half.unfinished'), 'half');
    expect((await show('half.unfinished', 'v1:vg001')).statusCode).toBe(404);
    const names = readdirSync(join(server.folder, 'files'));
    expect(names.sort()).toEqual([fileId, 'half.unfinished', 'review', 'uploads'].sort());
  });

  it('takes five megabytes, and refuses one byte more', async () => {
    const ofSize = (bytes: number) => Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
    expect((await send([ofSize(5 * megabyte)])).statusCode).toBe(200);
    const refused = await send([ofSize(5 * megabyte + 1)]);
    expect([refused.statusCode, refused.json()]).toEqual([413, { ok: false, refusal: { code: 'InputTooLarge' } }]);
  });

  it.each([
    ['a page', Buffer.from('<script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['a few bytes of a picture', png.subarray(0, 7)],
  ])('refuses %s under the name of a picture', async (_, picture) => {
    const refused = await send([picture]);
    expect(refused.json().refusal.code).toBe('PhotoTypeNotAllowed');
  });

  it('refuses strangers, two at once, and a form without a file', async () => {
    expect((await send([png], 'stranger')).json().refusal.code).toBe('NotBound');
    expect((await send([png, png])).json().ok).toBe(false);
    expect((await send([])).json().refusal).toMatchObject({ code: 'InputInvalid', field: 'file' });
  });

  it('takes parts from whoever announced them alone, only those announced, and none once the picture is kept', async () => {
    const picture = Buffer.concat([png, Buffer.alloc(1_001 - png.length, 7)]);
    const parts = { count: 2, sizeBytes: 1_001, crc32: crc32(picture) };
    const { fileId } = (await call(server, 'photo.announce', { parts }, 'v1:vg001')).json().data as { fileId: string };
    const put = async (query: string, bytes: Buffer, openid?: string) =>
      (await putTo(server, `/files/${fileId}${query}`, [bytes], openid)).statusCode;
    for (const query of ['', '?part=2', '?part=-1', '?part=1e0', '?part=x']) expect(await put(query, png)).toBe(404);
    expect(await put('?part=0', picture.subarray(0, 501), 'v1:vg003')).toBe(404);
    expect(await put('?part=1', picture.subarray(501))).toBe(200);
    expect(await put('?part=0', picture.subarray(0, 501))).toBe(200);
    expect((await call(server, 'photo.keep', { fileId }, 'v1:vg001')).json()).toMatchObject({ ok: true });
    expect((await show(fileId, 'v1:vg003')).rawPayload.equals(picture)).toBe(true);
    expect(await put('?part=0', png)).toBe(404);
    expect(readdirSync(join(server.folder, 'files', 'uploads'))).toEqual([]);
  });

  it('lets a matter carry pictures of its village only', async () => {
    const fileId = await kept(png);
    const submit = async (openid: string, requestId: string, photoIds: string[]) => {
      const payload = { action: 'proposal.submit', requestId, payload: { body: '路灯坏了', photoIds } };
      const answer = await server.app.inject({
        method: 'POST',
        url: '/call/api',
        headers: { 'x-demo-openid': openid },
        payload,
      });
      return answer.json();
    };
    expect(await submit('v1:vg001', 'r1', [fileId])).toMatchObject({ ok: true });
    for (const [openid, photoId] of [
      ['v2:v2vg001', fileId],
      ['v1:vg001', 'nowhere'],
    ] as const) {
      expect(await submit(openid, 'r2', [photoId])).toEqual({ ok: false, refusal: { code: 'ProposalPhotoNotFound' } });
    }
  });
});

describe('pictures of a platform that takes its time', () => {
  let server: LocalServer;
  const platform = new SlowPlatform();
  beforeEach(async () => {
    server = await aLocalServer({ contentCheck: platform });
  });
  afterEach(() => server.close());

  it('are shown to nobody under their own address, and to whoever was given the other one, until they are judged', async () => {
    const fileId = (await sendTo(server, [png])).json().data.fileId as string;
    const shown = () => server.app.inject(`/files/${fileId}?as=${encodeURIComponent('v1:vg003')}`);
    const read = async (openid: string) => {
      const payload = { action: 'photo.read', payload: { fileId } };
      const answer = await server.app.inject({
        method: 'POST',
        url: '/call/api',
        headers: { 'x-demo-openid': openid },
        payload,
      });
      return answer.json().data as { status: string; address: string | null };
    };
    expect((await shown()).statusCode).toBe(404);
    expect(await read('v1:vg003')).toEqual({ status: 'inReview', address: null });
    const { address } = await read('v1:vg001');
    expect((await server.app.inject(address ?? '')).rawPayload.equals(png)).toBe(true);
    for (const guess of ['0'.repeat(32), '..%2fvillage.db', `..%2f${fileId}`]) {
      expect((await server.app.inject(`/files/in-review/${guess}`)).statusCode).toBe(404);
    }
    await judgePhoto(server.ports, fileId, 'pass');
    expect((await shown()).rawPayload.equals(png)).toBe(true);
    expect((await server.app.inject(address ?? '')).statusCode).toBe(404);
    await judgePhoto(server.ports, fileId, 'risky');
    expect((await shown()).statusCode).toBe(404);
  });
});
