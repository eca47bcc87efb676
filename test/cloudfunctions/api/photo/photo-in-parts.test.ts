import { dayMs } from '@shared/kernel/time';
import type { Medium } from '@shared/domain/member/photo';
import { crc32, partPath, partRange } from '@shared/domain/member/upload-draft';
import { aPngOf, aSoundOf } from '../../../helpers/pictures';
import { PhotoWorld } from '../../../helpers/photo-world';

const megabyte = 1024 * 1024;
const sizeBytes = 100_001;
const count = 3;

describe('a photo in parts', () => {
  let scene: PhotoWorld;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
  });
  afterEach(() => scene.close());

  const announce = async (bytes: Buffer, medium: Medium = 'picture') => {
    const parts = { count, sizeBytes: bytes.length, crc32: crc32(bytes) };
    const place = await scene.world.done('vg001', 'photo.announce', { medium, parts });
    const put = (part: number, of: Buffer = bytes) => {
      const { from, to } = partRange(parts, part);
      return scene.files.write(partPath(place.uploadPath, part), of.subarray(from, to));
    };
    return { ...place, put };
  };
  const keep = (fileId: string) => scene.world.done('vg001', 'photo.keep', { fileId });
  const refusal = (fileId: string, who = 'vg001') => scene.world.refusal(who, 'photo.keep', { fileId });
  const paths = () => [...scene.files.byPath.keys()].map((path) => path.split('/')[0]).sort();
  const kept = () => Buffer.from([...scene.files.byPath.values()][0] ?? []);

  it('is joined, whatever the order and however often a part came, and the parts are wiped', async () => {
    const picture = aPngOf(sizeBytes);
    const { fileId, put } = await announce(picture);
    for (const part of [2, 0, 1, 0]) await put(part);
    await keep(fileId);
    await keep(fileId);
    expect(paths()).toEqual(['review']);
    expect(kept().equals(picture)).toBe(true);
  });

  it('may be a voice note', async () => {
    const { fileId, put } = await announce(aSoundOf(sizeBytes), 'sound');
    for (const part of [0, 1, 2]) await put(part);
    await keep(fileId);
    expect(await scene.photo(fileId)).toMatchObject({ medium: 'sound', status: 'inReview' });
  });

  it('names the parts that are missing, or half there, or too long, and leaves the others', async () => {
    const { fileId, uploadPath, put } = await announce(aPngOf(sizeBytes));
    expect(await refusal(fileId)).toEqual({ code: 'PhotoPartsMissing', missing: [0, 1, 2] });
    await put(1);
    await scene.files.write(partPath(uploadPath, 0), Buffer.alloc(10));
    await scene.files.write(partPath(uploadPath, 2), Buffer.alloc(sizeBytes));
    expect(await refusal(fileId)).toEqual({ code: 'PhotoPartsMissing', missing: [0, 2] });
    for (const part of [0, 2]) await put(part);
    await keep(fileId);
  });

  it('is refused and wiped when the parts are not of what was announced', async () => {
    const { fileId, put } = await announce(aPngOf(sizeBytes));
    for (const part of [0, 2]) await put(part);
    await put(1, Buffer.alloc(sizeBytes, 9));
    expect(await refusal(fileId)).toEqual({ code: 'PhotoPartsDiffer' });
    expect(paths()).toEqual([]);
    expect((await scene.photo(fileId)).status).toBe('awaited');
  });

  it('is refused and wiped when what is joined is no picture', async () => {
    const { fileId, put } = await announce(Buffer.alloc(sizeBytes, 1));
    for (const part of [0, 1, 2]) await put(part);
    expect(await refusal(fileId)).toEqual({ code: 'PhotoTypeNotAllowed' });
    expect(paths()).toEqual([]);
  });

  it.each([
    ['picture', 5 * megabyte, { code: 'PhotoTooLarge', megabytesMax: 5 }],
    ['sound', 2 * megabyte, { code: 'SoundTooLarge', megabytesMax: 2 }],
  ] as const)(
    'that is a %s of more than %i bytes is refused before anything is sent',
    async (medium, most, refused) => {
      const parts = { count: 90, sizeBytes: most, crc32: 1 };
      await scene.world.done('vg001', 'photo.announce', { medium, parts });
      const larger = { medium, parts: { ...parts, sizeBytes: most + 1 } };
      expect(await scene.world.refusal('vg001', 'photo.announce', larger)).toEqual(refused);
    },
  );

  it('is not for anybody else to join', async () => {
    const { fileId, put } = await announce(aPngOf(sizeBytes));
    for (const part of [0, 1, 2]) await put(part);
    expect(await refusal(fileId, 'vg002')).toEqual({ code: 'PhotoUnknown' });
    expect(paths()).toEqual(['uploads', 'uploads', 'uploads']);
  });

  it('is kept once by two requests at one instant', async () => {
    const { fileId, put } = await announce(aPngOf(sizeBytes));
    for (const part of [0, 1, 2]) await put(part);
    await Promise.all([keep(fileId), keep(fileId)]);
    expect(paths()).toEqual(['review']);
  });

  it('that was never finished is wiped after a day, and says then that it has to be begun anew', async () => {
    const { fileId, put } = await announce(aPngOf(sizeBytes));
    await put(0);
    await scene.tick(dayMs - 1);
    expect(paths()).toEqual(['uploads']);
    await scene.tick(1);
    expect(paths()).toEqual([]);
    expect(await refusal(fileId)).toEqual({ code: 'PhotoNotArrived' });
  });
});
