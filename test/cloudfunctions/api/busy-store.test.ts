import { dispatch } from '@cloud/api/dispatch';
import { StoreBusy } from '@cloud/_platform/store';
import { World } from '../../helpers/world';

describe('a store that is too busy to commit', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());

  const raise = { action: 'proposal.submit', payload: { body: '水渠堵了', photoIds: [] }, requestId: 'once' };

  it('is a refusal that may be repeated, and the same request then has its one effect', async () => {
    const busy = { ...world.ports.store, transact: () => Promise.reject(new StoreBusy('too many at once')) };
    expect(await dispatch({ ...world.ports, store: busy }, 'v1:vg001', raise)).toEqual({
      ok: false,
      refusal: { code: 'Busy' },
    });
    const again = await world.send('vg001', raise);
    expect(again).toMatchObject({ ok: true });
    expect(await world.send('vg001', raise)).toEqual(again);
  });

  it('is the only failure that is told as one', async () => {
    const broken = { ...world.ports.store, transact: () => Promise.reject(new Error('the disk is gone')) };
    await expect(dispatch({ ...world.ports, store: broken }, 'v1:vg001', raise)).rejects.toThrow('the disk is gone');
  });
});
