import { readAll } from '@cloud/_local/read-all';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { ReplyOf } from '@shared/contract';
import { guessPauseMinutes, guessesMax } from '@shared/domain/member/guess-limit';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { aNeighbourVillage } from '../../../helpers/lives/neighbours';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

let world: World;
/** The digits of 村民三, from the roster. */
let phoneLast4: string;
beforeEach(async () => {
  world = await World.create();
  phoneLast4 = aSmallVillage().roster.find(({ id }) => id === 'vg003')?.phoneLast4 ?? '';
  await world.done('ck001', 'member.unbind', { villagerId: 'vg003', reason: '换手机' });
});
afterEach(() => world.close());

async function expectVerified() {
  expect((await verifyStore(world.ports.store)).broken).toBeNull();
}

const stranger = 'wx:new-phone';
const other = 'wx:other-phone';
const welcome = (who = stranger) => world.done(who, 'member.welcome', { query: '', villageId: 'v1' });
const ask = (name = '村民三', digits = phoneLast4, who = stranger) =>
  world.call(who, 'member.ask-binding', { villageId: 'v1', name, phoneLast4: digits });
const waiting = async () => (await world.done('ck001', 'member.bindings', { cursor: null })).rows;

async function asked(who = stranger) {
  await ask('村民三', phoneLast4, who);
  const row = (await waiting()).at(-1);
  if (!row) throw new Error('nobody waits');
  return row;
}

const confirm = (requestId: string, villagerId = 'vg003', reason = '') =>
  world.call('ck001', 'member.confirm-binding', { requestId, villagerId, reason });

async function codeFor(villagerId = 'vg003'): Promise<string> {
  await world.done('ck001', 'member.invite', { villagerIds: [villagerId] });
  const { rows } = await world.done('ck001', 'member.invitations', { cursor: null });
  return rows.find((row) => row.villagerId === villagerId)?.code ?? '';
}
const redeem = (code: string, who = stranger) => world.call(who, 'member.redeem-invitation', { code });

