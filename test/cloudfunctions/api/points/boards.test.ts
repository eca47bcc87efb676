import { dayMs } from '@shared/kernel/time';
import { anotherVillage, decided, noticed, river } from '../../../helpers/points-month';
import { aPng } from '../../../helpers/pictures';
import { World } from '../../../helpers/world';

const batchId = 'v1.2026-03';
const march = { period: '2026-03' };
let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

/** March posted: 5 points each for vg003 and vg004, and the latter's proposed by the steward for vg005. */
async function posted(): Promise<string[]> {
  const { claimIds } = await noticed(world, 2);
  world.advance(3 * dayMs);
  await world.done('cs001', 'points.post', { batchId });
  return claimIds;
}
const roll = (who = 'vg001', period: string | null = march.period) => world.done(who, 'points.honour-roll', { period });
const names = async (who?: string) => (await roll(who)).persons.rows.map(({ name }) => name);
const consentTo = (isNamePublic: boolean, photosOnBoards = true) =>
  world.done('vg003', 'member.change-consents', {
    villagerId: null,
    isNamePublic,
    photosOnBoards,
    messages: true,
    consent: '',
  });

describe('the honour roll', () => {
  it('names who earned most in a month, a quarter and a year, their households and groups', async () => {
    expect(await roll()).toMatchObject({ months: [], persons: { rows: [] } });
    await posted();
    for (const period of ['2026-03', '2026-Q1', '2026']) {
      const page = await roll('vg003', period);
      expect(page).toMatchObject({
        period,
        months: ['2026-03'],
        persons: {
          rows: [
            { place: 1, name: '村民三', points: 5, deedCount: 1, isMine: true },
            { place: 1, name: '村民四', points: 5, isMine: false },
          ],
        },
        households: { rows: [{ name: '村民三家', isMine: true }, { name: '村民四家' }] },
        groups: { rows: [{ points: 10, deedCount: 2, isMine: true }] },
        isNamePublic: true,
      });
    }
    expect(await roll('vg003', '2026-02')).toMatchObject({ months: [], persons: { rows: [] } });
  });

  it('forgets a name in the very moment in which its consent is taken back, and shows it again', async () => {
    await posted();
    expect(await names()).toEqual(['村民三', '村民四']);
    await consentTo(false);
    expect(await names()).toEqual(['村*', '村民四']);
    expect((await roll()).households.rows.map(({ name }) => name)).toEqual(['村*家', '村民四家']);
    // To oneself one is no stranger.
    expect(await names('vg003')).toEqual(['村民三', '村民四']);
    await consentTo(true);
    expect(await names()).toEqual(['村民三', '村民四']);
  });

  it('leaves out what was corrected', async () => {
    const [claimId = ''] = await posted();
    await world.done('cs001', 'points.propose-correction', { claimId, reason: '签到表上没有这个人的名字' });
    await world.done('vg003', 'points.explain', { claimId, text: '那天我在下游清，没有签到' });
    await world.done('sv001', 'points.decide-correction', { claimId, isConfirmed: true, text: '核对了签到表和照片' });
    expect(await names()).toEqual(['村民四']);
    expect(await world.done('sv001', 'points.fairness', {})).toMatchObject({ awardCount: 1, correctedCount: 1 });
  });

  it('opens with the latest month that was posted, and goes no further than this month', async () => {
    expect(await roll('vg001', null)).toMatchObject({ period: '2026-03', months: [] });
    await posted();
    world.advance(40 * dayMs);
    expect(await roll('vg001', null)).toMatchObject({ period: '2026-03', before: '2026-02', after: '2026-04' });
    expect(await roll('vg001', '2026-04')).toMatchObject({ after: null });
    expect(await roll('vg001', '2026')).toMatchObject({ before: '2025', after: null });
  });

  it('knows nothing of another village', async () => {
    await posted();
    await anotherVillage(world);
    expect((await roll('v2:cs009')).persons.rows).toEqual([]);
  });
});

