import { dayMs, endOfDayMs } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

const desks = { direction: 'offer' as const, title: '旧课桌', quantity: '十张', note: '', contact: '晚上在家' };

describe('the supply-and-demand list', () => {
  let life: Life;
  let supplyId: string;
  beforeAll(async () => {
    life = await Life.begin();
    await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const publish = async (untilOn = '2026-03-31') =>
    (await life.act('vg001', 'neighbourhood.publish-supply', { ...desks, untilOn, unitId: null })).reply.supplyId;
  const claim = (who: string, untilOn = '2026-03-20') =>
    life.world.call(life.key(who), 'neighbourhood.claim-supply', { supplyId, untilOn });
  const shown = (who: string) => life.world.done(life.key(who), 'neighbourhood.supply', { supplyId });
  const told = async (who: string, code: string) =>
    (await life.deliveredTo(who)).filter((message) => message.code === code).length;

  it('takes an offer until the last day of the quarter and not a day longer', async () => {
    const late = { ...desks, untilOn: '2026-04-01', unitId: null };
    expect(await life.refusal('vg001', 'neighbourhood.publish-supply', late)).toMatchObject({
      code: 'NeighbourhoodDayNotAllowed',
      toOn: '2026-03-31',
    });
    expect(
      await life.refusal('vg001', 'neighbourhood.publish-supply', { ...late, untilOn: '2026-03-31', unitId: 'water' }),
    ).toEqual({ code: 'SupplyUnitNotYours' });
    supplyId = await publish();
    const list = await life.world.done('vg005', 'neighbourhood.supply-list', { which: 'open', cursor: null });
    expect(list).toMatchObject({ quarter: '2026-Q1', rows: [{ id: supplyId, status: 'published', claimer: null }] });
  });

  it('gives it to one of two who claim in the same moment, and tells the other who was quicker', async () => {
    const answers = await Promise.all([claim('vg003'), claim('vg004')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'SupplyTaken', untilOn: '2026-03-20' } });
    await life.settle();
    expect(await told('vg001', 'supplyClaimed')).toBe(1);
    expect(await claim('vg001')).toMatchObject({ refusal: { code: 'SupplyOwn' } });
  });

  it('shows how to reach each other to the two and the clerk alone', async () => {
    const winner = (await shown('vg001')).claimer?.name === '村民三' ? 'vg003' : 'vg004';
    for (const who of ['vg001', winner, 'ck001']) expect((await shown(who)).contact).toBe('晚上在家');
    expect((await shown('vg005')).contact).toBe('');
    const give = { supplyId, reason: '车坏了，拉不了' };
    expect(await life.refusal('vg005', 'neighbourhood.give-supply-back', give)).toMatchObject({
      code: 'NeighbourhoodNotYours',
      part: 'claimer',
    });
    expect(await life.refusal(winner, 'neighbourhood.give-supply-back', { supplyId, reason: '' })).toMatchObject({
      code: 'NeighbourhoodReasonTooShort',
    });
    await life.act(winner, 'neighbourhood.give-supply-back', give);
    expect(await shown('vg005')).toMatchObject({
      status: 'published',
      givenBack: [{ reason: '车坏了，拉不了' }],
      claim: { isOpen: true },
    });
  });

  it('reminds the next one a day before, tells both once when the day has passed', async () => {
    expect(await claim('vg004')).toMatchObject({ ok: true });
    await life.passUntil(endOfDayMs('2026-03-20') + dayMs);
    await Promise.all([life.settle(), life.settle()]);
    expect(await told('vg004', 'supplyReminder')).toBe(1);
    expect([await told('vg004', 'supplyLate'), await told('vg001', 'supplyLate')]).toEqual([1, 1]);
  });

  it('is delivered with a word or a photo, and confirmed by whoever published it and by nobody else', async () => {
    const said = { supplyId, text: '', photoIds: [] };
    expect(await life.refusal('vg004', 'neighbourhood.deliver-supply', said)).toEqual({
      code: 'SupplyEvidenceMissing',
    });
    expect(await life.refusal('vg004', 'neighbourhood.deliver-supply', { ...said, photoIds: ['nowhere'] })).toEqual({
      code: 'NeighbourhoodPhotoNotFound',
    });
    await life.act('vg004', 'neighbourhood.deliver-supply', { ...said, text: '拉走了，摆在活动室' });
    for (const who of ['vg004', 'vg005']) {
      const confirming = { supplyId, isReceived: true, text: '' };
      expect(await life.refusal(who, 'neighbourhood.confirm-supply', confirming)).toMatchObject({
        code: 'NeighbourhoodNotYours',
      });
    }
    await life.passUntil(life.world.now + 5 * dayMs);
    expect(await told('vg001', 'supplyToConfirm')).toBe(1);
    const missing = { supplyId, isReceived: false, text: '少了三张' };
    await life.act('vg001', 'neighbourhood.confirm-supply', missing);
    expect(await shown('vg005')).toMatchObject({ status: 'claimed', delivery: null });
    await life.act('vg004', 'neighbourhood.deliver-supply', { ...said, text: '补齐了' });
    await life.act('vg001', 'neighbourhood.confirm-supply', { ...missing, isReceived: true, text: '齐了' });
    expect(await shown('vg005')).toMatchObject({ status: 'received', claim: { isOpen: false } });
    expect(await claim('vg005')).toMatchObject({ refusal: { code: 'NeighbourhoodStepClosed', status: 'received' } });
  });

  it('ends with the quarter, once, whether or not somebody has it, and both are told', async () => {
    supplyId = await publish();
    const other = supplyId;
    supplyId = await publish();
    expect(await claim('vg003', '2026-03-31')).toMatchObject({ ok: true });
    await life.passUntil(endOfDayMs('2026-03-31'));
    expect((await shown('vg001')).status).toBe('claimed');
    await life.passUntil(endOfDayMs('2026-03-31') + dayMs);
    await Promise.all([life.settle(), life.settle()]);
    for (const id of [other, supplyId]) {
      const types = (await life.world.eventsOf(id)).map(({ type }) => type);
      expect(types.filter((type) => type === 'SupplyLapsed')).toHaveLength(1);
    }
    expect(await told('vg003', 'supplyLapsed')).toBe(1);
    expect(await told('vg001', 'supplyLapsed')).toBe(2);
    expect(await told('vg003', 'supplyLate')).toBe(0);
  });

  it('is taken back with a reason that whoever claimed it reads', async () => {
    supplyId = await publish('2026-06-30');
    expect(await claim('vg003', '2026-04-20')).toMatchObject({ ok: true });
    const withdrawing = { supplyId, reason: '学校又要用了' };
    expect(await life.refusal('vg003', 'neighbourhood.withdraw-supply', withdrawing)).toMatchObject({
      code: 'NeighbourhoodNotYours',
    });
    await life.act('vg001', 'neighbourhood.withdraw-supply', withdrawing);
    await life.settle();
    expect(await told('vg003', 'supplyWithdrawn')).toBe(1);
    expect(await life.refusal('vg001', 'neighbourhood.withdraw-supply', withdrawing)).toMatchObject({
      code: 'NeighbourhoodStepClosed',
    });
    expect(await life.refusal('vg001', 'neighbourhood.withdraw-supply', { ...withdrawing, supplyId: 'no' })).toEqual({
      code: 'SupplyNotFound',
    });
    for (const which of ['published', 'claimed', 'quarter'] as const) {
      const who = which === 'claimed' ? 'vg003' : 'vg001';
      const list = await life.world.done(who, 'neighbourhood.supply-list', { which, cursor: null });
      expect(list.rows.map(({ id }) => id)).toContain(supplyId);
    }
  });
});
