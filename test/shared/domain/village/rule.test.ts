import { isInForce, majorityShape, quorumShape, ruleShape } from '@shared/domain/village/rule';
import * as z from 'zod/mini';

const aRule = {
  id: 'visitDaysMax',
  title: '回访',
  value: 7,
  source: { document: '群众议事会规则', article: '第 28 条', edition: '2025 年版' },
  effectiveFrom: '2025-01-01',
};

describe('a rule', () => {
  const shape = ruleShape(z.int(), 'visitDaysMax');

  it('may end on its first day, not on the day before', () => {
    expect(shape.safeParse({ ...aRule, effectiveTo: '2025-01-01' }).success).toBe(true);
    expect(shape.safeParse({ ...aRule, effectiveTo: '2024-12-31' }).success).toBe(false);
  });

  it('needs a source with its edition', () => {
    expect(shape.safeParse({ ...aRule, source: { ...aRule.source, edition: '' } }).success).toBe(false);
  });

  it('needs days of the calendar', () => {
    expect(shape.safeParse({ ...aRule, effectiveFrom: '2025-02-29' }).success).toBe(false);
  });

  it('keeps its own id', () => {
    expect(shape.safeParse(aRule).success).toBe(true);
    expect(shape.safeParse({ ...aRule, id: 'cureDaysMax' }).success).toBe(false);
  });
});

describe('a quorum or a majority', () => {
  it('may ask for everybody, never for more', () => {
    const everybody = { numerator: 3, denominator: 3, comparison: 'atLeast' };
    expect(quorumShape.safeParse(everybody).success).toBe(true);
    expect(quorumShape.safeParse({ ...everybody, numerator: 4 }).success).toBe(false);
    expect(majorityShape.safeParse({ ...everybody, base: 'members' }).success).toBe(true);
    expect(majorityShape.safeParse({ ...everybody, base: 'members', numerator: 4 }).success).toBe(false);
  });

  it('is refused with a fraction of nothing', () => {
    expect(quorumShape.safeParse({ numerator: 0, denominator: 3, comparison: 'atLeast' }).success).toBe(false);
    expect(quorumShape.safeParse({ numerator: 1, denominator: 0, comparison: 'atLeast' }).success).toBe(false);
  });
});

describe('a rule is in force', () => {
  const span = { effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' };

  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s: %p', (on, expected) => {
    expect(isInForce(span, on)).toBe(expected);
  });

  it('without an end for as long as nobody ends it', () => {
    expect(isInForce({ effectiveFrom: '2025-01-01' }, '2099-01-01')).toBe(true);
  });
});
