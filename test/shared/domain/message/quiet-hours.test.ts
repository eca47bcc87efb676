import * as fc from 'fast-check';
import { earliestSendMs, mayDisturb, nextTimeOfDayMs } from '@shared/domain/message/quiet-hours';
import { dayMs, hourMs, minuteMs, startOfDayMs } from '@shared/kernel/time';

const night = { from: '21:30', to: '07:00' };
const noon = { from: '12:00', to: '14:00' };
const at = (on: string, time: string, moreMs = 0) =>
  startOfDayMs(on) + Number(time.slice(0, 2)) * hourMs + Number(time.slice(3)) * minuteMs + moreMs;

describe('quiet hours', () => {
  it.each([
    ['a millisecond before they begin', at('2026-03-02', '21:30', -1), at('2026-03-02', '21:30', -1)],
    ['in their first minute', at('2026-03-02', '21:30'), at('2026-03-03', '07:00')],
    ['a millisecond before midnight', at('2026-03-03', '00:00', -1), at('2026-03-03', '07:00')],
    ['at midnight', at('2026-03-03', '00:00'), at('2026-03-03', '07:00')],
    ['a millisecond before they end', at('2026-03-03', '07:00', -1), at('2026-03-03', '07:00')],
    ['in the minute of their end', at('2026-03-03', '07:00'), at('2026-03-03', '07:00')],
    ['half a minute after their end', at('2026-03-03', '07:00', 30_000), at('2026-03-03', '07:00', 30_000)],
    ['over the end of a year', at('2026-12-31', '23:59'), at('2027-01-01', '07:00')],
  ])('hold a message back that is due %s', (_, dueAtMs, expected) => {
    expect(earliestSendMs(dueAtMs, night)).toBe(expected);
  });

  it('may lie within a day, and may be none', () => {
    expect(earliestSendMs(at('2026-03-02', '13:59'), noon)).toBe(at('2026-03-02', '14:00'));
    expect(earliestSendMs(at('2026-03-02', '11:59'), noon)).toBe(at('2026-03-02', '11:59'));
    expect(earliestSendMs(at('2026-03-02', '14:00'), noon)).toBe(at('2026-03-02', '14:00'));
    expect(earliestSendMs(at('2026-03-02', '03:00'), { from: '07:00', to: '07:00' })).toBe(at('2026-03-02', '03:00'));
  });

  it('delay, never lose and never send early: less than a day later, at an instant that is not quiet', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const due = fc.integer({ min: startOfDayMs('2026-01-01'), max: startOfDayMs('2027-01-01') });
    fc.assert(
      fc.property(time, time, due, (from, to, dueAtMs) => {
        const earliest = earliestSendMs(dueAtMs, { from, to });
        expect(earliest).toBeGreaterThanOrEqual(dueAtMs);
        expect(earliest).toBeLessThan(dueAtMs + dayMs);
        expect(earliestSendMs(earliest, { from, to })).toBe(earliest);
      }),
    );
  });
});

describe('what may come at night', () => {
  const meeting = { code: 'meetingCancelled', card: { template: 'meeting' as const } };
  const start = at('2026-03-02', '19:30');

  it.each([
    ['a meeting of today', start, at('2026-03-02', '00:00'), true],
    ['a meeting that began this evening, past midnight', start, at('2026-03-03', '00:30'), true],
    ['twelve hours after its start', start, at('2026-03-03', '07:30'), false],
    ['a meeting of tomorrow', start, at('2026-03-01', '23:59'), false],
    ['no start', undefined, at('2026-03-02', '22:00'), false],
  ])('is about %s: %s', (_, startAtMs, nowMs, expected) => {
    expect(mayDisturb(meeting, startAtMs, nowMs)).toBe(expected);
  });

  it('is what its person asked for, and nothing else that names a start', () => {
    const matter = { template: 'matter' as const };
    expect(mayDisturb({ code: 'bindingConfirmed', card: matter }, undefined, start)).toBe(true);
    expect(mayDisturb({ code: 'matterChanged', card: matter }, start, start)).toBe(false);
    expect(mayDisturb({ code: 'meetingCancelled', card: null }, start, start)).toBe(false);
  });
});

describe('the time of a digest', () => {
  it.each([
    ['just before it', at('2026-03-02', '18:30', -1), at('2026-03-02', '18:30')],
    ['at it', at('2026-03-02', '18:30'), at('2026-03-03', '18:30')],
    ['after it', at('2026-03-02', '18:30', 1), at('2026-03-03', '18:30')],
    ['at the end of a year', at('2026-12-31', '23:00'), at('2027-01-01', '18:30')],
  ])('%s is the next one', (_, afterMs, expected) => {
    expect(nextTimeOfDayMs(afterMs, '18:30')).toBe(expected);
  });
});
