import * as fc from 'fast-check';
import { aBatch, aClaim, aVillager, creditTariff, nowMs, rules } from '../../../helpers/a-batch';
import { anActor } from '../../../helpers/a-proposal';
import { type Account, newAccount } from '@shared/domain/points/account';
import { claimPoints } from '@shared/domain/points/claim-points';
import { earnIdeas, earnIdeasMax, type IdeasFor } from '@shared/domain/points/earn-ideas';
import { type CreditEntry, type CreditTariff, parseCreditTariff } from '@shared/domain/points/tariff';
import { dayOf } from '@shared/kernel/time';

const today = '2026-03-20';
/** 带着乡亲学技术: 5 points, 10 a month, 40 a year, in every month. */
const skill = creditTariff.entries.find(({ id }) => id === 'skill-shared') as CreditEntry;
const someone: IdeasFor = { villagerId: 'vg001', householdId: 'h1', accounts: [], batches: [] };

function tariffOf(...entries: Partial<CreditEntry>[]): CreditTariff {
  return { ...creditTariff, entries: entries.map((entry, at) => ({ ...skill, id: `entry-${at}`, ...entry })) };
}
const idsOf = (tariff: CreditTariff, parts: Partial<IdeasFor> = {}, on = today) =>
  earnIdeas(tariff, { ...someone, ...parts }, on).map(({ entry }) => entry.id);
const posted = (entryId: string, period: string, points: number, ownerId = 'vg001'): Account => ({
  ...newAccount('v1', 'moralCredit', ownerId),
  counters: [{ entryId, period, points }],
});

describe('ideas what to do for points', () => {
  it('are a short list of the real tariff, and not five times of one thing', () => {
    const ideas = earnIdeas(creditTariff, someone, today);
    expect(ideas).toHaveLength(earnIdeasMax);
    expect(new Set(ideas.map(({ entry }) => entry.category)).size).toBeGreaterThanOrEqual(4);
  });

  it('hold an entry on its first and on its last day, and not a day before or after', () => {
    const tariff = tariffOf({ effectiveFrom: today, effectiveTo: today });
    expect(idsOf(tariff)).toEqual(['entry-0']);
    expect(idsOf(tariff, {}, '2026-03-19')).toEqual([]);
    expect(idsOf(tariff, {}, '2026-03-21')).toEqual([]);
  });

  it.each([
    ['exactly one more fits the month', '2026-03', 5, ['entry-0']],
    ['one point too few is left in the month', '2026-03', 6, []],
    ['exactly one more fits the year', '2026', 35, ['entry-0']],
    ['the cap of the year is reached exactly', '2026', 40, []],
    ['the month before was full', '2026-02', 10, ['entry-0']],
  ])('when %s', (_, period, points, expected) => {
    expect(idsOf(tariffOf({}), { accounts: [posted('entry-0', period, points)] })).toEqual(expected);
  });

  it('count what waits to be posted, and not what was refused or stands in the account already', () => {
    const entry = { ...aClaim().entry, id: 'entry-0' };
    const waiting = (id: string, doneOn: string, status: 'waiting' | 'refused' | 'posted') =>
      aClaim({ id, doneOn, status, entry });
    const two = [waiting('c1', '2026-03-01', 'waiting'), waiting('c2', '2026-03-02', 'waiting')];
    expect(idsOf(tariffOf({}), { batches: [aBatch({}, two)] })).toEqual([]);
    const [first] = two;
    for (const status of ['refused', 'posted'] as const) {
      const batch = aBatch({}, [first ?? aClaim(), waiting('c2', '2026-03-02', status)]);
      expect(earnIdeas(tariffOf({}), { ...someone, batches: [batch] }, today)[0]?.timesLeft).toBe(1);
    }
  });

  it('leave out what was done today already', () => {
    const claim = aClaim({ doneOn: today, entry: { ...aClaim().entry, id: 'entry-0' } });
    expect(idsOf(tariffOf({}), { batches: [aBatch({}, [claim])] })).toEqual([]);
  });

  it('leave out what nobody claims, and a household’s deeds for whoever has none', () => {
    const tariff = tariffOf(
      { direction: 'deduct', trigger: 'proposal' },
      { trigger: 'proposal' },
      { trigger: 'yearOpening' },
      { beneficiary: 'household' },
    );
    expect(idsOf(tariff)).toEqual(['entry-3']);
    expect(idsOf(tariff, { householdId: '' })).toEqual([]);
  });

  it('look at the household’s account for a household’s deed', () => {
    const tariff = tariffOf({ beneficiary: 'household' });
    expect(idsOf(tariff, { accounts: [posted('entry-0', '2026-03', 10)] })).toEqual(['entry-0']);
    expect(idsOf(tariff, { accounts: [posted('entry-0', '2026-03', 10, 'household:h1')] })).toEqual([]);
  });

  it('keep to the season, and to what can be done at will', () => {
    const tariff = tariffOf({ seasonMonths: [3] }, { seasonMonths: [4] }, { seasonMonths: [] });
    expect(idsOf(tariff)).toEqual(['entry-0']);
    expect(idsOf(tariff, {}, '2026-04-01')).toEqual(['entry-1']);
  });

  it('begin with what was not earned this year, then with what has a season', () => {
    const tariff = tariffOf({}, {}, { seasonMonths: [3] });
    expect(idsOf(tariff, { accounts: [posted('entry-0', '2026', 5)] })).toEqual(['entry-2', 'entry-1', 'entry-0']);
  });

  it('are always what a claim of today is accepted for', () => {
    const day = fc.integer({ min: 1, max: 20 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
    const deed = fc.record({ at: fc.integer({ min: 0, max: 2 }), doneOn: day });
    const caps = fc.tuple(fc.integer({ min: 5, max: 20 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(
        fc.array(caps, { minLength: 3, maxLength: 3 }),
        fc.array(deed, { maxLength: 8 }),
        (allCaps, deeds) => {
          const tariff = parseCreditTariff(
            tariffOf(...allCaps.map(([month, more]) => ({ monthlyPointsMax: month, yearlyPointsMax: month + more }))),
          );
          const claims = deeds.map(({ at, doneOn }, number) =>
            aClaim({ id: `c${number}`, doneOn, entry: { ...aClaim().entry, id: `entry-${at}` } }),
          );
          const batch = aBatch({}, claims);
          const basis = { rules, tariff, batch, earlier: [], account: null };
          for (const { entry } of earnIdeas(tariff, { ...someone, batches: [batch] }, dayOf(nowMs))) {
            const command = { actor: anActor({ villagerId: 'vg001' }), nowMs, claimId: 'new', claimant: aVillager() };
            const said = { entryId: entry.id, text: '和大家清了半天水渠', photoIds: [], doneOn: dayOf(nowMs) };
            expect(claimPoints(basis, { ...command, ...said }).ok).toBe(true);
          }
        },
      ),
    );
  });
});
