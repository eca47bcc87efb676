import { anActor } from '../../../helpers/a-proposal';
import { correctionTasks, explainTasks, memberChangesTasks, pointsTasks } from '@shared/domain/home/points-tasks';
import { householdOwnerId } from '@shared/domain/points/account';
import type { BatchRow, PointsBatch } from '@shared/domain/points/points-batch';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';

const steward = anActor({ roles: ['villager', 'creditSteward'] });
const reviewer = anActor({ isReviewer: true });
const supervisor = anActor({ roles: ['villager', 'supervisor'] });
const villager = anActor();

function aBatch(
  status: PointsBatch['status'],
  rows: BatchRow['status'][],
  noticeToOn: string | null = null,
): PointsBatch {
  const dueAtMs = endOfDayMs('2026-03-10');
  return {
    id: 'v1.2026-02',
    month: '2026-02',
    status,
    rows: rows.map((one) => ({ status: one })),
    noticeToOn,
    dueAtMs,
  } as PointsBatch;
}

const stepOf = (actor: typeof steward, batch: PointsBatch, on = '2026-03-02') =>
  pointsTasks(actor, [batch], startOfDayMs(on)).map(({ act }) => act)[0];

describe('a month of points', () => {
  it.each<[string, PointsBatch, (string | undefined)[]]>([
    ['is over and collected', aBatch('collecting', ['waiting']), ['openReview', undefined, undefined]],
    ['is in review', aBatch('inReview', ['waiting', 'approved']), ['review', 'review', undefined]],
    ['is reviewed', aBatch('inReview', ['approved']), ['publish', undefined, undefined]],
    ['is in its notice', aBatch('noticed', ['approved'], '2026-03-02'), [undefined, undefined, undefined]],
    ['was noticed', aBatch('noticed', ['approved'], '2026-03-01'), ['post', undefined, undefined]],
    ['is objected to', aBatch('noticed', ['objected'], '2026-03-01'), [undefined, undefined, 'answer']],
    ['is being posted', aBatch('posting', ['approved']), [undefined, undefined, undefined]],
  ])('that %s asks steward, reviewer and supervisor for their part', (_, batch, expected) => {
    expect([steward, reviewer, supervisor].map((actor) => stepOf(actor, batch))).toEqual(expected);
    expect(stepOf(villager, batch)).toBeUndefined();
  });

  it('asks for nothing while it runs', () => {
    expect(stepOf(steward, aBatch('collecting', ['waiting']), '2026-02-28')).toBeUndefined();
  });

  it('counts the entries of its step and says when it is late', () => {
    const [task] = pointsTasks(
      steward,
      [aBatch('inReview', ['waiting', 'waiting', 'approved'])],
      startOfDayMs('2026-03-11'),
    );
    expect(task).toMatchObject({ claimCount: 2, isOverdue: true });
  });
});

describe('a deduction that is told first', () => {
  const hearUntilMs = startOfDayMs('2026-03-08');
  const row = {
    ...{
      claimId: 'c1',
      status: 'waiting',
      points: 2,
      direction: 'deduct',
      claimantId: 'vg001',
      hearUntilMs,
      correction: null,
    },
    beneficiaryId: householdOwnerId('h7'),
  } as BatchRow;
  const batchOf = (parts: Partial<BatchRow> = {}) => ({ ...aBatch('collecting', []), rows: [{ ...row, ...parts }] });
  const asked = (actor: typeof villager, batch = batchOf(), atMs = hearUntilMs - 1) =>
    explainTasks(actor, [batch], atMs).map(({ claimId, points, dueAtMs }) => [claimId, points, dueAtMs]);
  const ofHousehold = anActor({ villagerId: 'vg002', householdId: 'h7' });
  const stranger = anActor({ villagerId: 'vg003', householdId: '' });

  it('is told to its person and their household until the last moment for it, and to nobody else', () => {
    expect(asked(villager)).toEqual([['c1', 2, hearUntilMs]]);
    expect(asked(ofHousehold)).toEqual([['c1', 2, hearUntilMs]]);
    expect(asked(stranger)).toEqual([]);
    expect(asked(villager, batchOf(), hearUntilMs)).toEqual([]);
  });

  it('is a task no longer once it was explained or judged', () => {
    expect(asked(villager, batchOf({ hearUntilMs: 0 }))).toEqual([]);
    expect(asked(villager, batchOf({ status: 'approved' }))).toEqual([]);
  });
});

