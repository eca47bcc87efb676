import { dayMs, dueAfterDays } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { monthOf, river } from '../helpers/points-month';

describe('a villager’s deed, from the claim to the passbook', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
    // The verifier asks for a matter on the road as well.
    await life.act('vg001', 'proposal.submit', { body: '水渠堵了', photoIds: [] });
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  const batchId = 'v1.2026-03';
  const passbook = async () => life.world.done('vg003', 'points.passbook', { account: 'mine', cursor: null });

  it('is claimed, reviewed by three, published, objected to and answered, and posted once', async () => {
    const claimed = await life.act('vg003', 'points.claim', river);
    const { claimId } = claimed.reply;
    expect(claimed.events).toContain('PointsClaimed');
    await life.act('cs001', 'points.open-review', { batchId });
    await life.act('cs001', 'points.review', monthOf(batchId, [claimId]));
    const published = await life.act('cs001', 'points.publish', { batchId });
    expect(published.reply).toEqual({ noticeToOn: '2026-03-04' });
    await life.act('vg005', 'points.object', { claimId, text: '那天我没有看见他' });
    await life.passUntil(life.world.now + 3 * dayMs);
    expect(await life.refusal('cs001', 'points.post', { batchId })).toMatchObject({
      code: expect.stringMatching(/^Batch/),
    });
    await life.act('sv001', 'points.answer-objection', { claimId, isUpheld: false, text: '签到表上有他的名字' });
    expect((await passbook()).balance).toBe(0);
    const posted = await life.act('cs001', 'points.post', { batchId });
    expect(posted.events).toEqual(['BatchPosted', 'BatchPostingBegun', 'ClaimPosted', 'PointsReceived']);
    await life.settle();
    await life.settle();
    expect(await passbook()).toMatchObject({
      balance: 5,
      rows: [{ points: 5, evidence: { text: river.text, reviewerNames: ['评议一', '评议二', '评议三'] } }],
    });
    expect(await life.refusal('cs001', 'points.post', { batchId })).toMatchObject({ code: expect.any(String) });
    expect((await passbook()).balance).toBe(5);
  });

  it('is claimed no oftener in one month than its cap allows', async () => {
    const ids: string[] = [];
    for (const doneOn of ['2026-02-26', '2026-02-27']) {
      ids.push((await life.act('vg003', 'points.claim', { ...river, doneOn })).reply.claimId);
    }
    expect(await life.refusal('vg003', 'points.claim', { ...river, doneOn: '2026-02-28' })).toMatchObject({
      code: 'ClaimCapReached',
      pointsSoFar: 10,
    });
    await life.act('cs001', 'points.open-review', { batchId });
    await life.act('cs001', 'points.review', monthOf(batchId, ids));
    await life.act('cs001', 'points.publish', { batchId });
    await life.passUntil(life.world.now + 3 * dayMs);
    await life.act('cs001', 'points.post', { batchId });
    expect((await passbook()).balance).toBe(10);
  });

  it('is corrected by two people after it was heard, and the passbook shows both lines', async () => {
    const { claimId } = (await life.act('vg003', 'points.claim', river)).reply;
    await life.act('cs001', 'points.open-review', { batchId });
    await life.act('cs001', 'points.review', monthOf(batchId, [claimId]));
    await life.act('cs001', 'points.publish', { batchId });
    await life.passUntil(life.world.now + 3 * dayMs);
    await life.act('cs001', 'points.post', { batchId });
    await life.settle();
    await life.act('cs001', 'points.propose-correction', { claimId, reason: '签到表上没有他的名字' });
    const finding = { claimId, isConfirmed: true, text: '核对签到表，那天没有来' };
    expect(await life.refusal('sv001', 'points.decide-correction', finding)).toMatchObject({
      code: 'CorrectionNotHeard',
    });
    const [claim] = (await life.world.done('vg003', 'points.claims', { cursor: null })).rows;
    expect(claim).toMatchObject({ explain: { isOpen: true }, isCorrected: false });
    await life.act('vg003', 'points.explain', { claimId, text: '我记错日子了，是前一天' });
    const [explained] = (await life.world.done('vg003', 'points.claims', { cursor: null })).rows;
    expect(explained?.details?.corrections).toMatchObject([
      { isAppeal: false, explanation: { text: '我记错日子了，是前一天' }, decision: null },
    ]);
    expect((await passbook()).balance).toBe(5);
    const [row] = (await life.world.done('sv001', 'points.batch', { batchId, cursor: null })).rows;
    expect(row).toMatchObject({ decideCorrection: { isOpen: true }, correct: { isOpen: false } });
    const corrected = await life.act('sv001', 'points.decide-correction', finding);
    expect(corrected.events).toEqual(['BatchClaimCorrected', 'ClaimCorrected', 'PointsGiven']);
    expect(await passbook()).toMatchObject({
      balance: 0,
      rows: [
        { isReversal: true, direction: 'given', points: 5, balance: 0 },
        { isReversal: false, direction: 'received', points: 5, balance: 5 },
      ],
    });
    expect(await life.refusal('sv001', 'points.decide-correction', finding)).toEqual({ code: 'CorrectionNotOpen' });
    const { earlier } = await life.world.done('cs001', 'points.batch', { batchId: null, cursor: null });
    expect(earlier.map(({ month }) => month)).toEqual(['2026-03']);
    expect((await life.world.done('vg004', 'points.batch', { batchId: null, cursor: null })).earlier).toEqual([]);
  });

  it('is a deduction: told, explained, judged by three, published, posted, and appealed against', async () => {
    const yard = await life.act('vg003', 'points.claim', { ...river, entryId: 'clean-yard' });
    const deed = { ...river, entryId: 'rubbish-dumped', text: '垃圾倒在沟边，劝了两回没有清' };
    const { claimId } = (await life.act('cs001', 'points.propose', { ...deed, villagerId: 'vg003' })).reply;
    expect(await life.refusal('vg003', 'points.withdraw-claim', { claimId })).toEqual({ code: 'ClaimNotYours' });
    await life.act('cs001', 'points.open-review', { batchId });
    const sitting = monthOf(batchId, [yard.reply.claimId, claimId]);
    expect(await life.refusal('cs001', 'points.review', sitting)).toMatchObject({ code: 'ReviewDeductionNotHeard' });
    await life.act('vg003', 'points.explain', { claimId, text: '车上掉下来的，当晚就清走了' });
    await life.act('cs001', 'points.review', sitting);
    await life.act('cs001', 'points.publish', { batchId });
    await life.passUntil(life.world.now + 3 * dayMs);
    await life.act('cs001', 'points.post', { batchId });
    await life.settle();
    const household = () => life.world.done('vg003', 'points.passbook', { account: 'household', cursor: null });
    const [first, second] = (await household()).rows.map(({ direction }) => direction).sort();
    expect([first, second]).toEqual(['given', 'received']);
    const { balance, receivedPoints, givenPoints } = await household();
    expect({ left: balance, givenPoints }).toEqual({ left: receivedPoints - 2, givenPoints: 2 });
    await life.act('vg003', 'points.propose-correction', { claimId, reason: '当晚就清了，不该扣' });
    const rows = (await life.world.done('vg003', 'points.claims', { cursor: null })).rows;
    // What an appeal says is shown once, with until when somebody finds it.
    expect(rows.find(({ id }) => id === claimId)?.details?.corrections).toMatchObject([
      { isAppeal: true, reason: '当晚就清了，不该扣', explanation: null, dueAtMs: dueAfterDays(life.world.now, 5) },
    ]);
    const finding = { claimId, isConfirmed: true, text: '问了邻居，当晚确实清了' };
    expect(await life.refusal('cs001', 'points.decide-correction', finding)).toEqual({ code: 'CorrectionOwn' });
    await life.act('sv001', 'points.decide-correction', finding);
    expect((await household()).balance).toBe(receivedPoints);
  });
});