describe('asking to be recognised', () => {
  it('shows the villages, waits for the clerk, and then the person is at home', async () => {
    expect(await world.refusal(stranger, 'home.read', {})).toEqual({ code: 'NotBound' });
    expect(await welcome()).toMatchObject({
      isBound: false,
      villages: [{ villageId: 'v1', name: '小村' }],
      request: null,
    });
    expect(await ask()).toEqual({ ok: true, data: { status: 'waiting' } });
    expect(await welcome()).toMatchObject({ request: { status: 'waiting', name: '村民三' } });
    const [row] = await waiting();
    expect(row).toMatchObject({ name: '村民三', phoneLast4, villagerId: 'vg003', isDoubtful: false });
    expect(await world.refusal(stranger, 'home.read', {})).toEqual({ code: 'NotBound' });
    expect(await confirm(row?.requestId ?? '')).toMatchObject({ ok: true });
    expect(await world.done(stranger, 'member.me', {})).toMatchObject({ villagerId: 'vg003' });
    expect(await waiting()).toEqual([]);
    expect(await ask()).toMatchObject({ refusal: { code: 'BindingAlreadyBound' } });
    await expectVerified();
  });

  it('answers the same whether or not name and digits fit anybody', async () => {
    const right = await ask();
    for (const [name, digits, who] of [
      ['村民三', '0000', 'wx:a'],
      ['没有这人', phoneLast4, 'wx:b'],
      ['村民一', '0000', 'wx:c'],
    ] as const) {
      world.advance(1);
      expect(await ask(name, digits, who)).toEqual(right);
    }
    expect((await waiting()).map(({ villagerId }) => villagerId)).toEqual(['vg003', null, null, null]);
  });

  it('forgives blanks in a name', async () => {
    await ask('村 民三 ');
    expect((await waiting())[0]).toMatchObject({ villagerId: 'vg003' });
  });

  it('waits once, and can be taken back and typed anew', async () => {
    await ask('村民', phoneLast4);
    expect(await ask()).toMatchObject({ refusal: { code: 'BindingAlreadyAsked' } });
    await world.done(stranger, 'member.withdraw-asking', { villageId: 'v1' });
    expect(await welcome()).toMatchObject({ request: { status: 'withdrawn', name: '' } });
    expect(await world.refusal(stranger, 'member.withdraw-asking', { villageId: 'v1' })).toEqual({
      code: 'BindingNotAsked',
    });
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('knows no village of another name', async () => {
    const asking = { villageId: 'v9', name: '村民三', phoneLast4 };
    expect(await world.refusal(stranger, 'member.ask-binding', asking)).toEqual({ code: 'VillageNotFound' });
    expect(await world.done(stranger, 'member.welcome', { query: '大', villageId: 'v9' })).toMatchObject({
      villages: [],
      village: null,
    });
  });

  it('pauses whoever tries too often, and lets them try again afterwards', async () => {
    for (let tries = 0; tries < guessesMax; tries += 1) {
      expect(await ask('村民三', `000${tries}`)).toMatchObject({ ok: true });
      await world.done(stranger, 'member.withdraw-asking', { villageId: 'v1' });
    }
    const untilMs = world.now + guessPauseMinutes * minuteMs;
    expect(await ask()).toMatchObject({ refusal: { code: 'BindingPaused', untilMs } });
    expect(await redeem('0000000000')).toMatchObject({ refusal: { code: 'BindingPaused' } });
    expect(await welcome()).toMatchObject({ pausedUntilMs: untilMs });
    world.moveTo(untilMs - 1);
    expect(await ask()).toMatchObject({ refusal: { code: 'BindingPaused' } });
    world.moveTo(untilMs);
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('tells nobody whom many guess at, not even the right one: the clerk looks for themselves', async () => {
    for (let tries = 0; tries < guessesMax; tries += 1) await ask('村民三', `000${tries}`, `wx:guesser${tries}`);
    world.advance(1);
    const row = await asked();
    expect(row).toMatchObject({ villagerId: null, isDoubtful: true });
    expect(await confirm(row.requestId)).toMatchObject({ refusal: { code: 'BindingReasonNeeded' } });
    expect(await confirm(row.requestId, 'vg003', '当面认得')).toMatchObject({ ok: true });
  });
});

describe('the telephone’s own button', () => {
  it('hands the reader their own number, and keeps it nowhere', async () => {
    expect(await world.refusal(stranger, 'member.own-phone', { code: 'c1' })).toEqual({ code: 'PhoneNotGiven' });
    world.phoneNumbers = {
      isOfferedIn: (villageId) => villageId === 'v1',
      numberOf: (who, code) => Promise.resolve(who === stranger && code === 'c2' ? '13800001234' : null),
    };
    expect(await welcome()).toMatchObject({ villages: [{ asksPhone: true }], village: { asksPhone: true } });
    expect(await world.done(stranger, 'member.own-phone', { code: 'c2' })).toEqual({ phone: '13800001234' });
    expect(await world.refusal(other, 'member.own-phone', { code: 'c2' })).toEqual({ code: 'PhoneNotGiven' });
  });
});

describe('the clerk', () => {
  it('alone sees and decides', async () => {
    const { requestId } = await asked();
    const roles = { code: 'RoleRequired', roles: ['clerk'] };
    expect(await world.refusal('ch001', 'member.bindings', { cursor: null })).toEqual(roles);
    expect(await world.refusal('ch001', 'member.invitations', { cursor: null })).toEqual(roles);
    const decision = { requestId, villagerId: 'vg003', reason: '' };
    expect(await world.refusal('ch001', 'member.confirm-binding', decision)).toEqual(roles);
    expect(await world.refusal('ch001', 'member.refuse-binding', { requestId, reason: '不认得' })).toEqual(roles);
    expect(await world.refusal('ch001', 'member.unbind', { villagerId: 'vg004', reason: '换手机' })).toEqual(roles);
    expect(await world.refusal('ch001', 'member.invite', { villagerIds: ['vg003'] })).toEqual(roles);
    expect(await world.refusal('ch001', 'member.withdraw-invitation', { villagerId: 'vg003' })).toEqual(roles);
  });

  it('refuses with a reason, which the person reads, and they may ask again', async () => {
    const { requestId } = await asked();
    await world.done('ck001', 'member.refuse-binding', { requestId, reason: '请带身份证来村委会' });
    expect(await welcome()).toMatchObject({ request: { status: 'refused', reason: '请带身份证来村委会' } });
    expect(await confirm(requestId)).toMatchObject({ refusal: { code: 'BindingNotWaiting' } });
    expect(await world.refusal('ck001', 'member.refuse-binding', { requestId, reason: '再来' })).toEqual({
      code: 'BindingNotWaiting',
    });
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('needs a reason to take whoever asks for somebody whose digits these are not', async () => {
    await ask('村民三', '0000');
    const [row] = await waiting();
    const requestId = row?.requestId ?? '';
    expect(await confirm(requestId)).toMatchObject({ refusal: { code: 'BindingReasonNeeded' } });
    expect(await confirm('nowhere')).toMatchObject({ refusal: { code: 'BindingRequestNotFound' } });
    expect(await confirm(requestId, 'nobody')).toMatchObject({ refusal: { code: 'PersonNotFound' } });
    expect(await confirm(requestId, 'vg003', '换了号码，本人当面来的')).toMatchObject({ ok: true });
  });

  it('binds nobody twice: a change of phone is to unbind and to bind', async () => {
    const first = await asked();
    await confirm(first.requestId);
    const second = await asked(other);
    expect(await confirm(second.requestId)).toMatchObject({
      refusal: { code: 'IdentityAlreadyBound', name: '村民三' },
    });
    await world.done('ck001', 'member.unbind', { villagerId: 'vg003', reason: '换手机' });
    expect(await world.refusal(stranger, 'home.read', {})).toEqual({ code: 'NotBound' });
    expect(await confirm(second.requestId)).toMatchObject({ ok: true });
    expect(await world.done(other, 'member.me', {})).toMatchObject({ villagerId: 'vg003' });
    expect(await world.refusal('ck001', 'member.unbind', { villagerId: 'nobody', reason: '换手机' })).toEqual({
      code: 'PersonNotFound',
    });
    await world.done('ck001', 'member.unbind', { villagerId: 'vg003', reason: '认错了' });
    expect(await world.refusal('ck001', 'member.unbind', { villagerId: 'vg003', reason: '认错了' })).toEqual({
      code: 'IdentityNotBound',
      name: '村民三',
    });
  });

  it('gives one person to one phone, also when two are confirmed at once', async () => {
    const requests = [await asked(), await asked(other)];
    const answers = await Promise.all(requests.map(({ requestId }) => confirm(requestId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await expectVerified();
  });

  it('gives one phone to one person, also when a code and the clerk come at once', async () => {
    await world.done('ck001', 'member.unbind', { villagerId: 'vg004', reason: '换手机' });
    const code = await codeFor('vg004');
    const { requestId } = await asked();
    const [confirmed, redeemed] = await Promise.all([confirm(requestId), redeem(code)]);
    const isRedeemed = redeemed.ok && redeemed.data.isBound;
    expect([confirmed.ok, isRedeemed].filter(Boolean)).toHaveLength(1);
    expect(await world.done(stranger, 'member.me', {})).toMatchObject({ villagerId: isRedeemed ? 'vg004' : 'vg003' });
    if (!confirmed.ok) expect(confirmed.refusal.code).toBe('BindingNotWaiting');
  });

  it('cannot bind a phone that was bound meanwhile in another village', async () => {
    await world.found(aNeighbourVillage('v2'));
    await world.done('v2:v2ck001', 'member.unbind', { villagerId: 'v2vg003', reason: '换手机' });
    const { requestId } = await asked();
    await world.done(stranger, 'member.ask-binding', { villageId: 'v2', name: '村民三', phoneLast4 });
    const [there] = (await world.done('v2:v2ck001', 'member.bindings', { cursor: null })).rows;
    expect(there).toMatchObject({ villagerId: 'v2vg003' });
    await confirm(requestId);
    const decision = { requestId: there?.requestId ?? '', villagerId: 'v2vg003', reason: '' };
    expect(await world.refusal('v2:v2ck001', 'member.confirm-binding', decision)).toEqual({
      code: 'BindingAlreadyBound',
    });
  });
});

describe('an invitation code', () => {
  it('binds at once, once', async () => {
    const code = await codeFor();
    expect(code).toMatch(/^[0-9a-z]{10}$/);
    const typed = `${code.slice(0, 5).toUpperCase()} - ${code.slice(5)}`;
    expect(await redeem(typed)).toMatchObject({ ok: true, data: { isBound: true } });
    expect(await world.done(stranger, 'member.me', {})).toMatchObject({ villagerId: 'vg003' });
    expect(await redeem(code)).toMatchObject({ refusal: { code: 'BindingAlreadyBound' } });
    expect(await redeem(code, other)).toMatchObject({ ok: true, data: { isBound: false, triesLeft: guessesMax - 1 } });
    expect((await world.done('ck001', 'member.invitations', { cursor: null })).rows).toEqual([]);
  });

  it('withdraws what was asked before', async () => {
    await ask();
    await redeem(await codeFor());
    expect(await waiting()).toEqual([]);
  });

  it('is good until its day is over, and tells nothing of why it is not', async () => {
    const code = await codeFor();
    world.advance(30 * dayMs - 1);
    const before = (await redeem('0000000000', other)) as { data: ReplyOf<'member.redeem-invitation'> };
    world.advance(1);
    const after = (await redeem(code, 'wx:late')) as typeof before;
    expect(after).toEqual(before);
    expect((await world.done('ck001', 'member.invitations', { cursor: null })).rows).toEqual([]);
  });

  it('is good up to its last millisecond', async () => {
    const code = await codeFor();
    world.advance(30 * dayMs - 1);
    expect(await redeem(code)).toMatchObject({ data: { isBound: true } });
  });

  it('can be withdrawn, and is replaced by a later one', async () => {
    const lost = await codeFor();
    await world.done('ck001', 'member.withdraw-invitation', { villagerId: 'vg003' });
    expect(await redeem(lost)).toMatchObject({ data: { isBound: false } });
    expect(await world.refusal('ck001', 'member.withdraw-invitation', { villagerId: 'vg003' })).toEqual({
      code: 'InvitationNotOpen',
    });
    const first = await codeFor();
    const second = await codeFor();
    expect(await redeem(first)).toMatchObject({ data: { isBound: false } });
    expect(await redeem(second)).toMatchObject({ data: { isBound: true } });
  });

  it('is made for nobody who is bound or unknown', async () => {
    expect(await world.refusal('ck001', 'member.invite', { villagerIds: ['vg003', 'vg004'] })).toEqual({
      code: 'IdentityAlreadyBound',
      name: '村民四',
    });
    expect(await world.refusal('ck001', 'member.invite', { villagerIds: ['nobody'] })).toEqual({
      code: 'PersonNotFound',
    });
  });

  it('is used once when two come at once, and answered again to the one who asked', async () => {
    const code = await codeFor();
    const redeemAs = (who: string) => world.call(who, 'member.redeem-invitation', { code }, 'once');
    const answers = await Promise.all([redeemAs(stranger), redeemAs(other)]);
    expect(answers.filter((answer) => answer.ok && answer.data.isBound)).toHaveLength(1);
    expect(await Promise.all([redeemAs(stranger), redeemAs(other)])).toEqual(answers);
  });
});

it('keeps no openid and no code in any event or receipt, and no code anywhere', async () => {
  const code = await codeFor();
  await redeem(code);
  await asked(other);
  for (const collection of ['events', 'receipts', 'outbox', 'messages', 'guesses', 'invitations']) {
    for await (const document of readAll(world.ports.store, collection)) {
      expect(JSON.stringify(document)).not.toMatch(new RegExp(`${stranger}|${other}|${code}`));
    }
  }
  for (const collection of ['identities', 'bindings', 'bindingRequests']) {
    for await (const document of readAll(world.ports.store, collection)) {
      expect(JSON.stringify(document)).not.toContain(code);
    }
  }
});
