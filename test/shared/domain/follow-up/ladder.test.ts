import fc from 'fast-check';
import { lookAtMatter } from '@shared/domain/follow-up/climb-ladder';
import { ladderStepDue } from '@shared/domain/follow-up/ladder';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { heldBy, heldByBody, heldByRole } from '@shared/domain/proposal/holder';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { proposalStatuses, isTerminal } from '@shared/domain/proposal/status';
import { travel } from '@shared/domain/proposal/travel';
import type { Village } from '@shared/domain/village/village';
import { dayMs, endOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';
import { aMatter, as, nowMs, theVillage } from '../../../helpers/carrying-out';

const one = (villagerId: string): PersonReference => ({ villagerId, name: villagerId, isNamePublic: true });
/** Chair `ch`, committees `c1` and `c2`, supervisor `sv`, town `tw`: nobody holds two offices. */
const village: Village = {
  ...theVillage,
  twoCommittees: [one('c1'), one('c2')],
  offices: { ...theVillage.offices, chair: [one('ch')], supervisor: [one('sv')], townCoordinator: [one('tw')] },
};
const at = (atMs: number) => ({ nowMs: atMs, calendar: weekdaysOnly });
const dueAtMs = nowMs;
const overdue = aMatter('inProgress', { holder: heldBy(one('as')), dueAtMs, ladderAtMs: dueAtMs });

interface Taken {
  type: string;
  data: { step: number; toldTier: string; toldIds: string[]; skippedIds: string[] };
}

/** Looks again and again at each instant until nothing is due, as the clock does; the events come out. */
function climb(matter: Proposal, instants: readonly number[], where = village): { matter: Proposal; events: Taken[] } {
  const events: Taken[] = [];
  let current = matter;
  for (const atMs of instants) {
    for (
      let outcome = lookAtMatter(current, where, at(atMs));
      outcome;
      outcome = lookAtMatter(current, where, at(atMs))
    ) {
      const [change] = outcome.changes;
      current = change!.next as unknown as Proposal;
      events.push(change!.event as unknown as Taken);
    }
  }
  return { matter: current, events };
}

const days = (...count: number[]) => count.map((day) => dueAtMs + day * dayMs);
const toldBy = (events: readonly Taken[]) => events.map(({ data }) => [data.toldTier, ...data.toldIds]);

describe('the ladder', () => {
  it.each([
    ['before the date', dueAtMs - 1, 0],
    ['at the date', dueAtMs, 1],
    ['a moment before three days', dueAtMs + 3 * dayMs - 1, 1],
    ['after three days', dueAtMs + 3 * dayMs, 2],
    ['a moment before seven days', dueAtMs + 7 * dayMs - 1, 2],
    ['after seven days', dueAtMs + 7 * dayMs, 3],
    ['a moment before fourteen days', dueAtMs + 14 * dayMs - 1, 3],
    ['after fourteen days', dueAtMs + 14 * dayMs, 4],
    ['a year later', dueAtMs + 365 * dayMs, 4],
  ])('%s has taken the steps that are due, one after another', (_, atMs, steps) => {
    const { matter, events } = climb(overdue, [atMs]);
    expect(events.map(({ data }) => data.step)).toEqual([0, 1, 2, 3].slice(0, steps));
    expect(matter.ladder.stepsTaken).toBe(steps);
    expect(matter.ladderAtMs).toBe(days(0, 3, 7, 14)[steps] ?? 0);
  });

  it('tells the holder, the chair, the two committees, and the town', () => {
    const { events } = climb(overdue, days(0, 3, 7, 14));
    expect(toldBy(events)).toEqual([
      ['holder', 'as'],
      ['chair', 'ch'],
      ['twoCommittees', 'c1', 'c2'],
      ['town', 'tw'],
    ]);
  });

  it('never touches status, holder or date', () => {
    const { matter } = climb(overdue, days(20));
    const { status, holder, dueAtMs: due } = overdue;
    expect(matter).toMatchObject({ status, holder, dueAtMs: due });
  });

  it('skips whoever was told at a lower step', () => {
    const inCommittees = { ...overdue, holder: heldBy(one('c1')) };
    const { events } = climb(inCommittees, days(0, 3, 7, 14));
    expect(toldBy(events)).toEqual([
      ['holder', 'c1'],
      ['chair', 'ch'],
      ['twoCommittees', 'c2'],
      ['town', 'tw'],
    ]);
    expect(events[2]?.data.skippedIds).toEqual(['c1']);
  });

  it('goes up to the supervisor and then to the town where one person is everything', () => {
    const everything = { ...village, twoCommittees: [one('ch')] };
    const { events } = climb({ ...overdue, holder: heldByRole('chair') }, days(0, 3, 7, 14), everything);
    expect(toldBy(events)).toEqual([['holder', 'ch'], ['supervisor', 'sv'], ['town', 'tw'], ['town']]);
    expect(events.map(({ data }) => data.skippedIds)).toEqual([[], ['ch'], ['ch'], ['tw']]);
  });

  it('goes up where an office is empty', () => {
    const { offices } = village;
    const noChair = { ...village, offices: { ...offices, chair: [] } };
    expect(toldBy(climb(overdue, days(0, 3), noChair).events)).toEqual([
      ['holder', 'as'],
      ['supervisor', 'sv'],
    ]);
    const nobody = { ...village, offices: { ...offices, chair: [], supervisor: [], townCoordinator: [] } };
    expect(toldBy(climb(overdue, days(3), nobody).events)).toEqual([['holder', 'as'], ['chair']]);
  });

  it.each([
    [heldByRole('chair'), ['ch']],
    [heldByRole('councilMember'), theVillage.council.members.map((member) => member.villagerId)],
    [heldByBody('partyOrganisation'), ['rv001', 'rv002']],
    [heldByBody('twoCommittees'), ['c1', 'c2']],
    [heldByBody('serviceDesk'), ['ck001']],
    [heldByBody('town'), ['tw']],
  ])('finds the people behind the holder %p', (holder, ids) => {
    expect(ladderStepDue({ ...overdue, holder }, village, at(dueAtMs))?.toldIds).toEqual(ids);
  });

  it('leaves a matter alone that has ended, or that is not to be looked at', () => {
    expect(lookAtMatter(aMatter('visited', { ladderAtMs: 0 }), village, at(nowMs))).toBeNull();
    expect(lookAtMatter(aMatter('visited', { ladderAtMs: 1 }), village, at(nowMs))).toBeNull();
    expect(lookAtMatter({ ...overdue, ladderAtMs: 0 }, village, at(nowMs + 99 * dayMs))).toBeNull();
  });

  it('is a function of the clock: looked at whenever and however often, the steps are the same', () => {
    const instant = fc.integer({ min: -3, max: 40 }).map((halfDays) => dueAtMs + halfDays * (dayMs / 2));
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 30 }), (instants) => {
        const inOrder = [...instants].sort((left, right) => left - right);
        const last = inOrder.at(-1) ?? dueAtMs - 1;
        const often = climb(overdue, [...inOrder, last]);
        const once = climb(overdue, [last]);
        expect(often.events).toEqual(once.events);
        expect(often.matter.ladder).toEqual(once.matter.ladder);
        const told = often.events.flatMap(({ data }) => data.toldIds);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('the reminder', () => {
  const toRemind: Proposal = { ...overdue, dueAtMs: nowMs + 5 * dayMs, ladderAtMs: nowMs + 4 * dayMs };

  it('is sent once, a day before the date, to whoever has the matter', () => {
    const { matter, events } = climb(toRemind, days(3.9, 4, 4.1, 4.9));
    expect(events).toMatchObject([{ type: 'DueDateReminded', data: { toldIds: ['as'] } }]);
    expect(matter).toMatchObject({ ladderAtMs: toRemind.dueAtMs, ladder: { stepsTaken: 0 } });
    expect(lookAtMatter(toRemind, village, at(toRemind.ladderAtMs))?.messages).toMatchObject([{ code: 'dueTomorrow' }]);
  });

  it('is not sent any more by a clock that comes after the date', () => {
    expect(climb(toRemind, days(6)).events).toMatchObject([{ type: 'LadderStepTaken', data: { step: 0 } }]);
  });

  it('is due for every matter that gets a date more than a day ahead', () => {
    const resumed = (dueInMs: number) =>
      travel(aMatter('onHold'), 'resume', {
        actor: as('ch001'),
        nowMs,
        holder: heldBy(one('as')),
        dueAtMs: nowMs + dueInMs,
      });
    expect(resumed(dayMs + 1)).toMatchObject({ proposal: { ladderAtMs: nowMs + 1 } });
    expect(resumed(dayMs)).toMatchObject({ proposal: { ladderAtMs: nowMs + dayMs } });
  });
});

it.each(proposalStatuses.filter((status) => !isTerminal(status)))('climbs for a matter that is %s', (status) => {
  const matter = { ...aMatter(status), dueAtMs, ladderAtMs: dueAtMs };
  expect(climb(matter, days(14)).events).toHaveLength(4);
});

describe('a ladder that counts working days', () => {
  const { rules } = village;
  const inWorkingDays = { ...rules.rules.ladderChairDays, unit: 'workingDays' as const };
  const there: Village = { ...village, rules: { ...rules, rules: { ...rules.rules, ladderChairDays: inWorkingDays } } };
  // The 2nd of March is a Monday; from Tuesday to the Monday after nobody works.
  const calendar = { knowsYear: () => true, isWorkingDay: (on: string) => on >= '2026-03-10' && on <= '2026-03-13' };
  const told = (atMs: number, where = there) => {
    const matter = { ...overdue, ladder: { stepsTaken: 1, toldIds: ['as'] } };
    return ladderStepDue(matter, where, { nowMs: atMs, calendar })?.toldTier ?? null;
  };

  it('goes up at the end of the last of them, not during a holiday', () => {
    expect(told(dueAtMs + 3 * dayMs)).toBeNull();
    expect(told(endOfDayMs('2026-03-12') - 1)).toBeNull();
    expect(told(endOfDayMs('2026-03-12'))).toBe('chair');
  });

  it('looks again at that moment, and goes up by the calendar where the village says nothing of working days', () => {
    const first = lookAtMatter({ ...overdue, ladder: { stepsTaken: 0, toldIds: [] } }, there, {
      nowMs: dueAtMs,
      calendar,
    });
    expect(first?.changes[0]?.next).toMatchObject({ ladderAtMs: endOfDayMs('2026-03-12') });
    expect(told(dueAtMs + 3 * dayMs, village)).toBe('chair');
  });
});
