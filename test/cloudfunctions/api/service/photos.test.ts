import { on } from '../../../helpers/carrying-out';
import { PhotoWorld } from '../../../helpers/photo-world';

describe('the photos of a request', () => {
  let scene: PhotoWorld;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
    const members = { gridId: 'w1', memberIds: ['vg003'] };
    await scene.world.done('ck001', 'service.set-grid-members', members);
  });
  afterEach(() => scene.close());

  const ask = async (isShared: boolean) => {
    const fileId = await scene.kept('vg001');
    const { requestId } = await scene.world.done('vg001', 'service.ask', { body: '', photoIds: [fileId], isShared });
    return { fileId, requestId };
  };
  const seen = async (who: string, requestId: string) => {
    return scene.world.done(who, 'service.read', { requestId });
  };

  it('alone are a request, shown to those concerned and to nobody else', async () => {
    const { fileId, requestId } = await ask(false);
    for (const who of ['vg001', 'vg003', 'ck001', 'ch001', 'sv001', 'tw001']) {
      expect((await seen(who, requestId)).photoIds).toEqual([fileId]);
    }
    expect(await scene.world.refusal('vg005', 'service.read', { requestId })).toEqual({
      code: 'ServiceRequestNotFound',
    });
  });

  it('of a public thing are for the whole village, but what the doer took in the end is not', async () => {
    const { fileId, requestId } = await ask(true);
    await scene.world.done('vg003', 'service.check', { requestId, note: '去看了', isShared: true });
    await scene.world.done('vg003', 'service.assign', { requestId, doerId: 'as001', dueOn: on(3), note: '' });
    const after = await scene.kept('as001');
    const handled = { requestId, evidence: '换好了', photoIds: [after] };
    await scene.world.done('as001', 'service.report-handled', handled);
    const neighbour = await seen('vg005', requestId);
    expect(neighbour.photoIds).toEqual([fileId]);
    expect(neighbour.steps.flatMap(({ photoIds }) => photoIds)).toEqual([]);
    expect((await seen('vg001', requestId)).steps.flatMap(({ photoIds }) => photoIds)).toEqual([fileId, after]);
  });

  it('are seen while the platform looks at them by their owner and the offices alone', async () => {
    const { fileId } = await ask(true);
    const address = async (who: string) => (await scene.world.done(who, 'photo.read', { fileId })).address;
    expect(await address('vg001')).not.toBeNull();
    expect(await address('ck001')).not.toBeNull();
    for (const who of ['vg003', 'vg005']) expect(await address(who)).toBeNull();
  });
});
