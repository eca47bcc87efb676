import { dayShape, idFrom, idShape } from '@shared/kernel/id';

describe('ids', () => {
  it('makes sixteen characters that are safe in a key', () => {
    const id = idFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 17));
    expect(id).toHaveLength(16);
    expect(idShape.safeParse(id).success).toBe(true);
  });

  it.each(['', 'a b', '../x', '村', 'x'.repeat(101)])('refuses %j as an id', (id) => {
    expect(idShape.safeParse(id).success).toBe(false);
  });

  it.each(['2026-01-31', '2026-04-30', '2028-02-29', '2000-02-29', '2026-12-31'])('takes %j as a day', (day) => {
    expect(dayShape.safeParse(day).success).toBe(true);
  });

  const noDays = [
    '2026-13-01',
    '2026-1-1',
    '2026-00-10',
    '2026-01-00',
    '明天',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
  ];
  it.each(noDays)('refuses %j as a day', (day) => {
    expect(dayShape.safeParse(day).success).toBe(false);
  });
});
