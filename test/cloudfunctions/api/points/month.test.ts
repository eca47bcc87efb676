import { anotherVillage, claimFor, decided, monthOf, noticed, river } from '../../../helpers/points-month';
import { World } from '../../../helpers/world';
import { finishPosting } from '@cloud/_repositories/finish-posting';
import { runClock } from '@cloud/clock/run-clock';
import type { Account } from '@shared/domain/points/account';
import type { Claim } from '@shared/domain/points/claim';
import type { PointsBatch } from '@shared/domain/points/points-batch';
import { dayMs, dayOf } from '@shared/kernel/time';

const batchId = 'v1.2026-03';
let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());
const batch = () => world.stored<PointsBatch>('pointsBatches', batchId);
const claim = (id: string) => world.stored<Claim>('claims', id);

describe('a month of points, from the claim to the passbook', () => {
  it('walks through with evidence, review, notice and posting, and every entry has its reason', async () => {
    const first = await world.done('vg003', 'points.claim', river);
    const household = await world.done('vg001', 'points.claim', { ...river, entryId: 'clean-yard' });
    const proposed = await world.done('cs001', 'points.propose', { ...river, villagerId: 'vg004' });
    expect([first.month, household.month, proposed.month]).toEqual(['2026-03', '2026-03', '2026-03']);

    await world.done('cs001', 'points.open-review', { batchId });
    await world.done('cs001', 'points.review', {
      batchId,
      heldOn: dayOf(world.now),
      attendeeIds: ['rg001', 'rg002', 'rg003'],
      verdicts: [first, household, proposed].map(({ claimId }) => ({
        claimId,
        verdict: 'approve' as const,
        reason: '',
      })),
    });
    expect(await world.done('cs001', 'points.publish', { batchId })).toEqual({ noticeToOn: '2026-03-04' });
    expect(await world.refusal('cs001', 'points.post', { batchId })).toEqual({
      code: 'BatchNoticeRunning',
      noticeToOn: '2026-03-04',
    });
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });

    expect(await batch()).toMatchObject({ status: 'posted', isOpen: false, holderRole: '', dueAtMs: 0 });
    const page = await world.done('vg003', 'points.passbook', { account: 'mine', cursor: null });
    expect(page).toMatchObject({
      balance: 5,
      rows: [
        {
          transferId: `river-cleaning.${first.claimId}.vg003`,
          points: 5,
          source: { article: '第 4 条' },
          evidence: { text: river.text, claimantName: '村民三', reviewerNames: ['评议一', '评议二', '评议三'] },
        },
      ],
    });
    // Both members of the household see its account, nobody else does.
    for (const who of ['vg001', 'vg002']) {
      expect(await world.done(who, 'points.passbook', { account: 'household', cursor: null })).toMatchObject({
        balance: 3,
      });
    }
    const stranger = await world.done('vg003', 'points.passbook', { account: 'household', cursor: null });
    expect(stranger.balance).toBe(0);
  });

  it('posts nothing twice, and takes up what was interrupted', async () => {
    const { claimIds } = await noticed(world, 2);
    world.advance(3 * dayMs);
    // The server stopped after the steward's command: the batch is posting, nothing is posted.
    const before = await batch();
    await world.ports.store.transact((transaction) =>
      transaction.put('pointsBatches', { ...before, id: batchId, kind: 'pointsBatch', status: 'posting' } as never),
    );
    await runClock(world.ports);
    await runClock(world.ports);
    await finishPosting(world.ports, batchId);
    expect(await batch()).toMatchObject({ status: 'posted' });
    for (const id of claimIds) expect(await claim(id)).toMatchObject({ status: 'posted' });
    const transfers = await world.all('transfers', {
      where: { villageId: 'v1', book: 'moralCredit' },
      orderBy: { field: 'postedAtMs', direction: 'ascending' },
      limit: 20,
    });
    expect(transfers).toHaveLength(2);
    const account = await world.stored<Account>('accounts', 'v1.moralCredit.vg003');
    expect(account).toMatchObject({ receivedPoints: 5, givenPoints: 0 });
    expect(await world.eventsOf('v1.moralCredit.vg003')).toHaveLength(1);
  });

  it('puts off what too few may judge, and tells why', async () => {
    const { claimId } = await world.done('rg001', 'points.claim', river);
    await world.done('cs001', 'points.open-review', { batchId });
    const { putOffIds } = await world.done('cs001', 'points.review', decided([claimId]));
    expect(putOffIds).toEqual([claimId]);
    expect(await claim(claimId)).toMatchObject({ status: 'waiting', batchId: 'v1.2026-04' });
    expect(await world.stored('pointsBatches', 'v1.2026-04')).toMatchObject({
      status: 'collecting',
      rows: [{ claimId }],
    });
    await runClock(world.ports);
    const told = await world.all<{ text: string }>('messages', {
      where: { villageId: 'v1', recipientId: 'rg001' },
      orderBy: { field: 'atMs', direction: 'descending' },
      limit: 20,
    });
    expect(told.map(({ text }) => text).join()).toContain('放到下个月再评');
  });

  it('takes later claims into the next month once the review is open', async () => {
    await claimFor(world, 'vg003');
    await world.done('cs001', 'points.open-review', { batchId });
    expect(await world.done('vg004', 'points.claim', river)).toMatchObject({ month: '2026-04' });
  });

  it('holds an objection until it is answered; upheld, it goes into the next batch', async () => {
    const { claimIds } = await noticed(world, 2);
    const [kept = '', moved = ''] = claimIds;
    for (const claimId of claimIds) await world.done('vg005', 'points.object', { claimId, text: '那天没有看见他' });
    expect(await batch()).toMatchObject({ holderRole: 'supervisor' });
    world.advance(3 * dayMs);
    expect(await world.refusal('cs001', 'points.post', { batchId })).toEqual({ code: 'BatchObjectionsOpen', count: 2 });
    await world.done('sv001', 'points.answer-objection', { claimId: kept, isUpheld: false, text: '签到表上有他' });
    await world.done('sv001', 'points.answer-objection', { claimId: moved, isUpheld: true, text: '签到表上没有' });
    expect(await batch()).toMatchObject({ holderRole: 'creditSteward', rows: [{ claimId: kept, status: 'approved' }] });
    await world.done('cs001', 'points.post', { batchId });
    expect(await claim(kept)).toMatchObject({ status: 'posted' });
    expect(await claim(moved)).toMatchObject({ status: 'waiting', batchId: 'v1.2026-04' });
  });

  it('gives the same answer to the same request, once', async () => {
    const first = await world.call('vg003', 'points.claim', river, 'same');
    expect(await world.call('vg003', 'points.claim', river, 'same')).toEqual(first);
    expect((await batch())?.rows).toHaveLength(1);
    expect(await world.call('vg003', 'points.claim', { ...river, text: '别的事情一件' }, 'same')).toMatchObject({
      refusal: { code: 'RequestReused' },
    });
  });

  it('posts again under the same request without posting twice', async () => {
    await noticed(world, 1);
    world.advance(3 * dayMs);
    await world.call('cs001', 'points.post', { batchId }, 'post');
    expect(await world.call('cs001', 'points.post', { batchId }, 'post')).toMatchObject({ ok: true });
    expect(await world.stored('accounts', 'v1.moralCredit.vg003')).toMatchObject({ receivedPoints: 5 });
  });
});

