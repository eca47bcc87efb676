import { factsOf, type MonthFacts } from '@shared/domain/figures/matter-facts';
import { type FollowUp, newFollowUp } from '@shared/domain/follow-up/follow-up';
import { startOfDayMs } from '@shared/kernel/time';
import { aMatterThat, type ShortStep } from '../../../helpers/a-road';

const month = (steps: readonly ShortStep[], name: string, followUp: FollowUp | null = null): MonthFacts | undefined =>
  factsOf(aMatterThat(steps), followUp).get(name);

const toTheCouncil: ShortStep[] = [
  ['2026-03-02', 'submit', 'submitted', 7],
  ['2026-03-05', 'sponsor', 'raised', 10],
  ['2026-03-12', 'admit', 'admitted', 60],
  ['2026-03-20', 'convene', 'scheduled', 8],
  ['2026-03-28', 'adopt', 'adopted', 7],
  ['2026-04-03', 'handOver', 'inProgress', 30],
];
const toTheVisit: ShortStep[] = [
  ...toTheCouncil,
  ['2026-04-20', 'reportDone', 'reportedDone', 10],
  ['2026-04-28', 'closeOut', 'closedOut', 7],
  ['2026-05-04', 'recordVisit', 'visited'],
];

describe('what a matter adds to a month', () => {
  it('is raised in the month in which it was raised, and stands as it stands now', () => {
    expect(month(toTheCouncil, '2026-03')?.raised).toBe('open');
    expect(month(toTheVisit, '2026-03')?.raised).toBe('visited');
    expect(month(toTheVisit, '2026-05')?.raised).toBeNull();
  });

  it('is not closed before somebody was visited', () => {
    expect(month(toTheVisit.slice(0, -1), '2026-03')?.raised).toBe('open');
  });

  it('has each stretch in the month in which it ended, in calendar days', () => {
    expect(month(toTheVisit, '2026-03')?.passages).toEqual([
      { stretch: 'proposal', days: 3, isLate: false },
      { stretch: 'pre-review', days: 7, isLate: false },
      { stretch: 'agenda', days: 8, isLate: false },
      { stretch: 'meeting', days: 8, isLate: false },
    ]);
    expect(month(toTheVisit, '2026-04')?.passages).toEqual([{ stretch: 'decision', days: 6, isLate: false }]);
    expect(month(toTheVisit, '2026-05')?.passages).toEqual([
      { stretch: 'follow-up', days: 31, isLate: false },
      { stretch: 'whole', days: 63, isLate: false },
    ]);
  });

  it('counts what is returned and resubmitted as one stretch of pre-review', () => {
    const steps: ShortStep[] = [
      ['2026-03-02', 'submit', 'submitted', 7],
      ['2026-03-03', 'sponsor', 'raised'],
      ['2026-03-05', 'return', 'returned', 14],
      ['2026-03-09', 'resubmit', 'raised'],
      ['2026-03-13', 'admit', 'admitted', 60],
    ];
    expect(month(steps, '2026-03')?.passages.at(-1)).toEqual({ stretch: 'pre-review', days: 10, isLate: false });
  });

  it('is on time on the last day, and late on the next', () => {
    const sponsoredOn = (on: string): ShortStep[] => [
      ['2026-03-02', 'submit', 'submitted', 7],
      [on, 'sponsor', 'raised'],
    ];
    expect(month(sponsoredOn('2026-03-09'), '2026-03')?.passages).toMatchObject([{ isLate: false }]);
    expect(month(sponsoredOn('2026-03-10'), '2026-03')?.passages).toMatchObject([{ isLate: true }]);
  });

  it('stays late when the date was moved after it had passed, and is on time when it was moved before', () => {
    const movedOn = (on: string): ShortStep[] => [
      ...toTheCouncil.slice(0, -1),
      ['2026-04-03', 'handOver', 'inProgress', 5],
      [on, 'reassign', 'inProgress', 20],
      ['2026-04-12', 'reportDone', 'reportedDone', 5],
      ['2026-04-14', 'closeOut', 'closedOut', 7],
      ['2026-04-15', 'recordVisit', 'visited'],
    ];
    const lateness = (on: string) =>
      month(movedOn(on), '2026-04')?.passages.map(({ stretch, isLate }) => [stretch, isLate]);
    const ended = (isLate: boolean) => [
      ['decision', false],
      ['follow-up', isLate],
      ['whole', isLate],
    ];
    expect(lateness('2026-04-08')).toEqual(ended(false));
    expect(lateness('2026-04-09')).toEqual(ended(true));
  });

  it.each(['withdrawn', 'merged'] as const)('says of one that was %s nothing about how long a stage takes', (to) => {
    const verb = to === 'merged' ? 'merge' : 'withdraw';
    const facts = month([...toTheCouncil.slice(0, 2), ['2026-03-30', verb, to]], '2026-03');
    expect(facts).toMatchObject({ raised: to, passages: [{ stretch: 'proposal' }] });
  });

  it('ends the evening of one that was voted down', () => {
    const facts = month([...toTheCouncil.slice(0, 4), ['2026-03-28', 'reject', 'rejected']], '2026-03');
    expect(facts?.passages.at(-1)).toEqual({ stretch: 'meeting', days: 8, isLate: false });
    expect(facts?.raised).toBe('rejected');
  });
});

