import { noOpenMatters, type OpenMatter } from '@shared/domain/figures/open-matters';
import { ladderStepDue, ladderTiers } from '@shared/domain/follow-up/ladder';
import { townTasks } from '@shared/domain/home/town-tasks';
import { valueOf } from '@shared/domain/village/rule-book';
import { dayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';
import { aMatter, nowMs, theVillage } from '../../../helpers/carrying-out';

const { rules } = theVillage;
const now = { nowMs, calendar: weekdaysOnly };
const townMs = valueOf(rules, 'ladderTownDays') * dayMs;
const open = (id: string, dueAtMs: number): OpenMatter => ({ id, holderKey: 'person:as001', sinceMs: 0, dueAtMs });
const tasks = (matters: OpenMatter[], requests: OpenMatter[] = []) =>
  townTasks({ ...noOpenMatters('v1'), matters, requests }, rules, now);

describe('the town coordinator’s list', () => {
  it('holds what is as far past its date as the ladder goes, and not a moment less', () => {
    expect(tasks([open('one', nowMs - townMs + 1)])).toEqual([]);
    expect(tasks([open('one', nowMs - townMs)])).toMatchObject([{ of: 'matters', count: 1, dueAtMs: nowMs - townMs }]);
  });

  it('counts matters and requests apart, the oldest date first', () => {
    const far = nowMs - townMs - 9 * dayMs;
    const all = [open('late', nowMs - dayMs), open('one', nowMs - townMs), open('two', far)];
    expect(tasks(all, [open('three', far)])).toMatchObject([
      { of: 'matters', count: 2, dueAtMs: far, period: '2026' },
      { of: 'requests', count: 1, dueAtMs: far },
    ]);
  });

  it('holds nothing that has no date', () => {
    expect(tasks([open('ended', 0)])).toEqual([]);
  });

  it('is the last step of the ladder: what it holds has that step due or taken', () => {
    const stepsTaken = ladderTiers.length - 1;
    const matter = (dueAtMs: number) => aMatter('inProgress', { dueAtMs, ladder: { stepsTaken, toldIds: [] } });
    const isDue = (dueAtMs: number) => ladderStepDue(matter(dueAtMs), theVillage, now) !== null;
    for (const dueAtMs of [nowMs - townMs + 1, nowMs - townMs, nowMs - townMs - dayMs]) {
      expect(tasks([open('one', dueAtMs)]).length > 0).toBe(isDue(dueAtMs));
    }
  });
});
