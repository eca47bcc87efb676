import { requestFactsOf } from '@shared/domain/figures/request-facts';
import { explainRatingBy } from '@shared/domain/follow-up/reopening';
import type { RequestStep } from '@shared/domain/service/service-request';
import type { RequestStatus } from '@shared/domain/service/status';
import { addDays, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aRequest, gridMember } from '../../../helpers/a-request';

type Short = [on: string, verb: string, to: RequestStatus, dueDays: number, rating?: number];

function thatWent(shorts: readonly Short[]) {
  let from: RequestStatus = 'draft';
  const draft = aRequest();
  const steps = shorts.map(([on, verb, to, dueDays, rating]): RequestStep => {
    const said = rating === undefined ? null : { manner: null, isDone: true, rating, words: '' };
    const step: RequestStep = {
      ...{ verb, from, to, by: gridMember, onBehalfOf: null, note: '', photoIds: [], holder: null },
      atMs: startOfDayMs(on) + 10 * 3_600_000,
      rating: said && { ...said, explanation: explainRatingBy(draft.rules.ratingMin, said.rating) },
      dueAtMs: dueDays === 0 ? 0 : endOfDayMs(addDays(on, dueDays)),
    };
    from = to;
    return step;
  });
  return requestFactsOf(aRequest({ status: from, steps, createdAtMs: steps[0]?.atMs ?? 0 }));
}

const toHandled: Short[] = [
  ['2026-03-02', 'ask', 'received', 2],
  ['2026-03-03', 'check', 'checked', 2],
  ['2026-03-04', 'assign', 'assigned', 5],
  ['2026-03-08', 'reportHandled', 'handled', 7],
];

describe('what a request adds to the figures', () => {
  it('is closed by the visit and by nothing before it', () => {
    expect(thatWent(toHandled).get('2026-03')).toMatchObject({ raised: 'open', visits: [] });
    const visited = thatWent([...toHandled, ['2026-03-10', 'recordVisit', 'visited', 0, 4]]);
    expect(visited.get('2026-03')).toEqual({
      id: 'r1',
      raised: 'visited',
      visits: [{ days: 8, isLate: false }],
      closings: [{ isReopened: false }],
      ratings: [4],
    });
  });

  it('is late where any date passed on its way, be it the visitor’s', () => {
    const late = thatWent([...toHandled, ['2026-03-16', 'recordVisit', 'visited', 0, 4]]);
    expect(late.get('2026-03')?.visits).toEqual([{ days: 14, isLate: true }]);
  });

  it('is open again when it was reopened, with the rating that counts last, in the month of the first', () => {
    const again = thatWent([
      ...toHandled,
      ['2026-03-10', 'recordVisit', 'visited', 0, 4],
      ['2026-04-02', 'rate', 'visited', 0, 1],
      ['2026-04-02', 'reopen', 'assigned', 5],
    ]);
    expect(again.get('2026-03')).toMatchObject({ raised: 'open', closings: [{ isReopened: true }], ratings: [1] });
  });

  it('counts one that was handled again as two closings and two ratings', () => {
    const twice = thatWent([
      ...toHandled,
      ['2026-03-10', 'recordVisit', 'visited', 0, 2],
      ['2026-03-10', 'reopen', 'assigned', 5],
      ['2026-03-12', 'reportHandled', 'handled', 7],
      ['2026-03-13', 'recordVisit', 'visited', 0, 5],
    ]);
    expect(twice.get('2026-03')).toMatchObject({
      raised: 'visited',
      closings: [{ isReopened: true }, { isReopened: false }],
      ratings: [2, 5],
    });
  });

  it.each(['becameMatter', 'answered', 'recalled'] as const)('leaves one that %s to the matters', (to) => {
    expect(thatWent([...toHandled.slice(0, 2), ['2026-03-05', 'answer', to, 0]]).get('2026-03')?.raised).toBe(
      'elsewhere',
    );
  });
});
