import { addDays, dayOf, hourMs, startOfDayMs } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

describe('the duty rota', () => {
  let life: Life;
  let today: string;
  beforeAll(async () => {
    life = await Life.begin();
    today = dayOf(life.world.now);
    await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const rota = (who: string) => life.world.done(life.key(who), 'neighbourhood.duty', {});
  const plan = (on: string, villagerId: string | null) => ({ days: [{ on, villagerId }] });
  const told = async (who: string, code: string) =>
    (await life.deliveredTo(who)).filter((message) => message.code === code).length;

  it('is planned by the clerk or the chair, from today to sixty-two days ahead', async () => {
    const days = ['as001', 'ch001', 'cm001'].map((villagerId, place) => ({ on: addDays(today, place), villagerId }));
    await life.act('ck001', 'neighbourhood.plan-duty', { days });
    await life.act('ch001', 'neighbourhood.plan-duty', plan(addDays(today, 62), 'cm002'));
    const tooFar = plan(addDays(today, 63), 'cm002');
    expect(await life.refusal('ck001', 'neighbourhood.plan-duty', tooFar)).toMatchObject({
      code: 'NeighbourhoodDayNotAllowed',
    });
    expect(await life.refusal('ck001', 'neighbourhood.plan-duty', plan(addDays(today, -1), 'cm002'))).toMatchObject({
      code: 'NeighbourhoodDayNotAllowed',
    });
    expect(await life.refusal('cm001', 'neighbourhood.plan-duty', plan(today, 'cm001'))).toMatchObject({
      code: 'NeighbourhoodNotYours',
    });
    expect(await life.refusal('ck001', 'neighbourhood.plan-duty', plan(today, 'nobody'))).toEqual({
      code: 'NeighbourhoodPersonNotFound',
    });
    await life.settle();
    expect(await told('as001', 'dutyPlanned')).toBe(1);
  });

  it('reminds whoever is on duty tomorrow on the eve, once', async () => {
    expect(await told('ch001', 'dutyTomorrow')).toBe(0);
    life.world.moveTo(Math.max(life.world.now, startOfDayMs(today) + 18 * hourMs));
    await life.settle();
    await life.settle();
    expect(await told('ch001', 'dutyTomorrow')).toBe(1);
    expect(await told('cm001', 'dutyTomorrow')).toBe(0);
  });

  it('shows a telephone as its owner allows it, and nothing once it is taken back', async () => {
    expect(await life.world.done('vg001', 'neighbourhood.services', {})).toEqual({
      today,
      onDuty: { name: '责任人一', phone: '' },
    });
    await life.act('as001', 'neighbourhood.give-duty-phone', { phone: '13800000001' });
    expect((await life.world.done('vg001', 'neighbourhood.services', {})).onDuty?.phone).toBe('13800000001');
    expect((await rota('vg001')).days[0]).toMatchObject({ name: '责任人一', phone: '13800000001', villagerId: '' });
    const events = await life.world.eventsOf('v1.duty');
    expect(JSON.stringify(events)).not.toContain('13800000001');
    await life.act('as001', 'neighbourhood.give-duty-phone', { phone: '' });
    expect((await rota('vg001')).days[0]?.phone).toBe('');
    expect(await life.refusal('vg001', 'neighbourhood.give-duty-phone', { phone: '13800000002' })).toMatchObject({
      code: 'NeighbourhoodNotYours',
      part: 'office',
    });
  });

  it('is swapped with consent alone, and once, whoever answers twice', async () => {
    const asking = { on: addDays(today, 1), toId: 'cm001', backOn: addDays(today, 2) };
    expect(await life.refusal('cm001', 'neighbourhood.ask-duty-swap', asking)).toMatchObject({
      code: 'NeighbourhoodNotYours',
      part: 'onDuty',
    });
    expect(
      await life.refusal('ch001', 'neighbourhood.ask-duty-swap', { ...asking, on: addDays(today, -1) }),
    ).toMatchObject({ code: 'NeighbourhoodDayNotAllowed' });
    expect(await life.refusal('ch001', 'neighbourhood.ask-duty-swap', { ...asking, toId: 'nobody' })).toEqual({
      code: 'NeighbourhoodPersonNotFound',
    });
    await life.act('ch001', 'neighbourhood.ask-duty-swap', asking);
    expect(await life.refusal('ch001', 'neighbourhood.ask-duty-swap', asking)).toEqual({ code: 'DutySwapAlready' });
    const [swap] = (await rota('cm001')).swaps;
    expect(swap).toMatchObject({ fromName: '理事长一', isMineToAnswer: true });
    expect((await rota('vg001')).swaps).toEqual([]);
    const agree = { swapId: swap?.id ?? '', agrees: true };
    expect(await life.refusal('ch001', 'neighbourhood.answer-duty-swap', agree)).toMatchObject({
      code: 'NeighbourhoodNotYours',
    });
    const answers = await Promise.all(
      [true, false].map((agrees) =>
        life.world.call(life.key('cm001'), 'neighbourhood.answer-duty-swap', { ...agree, agrees }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'DutySwapGone' } });
  });

  it('goes on as it was when the other says no, or it is taken back; a new plan makes old questions fall', async () => {
    await life.act('ck001', 'neighbourhood.plan-duty', plan(addDays(today, 5), 'ch001'));
    const asking = { on: addDays(today, 5), toId: 'cm003', backOn: null };
    await life.act('ch001', 'neighbourhood.ask-duty-swap', asking);
    const swapId = (await rota('ch001')).swaps[0]?.id ?? '';
    await life.act('ch001', 'neighbourhood.answer-duty-swap', { swapId, agrees: false });
    await life.act('ch001', 'neighbourhood.ask-duty-swap', asking);
    await life.act('ck001', 'neighbourhood.plan-duty', plan(addDays(today, 5), 'cm004'));
    expect((await rota('ch001')).swaps).toEqual([]);
    expect((await rota('cm004')).days.filter(({ isMine }) => isMine)).toHaveLength(1);
    await life.act('ck001', 'neighbourhood.plan-duty', plan(addDays(today, 5), null));
    expect((await rota('cm004')).days.some(({ isMine }) => isMine)).toBe(false);
  });

  it('holds at most twenty questions', async () => {
    const own = Array.from({ length: 21 }, (_, place) => ({ on: addDays(today, 20 + place), villagerId: 'cm005' }));
    await life.act('ck001', 'neighbourhood.plan-duty', { days: own });
    for (const { on } of own.slice(0, 20)) {
      await life.act('cm005', 'neighbourhood.ask-duty-swap', { on, toId: 'cm006', backOn: null });
    }
    const last = { on: own[20]?.on ?? '', toId: 'cm006', backOn: null };
    expect(await life.refusal('cm005', 'neighbourhood.ask-duty-swap', last)).toEqual({
      code: 'DutySwapsTooMany',
      swapsMax: 20,
    });
  });
});
