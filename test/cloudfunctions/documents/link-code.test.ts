import { writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { answerDocument } from '@cloud/documents/answer-document';
import { linkCodePng } from '@cloud/documents/word/link-code';
import { decisionLink } from '@shared/domain/decision/decision';
import { aDecision } from '../../helpers/a-decision';
import { unzip } from '../../helpers/unzip';
import { putDocuments } from '../../helpers/evening-builder';
import { World } from '../../helpers/world';

const link = decisionLink('https://cun.example.cn/yehua/', 'p1.decision');

/** The modules of a picture of a code, each read at its middle: true is dark. */
function modulesOf(png: Buffer, modulePixels: number): boolean[][] {
  const width = png.readUInt32BE(16);
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + length));
  const size = width / modulePixels;
  const middle = (at: number) => at * modulePixels + modulePixels / 2;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => rows[middle(row) * (width + 1) + 1 + middle(column)] === 0),
  );
}

describe('the QR code of a link', () => {
  it('says module by module what the encoder says, with a quiet border of four', () => {
    const modules = modulesOf(linkCodePng(link), 8);
    expect(modules).toEqual(encode(link, { ecc: 'M', border: 4 }).data);
    expect([...modules.slice(0, 4), ...modules.slice(-4)].flat()).not.toContain(true);
    expect(modulesOf(linkCodePng(`${link}x`), 8)).not.toEqual(modules);
  });
});

const picturesIn = (files: Map<string, Buffer>) => [...files].filter(([name]) => name.endsWith('.png'));

describe('the notice of a decision', () => {
  let world: World;
  const { decision } = aDecision(0, {});
  const request = { sheet: 'decisionNotice', decisionId: decision.id };
  const setAddress = (address: string | null, who = 'ck001') =>
    world.call(who, 'village.set-page-address', { address });
  async function notice(): Promise<Map<string, Buffer>> {
    const answer = await answerDocument(world.ports, 'v1:vg001', request);
    if (!answer.ok) throw new Error(answer.refusal.code);
    const keep = process.env.KEEP_DOCUMENTS;
    const bytes = Buffer.from(answer.data.base64, 'base64');
    const files = unzip(bytes);
    if (keep) writeFileSync(`${keep}/decision-notice-${picturesIn(files).length}.docx`, bytes);
    return files;
  }

  beforeEach(async () => {
    world = await World.create();
    await putDocuments(world, [decision]);
  });
  afterEach(() => world.close());

  it('carries no code while the village has set no address', async () => {
    expect(picturesIn(await notice())).toEqual([]);
  });

  it('carries the code of its own page once the clerk has set one, and none when it is taken back', async () => {
    expect(await setAddress(' https://cun.example.cn/yehua/ ')).toMatchObject({ ok: true });
    expect(await world.done('vg001', 'village.page-address', {})).toEqual({ address: 'https://cun.example.cn/yehua/' });
    const [picture] = picturesIn(await notice());
    const expected = decisionLink('https://cun.example.cn/yehua/', decision.id);
    expect(modulesOf(picture?.[1] ?? Buffer.alloc(0), 8)).toEqual(encode(expected, { ecc: 'M', border: 4 }).data);
    expect(await setAddress(null)).toMatchObject({ ok: true });
    expect(picturesIn(await notice())).toEqual([]);
  });

  it.each([
    ['http://cun.example.cn/', 'PageAddressNotWeb'],
    ['https://cun.example.cn', 'PageAddressNotWeb'],
    ['https://cun.example.cn/?a=1', 'PageAddressNotWeb'],
    ['https://cun.example.cn/#/', 'PageAddressNotWeb'],
    ['javascript:alert(1)', 'PageAddressNotWeb'],
  ])('refuses %s as an address', async (address, code) => {
    expect(await setAddress(address)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('lets the clerk alone set it', async () => {
    expect(await setAddress('https://cun.example.cn/', 'ch001')).toMatchObject({ refusal: { code: 'RoleRequired' } });
  });
});
