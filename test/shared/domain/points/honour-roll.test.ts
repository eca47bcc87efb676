import fc from 'fast-check';
import { boardNamesMax, honourRoll } from '@shared/domain/points/honour-roll';
import { monthsOf, periodAfter, periodBefore, periodPattern, periodsOf } from '@shared/domain/points/period';
import type { BatchRow } from '@shared/domain/points/points-batch';
import { aBatch, aClaim } from '../../../helpers/a-batch';

let count = 0;
const aRow = (parts: Partial<BatchRow> = {}): BatchRow => {
  const claimantId = parts.claimantId ?? 'vg001';
  const claimId = `c${++count}`;
  const base = aBatch({}, [aClaim({ id: claimId })]).rows[0] as BatchRow;
  return { ...base, status: 'posted', claimId, claimantId, beneficiaryId: claimantId, ...parts };
};
const rollOf = (rows: BatchRow[], places = 10) => honourRoll([{ ...aBatch(), rows }], places);
const persons = (rows: BatchRow[], places?: number) =>
  rollOf(rows, places).persons.standings.map(({ id, points, place }) => [id, points, place]);

describe('the honour roll', () => {
  it('counts what was posted, takes off what was taken, and leaves out what was corrected', () => {
    const rows = [
      aRow({ points: 5 }),
      aRow({ points: 3, direction: 'deduct' }),
      aRow({ points: 10, isCorrected: true }),
      ...(['waiting', 'approved', 'refused', 'objected', 'capped'] as const).map((status) =>
        aRow({ status, points: 50 }),
      ),
    ];
    expect(rollOf(rows).persons.standings).toMatchObject([{ id: 'vg001', points: 2, deedCount: 1, place: 1 }]);
  });

  it('names nobody who lost as much as they gained: it is no board of shame', () => {
    const even = [aRow({ points: 5 }), aRow({ points: 5, direction: 'deduct' })];
    expect(persons(even)).toEqual([]);
    expect(persons([...even, aRow({ points: 1 })])).toEqual([['vg001', 1, 1]]);
    expect(persons([aRow({ direction: 'deduct' })])).toEqual([]);
  });

  it('gives the same place for the same points, and the next place behind all of them', () => {
    const rows = [
      aRow({ claimantId: 'a', points: 5 }),
      aRow({ claimantId: 'b', points: 5 }),
      aRow({ claimantId: 'c', points: 3 }),
    ];
    expect(persons(rows)).toEqual([
      ['a', 5, 1],
      ['b', 5, 1],
      ['c', 3, 3],
    ]);
    expect(persons(rows, 2)).toHaveLength(2);
    expect(persons(rows, 3)).toHaveLength(3);
  });

  it('leaves whole groups of equals out where the board is full, and says how many', () => {
    const equals = Array.from({ length: boardNamesMax }, (_, index) => aRow({ claimantId: `e${index}`, points: 3 }));
    const first = aRow({ claimantId: 'first', points: 9 });
    expect(rollOf(equals).persons).toMatchObject({ moreCount: 0, standings: { length: boardNamesMax } });
    const full = rollOf([first, ...equals]).persons;
    expect(full.standings.map(({ id }) => id)).toEqual(['first']);
    expect(full.moreCount).toBe(boardNamesMax);
  });

  it('gives a household its own points and its members’, and a group those of its households', () => {
    const rows = [
      aRow({ claimantId: 'a', householdId: 'h1', groupId: 'g1', points: 5, doneOn: '2026-03-01' }),
      aRow({
        claimantId: 'b',
        householdId: 'h1',
        groupId: 'g1',
        points: 3,
        doneOn: '2026-03-02',
        beneficiaryId: 'household:h1',
      }),
      aRow({ claimantId: 'c', householdId: 'h2', groupId: 'g1', points: 4 }),
      aRow({ claimantId: 'd', householdId: '', groupId: '', points: 9 }),
    ];
    const { persons: people, households, groups } = rollOf(rows);
    expect(people.standings.map(({ id }) => id)).toEqual(['d', 'a', 'c']);
    expect(households.standings).toMatchObject([
      { id: 'h1', points: 8, personId: 'b' },
      { id: 'h2', points: 4 },
    ]);
    expect(groups.standings).toMatchObject([{ id: 'g1', points: 12, deedCount: 3 }]);
  });

  it('says the same whatever order the claims came in, and sums to what was posted', () => {
    const rows = fc.array(
      fc.record({
        claimantId: fc.constantFrom('a', 'b', 'c'),
        householdId: fc.constantFrom('h1', 'h2'),
        points: fc.integer({ min: 1, max: 20 }),
        direction: fc.constantFrom('award' as const, 'deduct' as const),
        doneOn: fc.constantFrom('2026-03-01', '2026-03-02'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (drafts) => {
        const all = drafts.map((draft) => aRow(draft));
        const shuffled = rollOf([...all].reverse());
        const { persons: people } = rollOf(all);
        expect(shuffled.persons.standings).toEqual(people.standings);
        for (const id of ['a', 'b', 'c']) {
          const sum = all
            .filter((row) => row.claimantId === id)
            .reduce((total, row) => total + (row.direction === 'award' ? row.points : -row.points), 0);
          expect(people.standings.find((one) => one.id === id)?.points ?? Math.min(sum, 0)).toBe(sum);
        }
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2026-03', '2026-03', '2026-03', '2026-02', '2026-04'],
    ['2026-01', '2026-01', '2026-01', '2025-12', '2026-02'],
    ['2026-12', '2026-12', '2026-12', '2026-11', '2027-01'],
    ['2026-Q1', '2026-01', '2026-03', '2025-Q4', '2026-Q2'],
    ['2026-Q4', '2026-10', '2026-12', '2026-Q3', '2027-Q1'],
    ['2026', '2026-01', '2026-12', '2025', '2027'],
  ])('%s goes from %s to %s, behind %s and before %s', (period, from, to, before, after) => {
    expect(period).toMatch(periodPattern);
    expect(monthsOf(period)).toEqual({ from, to });
    expect([periodBefore(period), periodAfter(period)]).toEqual([before, after]);
  });

  it.each(['2026-13', '2026-0', '2026-Q5', '26', '2026-Q', '2026-03-01', ''])('%s is none', (period) => {
    expect(period).not.toMatch(periodPattern);
  });

  it('finds those of a day', () => {
    expect(periodsOf('2026-09-30')).toEqual({ month: '2026-09', quarter: '2026-Q3', year: '2026' });
    expect(periodsOf('2026-10-01')).toEqual({ month: '2026-10', quarter: '2026-Q4', year: '2026' });
  });
});
