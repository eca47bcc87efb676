import fc from 'fast-check';
import { figuresOf, overdueDays } from '@shared/domain/figures/figures';
import { type ListAsked, listBehind } from '@shared/domain/figures/list-behind';
import { type MonthFacts, standings, stretches } from '@shared/domain/figures/matter-facts';
import { countMatter, type MonthFigures, monthsBetween } from '@shared/domain/figures/month-figures';
import { requestStandings, type RequestFacts } from '@shared/domain/figures/request-facts';
import { noOpenMatters, type OpenMatter, withOpenMatter } from '@shared/domain/figures/open-matters';
import { dayMs, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aMatterThat, type ShortStep } from '../../../helpers/a-road';

const nowMs = startOfDayMs('2026-06-15') + 9 * 3_600_000;
const facts = (id: string, parts: Partial<MonthFacts> = {}): MonthFacts => ({
  id,
  raised: null,
  passages: [],
  closings: [],
  ratings: [],
  supportRatings: [],
  ...parts,
});
const aMonth = (matters: MonthFacts[], month = '2026-05'): MonthFigures => ({
  id: `v1.figures.${month}`,
  kind: 'monthFigures',
  villageId: 'v1',
  month,
  matters,
  requests: [],
});
const openOnes = (matters: OpenMatter[]) => ({ ...noOpenMatters('v1'), matters });
const of = (matters: MonthFacts[], open: OpenMatter[] = []) => figuresOf([aMonth(matters)], openOnes(open), nowMs);

describe('the figures of a period', () => {
  it('close what was visited, of what was to be carried out', () => {
    const matters = standings.map((raised, index) => facts(`m${index}`, { raised }));
    expect(of([...matters, facts('m9', { raised: 'visited' }), facts('older')]).closed).toEqual({
      count: 2,
      ofCount: 3,
    });
  });

  it('add up over the months of a quarter', () => {
    const months = [
      aMonth([facts('m1', { raised: 'visited', ratings: [5] })], '2026-04'),
      aMonth([facts('m2', { ratings: [2] })]),
    ];
    const figures = figuresOf(months, noOpenMatters('v1'), nowMs);
    expect(figures.closed).toEqual({ count: 1, ofCount: 1 });
    expect(figures.ratings).toEqual({ counts: [0, 1, 0, 0, 1], count: 2, meanTenths: 35 });
  });

  it('have a line for every stretch that ended, and count the whole road in no on-time rate', () => {
    const passages = [
      { stretch: 'agenda' as const, days: 4, isLate: false },
      { stretch: 'agenda' as const, days: 30, isLate: true },
      { stretch: 'whole' as const, days: 80, isLate: true },
    ];
    const { stretches: lines, onTime } = of([facts('m1', { passages })]);
    expect(onTime).toEqual({ count: 1, ofCount: 2 });
    expect(lines).toEqual([
      { stretch: 'agenda', count: 2, medianDays: 4, ninetiethDays: 30, onTimeCount: 1 },
      { stretch: 'whole', count: 1, medianDays: 80, ninetiethDays: 80, onTimeCount: 0 },
    ]);
  });

  it('are empty, and not wrong, where nothing happened', () => {
    const nobody = { counts: [0, 0, 0, 0, 0], count: 0, meanTenths: null };
    const none = { count: 0, ofCount: 0 };
    expect(of([])).toEqual({
      supportRatings: nobody,
      requests: {
        ...{ closed: none, onTime: none, reopened: none, overdue: none, ratings: nobody },
        ...{ medianDays: null, ninetiethDays: null },
      },
      closed: { count: 0, ofCount: 0 },
      onTime: { count: 0, ofCount: 0 },
      stretches: [],
      reopened: { count: 0, ofCount: 0 },
      ratings: { counts: [0, 0, 0, 0, 0], count: 0, meanTenths: null },
      overdue: expect.objectContaining({ count: 0, ofCount: 0, longestDays: 0 }) as object,
      waiting: [],
    });
  });
});

