import {
  creditCategories,
  creditTriggers,
  dutyEntryFor,
  dutyTriggers,
  entriesOn,
  parseCreditTariff,
  parseDutyTariff,
} from '@shared/domain/points/tariff';
import creditData from '../../../../config/tariffs/default.json';
import dutyData from '../../../../config/tariffs/duty.json';

/** The tariff with its entry at a place changed. */
const creditWith = (changes: object, at = 0) => ({
  ...creditData,
  entries: creditData.entries.map((entry, place) => (place === at ? { ...entry, ...changes } : entry)),
});
const dutyWith = (changes: object) => ({
  ...dutyData,
  entries: dutyData.entries.map((entry, place) => (place === 0 ? { ...entry, ...changes } : entry)),
});
const ballotTriggers = ['ballotCast', 'pollOpened', 'voted', 'ballotChanged'];

describe('no tariff is triggered by a ballot', () => {
  it('knows no trigger that names a ballot, a poll or a vote', () => {
    for (const trigger of [...dutyTriggers, ...creditTriggers]) expect(trigger).not.toMatch(/ballot|poll|vote|cast/i);
  });

  it.each(ballotTriggers)('refuses duty points for %s', (trigger) => {
    expect(() => parseDutyTariff(dutyWith({ trigger }))).toThrow(/trigger/);
  });

  it.each(ballotTriggers)('refuses moral credit for %s', (trigger) => {
    expect(() => parseCreditTariff(creditWith({ trigger }))).toThrow(/trigger/);
  });

  it('speaks of no ballot in its titles and evidence', () => {
    expect(JSON.stringify([creditData, dutyData])).not.toMatch(/投票|表决|选票/);
  });
});

describe('the villagers’ tariff', () => {
  const tariff = parseCreditTariff(creditData);

  it('has about twenty-five entries in every category, for persons and households', () => {
    expect(Math.abs(tariff.entries.length - 25)).toBeLessThanOrEqual(3);
    expect(new Set(tariff.entries.map((entry) => entry.category))).toEqual(new Set(creditCategories));
    expect(new Set(tariff.entries.map((entry) => entry.beneficiary))).toEqual(new Set(['person', 'household']));
  });

  it.each([
    ['household-base', 100],
    ['civil-deed', 3],
    ['volunteering', 5],
    ['donation', 10],
    ['banquet-over-small', 3],
    ['banquet-over-large', 15],
  ])('counts %s with %d points', (id, points) => {
    expect(tariff.entries.find((entry) => entry.id === id)?.points).toBe(points);
  });

  it('takes points only by a proposal that is told first', () => {
    const deductions = tariff.entries.filter((entry) => entry.direction === 'deduct');
    expect(deductions).toHaveLength(3);
    for (const entry of deductions)
      expect([entry.trigger, entry.evidence]).toEqual(['proposal', expect.stringContaining('先告知本人')]);
    const at = creditData.entries.findIndex((entry) => entry.direction === 'deduct');
    expect(() => parseCreditTariff(creditWith({ trigger: 'claim' }, at))).toThrow(/a deduction is proposed/);
  });

  it.each([0, -3, 1.5, 1001])('refuses %d points', (points) => {
    expect(() => parseCreditTariff(creditWith({ points }))).toThrow(/points/);
  });

  it('fits one award into the month and the month into the year', () => {
    const capped = (points: number, monthlyPointsMax: number, yearlyPointsMax: number) => () =>
      parseCreditTariff(creditWith({ points, monthlyPointsMax, yearlyPointsMax }));
    expect(capped(2, 2, 2)).not.toThrow();
    expect(capped(2, 1, 2)).toThrow(/fits the month/);
    expect(capped(2, 3, 2)).toThrow(/fits the month/);
  });

  it('refuses an id twice, an id with a dot, and an entry of the other book', () => {
    const [first] = creditData.entries;
    const added = (entry: unknown) => ({ ...creditData, entries: [...creditData.entries, entry] });
    expect(() => parseCreditTariff(added(first))).toThrow(/each id occurs once/);
    expect(() => parseCreditTariff(creditWith({ id: 'household.base' }))).toThrow(/id/);
    expect(() => parseCreditTariff(added(dutyData.entries[0]))).toThrow();
    expect(() => parseDutyTariff(creditData)).toThrow(/book/);
  });
});

describe('the duty tariff', () => {
  const tariff = parseDutyTariff(dutyData);

  it.each(dutyTriggers)('has one entry for %s', (trigger) => {
    expect(tariff.entries.filter((entry) => entry.trigger === trigger)).toHaveLength(1);
    expect(dutyEntryFor(tariff, trigger, '2026-01-01')?.trigger).toBe(trigger);
  });

  it('gives nothing before its first day or after its last', () => {
    const ended = parseDutyTariff(dutyWith({ effectiveTo: '2025-12-31' }));
    expect(dutyEntryFor(ended, 'meetingAttended', '2024-12-31')).toBeUndefined();
    expect(dutyEntryFor(ended, 'meetingAttended', '2025-12-31')?.points).toBe(2);
    expect(dutyEntryFor(ended, 'meetingAttended', '2026-01-01')).toBeUndefined();
    expect(entriesOn(ended, '2026-01-01')).toHaveLength(4);
  });

  it('refuses an entry that ends before it begins', () => {
    expect(() => parseDutyTariff(dutyWith({ effectiveTo: '2024-12-31' }))).toThrow(/ends on or after/);
  });
});
