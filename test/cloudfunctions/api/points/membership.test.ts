import { runClock } from '@cloud/clock/run-clock';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { Account } from '@shared/domain/points/account';
import type { Villager } from '@shared/domain/member/villager';
import { dayMs, dayOf } from '@shared/kernel/time';
import { problemOfRoad } from '@cloud/_local/verify/posting-roads';
import type { Transfer } from '@shared/domain/points/transfer';
import type { Claim } from '@shared/domain/points/claim';
import { decided, noticed, putPoints, river } from '../../../helpers/points-month';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const batchId = 'v1.2026-03';
const account = (ownerId: string) => world.stored<Account>('accounts', `v1.moralCredit.${ownerId}`);
const ask = (what: 'join' | 'leave') => ({
  villagerId: null,
  what,
  on: dayOf(world.now),
  householdId: null,
  reason: '搬到县城去住了',
});
const yes = (changeId: string) => ({ changeId, isConfirmed: true, reason: '' });

describe('membership of the cooperative', () => {
  it('everybody on the roster is a member by founding; leaving closes their points, and joining begins anew', async () => {
    await putPoints(world, 'vg003', 30);
    expect(await world.done('vg003', 'points.membership', {})).toMatchObject({
      isMember: true,
      how: 'founding',
      leave: { isOpen: true },
      join: { isOpen: false, refusal: { code: 'MemberAlready' } },
    });
    const { changeId } = await world.done('vg003', 'points.record-member-change', ask('leave'));
    // Nothing has changed yet: they still claim.
    await world.done('vg003', 'points.claim', river);
    const desk = await world.done('cs001', 'points.member-changes', { isOpen: true, cursor: null });
    expect(desk.rows).toMatchObject([{ id: changeId, what: 'leave', name: '村民三', decide: { isOpen: true } }]);
    await world.done('cs001', 'points.decide-member-change', yes(changeId));

    expect(await account('vg003')).toMatchObject({ receivedPoints: 30, givenPoints: 30 });
    const again = { ...river, doneOn: '2026-02-28' };
    expect(await world.refusal('vg003', 'points.claim', again)).toEqual({ code: 'CreditNotMember' });
    const proposal = { ...again, villagerId: 'vg003' };
    expect(await world.refusal('cs001', 'points.propose', proposal)).toEqual({ code: 'CreditNotMember' });

    const joining = await world.done('vg003', 'points.record-member-change', ask('join'));
    await world.done('sv001', 'points.decide-member-change', yes(joining.changeId));
    await world.done('vg003', 'points.claim', again);
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });

  it('an outside unit’s contact is no member, and is told who may be one', async () => {
    expect(await world.done('as002', 'points.membership', {})).toMatchObject({
      isMember: false,
      join: { isOpen: false, refusal: { code: 'CreditNotOpen' } },
      leave: { isOpen: false, refusal: { code: 'CreditNotOpen' } },
    });
  });

  it('what was earned before and is posted after goes the same way, once', async () => {
    const { claimIds } = await noticed(world, 1);
    const { changeId } = await world.done('vg003', 'points.record-member-change', ask('leave'));
    await world.done('cs001', 'points.decide-member-change', yes(changeId));
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    await runClock(world.ports);
    await runClock(world.ports);
    expect(await account('vg003')).toMatchObject({ receivedPoints: 5, givenPoints: 5 });
    expect(await world.stored('transfers', `member-settlement.${claimIds[0]}.vg003`)).toMatchObject({ points: 5 });
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });

  it('a move is entered by the steward and confirmed by the supervisor; the household’s points stay', async () => {
    await putPoints(world, 'household:h1', 40);
    const moving = { ...ask('leave'), what: 'move' as const, villagerId: 'vg002', householdId: 'h77' };
    const { changeId } = await world.done('cs001', 'points.record-member-change', moving);
    const code = { code: 'MemberChangeOwn' };
    expect(await world.refusal('cs001', 'points.decide-member-change', yes(changeId))).toEqual(code);
    await world.done('sv001', 'points.decide-member-change', yes(changeId));
    expect(await world.stored<Villager>('villagers', 'vg002')).toMatchObject({ householdId: 'h77' });
    const balanceOf = async (who: string) =>
      (await world.done(who, 'points.passbook', { account: 'household', cursor: null })).balance;
    expect([await balanceOf('vg001'), await balanceOf('vg002')]).toEqual([40, 0]);
  });

  it('two who confirm at once settle once', async () => {
    await putPoints(world, 'vg003', 30);
    const { changeId } = await world.done('vg003', 'points.record-member-change', ask('leave'));
    const answers = await Promise.all(
      ['cs001', 'sv001'].map((who) => world.call(who, 'points.decide-member-change', yes(changeId))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await account('vg003')).toMatchObject({ givenPoints: 30 });
  });

  it('keeps goods that wait at the shop from being paid back to somebody who left', async () => {
    await putPoints(world, 'vg003', 30);
    const good = { name: '洗衣液', note: '', photoId: null, pricePoints: 20, householdMonthlyMax: 2, isOnSale: true };
    const { goodId } = await world.done('sk001', 'points.enter-good', good);
    await world.done('sk001', 'points.supply-good', { goodId, quantity: 2, origin: 'bought', from: '' });
    await world.done('vg003', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine' });
    const { changeId } = await world.done('vg003', 'points.record-member-change', ask('leave'));
    expect(await world.refusal('cs001', 'points.decide-member-change', yes(changeId))).toEqual({
      code: 'MemberOrdersWait',
      count: 1,
    });
  });

  it('a deduction that is taken back after they left goes the same way, once', async () => {
    await putPoints(world, 'vg003', 10);
    const text = '垃圾倒在沟边，劝了两回没有清走';
    const dumped = { villagerId: 'vg003', entryId: 'rubbish-dumped', text, photoIds: [], doneOn: '2026-03-01' };
    const { claimId } = await world.done('cs001', 'points.propose', dumped);
    const claim = (await world.stored<Claim>('claims', claimId)) as Claim;
    // The household's deduction, given to the person: every other entry that takes points is a household's.
    await world.ports.store.transact((tx) => tx.put('claims', { ...claim, ...ofPerson }));
    await world.done('vg003', 'points.explain', { claimId, text: '当天晚上就清走了，不该扣' });
    await world.done('cs001', 'points.open-review', { batchId });
    await world.done('cs001', 'points.review', decided([claimId]));
    await world.done('cs001', 'points.publish', { batchId });
    world.advance(4 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    expect(await account('vg003')).toMatchObject({ receivedPoints: 10, givenPoints: 2 });
    const { changeId } = await world.done('vg003', 'points.record-member-change', ask('leave'));
    await world.done('cs001', 'points.decide-member-change', yes(changeId));
    await world.done('vg003', 'points.propose-correction', { claimId, reason: '垃圾不是我倒的' });
    const decision = { claimId, isConfirmed: true, text: '问了三家，确实不是他' };
    for (const requestId of ['same', 'same']) {
      await world.send('sv001', { action: 'points.decide-correction', payload: decision, requestId });
    }
    expect(await account('vg003')).toMatchObject({ receivedPoints: 12, givenPoints: 12 });
    const reversalId = `reversal.rubbish-dumped.${claimId}.vg003`;
    const settled = { points: 2, direction: 'given', sourceId: reversalId };
    expect(await world.stored('transfers', `member-settlement.${reversalId}.vg003`)).toMatchObject(settled);
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
    const reversal = (await world.stored<Transfer>('transfers', reversalId)) as Transfer;
    await world.ports.store.transact((tx) => tx.put('transfers', { ...reversal, reversesId: null } as Transfer));
    const settlement = await world.stored<Transfer>('transfers', `member-settlement.${reversalId}.vg003`);
    expect(await problemOfRoad(world.ports.store, settlement as Transfer)).toContain('comes of nothing');
  });

  it('a reservation that lapses after its buyer moved and left goes the same way, once', async () => {
    await putPoints(world, 'vg002', 30);
    const good = { name: '洗衣液', note: '', photoId: null, pricePoints: 20, householdMonthlyMax: 2, isOnSale: true };
    const { goodId } = await world.done('sk001', 'points.enter-good', good);
    await world.done('sk001', 'points.supply-good', { goodId, quantity: 2, origin: 'bought', from: '' });
    const { orderId } = await world.done('vg002', 'points.reserve-good', { goodId, quantity: 1, payFrom: 'mine' });
    const moving = { ...ask('leave'), what: 'move' as const, villagerId: 'vg002', householdId: 'h77' };
    const move = await world.done('cs001', 'points.record-member-change', moving);
    await world.done('sv001', 'points.decide-member-change', yes(move.changeId));
    const { changeId } = await world.done('vg002', 'points.record-member-change', ask('leave'));
    await world.done('cs001', 'points.decide-member-change', yes(changeId));
    expect(await account('vg002')).toMatchObject({ receivedPoints: 30, givenPoints: 30 });
    world.advance(60 * dayMs);
    await runClock(world.ports);
    await runClock(world.ports);
    expect(await world.stored('orders', orderId)).toMatchObject({ status: 'expired' });
    expect(await account('vg002')).toMatchObject({ receivedPoints: 50, givenPoints: 50 });
    expect((await verifyStore(world.ports.store)).broken).toBeNull();
  });
});

const ofPerson = { beneficiaryId: 'vg003', isForHousehold: false };
