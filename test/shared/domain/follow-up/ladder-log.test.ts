import { weekdaysOnly } from '@shared/kernel/working-days';
import fc from 'fast-check';
import { lookAtMatter } from '@shared/domain/follow-up/climb-ladder';
import { reassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { reportProgress } from '@shared/domain/follow-up/report-progress';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { EventDraft } from '@shared/kernel/case';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { addDays, dayMs, dayOf, hourMs } from '@shared/kernel/time';
import { aMatter, as, itsFollowUp, nowMs as startMs, theVillage } from '../../../helpers/carrying-out';

interface Life {
  proposal: Proposal;
  log: EventDraft[];
}

const asBorn = (): Life => ({ proposal: aMatter('inProgress', { ladderAtMs: startMs + 9 * dayMs }), log: [] });

function after({ proposal, log }: Life, outcome: Outcome<Refusal> | null): Life {
  if (!outcome?.ok) return { proposal, log };
  const changes = outcome.changes.filter(({ next }) => next.kind === 'proposal');
  const next = (changes.at(-1)?.next as Proposal | undefined) ?? proposal;
  return { proposal: next, log: [...log, ...changes.map(({ event }) => event)] };
}

/** A run of the clock: it looks until there is nothing to do, and once more. */
function clockRuns(life: Life, nowMs: number): Life {
  let now = life;
  for (let looks = 0; looks < 8; looks += 1)
    now = after(now, lookAtMatter(now.proposal, theVillage, { nowMs, calendar: weekdaysOnly }));
  return now;
}

/** The ladder as the events alone tell it. */
function ladderIn(log: readonly EventDraft[], born: Proposal) {
  let { holderKey, dueAtMs } = born;
  let ladder = { stepsTaken: 0, toldIds: [] as string[] };
  for (const { type, data } of log) {
    if ('verb' in data) {
      if (data.holderKey !== holderKey || data.dueAtMs !== dueAtMs) ladder = { stepsTaken: 0, toldIds: [] };
      holderKey = data.holderKey as string;
      dueAtMs = Number(data.dueAtMs);
    } else if (type === 'LadderStepTaken') {
      expect(data.step).toBe(ladder.stepsTaken);
      expect(data.dueAtMs).toBe(dueAtMs);
      ladder = { stepsTaken: ladder.stepsTaken + 1, toldIds: [...ladder.toldIds, ...(data.toldIds as string[])] };
    }
  }
  return ladder;
}

const stepsIn = ({ log }: Life) => log.filter(({ type }) => type === 'LadderStepTaken').map(({ data }) => data);

function moved({ proposal }: Life, nowMs: number, days: number): Outcome<Refusal> {
  return reassignMatter(proposal, itsFollowUp(proposal), {
    actor: as('ch001'),
    nowMs,
    person: null,
    unit: null,
    dueOn: addDays(dayOf(nowMs), days),
    reason: '往后移',
    doers: [],
  });
}

function reported({ proposal }: Life, nowMs: number): Outcome<Refusal> {
  const report = { reportId: 'r', text: '在办', photoIds: [], doneMilestoneIds: [] };
  return reportProgress(proposal, itsFollowUp(proposal), { actor: as('as001'), nowMs, ...report });
}

const acts = fc.record({
  what: fc.constantFrom('clock', 'clock', 'clock', 'report', 'move'),
  hours: fc.integer({ min: 0, max: 200 }),
  days: fc.integer({ min: 1, max: 30 }),
});

describe('the ladder', () => {
  it('is a function of the event log, and takes each step of a date once', () => {
    let steps = 0;
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (year) => {
        let life = asBorn();
        let nowMs = startMs;
        for (const { what, hours, days } of year) {
          nowMs += hours * hourMs;
          if (what === 'clock') life = clockRuns(life, nowMs);
          else life = after(life, what === 'report' ? reported(life, nowMs) : moved(life, nowMs, days));
          expect(ladderIn(life.log, asBorn().proposal)).toEqual(life.proposal.ladder);
          expect(new Set(life.proposal.ladder.toldIds).size).toBe(life.proposal.ladder.toldIds.length);
        }
        steps += stepsIn(life).length;
      }),
      { numRuns: 150, seed: 20260302 },
    );
    expect(steps).toBeGreaterThan(100);
  });

  it('is the same after a year, whether the clock ran every hour, seldom, twice at once or only at the end', () => {
    const yearMs = 365 * dayMs;
    const everyHours = (hours: number) => {
      let life = asBorn();
      for (let at = 0; at <= yearMs; at += hours * hourMs) life = clockRuns(life, startMs + at);
      return clockRuns(clockRuns(life, startMs + yearMs), startMs + yearMs);
    };
    const seldom = stepsIn(everyHours(24 * 90));
    expect(seldom.map(({ tier }) => tier)).toEqual(['holder', 'chair', 'twoCommittees', 'town']);
    expect(stepsIn(everyHours(7))).toEqual(seldom);
    expect(stepsIn(clockRuns(asBorn(), startMs + yearMs))).toEqual(seldom);
  });

  it('steps down when it is answered by a new date, and climbs from its foot again', () => {
    const late = clockRuns(asBorn(), startMs + 15 * dayMs);
    expect(late.proposal.ladder.stepsTaken).toBe(2);
    const answered = after(late, moved(late, startMs + 15 * dayMs, 5));
    expect(answered.proposal.ladder).toEqual({ stepsTaken: 0, toldIds: [] });
    expect(stepsIn(clockRuns(answered, startMs + 22 * dayMs)).map(({ step }) => step)).toEqual([0, 1, 0]);
  });
});
