import { counting } from '../../../helpers/counting-store';
import { claimFor, noticed, river } from '../../../helpers/points-month';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';
import { dispatch } from '@cloud/api/dispatch';
import type { ActionName } from '@shared/contract';
import { dayMs } from '@shared/kernel/time';

const batchId = 'v1.2026-03';
let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

describe('the tariff', () => {
  it('lists what earns points by category, and says whether one may claim', async () => {
    const page = await world.done('vg003', 'points.tariff', {});
    expect(page).toMatchObject({ claim: { isOpen: true }, propose: { isOpen: false }, earliestOn: '2026-01-30' });
    const river = page.categories.flatMap(({ entries }) => entries).find(({ id }) => id === 'river-cleaning');
    expect(river).toMatchObject({ points: 5, isForClaims: true, isForHousehold: false });
    const base = page.categories.flatMap(({ entries }) => entries).find(({ id }) => id === 'household-base');
    expect(base).toMatchObject({ isForClaims: false, isForProposals: false });
    expect(page.duty).toHaveLength(5);
  });

  it('says to somebody from outside why not', async () => {
    const page = await world.done('as002', 'points.tariff', {});
    expect(page.claim).toEqual({ isOpen: false, refusal: { code: 'CreditNotOpen', residentDaysMin: 365 } });
  });
});

describe('my claims', () => {
  it('shows mine and my household’s, newest first, each with whether it can be withdrawn', async () => {
    await claimFor(world, 'vg001');
    world.advance(1_000);
    await world.done('vg002', 'points.claim', { ...river, entryId: 'clean-yard' });
    await claimFor(world, 'vg003');
    const { rows } = await world.done('vg001', 'points.claims', { cursor: null });
    expect(rows).toMatchObject([
      { title: '房前屋后整洁，评为清洁户', claimantName: '村民二', withdraw: { isOpen: false } },
      { title: '参加清河道、清水渠', withdraw: { isOpen: true }, details: { text: river.text } },
    ]);
    await world.done('cs001', 'points.open-review', { batchId });
    const later = await world.done('vg001', 'points.claims', { cursor: null });
    expect(later.rows[1]?.withdraw).toEqual({
      isOpen: false,
      refusal: { code: 'BatchStatusNotAllowed', status: 'inReview' },
    });
  });

  it('goes on behind the twentieth', async () => {
    const entries = ['law-study', 'volunteering', 'help-elder', 'hazard-reported', 'civil-deed', 'river-cleaning'];
    for (const [at, entryId] of entries.entries()) {
      for (const day of ['2026-02-10', '2026-02-20', '2026-03-01', '2026-03-02']) {
        world.advance(1_000);
        await world.call('vg003', 'points.claim', { ...river, entryId, doneOn: day, text: `第 ${at} 件事做了` });
      }
    }
    const first = await world.done('vg003', 'points.claims', { cursor: null });
    expect(first.rows).toHaveLength(20);
    const second = await world.done('vg003', 'points.claims', { cursor: first.next });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
    expect(second.next).toBeNull();
  });
});

