import { World } from '../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const submit = { action: 'proposal.submit', payload: { body: '村口的路灯坏了', photoIds: [] }, requestId: 'kept1' };

it('carries out what the phone kept for the very person who calls', async () => {
  expect(await world.send('vg001', { ...submit, asVillagerId: 'vg001' })).toMatchObject({ ok: true });
});

it('refuses what the phone kept for another person, and writes nothing', async () => {
  const answer = await world.send('vg002', { ...submit, asVillagerId: 'vg001' });
  expect(answer).toEqual({ ok: false, refusal: { code: 'IdentityChanged' } });
  expect((await world.done('vg002', 'home.read', {})).tasks).toEqual([]);
});

it('believes nothing about identity: nobody acts as the one they name', async () => {
  await world.send('vg002', { ...submit, asVillagerId: 'vg002' });
  const answer = await world.send('vg001', { ...submit, requestId: 'kept2', asVillagerId: 'vg002' });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'IdentityChanged' } });
});

it('takes a call without a name as before', async () => {
  expect(await world.send('vg001', submit)).toMatchObject({ ok: true });
});
