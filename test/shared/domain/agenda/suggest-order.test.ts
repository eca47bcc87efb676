import * as fc from 'fast-check';
import { type OrderedMatter, suggestOrder } from '@shared/domain/agenda/suggest-order';
import { fitEvening } from '@shared/domain/agenda/fit-evening-draft';
import { valueOf } from '@shared/domain/village/rule-book';
import { dayMs } from '@shared/kernel/time';
import { groundsInWords } from '@shared/text/words/agenda-order';
import { monday, smallVillage } from '../../../helpers/a-meeting';

const order = valueOf(smallVillage().rules, 'agendaOrder');
const matter = (id: string, parts: Partial<OrderedMatter> = {}): OrderedMatter => ({
  id,
  status: 'admitted',
  createdAtMs: monday,
  dueAtMs: monday + 60 * dayMs,
  supporterIds: [],
  preparation: { category: 'culture' },
  ...parts,
});
const supporters = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
const ids = (matters: OrderedMatter[]) => suggestOrder(matters, order, monday).map(({ proposalId }) => proposalId);
const only = (parts: Partial<OrderedMatter>) => suggestOrder([matter('m', parts)], order, monday)[0];

describe('the proposed order of an evening', () => {
  it.each<[string, Partial<OrderedMatter>, object[]]>([
    ['six days old: no point yet', { createdAtMs: monday - 6 * dayMs }, []],
    ['seven days old', { createdAtMs: monday - 7 * dayMs }, [{ ground: 'age', points: 1, count: 7 }]],
    ['due in fifteen days: no point yet', { dueAtMs: monday + 15 * dayMs }, []],
    ['due in fourteen days', { dueAtMs: monday + 14 * dayMs }, [{ ground: 'dueSoon', points: 3, count: 14 }]],
    ['due today', { dueAtMs: monday + 1 }, [{ ground: 'dueSoon', points: 3, count: 0 }]],
    ['a day overdue', { dueAtMs: monday - dayMs }, [{ ground: 'overdue', points: 6, count: 1 }]],
    ['put off once', { status: 'deferred' }, [{ ground: 'deferred', points: 2, count: 0 }]],
    ['four supporters: no point yet', { supporterIds: supporters(4) }, []],
    ['five supporters', { supporterIds: supporters(5) }, [{ ground: 'support', points: 1, count: 5 }]],
    ['a hundred supporters, capped', { supporterIds: supporters(100) }, [{ ground: 'support', points: 6, count: 100 }]],
    [
      'a category that goes first',
      { preparation: { category: 'safety' } },
      [{ ground: 'category', points: 3, count: 0 }],
    ],
  ])('gives %s', (_, parts, grounds) => {
    expect(only(parts)?.grounds).toEqual(grounds);
  });

  it('adds the grounds up, names the strongest first and says them in words', () => {
    const place = only({
      createdAtMs: monday - 30 * dayMs,
      dueAtMs: monday - 2 * dayMs,
      supporterIds: supporters(12),
    });
    expect(place?.points).toBe(4 + 6 + 2);
    expect(groundsInWords(place?.grounds ?? [])).toBe('过了排会期限 2 天 +6、提出 30 天 +4、12 人支持 +2');
    expect(groundsInWords(only({})?.grounds ?? [])).toBe('没有特别要先议的理由');
  });

  it('lets age, urgency, support and category each put a matter first, and age decide between equals', () => {
    expect(ids([matter('new'), matter('old', { createdAtMs: monday - 14 * dayMs })])).toEqual(['old', 'new']);
    expect(ids([matter('calm'), matter('urgent', { dueAtMs: monday + dayMs })])).toEqual(['urgent', 'calm']);
    expect(ids([matter('alone'), matter('backed', { supporterIds: supporters(10) })])).toEqual(['backed', 'alone']);
    expect(ids([matter('dance'), matter('fire', { preparation: { category: 'safety' } })])).toEqual(['fire', 'dance']);
    expect(ids([matter('b'), matter('a'), matter('c', { createdAtMs: monday - dayMs })])).toEqual(['c', 'a', 'b']);
  });

  it('names every matter once, by falling points, in whatever order they come', () => {
    const matters = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 6 }),
        createdAtMs: fc.integer({ min: monday - 400 * dayMs, max: monday }),
        dueAtMs: fc.integer({ min: monday - 90 * dayMs, max: monday + 90 * dayMs }),
        status: fc.constantFrom('admitted' as const, 'deferred' as const),
        supporterIds: fc.nat(80).map(supporters),
        preparation: fc.record({ category: fc.constantFrom('safety', 'culture', '') }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(matters, (all) => {
        const places = suggestOrder(all, order, monday);
        expect(places.map(({ proposalId }) => proposalId).sort()).toEqual(all.map(({ id }) => id).sort());
        const points = places.map((place) => place.points);
        expect(points).toEqual([...points].sort((one, other) => other - one));
        for (const place of places) {
          expect(place.grounds.reduce((sum, ground) => sum + ground.points, 0)).toBe(place.points);
        }
        expect(suggestOrder([...all].reverse(), order, monday)).toEqual(places);
      }),
    );
  });
});

describe('filling an evening', () => {
  const evening = { eveningMinutes: 120, plannedMinutes: 15, plannedCount: 0, itemsMax: 6 };

  it('takes what fits into its minutes and names what is left over', () => {
    expect(fitEvening(['a', 'b', 'c', 'd', 'e'], 30, evening)).toEqual({ fits: ['a', 'b', 'c'], leftOver: ['d', 'e'] });
    expect(fitEvening(['a', 'b', 'c', 'd'], 35, evening).fits).toEqual(['a', 'b', 'c']);
    expect(fitEvening(['a', 'b', 'c', 'd'], 36, evening).fits).toEqual(['a', 'b']);
  });

  it('never holds more matters than a meeting may, nor fewer than none', () => {
    expect(fitEvening(['a', 'b', 'c'], 5, { ...evening, plannedCount: 4 }).fits).toEqual(['a', 'b']);
    expect(fitEvening(['a'], 30, { ...evening, plannedMinutes: 150 })).toEqual({ fits: [], leftOver: ['a'] });
  });
});
