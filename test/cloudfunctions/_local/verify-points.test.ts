import { verifyStore } from '@cloud/_local/verify/verify-store';
import { runClock } from '@cloud/clock/run-clock';
import type { CollectionName } from '@cloud/_platform/collections';
import type { StoredDocument } from '@cloud/_platform/store';
import type { Claim } from '@shared/domain/points/claim';
import type { PointsBatch } from '@shared/domain/points/points-batch';
import { dayMs, startOfDayMs } from '@shared/kernel/time';
import type { DutyEntry, DutyTariff } from '@shared/domain/points/tariff';
import { type DutyTariffDocument, enterNextTariff } from '@shared/domain/points/tariff-register';
import { actBySystem } from '@cloud/_repositories/system-act';
import { noticed, putPoints } from '../../helpers/points-month';
import { World } from '../../helpers/world';

let world: World;
let claimId: string;
let transferId: string;
const batchId = 'v1.2026-03';

beforeEach(async () => {
  world = await World.create();
  const { claimIds } = await noticed(world, 2);
  claimId = claimIds[0] ?? '';
  transferId = `river-cleaning.${claimId}.vg003`;
  world.advance(3 * dayMs);
  await world.done('cs001', 'points.post', { batchId });
});
afterEach(() => world.close());

async function tamper<Document>(collection: CollectionName, id: string, parts: Partial<Document>): Promise<void> {
  const document = (await world.stored(collection, id)) as StoredDocument;
  await world.ports.store.transact((transaction) => transaction.put(collection, { ...document, ...parts }));
}
const broken = async () => (await verifyStore(world.ports.store)).broken;
const claim = async () => (await world.stored<Claim>('claims', claimId)) as Claim;
const batch = async () => (await world.stored<PointsBatch>('pointsBatches', batchId)) as PointsBatch;

describe('the road of every posting', () => {
  it('holds as it was walked', async () => {
    expect(await broken()).toBeNull();
  });

  it.each<[string, () => Promise<Partial<Claim>>, string]>([
    ['that nobody reviewed', async () => ({ reviews: [] }), 'not approved'],
    [
      'that too few judged',
      async () => ({ reviews: (await claim()).reviews.map((one) => ({ ...one, reviewers: one.reviewers.slice(1) })) }),
      'too few',
    ],
    [
      'that its own claimant judged',
      async () => {
        const { reviews, claimant } = await claim();
        return { reviews: reviews.map((one) => ({ ...one, reviewers: [...one.reviewers.slice(1), claimant] })) };
      },
      'own claim',
    ],
    ['whose claim says other points', async () => ({ entry: { ...(await claim()).entry, points: 4 } }), 'claim says'],
    ['that its claim does not know', async () => ({ transferId: null }), 'claim says'],
    [
      'to which an objection waits for its answer',
      async () => {
        const by = { villagerId: 'vg005', name: '村民五', isNamePublic: true };
        return { objections: [{ id: 'o1', by, text: '不是他清的', atMs: 1, answerDueAtMs: 2, answer: null }] };
      },
      'objection',
    ],
  ])('finds a posting %s', async (_, changed, problem) => {
    await tamper<Claim>('claims', claimId, await changed());
    expect(await broken()).toMatchObject({
      collection: 'transfers',
      id: transferId,
      problem: expect.stringContaining(problem),
    });
  });

  it('finds a deduction before which nobody was heard', async () => {
    const { entry } = await claim();
    const transfer = (await world.stored('transfers', transferId)) as StoredDocument;
    await tamper<Claim>('claims', claimId, { entry: { ...entry, direction: 'deduct' } });
    await world.ports.store.transact((transaction) =>
      transaction.put('transfers', { ...transfer, direction: 'given' } as never),
    );
    // The account and its chain tell of it first; the road alone is asked here.
    const { problemOfRoad } = await import('@cloud/_local/verify/posting-roads');
    const given = { ...transfer, direction: 'given' } as never;
    expect(await problemOfRoad(world.ports.store, given)).toContain('heard');
  });

  it('finds a posting that was not on notice to its end', async () => {
    await tamper<PointsBatch>('pointsBatches', batchId, { noticeToOn: '2026-03-31' });
    expect((await broken())?.problem).toContain('notice');
  });

  it('finds a posting that is in no batch', async () => {
    await tamper<PointsBatch>('pointsBatches', batchId, { rows: (await batch()).rows.slice(1) });
    expect(await broken()).toMatchObject({ id: transferId, problem: expect.stringContaining('no batch') });
  });

  it('finds points over the cap of their entry, and says by which posting', async () => {
    const { entry } = await claim();
    await tamper<Claim>('claims', claimId, { entry: { ...entry, monthlyPointsMax: 4 } });
    expect(await broken()).toMatchObject({ id: transferId, problem: expect.stringContaining('cap') });
  });

  it('finds a settlement that the change of membership does not tell of', async () => {
    const asked = { villagerId: null, what: 'leave' as const, on: '2026-03-05', householdId: null };
    const { changeId } = await world.done('vg003', 'points.record-member-change', { ...asked, reason: '搬到县城去了' });
    await world.done('cs001', 'points.decide-member-change', { changeId, isConfirmed: true, reason: '' });
    expect(await broken()).toBeNull();
    await tamper('memberChanges', changeId, { settlement: null });
    expect(await broken()).toMatchObject({
      collection: 'transfers',
      id: `member-settlement.${changeId}.vg003`,
      problem: expect.stringContaining('settlement'),
    });
  });
});

