import fc from 'fast-check';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { isReportedOn } from '@shared/domain/agenda/standing-report';
import { dayMs, startOfDayMs } from '@shared/kernel/time';
import { aloudCharsMax, charsOf, reportAloud, type SpokenMatter } from '@shared/text/spoken/report-aloud';

const nowMs = startOfDayMs('2026-03-20') + 20 * 3_600_000;
const matter = (parts: Partial<SpokenMatter> = {}): SpokenMatter => ({
  title: '村口的路灯坏了',
  status: 'inProgress',
  who: '赵一',
  dueAtMs: nowMs + 10 * dayMs,
  overdueDays: 0,
  need: null,
  ...parts,
});
const lengthOf = (lines: readonly string[]) => charsOf(lines.join(''));

it('says how many there are, and the overdue first', () => {
  const late = matter({ title: '水渠堵了', overdueDays: 12, dueAtMs: nowMs - 12 * dayMs });
  const [opening, first, second, ...more] = reportAloud([matter(), late], true, nowMs);
  expect(opening).toBe('前面议定的事，还有两件在办，其中过期的一件，先说过期的。');
  expect(first).toContain('水渠堵了');
  expect(first).toContain('十二');
  expect(second).toContain('村口的路灯坏了');
  expect(more).toEqual([]);
});

it('says what a stuck matter needs', () => {
  expect(reportAloud([matter({ need: '缺一台挖机' })], true, nowMs)[1]).toContain('卡住了，需要缺一台挖机');
});

it('says of a long list how many are left, and how many of those are overdue', () => {
  const lines = reportAloud(
    Array.from({ length: 60 }, (_, index) => matter({ overdueDays: 60 - index, dueAtMs: nowMs - dayMs })),
    true,
    nowMs,
  );
  const namedCount = lines.length - 2;
  expect(namedCount).toBeGreaterThan(5);
  expect(lines.at(-1)).toMatch(/^其余.+件，有.+件过期，不一件件念了/);
});

it('can be read in two minutes, whatever there is to tell', () => {
  const statuses = proposalStatuses.filter((status) => isReportedOn({ status }));
  const anyMatter = fc.record({
    title: fc.string({ minLength: 1, maxLength: 40 }),
    status: fc.constantFrom(...statuses),
    who: fc.constantFrom('', '赵一', '溪口镇公路管理站'),
    dueAtMs: fc.integer({ min: nowMs - 300 * dayMs, max: nowMs + 300 * dayMs }),
    overdueDays: fc.integer({ min: 0, max: 300 }),
    need: fc.option(fc.string({ minLength: 2, maxLength: 100 })),
  });
  fc.assert(
    fc.property(fc.array(anyMatter, { maxLength: 200 }), fc.boolean(), (matters, isWhole) => {
      const lines = reportAloud(matters, isWhole, nowMs);
      expect(lengthOf(lines)).toBeLessThanOrEqual(aloudCharsMax);
      expect(lines.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