describe('a correction that waits', () => {
  const hearUntilMs = startOfDayMs('2026-03-08');
  const correction = { byId: 'cs001', isExplained: false, hearUntilMs, dueAtMs: hearUntilMs + 1000 };
  const row = {
    ...{ claimId: 'c1', status: 'posted', points: 5, claimantId: 'vg001', proposerId: '', hearUntilMs: 0, correction },
    beneficiaryId: householdOwnerId('h7'),
  } as BatchRow;
  const batchOf = (parts: Partial<BatchRow> = {}) => ({ ...aBatch('posted', []), rows: [{ ...row, ...parts }] });
  const office = anActor({ villagerId: 'sv001', roles: ['villager', 'supervisor'], householdId: 'h9' });
  const asked = (actor: typeof office, parts: Partial<BatchRow> = {}, atMs = hearUntilMs) =>
    correctionTasks(actor, [batchOf(parts)], atMs).length;

  it('is explained by those of whom it is, until the last moment for it', () => {
    const claimant = anActor({ villagerId: 'vg001', householdId: 'h1' });
    const said = (actor: typeof office, batch = batchOf(), atMs = hearUntilMs - 1) =>
      explainTasks(actor, [batch], atMs).map(({ about }) => about);
    expect(said(claimant)).toEqual(['correction']);
    expect(said(anActor({ villagerId: 'vg002', householdId: 'h7' }))).toEqual(['correction']);
    expect(said(office)).toEqual([]);
    expect(said(claimant, batchOf(), hearUntilMs)).toEqual([]);
    expect(said(claimant, batchOf({ correction: { ...correction, isExplained: true } }))).toEqual([]);
  });

  it('is decided once its person is heard or their days are over', () => {
    expect(asked(office, {}, hearUntilMs - 1)).toBe(0);
    expect(asked(office, { correction: { ...correction, isExplained: true } }, hearUntilMs - 1)).toBe(1);
    expect(asked(office)).toBe(1);
    expect(asked(office, { correction: null })).toBe(0);
  });

  it('is nobody’s who holds no such office, proposed it, gains by it, or is a relative', () => {
    expect(asked(anActor({ villagerId: 'vg009', householdId: 'h9' }))).toBe(0);
    expect(asked({ ...office, villagerId: 'cs001' })).toBe(0);
    expect(asked({ ...office, householdId: 'h7' })).toBe(0);
    expect(asked({ ...office, relativeIds: ['vg001'] })).toBe(0);
    expect(asked({ ...office, relativeIds: ['vg005'] }, { proposerId: 'vg005' })).toBe(0);
  });

  it('counts those of a month and says when the first of them is late', () => {
    const later = { ...row, correction: { ...correction, dueAtMs: hearUntilMs + 9000 } };
    const batch = { ...aBatch('posted', []), rows: [later, row] };
    const at = (atMs: number) => correctionTasks(office, [batch], atMs);
    expect(at(hearUntilMs + 1000)).toMatchObject([{ count: 2, dueAtMs: hearUntilMs + 1000, isOverdue: false }]);
    expect(at(hearUntilMs + 1001)).toMatchObject([{ isOverdue: true }]);
  });
});

describe('changes of membership that wait', () => {
  const change = { changeId: 'm1', what: 'leave' as const, personId: 'vg004', recordedById: 'cs001', recordedAtMs: 5 };
  const batches = [
    { ...aBatch('collecting', []), memberChanges: [change] },
    { ...aBatch('posted', []), memberChanges: [{ ...change, recordedById: 'vg004', recordedAtMs: 3 }] },
  ];
  const counted = (actor: typeof steward) => memberChangesTasks(actor, batches)[0];

  it('are one task of whoever may confirm them, with the first of them', () => {
    expect(counted({ ...supervisor, villagerId: 'sv001' })).toEqual({ kind: 'memberChanges', count: 2, sinceMs: 3 });
    expect(counted({ ...steward, villagerId: 'cs001' })).toEqual({ kind: 'memberChanges', count: 1, sinceMs: 3 });
    expect(counted({ ...supervisor, villagerId: 'vg004' })).toBeUndefined();
    expect(counted({ ...supervisor, villagerId: 'sv001', relativeIds: ['vg004'] })).toBeUndefined();
    expect(counted(villager)).toBeUndefined();
  });
});