describe('the turn of a year', () => {
  const yearId = 'v1.creditYear.2027';
  beforeEach(async () => {
    await putPoints(world, 'vg004', 700);
    world.moveTo(startOfDayMs('2026-12-02'));
    await runClock(world.ports);
    world.moveTo(startOfDayMs('2027-01-01'));
    for (let runs = 0; runs < 3; runs += 1) {
      await runClock(world.ports);
      world.advance(5 * 60_000);
    }
  });

  it('holds as it was turned', async () => {
    expect(await world.stored('creditYears', yearId)).toMatchObject({ status: 'open', endedCount: 1 });
    expect(await broken()).toBeNull();
  });

  it.each<[string, object]>([
    ['one household more', { openedCount: 99 }],
    ['other points', { openedPoints: 1 }],
    ['nobody ended', { endedCount: 0 }],
  ])('finds a year that says %s', async (_, parts) => {
    await tamper<object>('creditYears', yearId, parts);
    expect(await broken()).toMatchObject({ collection: 'creditYears', id: yearId });
  });

  it('finds a year that ended without having been told', async () => {
    await tamper('creditYears', yearId, { yearEnd: null });
    expect(await broken()).toMatchObject({ collection: 'transfers', id: 'year-end.v1.2027.vg004' });
  });

  it('finds a base given twice', async () => {
    const once = (await world.stored('transfers', 'household-base.v1.2027.household:h1')) as StoredDocument;
    const account = (await world.stored('accounts', 'v1.moralCredit.household:h1')) as StoredDocument & {
      receivedPoints: number;
    };
    await tamper('accounts', account.id, { receivedPoints: account.receivedPoints + 100 });
    await world.ports.store.transact((transaction) => transaction.add('transfers', { ...once, id: 'again' }));
    expect(await broken()).toMatchObject({ collection: 'transfers', problem: expect.stringContaining('cap') });
  });
});

describe('duty points under a tariff that changed since', () => {
  const tariffId = 'v1.tariff.duty';
  const duty = async () => (await world.stored<DutyTariffDocument>('tariffs', tariffId)) as DutyTariffDocument;
  beforeEach(async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [] });
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    await runClock(world.ports);
    const document = await duty();
    const { tariff } = document;
    const entries = tariff.entries.filter(({ trigger }) => trigger !== 'matterSponsored');
    await actBySystem(world.ports, { actId: 'tariff.2', villageId: 'v1' }, async (work) => {
      await work.save(enterNextTariff(document, { ...tariff, edition: 2, entries }, world.now), null);
    });
  });

  it('hold by the edition by which they were posted', async () => {
    expect((await duty()).tariff.edition).toBe(2);
    expect(await broken()).toBeNull();
  });

  it.each<[string, (before: DutyTariff) => DutyTariff, string]>([
    ['exceed its caps', (before) => ({ ...before, entries: before.entries.map(withoutRoom) }), 'cap'],
    ['are of an edition that the village never had', (before) => ({ ...before, edition: 7 }), 'no such entry'],
  ])('are found where they %s', async (_, changed, problem) => {
    const { earlier = [] } = await duty();
    await tamper<DutyTariffDocument>('tariffs', tariffId, { earlier: earlier.map(changed) });
    expect((await broken())?.problem).toContain(problem);
  });

  it('take the editions in order', async () => {
    const { tariff } = await duty();
    const skipped = { ...tariff, edition: 4 };
    const document = await duty();
    expect(() => enterNextTariff(document, skipped, world.now)).toThrow('without a gap');
  });
});

function withoutRoom(entry: DutyEntry): DutyEntry {
  return { ...entry, monthlyPointsMax: 0 };
}