describe('what became of a closing', () => {
  it('is known with the visit', () => {
    expect(month(toTheVisit, '2026-04')?.closings).toEqual([]);
    expect(month(toTheVisit, '2026-05')?.closings).toEqual([{ isReopened: false }]);
  });

  it('changes when it is reopened, in the month of its visit; the second closing is another', () => {
    const steps: ShortStep[] = [
      ...toTheVisit,
      ['2026-06-01', 'reopen', 'inProgress', 20],
      ['2026-06-10', 'reportDone', 'reportedDone', 10],
      ['2026-06-12', 'closeOut', 'closedOut', 7],
      ['2026-06-14', 'recordVisit', 'visited'],
    ];
    expect(month(steps, '2026-05')?.closings).toEqual([{ isReopened: true }]);
    expect(month(steps, '2026-06')).toMatchObject({
      closings: [{ isReopened: false }],
      passages: [
        { stretch: 'follow-up', days: 13 },
        { stretch: 'whole', days: 104 },
      ],
    });
    expect(month(steps.slice(0, -1), '2026-03')?.raised).toBe('open');
  });

  it('is a reopening where nobody was visited first', () => {
    const steps: ShortStep[] = [...toTheVisit.slice(0, -1), ['2026-05-02', 'reopen', 'inProgress', 20]];
    expect(month(steps, '2026-05')?.closings).toEqual([{ isReopened: true }]);
  });
});

describe('the author’s ratings', () => {
  const noon = (on: string) => startOfDayMs(on) + 43_200_000;
  const proposal = aMatterThat(toTheVisit);
  const followUp = newFollowUp(proposal, { assignee: null, dueOn: null });
  const closeOuts = [{ atMs: noon('2026-04-28') }, { atMs: noon('2026-06-12') }] as FollowUp['closeOuts'];
  const visit = (on: string, rating: number) => ({ atMs: noon(on), rating }) as FollowUp['visits'][number];
  const own = (on: string, rating: number, closing: number) =>
    ({ atMs: noon(on), rating, closing }) as FollowUp['ratings'][number];
  const ratings = (parts: Partial<FollowUp>) =>
    [...factsOf(proposal, { ...followUp, closeOuts, ...parts })].flatMap(([name, facts]) =>
      facts.ratings.map((rating) => [name, rating]),
    );

  it('are one a closing, dated by the first word and worth the last', () => {
    const visits = [visit('2026-05-04', 4)];
    expect(ratings({ visits })).toEqual([['2026-05', 4]]);
    expect(ratings({ visits, ratings: [own('2026-06-01', 2, 1)] })).toEqual([['2026-05', 2]]);
    expect(ratings({ visits, ratings: [own('2026-04-29', 5, 1)] })).toEqual([['2026-04', 4]]);
  });

  it('are two for two closings', () => {
    const visits = [visit('2026-05-04', 2), visit('2026-06-14', 5)];
    expect(ratings({ visits })).toEqual([
      ['2026-05', 2],
      ['2026-06', 5],
    ]);
  });
});
