import { guessesMax } from '@shared/domain/member/guess-limit';
import type { Claim } from '@shared/domain/points/claim';
import type { PointsBatch } from '@shared/domain/points/points-batch';
import { hourMs } from '@shared/kernel/time';
import { anotherVillage, claimFor, river } from '../../../helpers/points-month';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

const batchId = 'v1.2026-03';
const forThree = { ...river, name: '村民三' };
let world: World;
beforeEach(async () => {
  const village = aSmallVillage();
  const elsewhere = (person: (typeof village.roster)[number]) =>
    person.id === 'vg005' ? { ...person, groupId: 'g2' } : person;
  world = await World.create({ ...village, roster: village.roster.map(elsewhere) });
});
afterEach(() => world.close());

const claims = async () => {
  const batch = await world.stored<PointsBatch>('pointsBatches', batchId);
  return Promise.all((batch?.rows ?? []).map(({ claimId }) => world.stored<Claim>('claims', claimId)));
};

describe('a neighbour’s proposal', () => {
  it('is entered for whom the name means, who is told and may decline it', async () => {
    expect(await world.done('vg004', 'points.propose-for-neighbour', forThree)).toEqual({ month: '2026-03' });
    const [claim] = await claims();
    expect(claim).toMatchObject({ claimant: { villagerId: 'vg003' }, proposer: { villagerId: 'vg004' } });
    await world.done('vg003', 'points.withdraw-claim', { claimId: claim?.id ?? '' });
    expect(await claims()).toEqual([]);
  });

  it('is judged without its proposer', async () => {
    await world.done('rg001', 'points.propose-for-neighbour', forThree);
    const [claim] = await claims();
    const claimId = claim?.id ?? '';
    await world.done('cs001', 'points.open-review', { batchId });
    const { putOffIds } = await world.done('cs001', 'points.review', {
      ...{ batchId, heldOn: '2026-03-02', attendeeIds: ['rg001', 'rg002', 'rg003'] },
      verdicts: [{ claimId, verdict: 'approve', reason: '' }],
    });
    expect(putOffIds).toEqual([claimId]);
  });

  it('answers alike to a name of nobody, of another group, of oneself, and to what the neighbour claimed already', async () => {
    await claimFor(world, 'vg003');
    for (const name of ['没有这人', '村民五', '村民四', '村民三', '村民']) {
      expect(await world.done('vg004', 'points.propose-for-neighbour', { ...river, name })).toEqual({ month: null });
      world.advance(hourMs);
    }
    expect(await claims()).toHaveLength(1);
  });

  it('pauses whoever tries too often, and not the others', async () => {
    for (let tries = 0; tries < guessesMax; tries += 1) {
      await world.done('vg004', 'points.propose-for-neighbour', { ...river, name: `没有这人${tries}` });
    }
    expect(await world.refusal('vg004', 'points.propose-for-neighbour', forThree)).toMatchObject({
      code: 'NeighbourPaused',
    });
    expect(await world.done('vg002', 'points.propose-for-neighbour', forThree)).toEqual({ month: '2026-03' });
    world.advance(hourMs);
    const unlike = { ...forThree, doneOn: '2026-02-28' };
    expect(await world.done('vg004', 'points.propose-for-neighbour', unlike)).toEqual({ month: '2026-03' });
  });

  it('finds nobody of another village', async () => {
    await anotherVillage(world);
    expect(await world.done('v2:cs009', 'points.propose-for-neighbour', forThree)).toEqual({ month: null });
  });

  it('wants the deed’s photos to be there', async () => {
    const unstored = { ...forThree, photoIds: ['f'.repeat(32)] };
    expect(await world.refusal('vg004', 'points.propose-for-neighbour', unstored)).toMatchObject({
      code: 'ClaimPhotoNotFound',
    });
  });

  it('is listed for its proposer alone, and looks before the notice as if nothing had become of it', async () => {
    await world.done('vg004', 'points.propose-for-neighbour', forThree);
    const proposed = async (who: string) => (await world.done(who, 'points.proposed', { cursor: null })).rows;
    const before = await proposed('vg004');
    expect(before).toMatchObject([{ name: '村民三', title: '参加清河道、清水渠', standing: 'collected' }]);
    expect([await proposed('vg003'), await proposed('vg002')]).toEqual([[], []]);
    await world.done('vg003', 'points.withdraw-claim', { claimId: before[0]?.claimId ?? '' });
    expect(await proposed('vg004')).toEqual(before);
    await world.done('cs001', 'points.open-review', { batchId });
    expect(await proposed('vg004')).toMatchObject([{ standing: 'notListed' }]);
  });

  it('is listed portion by portion, none twice', async () => {
    const entries = [
      'law-study',
      'volunteering',
      'help-elder',
      'civil-deed',
      'river-cleaning',
      'donation',
      'clean-yard',
    ];
    for (const entryId of entries) {
      for (const doneOn of ['2026-02-10', '2026-02-20', '2026-03-01']) {
        world.advance(hourMs);
        await world.call('vg004', 'points.propose-for-neighbour', { ...forThree, entryId, doneOn });
      }
    }
    const first = await world.done('vg004', 'points.proposed', { cursor: null });
    const second = await world.done('vg004', 'points.proposed', { cursor: first.next });
    const ids = [...first.rows, ...second.rows].map(({ claimId }) => claimId);
    const entered = (await claims()).filter((claim) => claim?.proposer?.villagerId === 'vg004');
    expect(new Set(ids).size).toBe(entered.length);
    expect(first.rows.length).toBeGreaterThan(10);
  });
});
