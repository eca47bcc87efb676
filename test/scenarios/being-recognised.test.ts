import { localMessages } from '@cloud/_local/local-messages';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import { guessesMax } from '@shared/domain/member/guess-limit';
import { dayMs } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { aSmallVillage } from '../helpers/small-village';

const newPhone = 'wx:new-phone';
const phoneLast4 = aSmallVillage().roster.find(({ id }) => id === 'vg003')?.phoneLast4 ?? '';
const asking = { villageId: 'v1', name: '村民三', phoneLast4 };

async function unbound(): Promise<Life> {
  const life = await Life.begin();
  await life.act('ck001', 'member.unbind', { villagerId: 'vg003', reason: '换手机' });
  return life;
}
const waitingIn = async (life: Life) => (await life.world.done('ck001', 'member.bindings', { cursor: null })).rows;

it('knows a new phone once the clerk has confirmed, and lets it take part', async () => {
  const life = await unbound();
  const { world } = life;
  expect(await world.refusal(newPhone, 'home.read', {})).toEqual({ code: 'NotBound' });
  await world.done(newPhone, 'member.ask-binding', asking);
  await life.settle();
  expect(await life.deliveredTo('ck001')).toMatchObject([{ code: 'bindingAsked' }]);
  const [row] = await waitingIn(life);
  expect(row).toMatchObject({ name: '村民三', villagerId: 'vg003', isDoubtful: false });
  await life.act('ck001', 'member.confirm-binding', {
    requestId: row?.requestId ?? '',
    villagerId: 'vg003',
    reason: '',
  });
  expect(await world.done(newPhone, 'member.me', {})).toMatchObject({ villagerId: 'vg003' });
  await world.done(newPhone, 'proposal.submit', { body: '村口的路灯坏了半个月，晚上看不见路', photoIds: [] });
  expect(await world.refusal('v1:vg003', 'home.read', {})).toEqual({ code: 'NotBound' });
  await expectSound(world);
  await life.close();
});

it('knows a phone by its invitation, once, and no other phone by the same', async () => {
  const life = await unbound();
  const { world } = life;
  await life.act('ck001', 'member.invite', { villagerIds: ['vg003'] });
  const { rows } = await world.done('ck001', 'member.invitations', { cursor: null });
  const code = rows[0]?.code ?? '';
  const both = await Promise.all(['wx:a', 'wx:b'].map((who) => world.call(who, 'member.redeem-invitation', { code })));
  const bound = both.filter((answer) => answer.ok && answer.data.isBound);
  expect(bound).toHaveLength(1);
  const homes = await Promise.all(['wx:a', 'wx:b'].map((who) => world.call(who, 'member.me', {})));
  expect(homes.filter(({ ok }) => ok)).toMatchObject([{ data: { villagerId: 'vg003' } }]);
  expect((await verifyStore(world.ports.store)).broken).toBeNull();
  await life.close();
});

it('is confirmed for one of two phones, however close together the clerk decides', async () => {
  const life = await unbound();
  const { world } = life;
  for (const who of ['wx:a', 'wx:b']) {
    world.advance(1);
    await world.done(who, 'member.ask-binding', asking);
  }
  const rows = await waitingIn(life);
  const decided = await Promise.all(
    rows.map(({ requestId }) =>
      world.call('ck001', 'member.confirm-binding', { requestId, villagerId: 'vg003', reason: '当面认得' }),
    ),
  );
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
  expect(decided.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { code: expect.stringMatching(/Bound$/) } }]);
  expect((await verifyStore(world.ports.store)).broken).toBeNull();
  await life.close();
});

it('pauses a phone that guesses, and tells it nothing of who lives here', async () => {
  const life = await unbound();
  const { world } = life;
  for (let tries = 0; tries < guessesMax; tries += 1) {
    await world.done(newPhone, 'member.ask-binding', { ...asking, phoneLast4: `000${tries}` });
    await world.done(newPhone, 'member.withdraw-asking', { villageId: 'v1' });
  }
  expect(await world.refusal(newPhone, 'member.ask-binding', asking)).toMatchObject({ code: 'BindingPaused' });
  await life.passUntil(world.now + dayMs);
  expect(await world.done(newPhone, 'member.ask-binding', asking)).toEqual({ status: 'waiting' });
  expect((await verifyStore(world.ports.store)).broken).toBeNull();
  await life.close();
});

it('puts whoever wants no messages on the clerk’s list, also with WeChat’s consent at hand', async () => {
  const life = await Life.begin();
  const sent: string[] = [];
  life.world.ports.messages = {
    ...localMessages,
    send: async ({ recipientKey }) => {
      sent.push(recipientKey);
      return { kind: 'sent' };
    },
  };
  await life.act('vg001', 'message.note-consents', { templates: ['matter'] });
  const agreed = { villagerId: null, isNamePublic: true, photosOnBoards: true, consent: '' };
  await life.act('vg001', 'member.change-consents', { ...agreed, messages: false });
  await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月，晚上看不见路', photoIds: [] });
  await life.act('cm001', 'proposal.sponsor', { proposalId: life.matterId });
  await life.settle();
  expect(sent).toEqual([]);
  const { rows } = await life.world.done('ck001', 'message.to-tell', { tab: 'unreached', cursor: null });
  expect(rows.filter(({ recipientName }) => recipientName === '村民一')).toMatchObject([
    { reason: 'refused' },
    { reason: 'refused' },
  ]);
  await expectSound(life.world);
  await life.close();
});