describe('what is refused on the way', () => {
  it('withdraws a claim once, and its own alone', async () => {
    const claimId = await claimFor(world, 'vg003');
    expect(await world.refusal('vg004', 'points.withdraw-claim', { claimId })).toEqual({ code: 'ClaimNotYours' });
    await world.done('vg003', 'points.withdraw-claim', { claimId });
    expect((await batch())?.rows).toEqual([]);
    expect(await world.refusal('vg003', 'points.withdraw-claim', { claimId })).toMatchObject({
      code: 'ClaimStatusNotAllowed',
    });
  });

  it.each(['points.open-review', 'points.publish', 'points.post'] as const)('%s needs the steward', async (action) => {
    await claimFor(world, 'vg003');
    expect(await world.refusal('ch001', action, { batchId })).toEqual({
      code: 'RoleRequired',
      roles: ['creditSteward'],
    });
  });

  it('knows neither claims nor batches nor people that are not there, nor those of another village', async () => {
    const claimId = await claimFor(world, 'vg003');
    await anotherVillage(world);
    const review = monthOf(batchId, [claimId]);
    expect(await world.refusal('v2:cs009', 'points.open-review', { batchId })).toEqual({ code: 'BatchNotFound' });
    expect(await world.refusal('v2:cs009', 'points.publish', { batchId })).toEqual({ code: 'BatchNotFound' });
    expect(await world.refusal('v2:cs009', 'points.post', { batchId })).toEqual({ code: 'BatchNotFound' });
    expect(await world.refusal('v2:cs009', 'points.review', review)).toEqual({ code: 'BatchNotFound' });
    expect(await world.refusal('v2:cs009', 'points.batch', { batchId, cursor: null })).toEqual({
      code: 'BatchNotFound',
    });
    expect(await world.refusal('v2:cs009', 'points.withdraw-claim', { claimId })).toEqual({ code: 'ClaimNotFound' });
    expect(await world.refusal('v2:cs009', 'points.object', { claimId, text: '不是这样的' })).toEqual({
      code: 'ClaimNotFound',
    });
    const answer = { claimId, isUpheld: true, text: '不是这样的' };
    expect(await world.refusal('v2:cs009', 'points.answer-objection', answer)).toEqual({ code: 'ClaimNotFound' });
    const forStranger = { ...river, villagerId: 'vg003' };
    expect(await world.refusal('v2:cs009', 'points.propose', forStranger)).toEqual({ code: 'ClaimPersonNotFound' });

    await world.done('cs001', 'points.open-review', { batchId });
    const unknownClaim = decided(['nothing']);
    expect(await world.refusal('cs001', 'points.review', unknownClaim)).toEqual({ code: 'ClaimNotFound' });
    const unknownPerson = { ...decided([claimId]), attendeeIds: ['rg001', 'rg002', 'cs009'] };
    expect(await world.refusal('cs001', 'points.review', unknownPerson)).toEqual({ code: 'ClaimPersonNotFound' });
  });

  it('refuses a deed that stands in the month before already, whether in review or posted', async () => {
    await noticed(world, 1);
    expect(await world.refusal('vg003', 'points.claim', river)).toMatchObject({ code: 'ClaimAlreadyMade' });
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    expect(await world.refusal('vg003', 'points.claim', river)).toMatchObject({ code: 'ClaimAlreadyMade' });
    const proposed = { ...river, villagerId: 'vg003' };
    expect(await world.refusal('cs001', 'points.propose', proposed)).toMatchObject({ code: 'ClaimAlreadyMade' });
    expect((await world.done('vg003', 'points.claim', { ...river, doneOn: '2026-02-28' })).month).toBe('2026-04');
  });

  it('refuses photos that were never stored', async () => {
    const withPhoto = { ...river, photoIds: ['nothing'] };
    expect(await world.refusal('vg003', 'points.claim', withPhoto)).toEqual({ code: 'ClaimPhotoNotFound' });
    const proposed = { ...withPhoto, villagerId: 'vg003' };
    expect(await world.refusal('cs001', 'points.propose', proposed)).toEqual({ code: 'ClaimPhotoNotFound' });
  });

  it('refuses what the wire brings wrong', async () => {
    const send = (payload: object) => world.send('vg003', { action: 'points.claim', payload, requestId: 'r' });
    expect(await send({ ...river, points: 100 })).toMatchObject({
      refusal: { code: 'InputInvalid', field: 'payload.points' },
    });
    expect(await send({ ...river, doneOn: '昨天' })).toMatchObject({ refusal: { field: 'payload.doneOn' } });
    expect(await send({ ...river, text: '清'.repeat(301) })).toMatchObject({ refusal: { field: 'payload.text' } });
  });
});
