import { addDays, dayMs, dayOf } from '@shared/kernel/time';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';

describe('an errand with its slip', () => {
  let life: Life;
  let errandId: string;
  let today: string;
  beforeAll(async () => {
    life = await Life.begin();
    today = dayOf(life.world.now);
    await life.act('vg001', 'proposal.submit', { body: '村口的路灯坏了半个月', photoIds: [] });
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  const ask = async () => {
    const asked = { villagerId: null, what: '领老年优待证', paperNames: ['身份证', '照片'] };
    errandId = (await life.act('vg001', 'neighbourhood.ask-errand', asked)).reply.errandId;
  };
  const shown = (who: string) => life.world.done(life.key(who), 'neighbourhood.errand', { errandId });
  const paperIds = async () => (await shown('vg001')).papers.map(({ id }) => id);
  const tick = (paperId: string, step: 'handed' | 'back', side: 'villager' | 'runner', how = '') => {
    return { errandId, paperId, step, side, how };
  };
  const told = async (who: string, code: string) =>
    (await life.deliveredTo(who)).filter((message) => message.code === code).length;

  it('is asked for oneself or for somebody one may fill in for, and the clerk finds who runs it', async () => {
    const forOther = { villagerId: 'vg003', what: '领证', paperNames: [] };
    expect(await life.refusal('vg001', 'neighbourhood.ask-errand', forOther)).toMatchObject({
      code: 'NeighbourhoodNotYours',
      part: 'villager',
    });
    expect(await life.refusal('vg001', 'neighbourhood.ask-errand', { ...forOther, villagerId: 'no' })).toEqual({
      code: 'NeighbourhoodPersonNotFound',
    });
    await ask();
    await life.settle();
    expect(await told('ck001', 'errandAsked')).toBe(1);
    expect(await life.refusal('vg005', 'neighbourhood.errand', { errandId })).toEqual({ code: 'ErrandNotFound' });
    const list = await life.world.done('cm001', 'neighbourhood.errands', { whose: 'open', cursor: null });
    expect(list.rows).toMatchObject([{ id: errandId, status: 'asked', runnerName: '', papersOutCount: 0 }]);
  });

  it('is taken once of two who take it at the same moment, within thirty days', async () => {
    const taking = { errandId, runnerId: null, untilOn: addDays(today, 30), reason: '' };
    expect(
      await life.refusal('cm001', 'neighbourhood.assign-errand', { ...taking, untilOn: addDays(today, 31) }),
    ).toMatchObject({ code: 'NeighbourhoodDayNotAllowed' });
    expect(await life.refusal('cm001', 'neighbourhood.assign-errand', { ...taking, runnerId: 'cm002' })).toMatchObject({
      code: 'NeighbourhoodNotYours',
      part: 'clerk',
    });
    const answers = await Promise.all(
      ['cm001', 'cm002'].map((who) => life.world.call(life.key(who), 'neighbourhood.assign-errand', taking)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'NeighbourhoodStepClosed', status: 'running' },
    });
  });

  it('goes to somebody else with a reason, and every paper that is out is ticked anew', async () => {
    const before = (await shown('vg001')).runnerName === '成员1' ? 'cm001' : 'cm002';
    const [card = ''] = await paperIds();
    await life.act('vg001', 'neighbourhood.tick-paper', tick(card, 'handed', 'villager'));
    await life.act(before, 'neighbourhood.tick-paper', tick(card, 'handed', 'runner'));
    const moving = { errandId, runnerId: 'cm003', untilOn: addDays(today, 5), reason: '' };
    expect(await life.refusal('ck001', 'neighbourhood.assign-errand', moving)).toMatchObject({
      code: 'NeighbourhoodReasonTooShort',
    });
    await life.act('ck001', 'neighbourhood.assign-errand', { ...moving, reason: '他出差了' });
    expect(await shown('vg001')).toMatchObject({
      runnerName: '成员3',
      papersOutCount: 1,
      papers: [{ handed: { runnerAtMs: null } }, {}],
    });
    await life.act('cm003', 'neighbourhood.tick-paper', tick(card, 'handed', 'runner'));
  });

  it('has each side tick its own, a paper back only after it was handed over, and none twice', async () => {
    const [card = '', photo = ''] = await paperIds();
    const refused = async (who: string, wanted: ReturnType<typeof tick>) =>
      (await life.refusal(who, 'neighbourhood.tick-paper', wanted)).code;
    expect(await refused('vg001', tick(card, 'handed', 'villager'))).toBe('ErrandPaperTicked');
    expect(await refused('vg001', tick(photo, 'back', 'villager'))).toBe('ErrandPaperNotHanded');
    expect(await refused('vg001', tick('no', 'handed', 'villager'))).toBe('ErrandPaperNotFound');
    expect(await refused('vg001', tick(card, 'back', 'runner'))).toBe('NeighbourhoodNotYours');
    expect(await refused('cm003', tick(card, 'back', 'villager', '他说收到了'))).toBe('NeighbourhoodNotYours');
    expect(await refused('ck001', tick(card, 'back', 'villager'))).toBe('NeighbourhoodReasonTooShort');
    await life.act('vg001', 'neighbourhood.add-paper', { errandId, name: '户口簿' });
    const added = { errandId, name: '又一份' };
    for (let count = 3; count < 12; count += 1) await life.act('vg001', 'neighbourhood.add-paper', added);
    expect(await life.refusal('cm003', 'neighbourhood.add-paper', added)).toEqual({
      code: 'ErrandPapersTooMany',
      papersMax: 12,
    });
  });

  it('cannot be dropped or closed while a paper is out, and climbs the ladder until it is back', async () => {
    const dropping = { errandId, reason: '不用办了' };
    expect(await life.refusal('vg001', 'neighbourhood.drop-errand', dropping)).toEqual({
      code: 'ErrandPapersOut',
      count: 1,
    });
    await life.act('cm003', 'neighbourhood.report-errand', { errandId, text: '材料交到窗口了' });
    await life.act('cm003', 'neighbourhood.finish-errand', { errandId, text: '证领到了' });
    expect(await life.refusal('vg001', 'neighbourhood.close-errand', { errandId, how: '' })).toEqual({
      code: 'ErrandPapersOut',
      count: 1,
    });
    await life.passUntil(life.world.now + 30 * dayMs);
    await Promise.all([life.settle(), life.settle()]);
    const steps = (await life.world.eventsOf(errandId)).filter(({ type }) => type === 'LadderStepTaken');
    expect(steps.map(({ data }) => data.step)).toEqual([0, 1, 2, 3]);
    expect([await told('cm003', 'neighbourOverdue'), await told('ch001', 'neighbourOverdue')]).toEqual([1, 1]);
    expect(await told('tw001', 'neighbourOverdue')).toBe(1);
    const list = await life.world.done('ck001', 'neighbourhood.errands', { whose: 'open', cursor: null });
    expect(list.rows).toMatchObject([{ id: errandId, isOverdue: true, papersOutCount: 1 }]);
  });

  it('is closed when all is back; the clerk enters it for a villager and says how they said so', async () => {
    const [card = ''] = await paperIds();
    await life.act('cm003', 'neighbourhood.tick-paper', tick(card, 'back', 'runner'));
    await life.act('ck001', 'neighbourhood.tick-paper', tick(card, 'back', 'villager', '电话里说收到了'));
    expect(await life.refusal('ck001', 'neighbourhood.close-errand', { errandId, how: '' })).toMatchObject({
      code: 'NeighbourhoodReasonTooShort',
    });
    expect(await life.refusal('cm003', 'neighbourhood.close-errand', { errandId, how: '他说好了' })).toMatchObject({
      code: 'NeighbourhoodNotYours',
    });
    await life.act('ck001', 'neighbourhood.close-errand', { errandId, how: '电话里说都齐了' });
    expect(await shown('cm003')).toMatchObject({ status: 'closed', papersOutCount: 0, endReason: '电话里说都齐了' });
    const closed = { code: 'NeighbourhoodStepClosed', status: 'closed' };
    expect(await life.refusal('cm003', 'neighbourhood.report-errand', { errandId, text: '还有事' })).toEqual(closed);
    expect(await life.refusal('vg001', 'neighbourhood.drop-errand', { errandId, reason: '不办了' })).toEqual(closed);
  });

  it('may be dropped before anything was handed over', async () => {
    await ask();
    expect(await life.refusal('vg001', 'neighbourhood.drop-errand', { errandId, reason: ' ' })).toMatchObject({
      code: 'NeighbourhoodReasonTooShort',
    });
    await life.act('vg001', 'neighbourhood.drop-errand', { errandId, reason: '儿子回来办了' });
    expect(await shown('ck001')).toMatchObject({ status: 'dropped' });
    expect(await life.refusal('cm001', 'neighbourhood.errand', { errandId: 'nowhere' })).toEqual({
      code: 'ErrandNotFound',
    });
    const mine = await life.world.done('vg001', 'neighbourhood.errands', { whose: 'mine', cursor: null });
    expect(mine.rows.map(({ status }) => status)).toEqual(['dropped', 'closed']);
  });
});