describe('what is open now', () => {
  it('names the unit that others wait for', () => {
    const held = { id: 'm1', holderKey: 'unit:power', unitName: '供电所', sinceMs: nowMs, dueAtMs: nowMs };
    expect(of([], [held]).waiting).toMatchObject([{ holderKey: 'unit:power', unitName: '供电所' }]);
  });

  const held = (id: string, holderKey: string, sinceOn: string, dueOn: string): OpenMatter => ({
    id,
    holderKey,
    sinceMs: startOfDayMs(sinceOn),
    dueAtMs: endOfDayMs(dueOn),
  });

  it('is overdue from the day after its date', () => {
    expect(overdueDays({ dueAtMs: endOfDayMs('2026-06-15') }, nowMs)).toBe(0);
    expect(overdueDays({ dueAtMs: endOfDayMs('2026-06-14') }, nowMs)).toBe(1);
    expect(overdueDays({ dueAtMs: endOfDayMs('2026-05-15') }, nowMs)).toBe(31);
  });

  it('shows the tail: how many are how far past their date', () => {
    const dues = [
      '2026-06-15',
      '2026-06-14',
      '2026-06-12',
      '2026-06-11',
      '2026-06-08',
      '2026-06-07',
      '2026-06-01',
      '2026-05-31',
    ];
    const { overdue } = of(
      [],
      dues.map((dueOn, index) => held(`m${index}`, 'role:chair', '2026-05-01', dueOn)),
    );
    expect(overdue).toMatchObject({ count: 7, ofCount: 8, longestDays: 15 });
    expect(overdue.reaches.map(({ count }) => count)).toEqual([2, 2, 2, 1]);
  });

  it('says for whom the others wait, whoever has most first, with what they have had for longest', () => {
    const { waiting } = of(
      [],
      [
        held('m1', 'person:as001', '2026-05-01', '2026-07-01'),
        held('m2', 'role:chair', '2026-06-03', '2026-06-10'),
        held('m3', 'role:chair', '2026-06-02', '2026-07-01'),
      ],
    );
    expect(waiting).toEqual([
      {
        holderKey: 'role:chair',
        unitName: '',
        count: 2,
        overdueCount: 1,
        oldestId: 'm3',
        oldestSinceMs: startOfDayMs('2026-06-02'),
      },
      {
        holderKey: 'person:as001',
        unitName: '',
        count: 1,
        overdueCount: 0,
        oldestId: 'm1',
        oldestSinceMs: startOfDayMs('2026-05-01'),
      },
    ]);
  });

  it('is with its holder since it last changed hands, whatever happened in between', () => {
    const steps: ShortStep[] = [
      ['2026-03-02', 'submit', 'submitted'],
      ['2026-03-05', 'sponsor', 'raised'],
      ['2026-03-28', 'adopt', 'adopted'],
      ['2026-04-03', 'handOver', 'inProgress'],
      ['2026-04-20', 'reportProgress', 'inProgress'],
    ];
    const since = (count: number) =>
      withOpenMatter(noOpenMatters('v1'), aMatterThat(steps.slice(0, count))).matters[0]?.sinceMs;
    const noon = (on: string) => startOfDayMs(on) + dayMs / 2;
    expect([since(2), since(3), since(5)]).toEqual([noon('2026-03-02'), noon('2026-03-28'), noon('2026-04-03')]);
  });

  it('is let go of with the end of a matter', () => {
    const open = withOpenMatter(noOpenMatters('v1'), aMatterThat([['2026-03-02', 'submit', 'submitted']]));
    expect(open.matters).toHaveLength(1);
    expect(withOpenMatter(open, aMatterThat([['2026-03-09', 'withdraw', 'withdrawn']])).matters).toEqual([]);
  });
});

describe('counting a matter', () => {
  const early = aMatterThat([['2026-03-30', 'submit', 'submitted']]);
  const later = aMatterThat([
    ['2026-03-30', 'submit', 'submitted'],
    ['2026-04-02', 'sponsor', 'raised'],
  ]);
  const keeping = (months: readonly MonthFigures[]) => (month: string) => months.find((kept) => kept.month === month);

  it('replaces what it said before and leaves the others where they are', () => {
    const kept = aMonth([facts('a'), facts('m1'), facts('b')], '2026-03');
    const [march, april] = countMatter({ proposal: later, followUp: null }, keeping([kept]));
    expect(march?.matters.map(({ id }) => id)).toEqual(['a', 'm1', 'b']);
    expect(april?.matters).toMatchObject([{ id: 'm1', passages: [{ stretch: 'proposal', days: 3 }] }]);
  });

  it('changes nothing when it is done again', () => {
    const once = countMatter({ proposal: early, followUp: null }, () => undefined);
    const twice = countMatter({ proposal: later, followUp: null }, keeping(once));
    expect(countMatter({ proposal: later, followUp: null }, keeping(twice))).toEqual(twice);
  });

  it('knows the months between two', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBetween('2026-11', '2026-11')).toEqual(['2026-11']);
  });
});

