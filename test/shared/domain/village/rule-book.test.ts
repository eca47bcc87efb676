import defaultBook from '../../../../config/rule-book/default.json';
import { parseRuleBook, ruleOf, valueOf } from '@shared/domain/village/rule-book';
import { type RuleId, ruleIds } from '@shared/domain/village/rule-values';

/** The default book with some rules replaced; `undefined` leaves one out. */
const bookWith = (rules: Record<string, unknown>) =>
  JSON.parse(JSON.stringify({ ...defaultBook, rules: { ...defaultBook.rules, ...rules } })) as unknown;
const withValue = (id: RuleId, value: unknown) => bookWith({ [id]: { ...defaultBook.rules[id], value } });

describe('the default rule book', () => {
  const book = parseRuleBook(defaultBook);

  it('holds every rule under its own id, with a Chinese title and a source', () => {
    expect(Object.keys(book.rules).sort()).toEqual([...ruleIds].sort());
    for (const id of ruleIds) {
      expect(ruleOf(book, id)).toMatchObject({ id, source: { document: '群众议事会规则' } });
      expect(ruleOf(book, id).title).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('asks for two-thirds of the members, two-thirds included', () => {
    expect(valueOf(book, 'councilQuorum')).toEqual({ numerator: 2, denominator: 3, comparison: 'atLeast' });
    expect(ruleOf(book, 'councilQuorum').source.article).toBe('第 3 条');
  });

  it('asks for more than half of those present', () => {
    expect(valueOf(book, 'councilMajority')).toEqual({
      numerator: 1,
      denominator: 2,
      base: 'present',
      comparison: 'moreThan',
    });
  });

  it.each([
    ['sponsorDaysMax', 7],
    ['preReviewDaysMax', 10],
    ['cureDaysMax', 14],
    ['scheduleDaysMax', 60],
    ['replyDaysMax', 15],
    ['reconsiderationDays', 10],
    ['noticeDaysMin', 3],
    ['noticeDaysMax', 15],
    ['visitDaysMax', 7],
    ['publicNoticeDays', 5],
    ['ladderChairDays', 3],
    ['ladderTwoCommitteesDays', 7],
    ['ladderTownDays', 14],
    ['reopenDays', 30],
    ['reopenRatingMin', 3],
    ['pointsNoticeDays', 3],
    ['secretVotersMin', 5],
    ['ballotChangesMax', 20],
  ] as const)('sets %s to %d as the rules of the village say', (id, value) => {
    expect(valueOf(book, id)).toBe(value);
  });

  it('tells how to cure each item of the preparedness checklist', () => {
    const items = valueOf(book, 'preparednessChecklist');
    expect(new Set(items.map((item) => item.field)).size).toBe(8);
    for (const item of items) expect(item.cure.length).toBeGreaterThan(10);
  });
});

describe('a rule book is refused', () => {
  const { noticeDaysMin, noticeDaysMax } = defaultBook.rules;

  it('when a rule is missing', () => {
    expect(() => parseRuleBook(bookWith({ noticeDaysMin: undefined }))).toThrow(/noticeDaysMin/);
  });

  it('when it holds a rule nobody knows', () => {
    expect(() => parseRuleBook(bookWith({ curfewHour: noticeDaysMin }))).toThrow(/curfewHour/);
  });

  it('when a rule stands under the id of another', () => {
    expect(() => parseRuleBook(bookWith({ noticeDaysMin: { ...noticeDaysMin, id: 'noticeDaysMax' } }))).toThrow(
      /noticeDaysMin/,
    );
    expect(() => parseRuleBook(bookWith({ noticeDaysMax: noticeDaysMin }))).toThrow(/noticeDaysMax/);
    expect(() => parseRuleBook(bookWith({ noticeDaysMin, noticeDaysMax }))).not.toThrow();
  });

  it.each([0, 2.5, '7'])('when a number of days is %p', (value) => {
    expect(() => parseRuleBook(withValue('sponsorDaysMax', value))).toThrow(/sponsorDaysMax/);
  });

  it('when the shortest notice is longer than the longest, but not when they are equal', () => {
    expect(() => parseRuleBook(withValue('noticeDaysMin', 15))).not.toThrow();
    expect(() => parseRuleBook(withValue('noticeDaysMin', 16))).toThrow(/shortest notice/);
  });

  it('when two steps of the ladder fall on one day', () => {
    expect(() => parseRuleBook(withValue('ladderChairDays', 6))).not.toThrow();
    expect(() => parseRuleBook(withValue('ladderChairDays', 7))).toThrow(/ladder/);
    expect(() => parseRuleBook(withValue('ladderTownDays', 8))).not.toThrow();
    expect(() => parseRuleBook(withValue('ladderTownDays', 7))).toThrow(/ladder/);
  });
});
