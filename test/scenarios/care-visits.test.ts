import { addDays, dayMs, dayOf, endOfDayMs } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

describe('visits to somebody in special need', () => {
  let life: Life;
  let today: string;
  const careId = 'care.vg003';
  beforeAll(async () => {
    life = await Life.begin();
    today = dayOf(life.world.now);
    await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const listed = { personId: 'vg003', visitorId: 'cm001', reasonId: 'aloneElder', why: '腿脚不便' };
  const visit = { careId, way: 'home' as const, note: '炭火要开窗', photoIds: [] };
  const shown = (who: string) => life.world.call(life.key(who), 'neighbourhood.care', { careId, cursor: null });
  const told = async (who: string, code: string) =>
    (await life.deliveredTo(who)).filter((message) => message.code === code).length;

  it('begin when the clerk lists the person, by a reason of the rule book, within its rhythm', async () => {
    const listing = { ...listed, firstOn: addDays(today, 15) };
    const refused = async (who: string, parts: object) =>
      (await life.refusal(who, 'neighbourhood.list-care', { ...listing, ...parts })).code;
    expect(await refused('cm001', {})).toBe('NeighbourhoodNotYours');
    expect(await refused('ck001', { firstOn: addDays(today, 16) })).toBe('NeighbourhoodDayNotAllowed');
    expect(await refused('ck001', { reasonId: 'curiosity' })).toBe('CareReasonNotFound');
    expect(await refused('ck001', { visitorId: 'vg003' })).toBe('NeighbourhoodPersonNotFound');
    expect(await refused('ck001', { personId: 'nobody' })).toBe('NeighbourhoodPersonNotFound');
    await life.act('ck001', 'neighbourhood.list-care', listing);
    expect(await refused('ck001', {})).toBe('CareAlready');
    await life.settle();
    expect(await told('cm001', 'careAssigned')).toBe(1);
  });

  it('are seen by the visitor and the clerk, and are absent for everybody else', async () => {
    for (const who of ['cm001', 'ck001']) {
      expect(await shown(who)).toMatchObject({ data: { personName: '村民三', why: '腿脚不便' } });
    }
    for (const who of ['vg003', 'ch001', 'cm002', 'sv001']) {
      expect(await shown(who)).toEqual({ ok: false, refusal: { code: 'CareNotFound' } });
    }
    const mine = await life.world.done('cm001', 'neighbourhood.care-list', { whose: 'mine', cursor: null });
    expect(mine).toMatchObject({ rows: [{ id: careId, reasonTitle: '独居、高龄老人' }], keepsList: false });
    expect((await life.world.done('cm002', 'neighbourhood.care-list', { whose: 'mine', cursor: null })).rows).toEqual(
      [],
    );
  });

  it('are recorded, and the next date is computed from the rhythm', async () => {
    expect(await life.refusal('cm002', 'neighbourhood.record-care-visit', visit)).toMatchObject({
      code: 'NeighbourhoodNotYours',
      part: 'visitor',
    });
    const strange = { ...visit, photoIds: ['nowhere'] };
    expect(await life.refusal('cm001', 'neighbourhood.record-care-visit', strange)).toEqual({
      code: 'NeighbourhoodPhotoNotFound',
    });
    await life.act('cm001', 'neighbourhood.record-care-visit', visit);
    expect(await shown('cm001')).toMatchObject({
      data: { dueAtMs: endOfDayMs(addDays(today, 15)), rows: [{ note: '炭火要开窗', way: 'home' }] },
    });
    const toMe = await life.world.done('vg003', 'neighbourhood.visits-to-me', { cursor: null });
    expect(toMe.rows).toMatchObject([{ visitorName: '成员1', way: 'home', note: '', photoIds: [] }]);
  });

  it('climb when they are late: visitor, chair, two committees, each once, without a name in the message', async () => {
    await life.passUntil(endOfDayMs(addDays(today, 15)) + 8 * dayMs);
    await Promise.all([life.settle(), life.settle()]);
    const steps = (await life.world.eventsOf(careId)).filter(({ type }) => type === 'LadderStepTaken');
    expect(steps.map(({ data }) => data.tier)).toEqual(['holder', 'chair', 'twoCommittees']);
    for (const who of ['cm001', 'ch001', 'as001']) expect(await told(who, 'neighbourOverdue')).toBe(1);
    const texts = (await life.deliveredTo('ch001')).map(({ text }) => text).join('');
    expect(texts).not.toMatch(/村民三|独居|腿脚/);
    expect(await shown('ch001')).toMatchObject({
      data: { isOverdue: true, visitorName: '成员1', reason: null, why: '', rows: [{ note: '' }] },
    });
  });

  it('go on by somebody else or on another day, and end with a reason; the visits made stay', async () => {
    const now = dayOf(life.world.now);
    const arranging = { careId, visitorId: 'cm002', nextOn: addDays(now, 2) };
    expect(await life.refusal('cm001', 'neighbourhood.arrange-care', arranging)).toMatchObject({
      code: 'NeighbourhoodNotYours',
    });
    expect(
      await life.refusal('ck001', 'neighbourhood.arrange-care', { ...arranging, nextOn: addDays(now, 16) }),
    ).toMatchObject({ code: 'NeighbourhoodDayNotAllowed' });
    expect(await life.refusal('ck001', 'neighbourhood.arrange-care', { ...arranging, visitorId: 'vg003' })).toEqual({
      code: 'NeighbourhoodPersonNotFound',
    });
    await life.act('ck001', 'neighbourhood.arrange-care', arranging);
    await life.act('cm002', 'neighbourhood.record-care-visit', { ...visit, way: 'phone' });
    expect(await life.refusal('ck001', 'neighbourhood.end-care', { careId, reason: '' })).toMatchObject({
      code: 'NeighbourhoodReasonTooShort',
    });
    await life.act('ck001', 'neighbourhood.end-care', { careId, reason: '搬去和儿子住了' });
    expect(await life.refusal('cm002', 'neighbourhood.record-care-visit', visit)).toEqual({
      code: 'NeighbourhoodStepClosed',
      status: 'ended',
    });
    expect(await life.refusal('ck001', 'neighbourhood.end-care', { careId: 'care.no', reason: '没有' })).toEqual({
      code: 'CareNotFound',
    });
    expect(await shown('ck001')).toMatchObject({
      data: { status: 'ended', rows: [{ way: 'phone' }, { way: 'home' }] },
    });
    const again = { ...listed, firstOn: dayOf(life.world.now) };
    await life.act('ck001', 'neighbourhood.list-care', again);
    expect(await shown('ck001')).toMatchObject({ data: { status: 'visiting', rows: [{}, {}] } });
  });
});
