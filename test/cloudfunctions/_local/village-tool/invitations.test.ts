import { makeInvitations } from '@cloud/_local/village-tool/invitations/make-invitations';
import { slipsPage } from '@cloud/_local/village-tool/invitations/slips-page';
import { codeInHalves } from '@shared/text/words/binding';
import { World } from '../../../helpers/world';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (const villagerId of ['vg001', 'vg002', 'vg003', 'vg004', 'vg005', 'cm001', 'cm002']) {
    await world.done('ck001', 'member.unbind', { villagerId, reason: '换手机' });
  }
});
afterAll(() => world.close());

it('makes a slip for everybody who is not bound, each with a code that binds them', async () => {
  const { villageName, slips } = await makeInvitations(world.ports, 'v1');
  expect(slips).toHaveLength(7);
  expect(new Set(slips.map(({ code }) => code)).size).toBe(7);
  const page = slipsPage(villageName, slips, world.now);
  for (const { name, code } of slips) {
    expect(page).toContain(name);
    expect(page).toContain(codeInHalves(code));
  }
  const third = slips.find(({ name }) => name === '村民三');
  await world.done('wx:new', 'member.redeem-invitation', { code: third?.code ?? '' });
  expect(await world.done('wx:new', 'member.me', {})).toMatchObject({ villagerId: 'vg003' });
});

it('makes no second code when it is run again', async () => {
  const first = await makeInvitations(world.ports, 'v1');
  expect(await makeInvitations(world.ports, 'v1')).toEqual(first);
  expect(first.slips.map(({ name }) => name)).not.toContain('村民三');
});

it('knows no other village', async () => {
  await expect(makeInvitations(world.ports, 'v9')).rejects.toThrow('there is no village v9');
});

it('writes names as text, whatever stands in them', () => {
  const slip = { name: '<b>"&', code: '0123456789', expiresAtMs: world.now };
  expect(slipsPage('村', [slip], world.now)).toContain('&#60;b&#62;&#34;&#38;');
});
