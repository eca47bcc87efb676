import { verifyStore } from '@cloud/_local/verify/verify-store';
import { PhotoWorld } from '../../helpers/photo-world';

describe('photos under the verifier', () => {
  let scene: PhotoWorld;
  let fileId: string;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
    fileId = await scene.kept('vg001');
    await scene.upload('vg002');
  });
  afterEach(() => scene.close());

  const change = (collection: 'photos' | 'files', part: object) =>
    scene.world.ports.store.transact(async (transaction) => {
      const document = await transaction.get(collection, fileId);
      await transaction.put(collection, { ...document, ...part } as never);
    });
  const broken = async () => (await verifyStore(scene.world.ports.store)).broken;

  it('hold as they were kept, announced and shown', async () => {
    expect(await broken()).toBeNull();
    await scene.answer('trace-1', 'pass');
    expect(await broken()).toBeNull();
  });

  it.each([
    ['somebody else’s file', 'files', { ownerId: 'vg009' }, 'its file is somebody else’s'],
    ['an unknown state', 'photos', { status: 'lost' }, 'this record has not the shape of its kind'],
  ] as const)('are found out with %s', async (_, collection, part, problem) => {
    await change(collection, part);
    expect(await broken()).toEqual({ collection: 'photos', id: fileId, problem });
  });

  it('are found out without a file', async () => {
    const announced = await scene.upload('vg003');
    fileId = announced.fileId;
    await change('photos', { status: 'shown' });
    expect(await broken()).toEqual({
      collection: 'photos',
      id: fileId,
      problem: 'the file of this photo does not exist',
    });
  });
});