describe('the batch', () => {
  it('is empty where nothing was claimed', async () => {
    expect(await world.done('vg003', 'points.batch', { batchId: null, cursor: null })).toMatchObject({
      batch: null,
      rows: [],
      permissions: null,
    });
  });

  it('shows everything to steward and review group, and nothing of it to villagers before the notice', async () => {
    await claimFor(world, 'vg003');
    const steward = await world.done('cs001', 'points.batch', { batchId: null, cursor: null });
    expect(steward).toMatchObject({
      batch: { id: batchId, status: 'collecting', holderRole: 'creditSteward' },
      isInside: true,
      counts: { waiting: 1 },
      rows: [{ claimantName: '村民三', details: { text: river.text } }],
      permissions: { openReview: { isOpen: true }, publish: { isOpen: false } },
    });
    const reviewer = await world.done('rg001', 'points.batch', { batchId: null, cursor: null });
    expect(reviewer).toMatchObject({ rows: [{ details: {} }], permissions: { openReview: { isOpen: false } } });
    const villager = await world.done('vg005', 'points.batch', { batchId: null, cursor: null });
    expect(villager).toMatchObject({ isInside: false, counts: { waiting: 1 }, rows: [] });
    await world.done('cs001', 'points.open-review', { batchId });
    const inReview = await world.done('cs001', 'points.batch', { batchId, cursor: null });
    expect(inReview.reviewGroup.map(({ villagerId }) => villagerId)).toEqual(['rg001', 'rg002', 'rg003', 'rg004']);
    expect(inReview.reviewGroupMin).toBe(3);
  });

  it('shows villagers what stands on the notice: names by consent, no words, and the way to object', async () => {
    await world.close();
    world = await World.create(withoutConsent('vg003'));
    await noticed(world, 2);
    const page = await world.done('vg005', 'points.batch', { batchId: null, cursor: null });
    expect(page.batch).toMatchObject({ status: 'noticed', noticeFromOn: '2026-03-02', noticeToOn: '2026-03-04' });
    expect(page.rows.map(({ claimantName }) => claimantName).sort()).toEqual(['村*', '村民四']);
    expect(page.rows.every(({ details }) => details === null)).toBe(true);
    expect(page.rows.every(({ object }) => object.isOpen)).toBe(true);
    const own = await world.done('vg003', 'points.batch', { batchId: null, cursor: null });
    expect(own.rows.find(({ isMine }) => isMine)).toMatchObject({ claimantName: '村民三', details: {} });
  });

  it('hides from villagers what was refused', async () => {
    const claimId = await claimFor(world, 'vg003');
    const other = await claimFor(world, 'vg004');
    await world.done('cs001', 'points.open-review', { batchId });
    await world.done('cs001', 'points.review', {
      batchId,
      heldOn: '2026-03-02',
      attendeeIds: ['rg001', 'rg002', 'rg003'],
      verdicts: [
        { claimId, verdict: 'refuse', reason: '查了没有这回事' },
        { claimId: other, verdict: 'approve', reason: '' },
      ],
    });
    await world.done('cs001', 'points.publish', { batchId });
    const page = await world.done('vg005', 'points.batch', { batchId: null, cursor: null });
    expect(page.rows.map(({ id }) => id)).toEqual([other]);
    expect((await world.done('vg003', 'points.claims', { cursor: null })).rows).toMatchObject([
      { status: 'refused', details: { reviews: [{ reason: '查了没有这回事' }] } },
    ]);
  });

  it('names the others that are open', async () => {
    await noticed(world, 1);
    await claimFor(world, 'vg005');
    expect(await world.done('cs001', 'points.batch', { batchId: null, cursor: null })).toMatchObject({
      batch: { month: '2026-03' },
      others: [{ month: '2026-04', status: 'collecting' }],
    });
    expect(await world.done('cs001', 'points.batch', { batchId: 'v1.2026-04', cursor: null })).toMatchObject({
      batch: { month: '2026-04' },
      others: [{ month: '2026-03', status: 'noticed' }],
      rows: [{ claimantName: '村民五' }],
    });
  });
});

describe('every page', () => {
  it.each<[ActionName, object]>([
    ['points.passbook', { account: 'mine', cursor: null }],
    ['points.passbook', { account: 'household', cursor: null }],
    ['points.tariff', {}],
    ['points.claims', { cursor: null }],
    ['points.batch', { batchId: null, cursor: null }],
    ['points.batch', { batchId, cursor: null }],
  ])('%s takes five reads at most', async (action, payload) => {
    await noticed(world, 2);
    world.advance(3 * dayMs);
    await world.done('cs001', 'points.post', { batchId });
    await world.done('vg003', 'points.claim', { ...river, doneOn: '2026-03-02' });
    const { ports, counts } = counting(world.ports);
    expect(await dispatch(ports, 'v1:vg003', { action, payload, requestId: 'r' })).toMatchObject({ ok: true });
    expect(counts.reads).toBeGreaterThan(0);
    expect(counts.reads).toBeLessThanOrEqual(5);
  });
});

function withoutConsent(id: string) {
  const village = aSmallVillage();
  return {
    ...village,
    roster: village.roster.map((person) =>
      person.id === id ? { ...person, consents: { ...person.consents, nameOnBoards: false } } : person,
    ),
  };
}

describe('ideas what to do', () => {
  it('are few, shrink with what waits already, and cost five reads', async () => {
    const before = await world.done('vg003', 'points.ideas', {});
    expect(before.ideas).toHaveLength(5);
    expect(before.ideas).toContainEqual({ entryId: 'river-cleaning', timesLeft: 2 });
    for (const doneOn of ['2026-03-01', '2026-02-28']) await world.done('vg003', 'points.claim', { ...river, doneOn });
    const after = await world.done('vg003', 'points.ideas', {});
    expect(after.ideas.map(({ entryId }) => entryId)).not.toContain(before.ideas[0]?.entryId);
    expect((await world.done('vg004', 'points.ideas', {})).ideas).toEqual(before.ideas);
    const { ports, counts } = counting(world.ports);
    await dispatch(ports, 'v1:vg003', { action: 'points.ideas', payload: {}, requestId: 'r' });
    expect(counts.reads).toBe(5);
  });
});