describe('the wall of good deeds', () => {
  const wall = (who = 'vg001') => world.done(who, 'points.good-deeds', { cursor: null });
  const show = (claimId: string, isShown = true) => ({ claimId, isShown, reason: '' });

  async function aDeedWithPhoto(): Promise<string> {
    const { fileId, uploadPath } = await world.done('vg003', 'photo.announce', {});
    await world.files.write(uploadPath, aPng);
    await world.done('vg003', 'photo.keep', { fileId });
    const photoIds = [fileId];
    const { claimId } = await world.done('vg003', 'points.claim', { ...river, photoIds });
    await world.done('cs001', 'points.open-review', { batchId });
    await world.done('cs001', 'points.review', decided([claimId]));
    await world.done('cs001', 'points.publish', { batchId });
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    return claimId;
  }

  it('holds what its person put there, until a consent is taken back or somebody takes it down', async () => {
    const claimId = await aDeedWithPhoto();
    expect((await wall()).rows).toEqual([]);
    await world.done('vg003', 'points.show-deed', show(claimId));
    const [row] = (await wall()).rows;
    expect(row).toMatchObject({ claimId, name: '村民三', text: river.text, isMine: false, mayTakeDown: false });
    expect(row?.photoIds).toHaveLength(1);
    await consentTo(false);
    expect((await wall()).rows).toMatchObject([{ name: '村*' }]);
    await consentTo(true, false);
    expect((await wall()).rows).toEqual([]);
    await consentTo(true);
    expect((await wall('vg003')).rows).toMatchObject([{ isMine: true, mayTakeDown: true }]);
    await world.done('cs001', 'points.show-deed', { ...show(claimId, false), reason: '照片里的老人不愿意' });
    expect((await wall()).rows).toEqual([]);
  });

  it('loses a deed whose points are corrected', async () => {
    const claimId = await aDeedWithPhoto();
    await world.done('vg003', 'points.show-deed', show(claimId));
    await world.done('cs001', 'points.propose-correction', { claimId, reason: '签到表上没有这个人的名字' });
    await world.done('vg003', 'points.explain', { claimId, text: '那天我在下游清，没有签到' });
    await world.done('sv001', 'points.decide-correction', { claimId, isConfirmed: true, text: '核对了签到表和照片' });
    expect((await wall()).rows).toEqual([]);
    expect(await world.refusal('vg003', 'points.show-deed', show(claimId))).toEqual({ code: 'DeedNotPosted' });
  });
});

describe('how points are handed out', () => {
  it('is for supervisor and town', async () => {
    for (const who of ['vg001', 'cs001', 'ch001']) {
      expect(await world.refusal(who, 'points.fairness', {})).toMatchObject({ code: 'RoleRequired' });
    }
    expect(await world.done('tw001', 'points.fairness', {})).toMatchObject({ awardCount: 0, monthCount: 0 });
  });

  it('shows figures with the people behind them', async () => {
    const claims = await Promise.all([
      world.done('cs001', 'points.propose', { ...river, villagerId: 'vg005' }),
      world.done('cs001', 'points.propose', { ...river, doneOn: '2026-02-28', villagerId: 'vg005' }),
      world.done('rg004', 'points.claim', river),
    ]);
    await world.done('cs001', 'points.open-review', { batchId });
    await world.done('cs001', 'points.review', decided(claims.map(({ claimId }) => claimId)));
    await world.done('cs001', 'points.publish', { batchId });
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    expect(await world.done('sv001', 'points.fairness', {})).toMatchObject({
      monthCount: 1,
      awardCount: 3,
      awardPoints: 15,
      proposed: [{ proposer: { name: '积分员一' }, claimant: { name: '村民五' }, count: 2, points: 10, ofPoints: 10 }],
      mutual: [],
      sittings: [{ count: 3 }, { count: 3 }, { count: 3 }],
      judgedCount: 3,
      insiders: [{ person: { name: '评议四' }, points: 5 }],
      unseenCount: 3,
      unseenPoints: 15,
      groups: [{ points: 15, deedCount: 3 }],
    });
  });
});
