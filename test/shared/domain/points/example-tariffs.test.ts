import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelOf } from '@shared/domain/points/level';
import { type CreditTariff, creditTriggers, parseCreditTariff, yearOpeningEntry } from '@shared/domain/points/tariff';

const folder = join(__dirname, '../../../../config/tariffs/examples');
const sheets = readdirSync(folder).map((name) => {
  return { name, data: JSON.parse(readFileSync(join(folder, name), 'utf8')) as CreditTariff };
});
const sheet = (name: string) => parseCreditTariff(sheets.find((one) => one.name === `${name}.json`)?.data);

it('there are three tariff sheets of known shapes', () => {
  expect(sheets.map(({ name }) => name)).toEqual([
    'household-hundred.json',
    'one-point-one-yuan.json',
    'star-levels.json',
  ]);
});

describe.each(sheets)('$name', ({ data }) => {
  it('is a tariff, cited article by article', () => {
    const tariff = parseCreditTariff(data);
    const articles = tariff.entries.map(({ source }) => source.article);
    expect(new Set(articles).size).toBe(articles.length);
  });

  it('takes by proposal alone, so that whoever loses is told and heard first', () => {
    const taken = parseCreditTariff(data).entries.filter(({ direction }) => direction === 'deduct');
    expect(taken.filter(({ trigger }) => trigger !== 'proposal')).toEqual([]);
    for (const [at, { direction }] of data.entries.entries()) {
      if (direction !== 'deduct') continue;
      const entries = data.entries.map((entry, place) => (place === at ? { ...entry, trigger: 'claim' } : entry));
      expect(() => parseCreditTariff({ ...data, entries })).toThrow(/told/);
    }
  });

  it.each(['ballotCast', 'pollOpened', 'voted', 'choiceMade'])(
    'can not be triggered by %s, in any entry',
    (trigger) => {
      for (const place of data.entries.keys()) {
        const entries = data.entries.map((entry, at) => (at === place ? { ...entry, trigger } : entry));
        expect(() => parseCreditTariff({ ...data, entries })).toThrow(/trigger/);
      }
      expect(creditTriggers).not.toContain(trigger);
    },
  );

  it('speaks of no ballot, welfare or subsidy', () => {
    expect(JSON.stringify(data)).not.toMatch(/投票|表决|选票|低保|补贴|资格/);
  });

  it('gives nobody weight or entry to a poll: it has no field for it', () => {
    const [first, ...rest] = data.entries;
    for (const field of ['pollId', 'weight', 'gates', 'ballot']) {
      expect(() => parseCreditTariff({ ...data, entries: [{ ...first, [field]: 1 }, ...rest] })).toThrow();
      expect(() => parseCreditTariff({ ...data, [field]: 1 })).toThrow();
    }
  });
});

describe('what the sheets are for', () => {
  it('a hundred points a household, to earn and to lose, and all anew each year', () => {
    const tariff = sheet('household-hundred');
    expect(yearOpeningEntry(tariff, 2027)).toMatchObject({ points: 100, beneficiary: 'household' });
    expect(new Set(tariff.entries.map(({ direction }) => direction))).toEqual(new Set(['award', 'deduct']));
    expect(tariff.yearEnd).toMatchObject({ keeps: 'none' });
  });

  it('stars by thresholds', () => {
    const { levels } = sheet('star-levels');
    expect([59, 60, 99, 100].map((points) => levels && levelOf(levels, points).title)).toEqual([
      null,
      '一星户',
      '四星户',
      '五星户',
    ]);
  });

  it('one point is one yuan at the shop, and at most two hundred are carried over', () => {
    expect(sheet('one-point-one-yuan').yearEnd).toMatchObject({ keeps: 'capped', pointsMax: 200 });
  });
});

describe('a tariff is refused', () => {
  const tariff = sheet('household-hundred');
  const [base] = tariff.entries;

  it('whose year is opened by two entries at once', () => {
    const entries = [...tariff.entries, { ...base, id: 'base-again' }];
    expect(() => parseCreditTariff({ ...tariff, entries })).toThrow(/opened by one/);
    const [first, later] = [
      { ...base, effectiveTo: '2024-12-31' },
      { ...base, id: 'base-again', effectiveFrom: '2025-01-01' },
    ];
    expect(parseCreditTariff({ ...tariff, entries: [first, later] }).entries).toHaveLength(2);
  });

  it.each([
    ['whose cap has no number', { keeps: 'capped' }],
    ['that has a number without a cap', { keeps: 'all', pointsMax: 100 }],
    ['that takes points with six days of notice', { noticeDays: 6 }],
  ])('%s', (_, changed) => {
    expect(() => parseCreditTariff({ ...tariff, yearEnd: { ...tariff.yearEnd, ...changed } })).toThrow();
  });
});
