import { aPng, aPngOf } from '../../../helpers/pictures';
import { PhotoWorld } from '../../../helpers/photo-world';

const megabyte = 1024 * 1024;

describe('a photo from a phone', () => {
  let scene: PhotoWorld;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
  });
  afterEach(() => scene.close());
  const { done, refusal } = {
    done: (...asked: Parameters<PhotoWorld['world']['done']>) => scene.world.done(...asked),
    refusal: (who: string, fileId: string) => scene.world.refusal(who, 'photo.keep', { fileId }),
  };
  const paths = () => [...scene.files.byPath.keys()].map((path) => path.split('/')[0]).sort();

  it('is kept where nobody sees it, its upload wiped, and the platform is asked to look at it', async () => {
    const { fileId, uploadPath } = await scene.upload('vg001');
    expect(uploadPath).toMatch(/^uploads\/[0-9a-f]{32}$/);
    expect(await done('vg001', 'photo.keep', { fileId })).toEqual({ fileId });
    expect(paths()).toEqual(['review']);
    expect(await scene.world.stored('files', fileId)).toMatchObject({
      ownerId: 'vg001',
      contentType: 'image/png',
      sizeBytes: aPng.length,
      storedAtMs: scene.world.now,
    });
    expect(await scene.photo(fileId)).toMatchObject({ status: 'inReview', traceId: 'trace-1', isAttached: false });
    const [asked] = scene.platform.asked;
    expect(asked?.callerKey).toBe('v1:vg001');
    expect(asked?.address).toContain([...scene.files.byPath.keys()][0]);
  });

  it('may have five megabytes, and not one byte more', async () => {
    await scene.kept('vg001', aPngOf(5 * megabyte));
    const { fileId } = await scene.upload('vg001', aPngOf(5 * megabyte + 1));
    expect(await refusal('vg001', fileId)).toEqual({ code: 'PhotoTooLarge', megabytesMax: 5 });
    expect(paths()).toEqual(['review']);
    expect(await scene.world.stored('files', fileId)).toBeUndefined();
  });

  it.each([
    ['a page', Buffer.from('<script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['a few bytes of a picture', aPng.subarray(0, 7)],
  ])('is refused and wiped when it is %s', async (_, bytes) => {
    const { fileId } = await scene.upload('vg001', bytes);
    expect(await refusal('vg001', fileId)).toEqual({ code: 'PhotoTypeNotAllowed' });
    expect(paths()).toEqual([]);
    expect(scene.platform.asked).toEqual([]);
  });

  it('can be sent again after it did not arrive', async () => {
    const { fileId, uploadPath } = (await done('vg001', 'photo.announce', {})) as {
      fileId: string;
      uploadPath: string;
    };
    expect(await refusal('vg001', fileId)).toEqual({ code: 'PhotoNotArrived' });
    await scene.files.write(uploadPath, aPng);
    await done('vg001', 'photo.keep', { fileId });
  });

  it('is not for anybody else to keep, nor for another village', async () => {
    const { fileId } = await scene.upload('vg001');
    for (const who of ['vg002', 'ck001']) expect(await refusal(who, fileId)).toEqual({ code: 'PhotoUnknown' });
    expect(await refusal('vg001', 'nowhere')).toEqual({ code: 'PhotoUnknown' });
    expect(paths()).toEqual(['uploads']);
    expect((await scene.photo(fileId)).status).toBe('awaited');
  });

  it('is stored once, however often it is announced and kept under the same requests', async () => {
    const { world } = scene;
    const first = await world.call('vg001', 'photo.announce', {}, 'a1');
    expect(await world.call('vg001', 'photo.announce', {}, 'a1')).toEqual(first);
    const place = first.ok ? first.data : { fileId: '', uploadPath: '' };
    await scene.files.write(place.uploadPath, aPng);
    const kept = await Promise.all(
      [1, 2, 3].map(() => world.call('vg001', 'photo.keep', { fileId: place.fileId }, 'k1')),
    );
    expect(kept.every((answer) => answer.ok)).toBe(true);
    await world.done('vg001', 'photo.keep', { fileId: place.fileId });
    expect(paths()).toEqual(['review']);
    const files = await world.all('files', {
      where: { villageId: 'v1', ownerId: 'vg001' },
      orderBy: { field: 'storedAtMs', direction: 'ascending' },
      limit: 10,
    });
    expect(files).toHaveLength(1);
  });

  it('is kept by a repetition when everything broke off between its bytes and its document', async () => {
    const { fileId } = await scene.upload('vg001');
    const transact = jest
      .spyOn(scene.world.ports.store, 'transact')
      .mockRejectedValueOnce(new Error('the power is out'));
    await expect(scene.world.call('vg001', 'photo.keep', { fileId }, 'k1')).rejects.toThrow('power');
    transact.mockRestore();
    expect((await scene.photo(fileId)).status).toBe('awaited');
    await done('vg001', 'photo.keep', { fileId });
    expect(paths()).toEqual(['review']);
  });

  it('goes into a matter, and a matter takes none that is not kept, or was announced only', async () => {
    const fileId = await scene.kept('vg001');
    const matter = { body: '路灯坏了', photoIds: [fileId] };
    const { proposalId } = await scene.world.done('vg001', 'proposal.submit', matter);
    expect(await scene.world.done('vg002', 'proposal.read', { proposalId })).toMatchObject({ photoIds: [fileId] });
    expect(await scene.photo(fileId)).toMatchObject({ isAttached: true });
    const announced = await scene.upload('vg001');
    const refused = await scene.world.refusal('vg001', 'proposal.submit', { ...matter, photoIds: [announced.fileId] });
    expect(refused).toEqual({ code: 'ProposalPhotoNotFound' });
  });

  it('stays free for another act when the act that brings it is refused', async () => {
    const fileId = await scene.kept('vg001');
    await scene.world.refusal('vg001', 'proposal.submit', { body: '灯'.repeat(2_001), photoIds: [fileId] });
    expect(await scene.photo(fileId)).toMatchObject({ isAttached: false });
  });
});