const anyFacts: fc.Arbitrary<MonthFacts> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  raised: fc.option(fc.constantFrom(...standings)),
  passages: fc.array(
    fc.record({ stretch: fc.constantFrom(...stretches), days: fc.nat({ max: 90 }), isLate: fc.boolean() }),
    { maxLength: 5 },
  ),
  closings: fc.array(fc.record({ isReopened: fc.boolean() }), { maxLength: 2 }),
  ratings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  supportRatings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
});
const anyRequest: fc.Arbitrary<RequestFacts> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  raised: fc.option(fc.constantFrom(...requestStandings)),
  visits: fc.array(fc.record({ days: fc.nat({ max: 40 }), isLate: fc.boolean() }), { maxLength: 3 }),
  closings: fc.array(fc.record({ isReopened: fc.boolean() }), { maxLength: 2 }),
  ratings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
});
const anyOpen: fc.Arbitrary<OpenMatter> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  holderKey: fc.constantFrom('role:chair', 'person:as001', 'body:town', 'unit:power'),
  sinceMs: fc.integer({ min: nowMs - 90 * dayMs, max: nowMs }),
  dueAtMs: fc.integer({ min: nowMs - 60 * dayMs, max: nowMs + 60 * dayMs }),
});

const everything = fc.record({
  matters: fc.array(anyFacts, { maxLength: 12 }),
  requests: fc.array(anyRequest, { maxLength: 12 }),
  open: fc.array(anyOpen, { maxLength: 20 }),
  openRequests: fc.array(anyOpen, { maxLength: 20 }),
});

it('has behind each figure a list exactly as long as it says', () => {
  fc.assert(
    fc.property(everything, ({ matters, requests, open, openRequests }) => {
      const months = [{ ...aMonth(matters), requests }];
      const documents = { months, open: { ...openOnes(open), requests: openRequests }, nowMs };
      const figures = figuresOf(documents.months, documents.open, nowMs);
      const lengthOf = (list: ListAsked['list'], of = '') => listBehind({ list, of }, documents).length;
      const { closed, onTime, reopened, ratings, overdue, waiting } = figures;
      expect(lengthOf('closed')).toBe(closed.count);
      expect(lengthOf('notClosed')).toBe(closed.ofCount - closed.count);
      expect(lengthOf('late')).toBe(onTime.ofCount - onTime.count);
      expect(lengthOf('reopened')).toBe(reopened.count);
      expect(lengthOf('overdue')).toBe(overdue.count);
      expect(overdue.reaches.reduce((sum, { count }) => sum + count, 0)).toBe(overdue.count);
      expect(waiting.reduce((sum, { count }) => sum + count, 0)).toBe(overdue.ofCount);
      for (const { stretch, count } of figures.stretches) expect(lengthOf('stretch', stretch)).toBe(count);
      for (const { holderKey, count } of waiting) expect(lengthOf('holder', holderKey)).toBe(count);
      ratings.counts.forEach((count, index) => expect(lengthOf('rating', String(index + 1))).toBe(count));
      const { supportRatings, requests: asked } = figures;
      supportRatings.counts.forEach((count, index) => expect(lengthOf('supportRating', String(index + 1))).toBe(count));
      expect(lengthOf('requestClosed')).toBe(asked.closed.count);
      expect(lengthOf('requestNotClosed')).toBe(asked.closed.ofCount - asked.closed.count);
      expect(lengthOf('requestLate')).toBe(asked.onTime.ofCount - asked.onTime.count);
      expect(lengthOf('requestReopened')).toBe(asked.reopened.count);
      expect(lengthOf('requestOverdue')).toBe(asked.overdue.count);
      asked.ratings.counts.forEach((count, index) => expect(lengthOf('requestRating', String(index + 1))).toBe(count));
    }),
  );
});
