import { awayMs, visitAt } from '../../../miniprogram/pages/home/visit';

const now = 10 * awayMs;

describe('since one was last here', () => {
  it('is now for whoever comes for the first time', () => {
    expect(visitAt(now, null)).toEqual({ sinceMs: now, seenMs: now });
  });

  it('is the end of the last visit after half an hour, and not a millisecond before', () => {
    const kept = { sinceMs: 1, seenMs: now - awayMs };
    expect(visitAt(now, kept)).toEqual({ sinceMs: kept.seenMs, seenMs: now });
    expect(visitAt(now - 1, kept)).toEqual({ sinceMs: 1, seenMs: now - 1 });
  });
});
