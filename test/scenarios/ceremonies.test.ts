import { noFigures } from '@shared/domain/neighbourhood/ceremony-draft';
import { addDays, dayOf, startOfDayMs } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

describe('a wedding told to the village', () => {
  let life: Life;
  let ceremonyId: string;
  let on: string;
  beforeAll(async () => {
    life = await Life.begin();
    await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
    on = addDays(dayOf(life.world.now), 9);
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const plan = () => ({ on, place: '自家院子', figures: { ...noFigures, tables: 25, cars: 6 }, help: '借十张桌子' });
  const shown = (who: string) => life.world.call(life.key(who), 'neighbourhood.ceremony', { ceremonyId });

  it('is advised on at once, with the article, while it is written and in the answer', async () => {
    const form = await life.world.done('vg001', 'neighbourhood.ceremony-form', {});
    expect(form.kinds.find(({ kind }) => kind === 'wedding')).toMatchObject({
      limits: [
        { measure: 'tables', max: 20, articleId: 'covenant-wedding' },
        { measure: 'cars', max: 6 },
      ],
      noticeDays: 7,
      earliestOn: dayOf(life.world.now),
    });
    const { reply, told } = await life.act('vg001', 'neighbourhood.register-ceremony', {
      kind: 'wedding',
      familyId: null,
      plan: plan(),
    });
    ceremonyId = reply.ceremonyId;
    expect(reply.advice).toMatchObject([{ kind: 'over', overBy: 5, limit: { max: 20 } }]);
    expect(told).toEqual(['ceremonyRegistered']);
  });

  it('is seen by its household and the clerk, and to everybody else it is as good as absent', async () => {
    for (const who of ['vg001', 'vg002', 'ck001']) expect(await shown(who)).toMatchObject({ ok: true });
    for (const who of ['vg005', 'ch001', 'sv001']) {
      expect(await shown(who)).toEqual({ ok: false, refusal: { code: 'CeremonyNotFound' } });
    }
    const mine = await life.world.done('vg002', 'neighbourhood.ceremonies', { whose: 'mine', cursor: null });
    expect(mine.rows).toMatchObject([{ id: ceremonyId, status: 'registered', familyName: '村民一' }]);
    expect(await life.world.done('ck001', 'neighbourhood.ceremonies', { whose: 'ahead', cursor: null })).toMatchObject({
      rows: [{ id: ceremonyId }],
      seesAll: true,
    });
  });

  it('is changed after the advice, and then nothing is left to say', async () => {
    const figures = { ...plan().figures, tables: 20 };
    const { reply } = await life.act('vg002', 'neighbourhood.change-ceremony', {
      ceremonyId,
      plan: { ...plan(), figures },
    });
    expect(reply.advice).toEqual([]);
  });

  it('is held once when its day is over, however often the clock runs, and the family may say how it went', async () => {
    await life.passUntil(startOfDayMs(addDays(on, 1)) + 1);
    await Promise.all([life.settle(), life.settle()]);
    const events = await life.world.eventsOf(ceremonyId);
    expect(events.map(({ type }) => type)).toEqual(['CeremonyRegistered', 'CeremonyChanged', 'CeremonyHeld']);
    const told = (await life.deliveredTo('vg001')).filter(({ code }) => code === 'ceremonyHeld');
    expect(told).toHaveLength(1);
    await life.act('vg001', 'neighbourhood.note-ceremony', { ceremonyId, text: '二十桌正好，谢谢乡亲' });
    expect(await shown('ck001')).toMatchObject({ data: { note: '二十桌正好，谢谢乡亲', advice: [] } });
    expect(await life.world.done('ck001', 'neighbourhood.ceremonies', { whose: 'past', cursor: null })).toMatchObject({
      rows: [{ id: ceremonyId, status: 'held' }],
    });
  });

  it('is refused for somebody who is nowhere, and taken back only before its day', async () => {
    const nobody = { kind: 'feast' as const, familyId: 'nobody', plan: { ...plan(), on: addDays(on, 30) } };
    expect(await life.refusal('ck001', 'neighbourhood.register-ceremony', nobody)).toEqual({
      code: 'NeighbourhoodPersonNotFound',
    });
    expect(await life.refusal('vg001', 'neighbourhood.cancel-ceremony', { ceremonyId })).toEqual({
      code: 'NeighbourhoodStepClosed',
      status: 'held',
    });
    expect(await life.refusal('vg001', 'neighbourhood.cancel-ceremony', { ceremonyId: 'nowhere' })).toEqual({
      code: 'CeremonyNotFound',
    });
  });
});
